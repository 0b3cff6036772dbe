"""``udvej cards``: cards and posters for a printer, from what everybody may see.

Promise: printed is what the site's own file of places says, and less. Files are
replaced whole, all of them or none.
"""

import asyncio
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

import click

from udvej.cli.installation import refusals_said
from udvej.server import app as application
from udvej.server.directory import Kind
from udvej.server.kernel import log
from udvej.server.kernel.settings import Settings, from_environment
from udvej.server.pages import listing
from udvej.server.pages.addresses import WRITTEN, Language


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--language",
    "languages",
    type=click.Choice([one.value for one in WRITTEN]),
    multiple=True,
    help="Only in this one; may be given again.",
)
@click.option("--town", default="", help="Places there too, not only the country's.")
@click.option(
    "--place", "places", multiple=True, help="Just this place, by id; again for more."
)
def cards(
    folder: Path, languages: tuple[str, ...], town: str, places: tuple[str, ...]
) -> None:
    """Make folded cards and posters (A4, A5) in FOLDER, ready to print.

    Print at full size. Cards on both sides, turned on the long edge.
    """
    try:
        from udvej.server import cards as printed  # noqa: PLC0415 -- said below when the extra is not there
    except ModuleNotFoundError as missing:
        raise click.ClickException(
            f"{missing.name} is not installed: pip install 'udvej[server,print]'"
        ) from None
    log.configure()
    try:
        settings = from_environment()
        printed.front_page(settings.browser_origin)
        file = printable_file(settings)
        made = printed.make(
            file,
            name=settings.name,
            origin=settings.browser_origin,
            languages=[Language(one) for one in languages] or WRITTEN,
            town=town,
            places=places,
        )
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    replace_all(folder, made)
    for name in made:
        click.echo(str(folder / name))
    if file["fictional"]:
        click.echo("the places are made up, and every sheet says so", err=True)


def printable_file(settings: Settings) -> listing.Raw:
    """Return the installation's public file, without its confidential places.

    On the site such a place has no address. On paper, which others find in a pocket,
    it has no name either.
    """
    with refusals_said():
        return asyncio.run(_read(settings))


async def _read(settings: Settings) -> listing.Raw:
    app = application.create(settings)
    try:
        entries = await app.directory.entries(Kind.SERVICE)
        file = await app.directory.public()
    finally:
        await app.close()
    hidden = {one.id for one in entries if one.notes.confidential}
    shown = [place for place in file["places"] if place["id"] not in hidden]
    return {**file, "places": shown}


def replace_all(folder: Path, made: Mapping[str, bytes]) -> None:
    """Write files beside the old ones, then put them in their place."""
    fresh: dict[Path, Path] = {}
    try:
        for name, data in made.items():
            beside = folder / f".{name}.{secrets.token_hex(4)}"
            fresh[beside] = folder / name
            if fresh[beside].is_dir():
                raise IsADirectoryError(0, "is a folder", str(fresh[beside]))
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        for beside, place in fresh.items():
            beside.replace(place)
    except OSError as error:
        for beside in fresh:
            beside.unlink(missing_ok=True)
        raise click.ClickException(
            f"{error.filename or folder}: {error.strerror}; nothing was changed"
        ) from None
