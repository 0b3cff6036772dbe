"""A live stream to one listener (PROTOCOL §11.10).

Promise: it carries no content, ends when its token does, and while nothing happens it
costs one sleeping coroutine: no timer and no queue of its own.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import msgspec

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.server.kernel.groupcommit import Announcement

Message = Any
"""An ASGI message; its type differs between every ASGI library."""
DESK = b"desk"
"""Where a desk event stands among what waits to be written."""
COMMENT = b": \n\n"
COMMENT_SECONDS = 15.0
"""PROTOCOL §11.10 asks for 20 at most; a proxy may add some of its own."""
STREAMS_MAX = 16
"""Of one key, in one process: a few devices and tabs; else who has one vault could
hold every connection the server has."""
_DESK_EVENT = b"event: desk\ndata: {}\n\n"

START: Message = {
    "type": "http.response.start",
    "status": 200,
    "headers": [
        (b"content-type", b"text/event-stream"),
        (b"x-accel-buffering", b"no"),
    ],
}


def head_event(vault: bytes, sequence: int) -> bytes:
    """Return the event that says where a vault's head is."""
    data = msgspec.json.encode({"vault": b64u(vault), "sequence": sequence})
    return b"event: head\ndata: " + data + b"\n\n"


class Stream:
    """One listener. What comes while it is being written to is written next."""

    def __init__(self, send: Callable[[Message], Awaitable[None]]) -> None:
        self._send = send
        self._waiting: dict[bytes, bytes] = {}
        self._writing: asyncio.Task[None] | None = None
        self._started = False
        self._ended = asyncio.get_running_loop().create_future()

    def wake(self, announcement: Announcement | None) -> None:
        """Take an event of the hub; None: the stream ends."""
        if announcement is None:
            self.end()
        elif not announcement.data:
            # To one counsellor's key, without saying what: the desk looks different.
            self._write(DESK, _DESK_EVENT)
        else:
            vault = announcement.data[: limits.VAULT_BYTES]
            sequence = announcement.data[limits.VAULT_BYTES :]
            # Keyed by vault: a slow listener hears of the newest head alone.
            event = head_event(vault, int.from_bytes(sequence, "big"))
            self._write(vault, event)

    def comment(self) -> None:
        """Say that the stream lives."""
        self._write(b"", COMMENT)

    def end(self) -> None:
        """End the stream, after what is being written."""
        if not self._ended.done():
            self._ended.set_result(None)

    async def run(
        self, first: Iterable[bytes], gone: Callable[[], Awaitable[None]]
    ) -> None:
        """Send ``first``, then what comes, until the end or until ``gone`` returns."""
        body = b"".join(first) or COMMENT
        await self._send(START)
        await self._send(_piece(body))
        self._started = True
        self._go_on()
        leaving = asyncio.ensure_future(gone())
        try:
            await asyncio.wait(
                (leaving, self._ended), return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            leaving.cancel()
            self.end()
            if self._writing is not None:
                self._writing.cancel()
        await self._send({"type": "http.response.body", "body": b""})

    def _write(self, key: bytes, event: bytes) -> None:
        self._waiting[key] = event
        self._go_on()

    def _go_on(self) -> None:
        idle = self._writing is None or self._writing.done()
        if self._started and self._waiting and idle:
            self._writing = asyncio.create_task(self._flush())

    async def _flush(self) -> None:
        while self._waiting and not self._ended.done():
            body = b"".join(self._waiting.values())
            self._waiting.clear()
            await self._send(_piece(body))


def _piece(body: bytes) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": True}


class Streams:
    """The process's streams, with one timer for all their comments."""

    def __init__(self) -> None:
        # In the order they came, each with the key that listens.
        self._streams: dict[Stream, bytes] = {}
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        """Return how many streams are open."""
        return len(self._streams)

    def make_room(self, key: bytes) -> None:
        """End a key's oldest streams, so that one more is `STREAMS_MAX` at most."""
        own = [stream for stream, of in self._streams.items() if of == key]
        for stream in own[: max(0, len(own) + 1 - STREAMS_MAX)]:
            stream.end()

    def add(self, stream: Stream, key: bytes) -> None:
        """Let ``stream`` of ``key`` have its comments."""
        self._streams[stream] = key
        if self._timer is None:
            self._again()

    def remove(self, stream: Stream) -> None:
        """Forget a stream; without streams there is no timer."""
        self._streams.pop(stream, None)
        if not self._streams and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _again(self) -> None:
        loop = asyncio.get_running_loop()
        self._timer = loop.call_later(COMMENT_SECONDS, self._comment)

    def _comment(self) -> None:
        for stream in tuple(self._streams):
            stream.comment()
        self._again()
