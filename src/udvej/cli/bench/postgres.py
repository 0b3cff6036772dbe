"""Appends and events of one and of two processes on one PostgreSQL.

Promise: the same load both times, from clients on both processes. What the bench adds
to the named database stays there: name an empty one.
"""

import asyncio
import time
from pathlib import Path

from udvej.cli.bench import figures, load, process
from udvej.cli.bench.figures import Figure, percentile
from udvej.cli.bench.listening import live
from udvej.cli.bench.prepared import Ready, ready
from udvej.cli.bench.sizes import Sizes
from udvej.client.transport import Transport

MS = 1_000
PAUSE_SECONDS = 0.02


async def shared(folder: Path, url: str, sizes: Sizes) -> list[Figure]:
    """Measure one process, then two."""
    data = folder / "postgres"
    async with process.serving(data, database=url) as one:
        vaults = await _vaults(one, sizes)
        alone = await _appends(vaults, [one.port])
        async with process.serving(data, database=url) as two:
            half = len(vaults) // 2
            vaults = [
                *(await _vaults(one, sizes))[:half],
                *(await _vaults(two, sizes))[half:],
            ]
            ports = [one.port] * half + [two.port] * (len(vaults) - half)
            both = await _appends(vaults, ports)
            seconds = await _events(one, two, sizes)
    settings = "commits as durable as that PostgreSQL makes them"
    return [
        Figure("PostgreSQL: appends, one process", alone, "/s", settings),
        Figure("PostgreSQL: appends, two processes", both, "/s", settings),
        Figure(
            "  two processes as a multiple of one",
            both / alone,
            "",
            "on the same processors, load generator and database too",
            figures.TWO_PROCESSES,
        ),
        Figure(
            "PostgreSQL: append to a listener elsewhere, p99",
            percentile(seconds, 0.99) * MS,
            "ms",
            "appended at one process, heard at the other",
            figures.EVENT_LATE,
        ),
    ]


async def _vaults(server: process.Running, sizes: Sizes) -> list[Ready]:
    async with Transport(server.origin) as transport:
        return [await ready(transport, sizes.appends) for _ in range(sizes.lanes)]


async def _appends(vaults: list[Ready], ports: list[int]) -> float:
    lanes = [one.appends(ports[index % len(ports)]) for index, one in enumerate(vaults)]
    return (await load.run(lanes, ports)).per_second


async def _events(
    one: process.Running, two: process.Running, sizes: Sizes
) -> list[float]:
    """Time from sending an append here to its event there, one at a time."""
    async with Transport(one.origin) as transport:
        vault = await ready(transport, sizes.events)
    listener = await load.Connection.open(two.port)
    stream = await listener.stream(live(vault.token))
    await stream.readuntil(b"event: head")
    writer = await load.Connection.open(one.port)
    seconds = []
    for request in vault.appends(one.port):
        await asyncio.sleep(PAUSE_SECONDS)
        begun = time.perf_counter()
        sent = asyncio.ensure_future(writer.ask(request))
        await stream.readuntil(b"event: head")
        seconds.append(time.perf_counter() - begun)
        await sent
    await writer.close()
    await listener.close()
    return seconds
