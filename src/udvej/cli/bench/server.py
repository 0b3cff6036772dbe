"""Appends, reads, start-up and memory of a server on SQLite.

Promise: every figure is of this run, on this machine, with the load generator beside
the server: compare figures with each other, not with another machine's.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from udvej.cli.bench import bare, figures, load, process
from udvej.cli.bench.figures import Figure, percentile
from udvej.cli.bench.prepared import OCTETS, Ready, ready
from udvej.cli.bench.sizes import Sizes
from udvej.client.transport import Transport

CEILING = ("-c", "from udvej.cli.bench.ceiling import main; main()")
MS = 1_000
MEGABYTE = 1_000_000
ASK_TOKEN = b"GET /token HTTP/1.1\r\nHost: localhost\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Ceiling:
    """What the framework answers when it stores nothing."""

    posts: float
    """Authenticated requests a second."""


async def ceiling(folder: Path, sizes: Sizes) -> Ceiling:
    """Measure the framework doing nothing."""
    async with process.serving(folder / "ceiling", program=CEILING) as server:
        connection = await load.Connection.open(server.port)
        token = (await connection.ask(ASK_TOKEN)).decode()
        await connection.close()
        headers = {"Authorization": f"Bearer {token}", "Content-Type": OCTETS}
        one = load.request("/nothing", bytes(bare.ROW_BYTES), headers, server.port)
        run = await load.run([[one] * sizes.appends] * sizes.lanes, [server.port])
    return Ceiling(run.per_second)


async def started(folder: Path, sizes: Sizes) -> list[Figure]:
    """Time some starts, and weigh the server at rest."""
    seconds, weight = [], 0
    for turn in range(sizes.starts):
        async with process.serving(folder / f"start-{turn}") as server:
            seconds.append(server.started_seconds)
            await asyncio.sleep(1)
            weight = server.resident_bytes()
    middle = percentile(seconds, 0.5)
    beside = f"slowest of {sizes.starts}: {max(seconds):.2f} s"
    return [
        Figure("start to first answer", middle, "s", beside, figures.START),
        Figure(
            "memory of a resting server",
            weight / MEGABYTE,
            "MB",
            budget=figures.MEMORY,
        ),
    ]


async def stored(folder: Path, nothing: Ceiling, sizes: Sizes) -> list[Figure]:
    """Append at full speed and at half of it, and read."""
    singly = bare.rows_per_second(folder, group=1, seconds=sizes.bare_seconds)
    grouped = bare.rows_per_second(folder, group=bare.GROUP, seconds=sizes.bare_seconds)
    async with process.serving(folder / "data") as server:
        async with Transport(server.origin) as transport:
            vaults = [
                await ready(transport, sizes.appends + sizes.paced)
                for _ in range(sizes.lanes)
            ]
        lanes = [one.appends(server.port) for one in vaults]
        ports = [server.port]
        full = await load.run([lane[: sizes.appends] for lane in lanes], ports)
        rate = full.per_second / 2
        half = await load.run([lane[sizes.appends :] for lane in lanes], ports, rate)
        reads = await _reads(vaults, server.port, sizes)
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


async def _reads(vaults: Sequence[Ready], port: int, sizes: Sizes) -> load.Run:
    lanes = [[one.read(port)] * sizes.reads for one in vaults]
    return await load.run(lanes, [port])
