"""HTTP, and nothing else: the only file that speaks it.

Promise: no cookie is kept unless a staff session asks for one, nothing of a request
stands in an exception, and a refusal keeps its name (PROTOCOL §11).
"""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Final, Self, TypeVar

import httpx
import msgspec

from udvej.client.errors import Lost, Refusal, Refused

T = TypeVar("T")

ANSWER_SECONDS: Final = 60.0  # a full batch over a slow phone line
SILENCE_SECONDS: Final = 45.0  # a live stream speaks every 20 (PROTOCOL §11.10)
_PROBLEM: Final = "urn:udvej:refusal:"
_NAMES: Final = {refusal.value: refusal for refusal in Refusal}
_OCTETS: Final = {"Content-Type": "application/octet-stream"}
_SERVER_FAULT: Final = 500


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
                    raise _refusal(await answer.aread(), answer)
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
    ) -> httpx.Response:
        answer = None
        try:
            request = self._http.request(method, path, headers=headers, content=content)
            answer = await request
        except httpx.HTTPError:
            pass  # its exception holds the request: ours is raised outside of it
        if answer is None:
            raise Lost
        if answer.is_error:
            raise _refusal(answer.content, answer)
        if not answer.is_success:
            raise Refused(Refusal.FAULT)  # nothing here redirects
        return answer


async def _events(answer: httpx.Response) -> AsyncIterator[tuple[str, bytes]]:
    """Read `text/event-stream`: an event ends at an empty line."""
    name, data = "", ""
    async for line in answer.aiter_lines():
        field, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if field == "event":
            name = value
        elif field == "data":
            data += value
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


def _refusal(content: bytes, answer: httpx.Response) -> Refused | Lost:
    """Read a problem document; whatever is none is a fault of the server."""
    try:
        said = msgspec.json.decode(content, type=dict[str, Any])
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
