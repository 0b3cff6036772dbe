"""HTTP, and nothing else: the only file that speaks it.

Promise: no cookie is kept unless a staff session asks for one, nothing of a request
stands in an exception, and a refusal keeps its name (PROTOCOL §11).
"""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Final, Self, TypeVar

import httpx
import msgspec

from udvej.client.errors import Lost, Refusal, Refused
from udvej.protocol.visible.limits import ANSWER_BYTES_MAX

T = TypeVar("T")

ANSWER_SECONDS: Final = 60.0  # a full batch over a slow phone line
SILENCE_SECONDS: Final = 45.0  # a live stream speaks every 20 (PROTOCOL §11.10)
_PROBLEM: Final = "urn:udvej:refusal:"
_NAMES: Final = {refusal.value: refusal for refusal in Refusal}
_OCTETS: Final = {"Content-Type": "application/octet-stream"}
_SERVER_FAULT: Final = 500
_EVENT_CHARACTERS_MAX: Final = 65_536  # a live event is some sixty


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer that was read to its end, which came before `ANSWER_BYTES_MAX`."""

    status_code: int
    headers: httpx.Headers
    content: bytes


class Transport:
    """A connection to one installation.

    `over` is any httpx transport: the network's own, or an application in memory.
    """

    def __init__(
        self,
        origin: str,
        *,
        over: httpx.AsyncBaseTransport | None = None,
        cookies: bool = False,
    ) -> None:
        self.origin = origin
        refuse_all = DefaultCookiePolicy(allowed_domains=[])
        self._http = httpx.AsyncClient(
            base_url=origin,
            transport=over,
            timeout=ANSWER_SECONDS,
            trust_env=False,  # a proxy of the environment would see who asks
            cookies=CookieJar() if cookies else CookieJar(policy=refuse_all),
            # Staff endpoints demand the site's own (STAFF); a person sends none.
            headers={"Origin": origin} if cookies else {},
        )

    async def __aenter__(self) -> Self:
        """Use the connection."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close it."""
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        await self._http.aclose()

    def forget(self) -> None:
        """Drop the session cookie."""
        self._http.cookies.clear()

    async def get(self, path: str, answer: type[T]) -> T:
        """Ask, and read the JSON answer as `answer`."""
        return _read((await self._send("GET", path)).content, answer)

    async def post(
        self,
        path: str,
        body: Mapping[str, Any],
        answer: type[T],
        *,
        token: str | None = None,
    ) -> T:
        """Send JSON, and read the JSON answer as `answer`."""
        headers = {"Content-Type": "application/json", **_bearer(token)}
        content = msgspec.json.encode(body)
        sent = await self._send("POST", path, headers=headers, content=content)
        return _read(sent.content or b"null", answer)

    async def post_batch(
        self,
        path: str,
        batch: bytes,
        answer: type[T],
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> T:
        """Send entries (PROTOCOL §11.7), and read the JSON answer as `answer`."""
        headers = {**_OCTETS, **_bearer(token), **(headers or {})}
        sent = await self._send("POST", path, headers=headers, content=batch)
        return _read(sent.content, answer)

    async def fetch(
        self,
        path: str,
        body: Mapping[str, Any],
        *,
        token: str,
    ) -> tuple[bytes, bool]:
        """Ask for entries; returns them and whether there are more."""
        headers = {"Content-Type": "application/json", **_bearer(token)}
        content = msgspec.json.encode(body)
        got = await self._send("POST", path, headers=headers, content=content)
        return got.content, got.headers.get("Udvej-More") == "1"

    async def listen(
        self, path: str, *, token: str
    ) -> AsyncGenerator[tuple[str, bytes]]:
        """Yield live events, each its name and its data, until the stream ends."""
        lost = False
        timeout = httpx.Timeout(ANSWER_SECONDS, read=SILENCE_SECONDS)
        try:
            async with self._http.stream(
                "GET",
                path,
                headers=_bearer(token),
                timeout=timeout,
            ) as answer:
                if answer.is_error:
                    raise _refusal(await _whole(answer))
                async for event in _events(answer):
                    yield event
        except httpx.HTTPError:
            lost = True
        if lost:
            raise Lost

    async def _send(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> _Answer:
        answer = None
        try:
            async with self._http.stream(
                method, path, headers=headers, content=content
            ) as coming:
                answer = await _whole(coming)
        except httpx.HTTPError:
            pass  # its exception holds the request: ours is raised outside of it
        if answer is None:
            raise Lost
        if httpx.codes.is_error(answer.status_code):
            raise _refusal(answer)
        if not httpx.codes.is_success(answer.status_code):
            raise Refused(Refusal.FAULT)  # nothing here redirects
        return answer


async def _whole(answer: httpx.Response) -> _Answer:
    """Read an answer; one that does not end breaks off, as a dropped line would."""
    content = bytearray()
    async for piece in answer.aiter_bytes():
        content += piece
        if len(content) > ANSWER_BYTES_MAX:
            raise Lost
    return _Answer(answer.status_code, answer.headers, bytes(content))


async def _lines(answer: httpx.Response) -> AsyncIterator[str]:
    """Yield lines; one that does not end breaks off."""
    held = ""
    async for text in answer.aiter_text():
        *lines, held = (held + text).split("\n")
        for line in lines:
            yield line.removesuffix("\r")
        if len(held) > _EVENT_CHARACTERS_MAX:
            raise Lost


async def _events(answer: httpx.Response) -> AsyncIterator[tuple[str, bytes]]:
    """Read `text/event-stream`: an event ends at an empty line."""
    name, data = "", ""
    async for line in _lines(answer):
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            data += value
            if len(data) > _EVENT_CHARACTERS_MAX:
                raise Lost
        elif not line and name:
            yield name, data.encode()
            name, data = "", ""


def read_event(data: bytes, shape: type[T]) -> T:
    """Read a live event's data as `shape`; refuses `malformed`."""
    return _read(data, shape)


def _bearer(token: str | None) -> dict[str, str]:
    return {} if token is None else {"Authorization": f"Bearer {token}"}


def _read(content: bytes, answer: type[T]) -> T:
    try:
        return msgspec.json.decode(content, type=answer)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refused(Refusal.MALFORMED) from None


def _refusal(answer: _Answer) -> Refused | Lost:
    """Read a problem document; whatever is none is a fault of the server."""
    try:
        said = msgspec.json.decode(answer.content, type=dict[str, Any])
        refusal = _NAMES[str(said.pop("type", "")).removeprefix(_PROBLEM)]
    except (msgspec.DecodeError, UnicodeDecodeError, KeyError):
        # A proxy in between answers for a server that is away.
        away = answer.status_code > _SERVER_FAULT
        return Lost() if away else Refused(Refusal.FAULT)
    members = {
        name: value
        for name, value in said.items()
        if name not in {"title", "status"} and isinstance(value, int | str)
    }
    if (wait := answer.headers.get("Retry-After", "")).isdecimal():
        members["retryAfter"] = int(wait)
    return Refused(refusal, members)
