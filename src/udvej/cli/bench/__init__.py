"""Measure Udvej beside its own ceilings, in the same run.

Promise: no figure without the ceiling next to it, and a budget that is missed is
printed as missed. Loopback only; nothing is left behind.
"""

import asyncio
import tempfile
from pathlib import Path

import click

from udvej.cli.bench import server
from udvej.cli.bench.figures import Figure, print_table, write_json

LISTENERS = 10_000


@click.command()
@click.option(
    "--json", "report", type=click.Path(path_type=Path), help="Write it there too."
)
@click.option("--listeners", default=LISTENERS, show_default=True)
def bench(*, report: Path | None, listeners: int) -> None:
    """Measure, each figure beside its ceiling."""
    with tempfile.TemporaryDirectory(prefix="udvej-bench-") as folder:
        figures = asyncio.run(_server(Path(folder), listeners))
    print_table(figures)
    if report is not None:
        write_json(figures, report)


async def _server(folder: Path, listeners: int) -> list[Figure]:
    nothing = await server.ceiling(folder)
    return [
        *await server.started(folder),
        *await server.stored(folder, nothing),
        *await server.listened(folder, listeners),
    ]
