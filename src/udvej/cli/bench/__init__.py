"""Measure Udvej beside its own ceilings, in the same run.

Promise: no figure without the ceiling next to it, and a budget that is missed is
printed as missed. Loopback only; nothing is left behind. What could not be measured
here is said in words, never left out in silence.
"""

import asyncio
import importlib.util
import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from udvej.cli.bench import browser, listening, postgres, server
from udvej.cli.bench.figures import Figure, print_table, write_json
from udvej.cli.bench.sizes import FULL, QUICK, Sizes

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@click.command()
@click.option(
    "--json", "report", type=click.Path(path_type=Path), help="Write it there too."
)
@click.option("--quick", is_flag=True, help="See it run; the figures mean nothing.")
@click.option("--listeners", type=int, help="Instead of 10,000.")
@click.option("--postgresql", default="", help="Address of an empty database.")
def bench(
    *, report: Path | None, quick: bool, listeners: int | None, postgresql: str
) -> None:
    """Measure, each figure beside its ceiling."""
    sizes = QUICK if quick else FULL
    if listeners is not None:
        sizes = replace(sizes, listeners=listeners)
    with tempfile.TemporaryDirectory(prefix="udvej-bench-") as folder:
        figures = asyncio.run(_all(Path(folder), sizes, postgresql))
    print_table(figures)
    if report is not None:
        write_json(figures, report)


async def _all(folder: Path, sizes: Sizes, postgresql: str) -> list[Figure]:
    nothing = await server.ceiling(folder, sizes)
    found = [
        *await server.started(folder, sizes),
        *await server.stored(folder, nothing, sizes),
        *await listening.listened(folder, sizes),
    ]
    if postgresql:
        found += await postgres.shared(folder, postgresql, sizes)
    else:
        click.echo("Not measured: PostgreSQL, because no --postgresql was given.")
    chromium = _chromium()
    if chromium is None or importlib.util.find_spec("playwright") is None:
        click.echo("Not measured: the browser, because Chromium or Playwright lacks.")
    else:
        found += await browser.browsed(folder / "browser", chromium, sizes)
    return found


def _chromium() -> Path | None:
    named = os.environ.get("UDVEJ_CHROMIUM")
    installed = [named, *(shutil.which(name) for name in CHROMIUMS)]
    return next((Path(path) for path in installed if path), None)
