"""The whole story, walked once by real clients against a real server.

Promise: a fresh data directory, a fictional service whose counsellors are plainly
marked as such, loopback only; it prints what each end sees beside what was stored.
"""

import asyncio
import signal
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from udvej.cli.demo import columns
from udvej.cli.demo.cast import Part
from udvej.cli.demo.stage import Stage, listen, running
from udvej.cli.demo.story import StoryError, walk
from udvej.server.kernel import log

PORT = 8000
LOOK_SECONDS = 1.0
TRIALS: Final[Sequence[tuple[str, str]]] = (
    ("counsellor", "rådgiver"),
    ("coordinator", "koordinator"),
    ("leader", "leder"),
    ("admin", "drift"),
    ("editor", "redaktør"),
    # A number takes two.
    ("editor", "redaktør nummer to"),
    ("complaints-reader", "læser af klager"),
)
"""Every role, with what its trial account is called where Danish names stand."""


@click.command()
@click.option("--walk-only", is_flag=True, help="Stop after the walk.")
@click.option("--port", default=PORT, show_default=True, help="Another where taken.")
def demo(*, walk_only: bool, port: int) -> None:
    """Walk the whole story on made-up data, then stay up until Ctrl-C."""
    log.configure()
    # However it is stopped, what it wrote goes with it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="udvej-demo-") as folder:
        try:
            asyncio.run(_demo(Path(folder) / "data", port, walk_only))
        except StoryError as error:
            raise click.ClickException(f"the story broke: {error}") from None
        except KeyboardInterrupt:
            click.echo()


async def _demo(data: Path, port: int, walk_only: bool) -> None:  # noqa: FBT001 - click's own flag, passed on once
    async with running(data, listen(port)) as (stage, serving):
        click.echo(f"Demo data in {data}; it goes when the demo stops.")
        await walk(stage)
        columns.title("The story holds.")
        if walk_only:
            return
        await _say_addresses(stage)
        while not serving.done():
            await stage.publish()
            await asyncio.wait([serving], timeout=LOOK_SECONDS)


async def _say_addresses(stage: Stage) -> None:
    columns.title("Look around (all of it is made up)")
    click.echo(f"  a person, Danish    {stage.origin}/da/")
    click.echo(f"  a person, English   {stage.origin}/en/")
    click.echo("  staff: each link makes one passkey of your own, once")
    for role, name in TRIALS:
        link = await stage.invite(Part(name=f"Prøve: {name}", roles=(role,)))
        click.echo(f"  {role:<19} {link}")
    click.echo("To write and be answered, in this order:")
    click.echo("  1. open the counsellor's link, make a passkey and wait a moment")
    click.echo("  2. go on duty at that desk; nobody plays Mette and Jonas")
    click.echo("  3. write as a person, in another window, to that counsellor")
    click.echo(
        "To give a place another number, open both editors' links in two windows:"
    )
    click.echo("one changes it, the other confirms it, and then anybody can call it")
    click.echo("Stop with Ctrl-C.")
