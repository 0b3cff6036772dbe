"""``udvej content``: whether the pages' texts may be shown.

Promise: says every flaw there is, each with file, line and reason, and changes nothing.
"""

from pathlib import Path

import click

from udvej.server import pages
from udvej.server.kernel.settings import from_environment
from udvej.server.pages import Malformed


@click.group()
def content() -> None:
    """Look after the texts of the public pages."""


@content.command()
@click.argument(
    "folder",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
)
def check(folder: Path | None) -> None:
    """Check our pages, with those of FOLDER (or UDVEJ_CONTENT) over them."""
    try:
        found = pages.read_content(folder or from_environment().content)
    except Malformed as malformed:
        click.echo(str(malformed), err=True)
        count = len(malformed.flaws)
        raise click.ClickException(f"{count} to mend; nothing was changed") from None
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    for name in sorted(found.pages):
        cited = {fact.id for one in found.pages[name].values() for fact in one.facts}
        click.echo(f"{name}: {', '.join(found.pages[name])}; {len(cited)} facts")
    click.echo(f"{len(found.pages)} pages, {len(found.facts)} facts: all is well")
