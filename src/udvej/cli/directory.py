"""``udvej directory``: places in and out of files, and what is left to check of them.

Promise: a file that is wrong anywhere changes nothing, and every flaw is told with
file, row and reason. No file that is written holds a confidential address.
"""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import Final

import click

from udvej.cli.installation import opened_installation
from udvej.cli.roster import write_new
from udvej.server import directory as places
from udvej.server.directory import Directory, Malformed, Put
from udvej.server.kernel.clock import SystemClock
from udvej.server.kernel.services import Services

SHIPPED: Final = resources.files("udvej") / "places"
COMMAND: Final = "udvej directory"

source = click.argument(
    "source", required=False, type=click.Path(exists=True, path_type=Path)
)
beside = click.option(
    "--notes",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="File of notes by id; in a folder it is notes.json.",
)
shipped = click.option(
    "--starting-file", "starting", is_flag=True, help="Ours, instead of SOURCE."
)


@click.group()
def directory() -> None:
    """Look after the places to find help."""


@directory.command("import")
@source
@beside
@shipped
@click.option("--by", default=COMMAND, show_default=True, help="Whom history names.")
def import_command(
    source: Path | None, notes: Path | None, by: str, *, starting: bool
) -> None:
    """Take SOURCE in: an HSDS 3.1 JSON file, or a folder of one or of CSV tables.

    What has the same id is replaced, the rest stays. What nobody checked is not shown.
    """
    with _flaws_told():
        wanted = _read(source, notes, starting=starting)
        with opened_installation() as services:
            changed, shown = asyncio.run(_take_in(services, wanted, by))
    click.echo(f"{len(wanted)} read, {changed} new or changed")
    click.echo(f"{shown} places are shown to everybody, by what is checked")
    click.echo("what is left to check: udvej directory stale")


@directory.command()
@source
@beside
@shipped
def validate(source: Path | None, notes: Path | None, *, starting: bool) -> None:
    """Say whether SOURCE could be imported into an empty directory; change nothing."""
    with _flaws_told():
        wanted = _read(source, notes, starting=starting)
        places.apply({}, wanted, SystemClock().day())
    click.echo(f"{len(wanted)} objects: all is well")


@directory.command()
@click.argument("target", type=click.Path(exists=False, path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "tabular"]),
    default="json",
    show_default=True,
    help="One list in services.json, or CSV tables with datapackage.json.",
)
@click.option(
    "--with-notes",
    is_flag=True,
    help="Also notes.json: our sources and checks, with names of staff.",
)
def export(target: Path, form: str, *, with_notes: bool) -> None:
    """Write all places into a new folder TARGET, without confidential addresses."""
    with _flaws_told(), opened_installation() as services:
        found = asyncio.run(Directory(services).export())
        if form == "json":
            files = {"services.json": places.write_json(found)}
        else:
            files = places.write_folder(found)
        if with_notes:
            files["notes.json"] = places.write_notes(found)
    try:
        target.mkdir(mode=0o700)
    except OSError as error:
        raise click.ClickException(f"{target}: {error.strerror}") from None
    for name, content in files.items():
        write_new(target / name, content)
    click.echo(f"{len(found)} objects in {target}: {', '.join(files)}")


@directory.command()
@click.option("--days", default=places.FRESH_DAYS, show_default=True)
def stale(days: int) -> None:
    """List what nobody has checked, or nobody for so many DAYS. Status 1: there is."""
    with opened_installation() as services:
        found = asyncio.run(Directory(services).entries(places.Kind.SERVICE))
    left = list(places.stale(found, services.clock.day(), days))
    for one in left:
        click.echo(str(one))
    if left:
        count = sum(len(one.fields) for one in left)
        raise click.ClickException(f"{count} fields to check")
    click.echo("everything is checked")


@directory.command()
@click.argument("identifier")
@click.option("--by", default=COMMAND, show_default=True, help="Whom history names.")
def forget(identifier: str, by: str) -> None:
    """Delete the place with this id for good, with its history.

    Editors take places out so that they can come back; this is for what must not stay.
    """
    with opened_installation() as services:
        there = asyncio.run(Directory(services).take_out(identifier, by))
    if not there:
        raise click.ClickException(f"no place has the id {identifier}")
    click.echo("deleted, with its history")


async def _take_in(services: Services, wanted: list[Put], by: str) -> tuple[int, int]:
    """Return how many are new or changed, and how many places are shown after that."""
    made = await Directory(services).change(wanted, by, "import")
    # Read anew: what is there for everybody may be a moment behind.
    shown = await Directory(services).public()
    return len(made), len(shown["places"])


def _read(source: Path | None, notes: Path | None, *, starting: bool) -> list[Put]:
    if starting == (source is not None):
        raise click.UsageError("either SOURCE or --starting-file")
    if source is not None:
        return places.read(source, notes)
    with resources.as_file(SHIPPED / "denmark") as folder:
        return places.read(folder, notes)


@contextmanager
def _flaws_told() -> Iterator[None]:
    try:
        yield
    except Malformed as malformed:
        _tell(str(flaw) for flaw in malformed.flaws)
        count = len(malformed.flaws)
        raise click.ClickException(f"{count} to mend; nothing was changed") from None
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        # A file may hold what a terminal would obey.
        seen = [
            one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in line
        ]
        click.echo("".join(seen), err=True)
