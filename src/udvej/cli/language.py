"""``udvej language``: who has read the translations, and signing for one.

Promise: a signature names the very text it is for; a text that changes loses it. `list`
and `check` change nothing; `sign` writes one file of reviews, whole or not at all.
"""

import datetime as dt
import os
import secrets
from pathlib import Path

import click

from udvej.cli.installation import settings_said
from udvej.server import content, pages
from udvej.server.kernel import bounded
from udvej.server.kernel.clock import SystemClock
from udvej.server.kernel.settings import from_environment
from udvej.server.pages.addresses import TRANSLATED, Language
from udvej.server.pages.languages import State, Translation, translations
from udvej.server.pages.library import KNOWN
from udvej.server.pages.written import EPOCH

a_folder = click.Path(exists=True, file_okay=False, path_type=Path)
a_language = click.Choice([one.value for one in TRANSLATED])


@click.group()
def language() -> None:
    """Look after the translations and the signatures of those who read them."""


@language.command("list")
@click.argument("languages", nargs=-1, type=a_language)
def list_texts(languages: tuple[str, ...]) -> None:
    """Say of each translated text whether somebody stands for it."""
    for one in _all(_operators()):
        if not languages or one.language in languages:
            click.echo(f"{one.language} {one.name}: {_said(one)}")


@language.command()
def check() -> None:
    """Refuse signatures that no longer hold, and files that are malformed."""
    found = _all(_operators())
    changed = [one for one in found if one.state is State.CHANGED]
    for one in changed:
        click.echo(f"{one.language} {one.name}: {_said(one)}", err=True)
    if changed:
        raise click.ClickException(f"{len(changed)} to read again; nothing was changed")
    signed = sum(one.state is State.SIGNED for one in found)
    click.echo(f"{signed} of {len(found)} reviewed; no signature has lost its text")


@language.command()
@click.argument("code", metavar="LANGUAGE", type=a_language)
@click.argument("names", nargs=-1, required=True)
@click.option("--by", required=True, help="Who read it: a native speaker's name.")
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="Default: today.")
@click.option("--folder", type=a_folder, help="Default: UDVEJ_CONTENT.")
def sign(
    code: str, names: tuple[str, ...], by: str, day: dt.datetime | None, *,
    folder: Path | None,
) -> None:  # fmt: skip
    """Sign for NAMES (as `list` says them) as they stand now.

    Whoever signs has the language as a mother tongue and has read each text whole,
    beside the Danish or the English.
    """
    place = _place(folder)
    today = EPOCH + dt.timedelta(days=SystemClock().day())
    on = today if day is None else day.date()
    if on > today:
        raise click.ClickException(f"{on} has not come yet")
    there = {one.name: one for one in _all(place) if one.language == code}
    if missing := [name for name in names if name not in there]:
        raise click.ClickException(f"{code} has no {', '.join(missing)}")
    file = place / "reviews" / f"{code}.toml"
    reviews = _kept(file)
    reviews |= {name: content.Review(by, on, there[name].sha256) for name in names}
    try:
        text = content.write_reviews(reviews)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    _replace(file, text)
    for name in names:
        click.echo(f"{code} {name}: reviewed by {by}, {on}")
    click.echo(f"in {file}; a server shows it when it is started again")


def _operators() -> Path:
    with settings_said():
        return from_environment().content


def _place(folder: Path | None) -> Path:
    place = folder or _operators()
    if place == Path() or not place.is_dir():
        raise click.ClickException("name a folder by UDVEJ_CONTENT or --folder")
    return place


def _all(own: Path) -> list[Translation]:
    try:
        library = pages.read_content(own)
    except pages.Malformed as malformed:
        raise click.ClickException(f"{malformed}\nnothing was changed") from None
    return [one for each in TRANSLATED for one in translations(library, Language(each))]


def _kept(file: Path) -> dict[str, content.Review]:
    """Return the signatures of a folder's own file, which `_all` has found whole."""
    if not file.exists():
        return {}
    names = frozenset(KNOWN.catalogues) | {f"{page}.md" for page in KNOWN.written}
    text = bounded.read(file, content.FILE_BYTES_MAX).decode()
    return content.read_reviews(str(file), text, names)[0]


def _replace(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    beside = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("x", encoding="utf-8") as fresh:
            fresh.write(text)
            fresh.flush()
            os.fsync(fresh.fileno())
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise click.ClickException(f"{file}: {error.strerror}") from None


def _said(one: Translation) -> str:
    if one.review is None:
        return one.state.value
    return f"{one.state.value} by {one.review.by}, {one.review.on}"
