"""The application without a network: an httpx transport that calls ASGI and streams.

httpx's own waits for the whole answer, which a live stream never gives. Closing an
answer tells the application that its caller is gone, as a dropped connection would.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from typing import Any

import httpx
from typing_extensions import override

Message = MutableMapping[str, Any]
App = Callable[
    [Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]],
    Awaitable[None],
]


class InMemory(httpx.AsyncBaseTransport):
    """Calls one application; `client` is the address it is told."""

    def __init__(self, app: App, client: str = "127.0.0.1") -> None:
        self._app = app
        self._client = client

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        call = _Call(await request.aread())
        call.task = asyncio.ensure_future(
            self._app(_scope(request, self._client), call.receive, call.send)
        )
        call.task.add_done_callback(call.finished)
        start = await call.start
        return httpx.Response(
            start["status"], headers=start.get("headers", []), stream=call
        )


class _Call(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body
        self._gone = asyncio.Event()
        self._pieces: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.start: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self.task: asyncio.Future[None] | None = None

    async def receive(self) -> Message:
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start.set_result(message)
            return
        if message["type"] != "http.response.body":
            return
        if message.get("body"):
            self._pieces.put_nowait(message["body"])
        if not message.get("more_body", False):
            self._pieces.put_nowait(None)

    def finished(self, task: asyncio.Future[None]) -> None:
        self._pieces.put_nowait(None)
        failure = None if task.cancelled() else task.exception()
        if not self.start.done():
            # The application fell over without a word, as a killed process does.
            self.start.set_exception(failure or httpx.RemoteProtocolError("gone"))

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        while (piece := await self._pieces.get()) is not None:
            yield piece

    @override
    async def aclose(self) -> None:
        self._gone.set()
        if self.task is not None and not self.task.done():
            await asyncio.wait([self.task], timeout=5)


def _scope(request: httpx.Request, client: str) -> Message:
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": request.method,
        "scheme": request.url.scheme,
        "path": request.url.path,
        "raw_path": request.url.raw_path.split(b"?")[0],
        "query_string": request.url.query,
        "root_path": "",
        "headers": [(name.lower(), value) for name, value in request.headers.raw],
        "server": (request.url.host, request.url.port),
        "client": (client, 50_000),
        "state": {},
    }
