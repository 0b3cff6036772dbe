"""What a card or poster says, in one language: words and numbers, no paper yet.

Promise: whom it is for stands in the body and nowhere else; title, name and address
say nothing. The address is the front page, whole, and carries nothing besides.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from babel.dates import format_date

from udvej.server.cards.choosing import Unprintable, checked_phone
from udvej.server.pages import listing
from udvej.server.pages.helplines import HELP_LINES, HelpLine
from udvej.server.pages.listing import Raw
from udvej.server.pages.texts import Texts

_BODY: Final = ("front-for-whom", "front-you-decide", "front-stance")
_HOST: Final = re.compile(r"[a-z0-9.-]+(:\d+)?")


@dataclass(frozen=True, slots=True)
class Line:
    """One number: whose, and in a few words what for (or where)."""

    number: str
    name: str
    what: str
    is_place: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """Everything that is printed."""

    language: str
    name: str
    """The installation's neutral name; alone with `notes` on the outer side."""
    notes: str
    title: str
    body: tuple[str, ...]
    shown: str
    """The address as one types it."""
    link: str
    """The address as a QR code holds it."""
    private: str
    numbers: str
    """Heading of the lines."""
    lines: tuple[Line, ...]
    small: tuple[str, ...]


def say(
    texts: Texts, *, name: str, origin: str, places: Sequence[Raw], fictional: bool
) -> Said:
    """Lay out what is said. Raises `Unprintable` for an address nobody can use."""
    shown = front_page(origin)
    return Said(
        language=texts.language.value,
        name=name,
        notes=texts("place-print-outside"),
        title=texts("front-title"),
        body=tuple(texts(key) for key in _BODY),
        shown=shown,
        link=f"https://{shown}/",
        private=texts("cards-private"),
        numbers=texts("help-title"),
        lines=(
            *(_help_line(line, texts) for line in HELP_LINES),
            *(_line(place, texts) for place in places),
        ),
        small=tuple(_small(texts, places, fictional=fictional)),
    )


def front_page(origin: str) -> str:
    """Return the front page's address without its beginning, as one types it.

    Raises `Unprintable` for one that is not https, that holds more than a host, or
    that only this machine understands.
    """
    parts = urlsplit(origin)
    host = parts.netloc.lower()
    bare = parts.path in ("", "/") and not (parts.query or parts.fragment)
    if parts.scheme != "https" or not bare or not _HOST.fullmatch(host):
        raise Unprintable(
            f"{origin} cannot be printed: UDVEJ_ORIGIN must be https:// and a host"
        )
    if parts.hostname in ("localhost", "127.0.0.1"):
        raise Unprintable(f"{origin} is an address of this machine alone")
    return host


def _help_line(line: HelpLine, texts: Texts) -> Line:
    name, what = texts(f"help-{line.key}-name"), texts(f"help-{line.key}-what")
    if name == line.shown:  # the number is its name: say what it is for
        return Line(line.shown, what, "")
    return Line(line.shown, name, what)


def _line(place: Raw, texts: Texts) -> Line:
    phone = checked_phone(place)
    facts = listing.facts(place, texts.language)
    if phone is None:
        raise Unprintable(f"no checked number: {facts['name']}")
    here = "" if facts["towns"] in facts["name"] else facts["towns"]
    return Line(phone["shown"], facts["name"], here, is_place=True)


def _small(texts: Texts, places: Sequence[Raw], *, fictional: bool) -> Sequence[str]:
    said = [texts("place-phone-traces"), texts("cards-source")]
    days = [phone["checked"] for one in places if (phone := checked_phone(one))]
    if days:
        day = format_date(
            date.fromisoformat(min(days)), "long", locale=texts.language.value
        )
        said.append(texts("cards-checked", day=day))
    if fictional:
        said.insert(0, texts("find-fictional"))
    return said
