"""Requests for pages, for the client's files, and the way out.

Promise: no handler here reads a cookie, a body or an identifier. `/ud` writes nothing
down, here or in a log of ours.
"""

import asyncio
import json
from collections.abc import Awaitable, Mapping, Sequence
from importlib import resources
from typing import Any, Final, TypeVar

from litestar import Request, Response, get
from litestar.datastructures import Cookie
from litestar.exceptions import HTTPException, NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromPath

from udvej.server.content import Library
from udvej.server.kernel import packing
from udvej.server.kernel.errors import PROBLEM, Refusal, Refused
from udvej.server.kernel.services import Services
from udvej.server.kernel.web import (
    PAGE_POLICY,
    WORKER_POLICY,
    answer_file,
    answer_http,
)
from udvej.server.pages import listing, manifest
from udvej.server.pages.addresses import (
    PAGES,
    PATTERNS,
    WRITTEN,
    Language,
    Page,
    language_of,
    preferred,
)
from udvej.server.pages.assets import Assets
from udvej.server.pages.discretion import discretion
from udvej.server.pages.kept import Kept
from udvej.server.pages.listing import Listing
from udvej.server.pages.people import People, Presence, arrange
from udvej.server.pages.render import House, Renderer

Asked = Request[Any, Any, Any]
T = TypeVar("T")

HTML: Final = "text/html"
WAIT_SECONDS: Final = 1.0
"""A page that cannot learn who is here by then says so, and is shown."""
SESSION_COOKIES: Final = ("__Host-udvej", "udvej")
"""Both names of STAFF's session, expired by leaving; a person never has one."""
PEOPLE_PAGES: Final = (Page.FRONT, Page.FIRST, Page.WHO, Page.BEFORE)
FOR_CODE: Final = ("/api", "/hsds")
"""What programs ask; they are told in their own way that something is not there."""
FOR_EVER: Final = "public, max-age=31536000, immutable"
"""A file's name changes with its content."""


class Site:
    """Every page of one installation; `app` takes `routes` and the two `answer_…`."""

    def __init__(
        self,
        services: Services,
        presence: Presence,
        kept: Kept,
        library: Library,
        places: Listing,
    ) -> None:
        settings = services.settings
        self._places = places
        self._clock = services.clock
        self._presence = presence
        self._neutral = settings.exit
        self._assets = Assets()
        self._renderer = Renderer(
            House(settings.name, settings.exit, kept, library), self._assets
        )
        icon = resources.files("udvej.server.pages") / "icon.svg"
        self._icon = packing.pack("image/svg+xml", icon.read_bytes())
        called = manifest.manifest(settings.name)
        self._manifest = packing.pack(manifest.MEDIA_TYPE, called)

    def routes(self) -> Sequence[HTTPRouteHandler]:
        """Return the handlers."""
        return [
            get("/", include_in_schema=False)(self.choose_language),
            get(list(PATTERNS), include_in_schema=False)(self.show),
            get(listing.FILE, include_in_schema=False)(self.directory),
            get(list(listing.NEED_PATTERNS), include_in_schema=False)(self.show_need),
            get(list(listing.TOWN_PATTERNS), include_in_schema=False)(self.show_town),
            get("/ud", status_code=303, include_in_schema=False)(self.leave),
            get("/icon.svg", include_in_schema=False)(self.icon),
            get(manifest.PATH, include_in_schema=False)(self.manifest),
            get("/static/{name:str}", include_in_schema=False)(self.client_file),
        ]

    def answer_missing(self, request: Asked, error: HTTPException) -> Response[bytes]:
        """Answer an address that leads nowhere: a page to people, a problem to code."""
        if _path(request).startswith(FOR_CODE):
            return answer_http(request, error)
        wanted = request.headers.get("accept-language", "")
        body = self._renderer.missing(language_of(_path(request), wanted))
        answer = _answer(request, body, None, status_code=error.status_code)
        answer.headers["vary"] = "accept-encoding, accept-language"
        return answer

    def answer_sent(self, request: Asked, error: HTTPException) -> Response[bytes]:
        """Answer what was sent to an address that only shows: as `answer_missing`.

        Only a browser asks for a page here: by default a program is told its own way.
        """
        told = request.accept.best_match([PROBLEM, HTML], default=PROBLEM)
        if told == PROBLEM or _path(request).startswith(FOR_CODE):
            return answer_http(request, error)
        wanted = request.headers.get("accept-language", "")
        language = language_of(_path(request), wanted)
        _, page = PAGES.get(_path(request).rstrip("/"), (language, Page.FRONT))
        body = self._renderer.sent(language, page)
        answer = _answer(request, body, None, status_code=error.status_code)
        allowed = error.headers or {}  # RFC 9110 §15.5.6 wants them named
        answer.headers.update(allowed)
        answer.headers["vary"] = "accept, accept-encoding, accept-language"
        return answer

    async def choose_language(self, request: Asked) -> Response[bytes]:
        """Lead to the front page in the browser's language, which nobody keeps."""
        language = preferred(request.headers.get("accept-language", ""))
        return Response(
            b"",
            status_code=302,
            headers={"location": f"/{language}/", "vary": "accept-language"},
        )

    async def show(self, request: Asked) -> Response[bytes]:
        """Show one page."""
        language, page = _found(PAGES, request)
        named = page in PEOPLE_PAGES or language not in WRITTEN
        people = await self._people(language) if named else None
        file = await self._file() if page == Page.FIND else None
        places = None if file is None else listing.arrange(file, language)
        today = self._clock.day()
        body = self._renderer.page(language, page, today, people=people, places=places)
        return _answer(request, body, page)

    async def directory(self, request: Asked) -> Response[bytes]:
        """Give the file of places, which browsers search; nothing asked for is read."""
        file = await self._file()
        if file is None:
            raise Refused(Refusal.UNAVAILABLE)
        body = json.dumps(file, ensure_ascii=False, separators=(",", ":")).encode()
        kept = packing.pack("application/json", body, packing.EFFORT_EACH_TIME)
        return answer_file(request, kept, {})

    async def show_need(self, request: Asked) -> Response[bytes]:
        """Show the places for one need, to who has no scripts."""
        language, need = _found(listing.NEED_PAGES, request)
        file = await self._file()
        if file is None:
            return _answer(request, self._without_places(language), Page.FIND)
        places = listing.arrange(file, language, listing.of_need(file, need))
        return _answer(request, self._renderer.need(language, need, places), Page.FIND)

    async def show_town(self, request: Asked, slug: FromPath[str]) -> Response[bytes]:
        """Show the places in one town, to who has no scripts."""
        language = language_of(_path(request))
        file = await self._file()
        if file is None:
            return _answer(request, self._without_places(language), Page.FIND)
        town = next((one for one in listing.towns(file) if one.slug == slug), None)
        if town is None:
            raise NotFoundException
        places = listing.arrange(file, language, listing.of_town(file, town))
        return _answer(request, self._renderer.town(language, town, places), Page.FIND)

    async def leave(self) -> Response[bytes]:
        """Leave without scripts: drop what the browser holds of us, and go elsewhere.

        "cookies" is not cleared by name of the whole domain, which may be shared with
        other services of the operator; ours is expired instead (safety.md E2).
        """
        return Response(
            b"",
            status_code=303,
            headers={
                "location": self._neutral,
                "clear-site-data": '"cache", "storage"',
            },
            cookies=[
                Cookie(
                    name,
                    value="",
                    max_age=0,
                    path="/",
                    secure=name.startswith("__Host-"),
                    httponly=True,
                    samesite="strict",
                )
                for name in SESSION_COOKIES
            ],
        )

    async def icon(self, request: Asked) -> Response[bytes]:
        """Give the icon: a plain folder, the same whatever happens."""
        return answer_file(
            request, self._icon, {"cache-control": "public, max-age=86400"}
        )

    async def manifest(self, request: Asked) -> Response[bytes]:
        """Give the web manifest: the neutral name and no more."""
        return answer_file(request, self._manifest, {"cache-control": "no-store"})

    async def client_file(self, request: Asked, name: FromPath[str]) -> Response[bytes]:
        """Give one of the client's files."""
        file = self._assets.files.get(name)
        if file is None:
            raise NotFoundException
        headers = {"cache-control": FOR_EVER}
        if self._assets.is_worker(name):
            headers["content-security-policy"] = WORKER_POLICY
        return answer_file(request, file, headers)

    def _without_places(self, language: Language) -> bytes:
        return self._renderer.page(language, Page.FIND, self._clock.day())

    async def _file(self) -> listing.Raw | None:
        return await _or_none(self._places.public())

    async def _people(self, language: Language) -> People:
        rosters = await _or_none(self._presence.rosters())
        now = None if rosters is None else await _or_none(self._presence.now())
        return arrange(rosters, now, today=self._clock.day(), language=language)


def _path(request: Asked) -> str:
    # Not of the framework's `url`, which is put together with whatever Host was sent.
    return str(request.scope["path"])


def _found(table: Mapping[str, T], request: Asked) -> T:
    found = table.get(_path(request).rstrip("/"))
    if found is None:
        raise NotFoundException
    return found


async def _or_none(asked: Awaitable[T]) -> T | None:
    try:
        return await asyncio.wait_for(asked, WAIT_SECONDS)
    except Exception:  # noqa: BLE001 -- whatever is broken behind it, the page is shown
        return None


def _answer(
    request: Asked, body: bytes, page: Page | None, *, status_code: int = 200
) -> Response[bytes]:
    # A page repeats no secret and nothing of the request, so that its packed length
    # tells nothing (BREACH).
    file = packing.pack(HTML, body, packing.EFFORT_EACH_TIME)
    headers = {**discretion(page).headers, "content-security-policy": PAGE_POLICY}
    return answer_file(request, file, headers, status_code=status_code)
