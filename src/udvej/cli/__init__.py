"""The ``udvej`` command: serve, migrate, doctor, staff, roster, retention, demo, bench.

Promise: the one place that may know server and client at once; it starts programs
and decides nothing. Each command says what it did and exits with a status that
scripts can trust. No command prints a key, except the one whose purpose is to make it.
"""

import click

import udvej


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(udvej.__version__, prog_name="udvej")
def main() -> None:
    """Run, look after, try out and measure an Udvej server."""
