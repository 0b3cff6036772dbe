"""Appends, reads, listeners, start-up and memory of a server on SQLite.

Promise: every figure is of this run, on this machine, with the load generator beside
the server: compare figures with each other, not with another machine's.
"""

import asyncio
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from udvej.cli.bench import bare, figures, load, process
from udvej.cli.bench.figures import Figure, percentile
from udvej.cli.bench.prepared import OCTETS, Ready, ready
from udvej.client.transport import Transport

LANES = 32
PER_LANE = 60
PACED = 30
READS = 60
BARE_SECONDS = 1.5
CEILING = ("-c", "from udvej.cli.bench.ceiling import main; main()")
MS = 1_000
MEGABYTE = 1_000_000
KILOBYTE = 1_000
ASK_TOKEN = b"GET /token HTTP/1.1\r\nHost: localhost\r\n\r\n"
SPARE_FILES = 200


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What the framework answers when it stores nothing."""

    posts: float
    """Authenticated requests a second."""


async def ceiling(folder: Path) -> Ceiling:
    """Measure the framework doing nothing."""
    async with process.serving(folder / "ceiling", program=CEILING) as server:
        connection = await load.Connection.open(server.port)
        token = (
            await connection.ask(b"GET /token HTTP/1.1\r\nHost: localhost\r\n\r\n")
        ).decode()
        await connection.close()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": OCTETS}
        one = load.request("/nothing", bytes(bare.ROW_BYTES), headers, server.port)
        run = await load.run([[one] * PER_LANE] * LANES, server.port)
    return Ceiling(run.per_second)


async def started(folder: Path) -> list[Figure]:
    """Time three starts, and weigh the server at rest."""
    seconds, weight = [], 0
    for turn in range(3):
        async with process.serving(folder / f"start-{turn}") as server:
            seconds.append(server.started_seconds)
            await asyncio.sleep(1)
            weight = server.resident_bytes()
    middle = percentile(seconds, 0.5)
    beside = f"slowest of three {max(seconds):.2f} s"
    return [
        Figure("start to first answer", middle, "s", beside, figures.START),
        Figure(
            "memory of a resting server",
            weight / MEGABYTE,
            "MB",
            budget=figures.MEMORY,
        ),
    ]


async def stored(folder: Path, nothing: Ceiling) -> list[Figure]:
    """Append at full speed and at half of it, and read."""
    singly = bare.rows_per_second(folder, group=1, seconds=BARE_SECONDS)
    grouped = bare.rows_per_second(folder, group=bare.GROUP, seconds=BARE_SECONDS)
    async with process.serving(folder / "data") as server:
        async with Transport(server.origin) as transport:
            vaults = [await ready(transport, PER_LANE + PACED) for _ in range(LANES)]
        lanes = [one.appends(server.port) for one in vaults]
        full = await load.run([lane[:PER_LANE] for lane in lanes], server.port)
        rate = full.per_second / 2
        half = await load.run([lane[PER_LANE:] for lane in lanes], server.port, rate)
        reads = await _reads(vaults, server.port)
    late = percentile(half.seconds, 0.99) * MS
    beside = f"framework storing nothing {nothing.posts:,.0f}/s"
    settings = "the same library, the same settings"
    return [
        Figure("durable appends", full.per_second, "/s", beside),
        Figure(
            "  as a share of the framework",
            full.per_second / nothing.posts,
            "",
            "1 would be storing for nothing",
            figures.APPENDS,
        ),
        Figure("  bare SQLite, one row a commit", singly, "rows/s", settings),
        Figure(f"  bare SQLite, {bare.GROUP} a commit", grouped, "rows/s", settings),
        Figure(
            "append at half load, p99",
            late,
            "ms",
            f"at {rate:,.0f}/s",
            figures.APPEND_LATE,
        ),
        Figure("reads of 20 entries", reads.per_second, "/s", beside),
    ]


async def _reads(vaults: Sequence[Ready], port: int) -> load.Run:
    return await load.run([[one.read(port)] * READS for one in vaults], port)


async def listened(folder: Path, count: int) -> list[Figure]:
    """Hold idle listeners, weigh them, and time an event beside them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = min(hard, count + SPARE_FILES)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    count = min(count, wanted - SPARE_FILES)
    async with process.serving(folder / "listen") as server:
        async with Transport(server.origin) as transport:
            idle = await ready(transport, 1)
            heard = await ready(transport, PER_LANE)
        before = server.resident_bytes()
        asked = _live(idle.token)
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


def _live(token: str) -> bytes:
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
    stream = await listener.stream(_live(vault.token))
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
