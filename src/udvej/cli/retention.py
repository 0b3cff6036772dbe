"""``udvej retention``: what is kept how long, and the run that takes it away."""

import asyncio

import click

from udvej.cli.installation import refusals_said, settings_said
from udvej.server import app as application
from udvej.server.kernel import log
from udvej.server.kernel.settings import from_environment
from udvej.server.retention import SCHEDULE


@click.group()
def retention() -> None:
    """Show and carry out what is kept how long."""


@retention.command()
def show() -> None:
    """Print the rules."""
    for rule in SCHEDULE:
        click.echo(f"{rule.name}: {', '.join(rule.tables)}: {rule.kept}")


@retention.command()
def run() -> None:
    """Take away what is due, now; the server does it every hour."""
    log.configure()
    with settings_said():
        app = application.create(from_environment())

    async def once() -> dict[str, int]:
        try:
            return await app.keeper.run()
        finally:
            await app.close()

    with refusals_said():
        gone = asyncio.run(once())
    for name, count in gone.items():
        click.echo(f"{name}: {count}")
