"""HSDS's interface under `/hsds`, for other directories (docs/DIRECTORY.md).

Promise: it only reads, needs no token and looks at no cookie; it says what
`Directory.services` gives out and no more. It answers while the database is away.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import Any, Final

import msgspec
from litestar import Request, Response, get
from litestar.enums import ScopeType
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from udvej.server.directory import lists
from udvej.server.directory.actions import Directory
from udvej.server.directory.asking import AskNothing, Paged, read
from udvej.server.directory.describing import (
    HSDS_VERSION,
    JSON,
    LISTS,
    NDJSON,
    PATH,
    PROFILE,
    About,
    description,
)
from udvej.server.directory.lists import Item
from udvej.server.directory.shapes import Entry
from udvej.server.kernel import packing, web
from udvej.server.kernel.buckets import Bucket
from udvej.server.kernel.services import Services

AnyRequest = Request[Any, Any, Any]

OPEN: Final = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-headers", b"if-none-match"),
    (b"access-control-expose-headers", b"etag, retry-after"),
    (b"cross-origin-resource-policy", b"cross-origin"),
)
"""All of it is public: pages of every origin may read it, without cookies."""
_ETAG_CHARACTERS: Final = 32
_LIST: Final = "list"
"""The option of a handler that says which list it is for."""


class OpenToAll:
    """ASGI: adds `OPEN` to every answer under `/hsds`, also to those that refuse."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass anything else on."""
        if scope["type"] != ScopeType.HTTP or not is_here(scope["path"]):
            await self._app(scope, receive, send)
            return

        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *OPEN]
            await send(message)

        await self._app(scope, receive, send_open)


def is_here(path: str) -> bool:
    """Say whether an address is of this interface."""
    return path == PATH or path.startswith(f"{PATH}/")


@cache
def _described(origin: str) -> bytes:
    """Write the description when it is first asked for; few starts have use for it."""
    return msgspec.json.encode(description(origin))


class Interface:
    """The handlers, bound to the directory they read."""

    def __init__(self, services: Services, directory: Directory) -> None:
        self._services = services
        self._directory = directory
        origin = services.settings.browser_origin
        about = About(HSDS_VERSION, PROFILE, f"{origin}{PATH}/openapi.json")
        self._made: tuple[int, Sequence[Entry], Mapping[str, Sequence[Item]]] | None
        self._made = None
        self._about = msgspec.json.encode(about)
        self._origin = origin

    def routes(self) -> Sequence[HTTPRouteHandler]:
        """Return the handlers with their addresses."""
        handlers: list[HTTPRouteHandler] = [
            get(PATH)(self.about),
            get(f"{PATH}/openapi.json")(self.describe),
        ]
        for name in LISTS:
            place, opt = f"{PATH}/{name}", {_LIST: name}
            handlers += [
                get(place, opt=opt)(self.page),
                get(f"{place}/{{identifier:str}}", opt=opt)(self.one),
            ]
        return handlers

    async def about(self, request: AnyRequest) -> Response[bytes]:
        """Say which version of HSDS this is, and where it is described."""
        self._begin(request)
        return _answer(request, self._about)

    async def describe(self, request: AnyRequest) -> Response[bytes]:
        """Give the OpenAPI description."""
        self._begin(request)
        return _answer(request, _described(self._origin))

    async def page(self, request: AnyRequest) -> Response[bytes]:
        """Give a page of a list, or all of it as lines."""
        self._slow(request)
        name = _list_of(request)
        asked = read(LISTS[name][0], request.scope["query_string"])
        assert isinstance(asked, Paged)  # noqa: S101 - the table has no others
        chosen = lists.choose(await self._items(name), asked)
        found = lists.shown(chosen, asked)
        if asked.format == "ndjson":
            return _answer(request, msgspec.json.Encoder().encode_lines(found), NDJSON)
        return _answer(request, msgspec.json.encode(lists.paged(found, asked)))

    async def one(
        self, request: AnyRequest, identifier: FromPath[str]
    ) -> Response[bytes]:
        """Give one object, nested whole."""
        self._begin(request)
        for item in await self._items(_list_of(request)):
            if item.id == identifier:
                return _answer(request, msgspec.json.encode(item.document))
        raise NotFoundException

    async def _items(self, name: str) -> Sequence[Item]:
        """Return a list, made anew only when something changed, and at midnight."""
        given, today = await self._directory.services(), self._services.clock.day()
        if self._made is None or self._made[:2] != (today, given):
            self._made = (today, given, lists.everything(given, today))
        return self._made[2][name]

    def _begin(self, request: AnyRequest) -> None:
        self._slow(request)
        read(AskNothing, request.scope["query_string"])

    def _slow(self, request: AnyRequest) -> None:
        place = web.address(request.scope, self._services.settings)
        self._services.buckets.take(Bucket.PARTNER, place)


def _list_of(request: AnyRequest) -> str:
    return str(request.scope["route_handler"].opt[_LIST])


def _answer(
    request: AnyRequest, body: bytes, media_type: str = JSON
) -> Response[bytes]:
    """Answer, or say that the caller's copy still holds.

    `no-store` stands as everywhere: no browser or proxy on the way keeps which places
    somebody looked at. Who keeps a copy on purpose asks again by its ETag.
    """
    etag = f'W/"{sha256(body).hexdigest()[:_ETAG_CHARACTERS]}"'
    held = request.headers.get("if-none-match", "")
    if {"*", etag.removeprefix("W/")} & {
        one.strip().removeprefix("W/") for one in held.split(",")
    }:
        return Response(b"", status_code=304, headers={"etag": etag})
    file = packing.pack(media_type, body, packing.EFFORT_EACH_TIME)
    return web.answer_file(request, file, {"etag": etag})
