"""The ``udvej`` command: serve, migrate, doctor, staff, roster, directory, demo, bench.

Promise: the one place that may know server and client at once; it starts programs
and decides nothing. Each command says what it did and exits with a status that
scripts can trust. No command prints a key, except the one whose purpose is to make it.
What a command writes, a database too, is its owner's alone.
"""

import importlib
import os
from typing import Final

import click
from typing_extensions import override

import udvej

COMMANDS: Final = {
    "serve": "udvej.cli.serve:serve",
    "migrate": "udvej.cli.migrate:migrate_command",
    "retention": "udvej.cli.retention:retention",
    "service": "udvej.cli.staff:service",
    "staff": "udvej.cli.staff:staff",
    "roster": "udvej.cli.roster:roster",
    "content": "udvej.cli.content:content",
    "language": "udvej.cli.language:language",
    "cards": "udvej.cli.cards:cards",
    "directory": "udvej.cli.directory:directory",
    "doctor": "udvej.cli.doctor:doctor",
    "demo": "udvej.cli.demo:demo",
    "bench": "udvej.cli.bench:bench",
}
"""Where each command lies; loaded when it is called, so that `serve` starts quickly."""

OTHERS: Final = 0o077


class Lazily(click.Group):
    """A group that imports a command only when it is asked for."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = COMMANDS.get(cmd_name)
        if place is None:
            return None
        module, _, name = place.partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group(cls=Lazily, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(udvej.__version__, prog_name="udvej")
def main() -> None:
    """Run, look after, try out and measure an Udvej server."""
    # A data folder that was there already may be open to others.
    os.umask(OTHERS)
