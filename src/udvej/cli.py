"""The ``udvej`` command: the operator's commands, the demo and the bench together.

Promise: the one place that may know server and client at once. It only gathers
commands; each is written, and tested, in the folder it belongs to.
"""

import click

import udvej
from udvej.server import cli as operator


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(udvej.__version__, prog_name="udvej")
def main() -> None:
    """Run, look after, try out and measure an Udvej server."""


for command in operator.commands:
    main.add_command(command)
