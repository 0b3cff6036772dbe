"""Three columns: what the person sees, what the counsellor sees, what the server has.

Promise: prints what it was given and nothing else; the story decides.
"""

import textwrap
from collections.abc import Sequence
from itertools import zip_longest

import click

WIDTH = 36
_GAP = "  "


def title(text: str) -> None:
    """Print the name of a scene."""
    click.echo()
    click.secho(text, bold=True)


def heads() -> None:
    """Print what the columns are."""
    side_by_side(["THE PERSON"], ["THE COUNSELLOR"], ["THE SERVER HOLDS"])


def side_by_side(*columns: Sequence[str]) -> None:
    """Print lines beside each other, wrapped to the width of a column."""
    wrapped = [
        [part for line in column for part in textwrap.wrap(line, WIDTH) or [""]]
        for column in columns
    ]
    for row in zip_longest(*wrapped, fillvalue=""):
        click.echo(_GAP.join(cell.ljust(WIDTH) for cell in row).rstrip())
