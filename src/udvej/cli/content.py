"""``udvej content``: whether the pages' texts may be shown.

Promise: says every flaw there is, each with file, line and reason, and changes nothing.
"""

from pathlib import Path

import click

from udvej.server import pages
from udvej.server.content import LIX_MAX, NOTHING, Library, count
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
        flaws = len(malformed.flaws)
        raise click.ClickException(f"{flaws} to mend; nothing was changed") from None
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    for name in sorted(found.pages):
        cited = {fact.id for one in found.pages[name].values() for fact in one.facts}
        told = ", ".join(found.pages[name])
        click.echo(f"{name}: {told}; {len(cited)} facts; {_lix(found, name)}")
    click.echo(
        f"{len(found.pages)} pages, {len(found.facts)} facts,"
        f" {len(found.helps)} helps: all is well"
    )


def _lix(found: Library, name: str) -> str:
    """Say how plain a page's Danish is; too heavy is said, and refuses nothing."""
    danish = found.pages[name]["da"]
    lix = sum(map(count, danish.said), NOTHING).lix
    return f"LIX {lix:.0f}" + (f", more than {LIX_MAX}" if lix > LIX_MAX else "")
