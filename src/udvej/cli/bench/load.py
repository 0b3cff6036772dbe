"""Requests as prepared bytes over kept-open connections.

Promise: measures the server and not a client library: a request is bytes made before
the clock starts, an answer is read to its end and its status is looked at. This is a
load generator, not an HTTP client: it reads exactly what uvicorn answers here.
"""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

HOST = "127.0.0.1"
OK = range(200, 300)


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of requests gave: how many a second, and each one's seconds."""

    per_second: float
    seconds: Sequence[float]


class LoadError(Exception):
    """An answer was not the expected one."""


def request(path: str, body: bytes, headers: dict[str, str], port: int) -> bytes:
    """Return the bytes of one POST."""
    lines = [f"POST {path} HTTP/1.1", f"Host: localhost:{port}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    lines += [f"Content-Length: {len(body)}", "", ""]
    return "\r\n".join(lines).encode() + body


class Connection:
    """One kept-open connection."""

    def __init__(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, port: int) -> "Connection":
        """Connect."""
        return cls(*await asyncio.open_connection(HOST, port, limit=1 << 23))

    async def ask(self, data: bytes) -> bytes:
        """Send a request and return the answer's body."""
        self._writer.write(data)
        head = await self._reader.readuntil(b"\r\n\r\n")
        status = int(head[9:12])
        length = int(_header(head, b"content-length") or 0)
        body = await self._reader.readexactly(length)
        if status not in OK:
            raise LoadError(f"{status} {body[:200]!r}")
        return body

    async def stream(self, data: bytes) -> asyncio.StreamReader:
        """Send a request whose answer does not end."""
        self._writer.write(data)
        head = await self._reader.readuntil(b"\r\n\r\n")
        if int(head[9:12]) not in OK:
            raise LoadError(head[:200])
        return self._reader

    async def close(self) -> None:
        """Close."""
        self._writer.close()


def _header(head: bytes, name: bytes) -> bytes | None:
    for line in head.split(b"\r\n"):
        key, _, value = line.partition(b":")
        if key.lower() == name:
            return value.strip()
    return None


async def run(
    lanes: Sequence[Sequence[bytes]], ports: Sequence[int], rate: float = 0.0
) -> Run:
    """Send each lane's requests in order on a connection of its own.

    A lane's port is that of the same place, beginning anew where they run out.

    With a rate (requests a second over all lanes) each lane waits for its turn;
    seconds then count from when the request was due, so that a stall is seen whole.
    """
    connections = [
        await Connection.open(ports[index % len(ports)]) for index in range(len(lanes))
    ]
    seconds: list[float] = []
    start = time.perf_counter()

    async def lane(index: int, requests: Sequence[bytes]) -> None:
        for turn, data in enumerate(requests):
            due = time.perf_counter()
            if rate:
                due = start + (turn * len(lanes) + index) / rate
                await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await connections[index].ask(data)
            seconds.append(time.perf_counter() - due)

    await asyncio.gather(*(lane(i, requests) for i, requests in enumerate(lanes)))
    took = time.perf_counter() - start
    for one in connections:
        await one.close()
    return Run(len(seconds) / took, seconds)
