"""Idle listeners, and an event beside them.

Promise: each listener is a connection of its own; an event's time counts from sending
the append until its listener has heard.
"""

import asyncio
import resource
import time
from pathlib import Path

from udvej.cli.bench import figures, load, process
from udvej.cli.bench.figures import Figure, percentile
from udvej.cli.bench.prepared import Ready, ready
from udvej.cli.bench.sizes import Sizes
from udvej.client.transport import Transport

MS = 1_000
KILOBYTE = 1_000
SPARE_FILES = 200


async def listened(folder: Path, sizes: Sizes) -> list[Figure]:
    """Hold idle listeners, weigh them, and time an event beside them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(hard, sizes.listeners + SPARE_FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    count = min(sizes.listeners, wanted - SPARE_FILES)
    async with process.serving(folder / "listen") as server:
        async with Transport(server.origin) as transport:
            idle = await ready(transport, 1)
            heard = await ready(transport, sizes.events)
        before = server.resident_bytes()
        asked = live(idle.token)
        connections = [await _listen(server.port, asked) for _ in range(count)]
        each = (server.resident_bytes() - before) / count
        seconds = await _events(heard, server.port)
        for one in connections:
            await one.close()
    late = percentile(seconds, 0.99) * MS
    return [
        Figure(
            f"memory of an idle listener, {count:,} of them",
            each / KILOBYTE,
            "kB",
            budget=figures.LISTENER,
        ),
        Figure(
            "append to its listener, p99",
            late,
            "ms",
            f"beside {count:,} idle listeners",
            figures.EVENT_LATE,
        ),
    ]


def live(token: str) -> bytes:
    """Return the request for a stream of live events."""
    lines = (
        "GET /api/live HTTP/1.1",
        "Host: localhost",
        f"Authorization: Bearer {token}",
    )
    return "\r\n".join((*lines, "", "")).encode()


async def _listen(port: int, asked: bytes) -> load.Connection:
    connection = await load.Connection.open(port)
    await connection.stream(asked)
    return connection


async def _events(vault: Ready, port: int) -> list[float]:
    """Time from sending an append to its event at a listener, one at a time."""
    listener = await load.Connection.open(port)
    stream = await listener.stream(live(vault.token))
    writer = await load.Connection.open(port)
    await stream.readuntil(b"event: head")
    seconds = []
    for one in vault.appends(port):
        await asyncio.sleep(0.02)
        begun = time.perf_counter()
        sent = asyncio.ensure_future(writer.ask(one))
        await stream.readuntil(b"event: head")
        seconds.append(time.perf_counter() - begun)
        await sent
    await writer.close()
    await listener.close()
    return seconds
