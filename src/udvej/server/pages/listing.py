"""Places to find help, as the pages show them: the public directory file, laid out.

Promise: nothing is added to what the file says. What it does not say is named as not
known, a number that nobody has checked is no link, and every source stands with its
date and how sure it is.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from babel import Locale
from babel.dates import format_date

from udvej.server.pages import outline
from udvej.server.pages.addresses import Language, Page, address
from udvej.server.pages.names import (
    in_language,
    language_name,
    listed,
    spoken_in,
)

Raw = Mapping[str, Any]
"""The file, or a part of it, as JSON gives it."""

NEEDS: Final[Mapping[str, Mapping[Language, str]]] = {
    need: {
        language: danish if language is Language.DA else english
        for language in Language
    }
    for need, danish, english in (
        ("talk", "snak", "talk"),
        ("violence", "tryg", "calm"),
        ("trafficking", "fri", "free"),
        ("health", "krop", "body"),
        ("shelter", "nat", "night"),
        ("debt", "regninger", "bills"),
        ("law", "regler", "rules"),
        ("money", "hverdag", "everyday"),
        ("drugs", "vaner", "habits"),
        ("alcohol", "glas", "glass"),
        ("therapy", "sind", "mind"),
        ("work_and_school", "skole", "school"),
        ("young", "unge", "youth"),
        ("suicide", "lys", "light"),
        ("immigration", "papirer", "papers"),
    )
}
"""Need → its address's last part, which tells a passer-by nothing (safety.md D1)."""

_ABOUT: Final = {one: "om" if one is Language.DA else "about" for one in Language}
_IN: Final = {one: "i" if one is Language.DA else "in" for one in Language}

_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEB: Final = re.compile(r"https?://[^\s/?#@\[\]\\]+(?:[/?#]\S*)?")
_DIALLED: Final = re.compile(r"\+?[0-9]{3,15}")
_ISO_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FEW_DAYS: Final = 2


FILE: Final = "/directory.json"
"""The file's address, as web/src/find/main.ts fetches it."""


class Listing(Protocol):
    """Where the pages ask for places; `app` connects it to the directory."""

    async def public(self) -> Raw:
        """Return the public directory file (docs/DIRECTORY.md), for everybody alike."""
        ...


@dataclass(frozen=True, slots=True)
class Town:
    """A town that has places, and its address's last part."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A town on the map, in its units."""

    town: Town
    left: int
    top: int


@dataclass(frozen=True, slots=True)
class Map:
    """What is drawn: the country's path, and the towns that have places."""

    path: str
    dots: tuple[Dot, ...]
    width: int = outline.WIDTH
    height: int = outline.HEIGHT


@dataclass(frozen=True, slots=True)
class Places:
    """Some places in one language; `here` and those `everywhere` in the country."""

    fictional: bool
    some: bool
    """Whether the file has any place at all."""
    towns: tuple[Town, ...]
    here: tuple[Mapping[str, Any], ...] = ()
    everywhere: tuple[Mapping[str, Any], ...] = ()


def need_address(language: Language, need: str) -> str:
    """Return the address of a need's page, such as ``/da/find/om/tryg``."""
    return f"{address(language, Page.FIND)}/{_ABOUT[language]}/{NEEDS[need][language]}"


def town_address(language: Language, town: Town) -> str:
    """Return the address of a town's page, such as ``/da/find/i/koege``."""
    return f"{address(language, Page.FIND)}/{_IN[language]}/{town.slug}"


NEED_PAGES: Final[Mapping[str, tuple[Language, str]]] = {
    need_address(language, need): (language, need)
    for language in Language
    for need in NEEDS
}
"""Address → whose places are there."""

NEED_PATTERNS: Final = tuple(
    f"{address(language, Page.FIND)}/{_ABOUT[language]}/{{slug:str}}"
    for language in Language
)
"""What is registered for `NEED_PAGES`."""

TOWN_PATTERNS: Final = tuple(
    f"{address(language, Page.FIND)}/{_IN[language]}/{{slug:str}}"
    for language in Language
)
"""Which towns there are, the file says."""


def towns(file: Raw) -> tuple[Town, ...]:
    """Return every town of the file, in the order of the alphabet."""
    names = {name for place in file["places"] for name in place["towns"]}
    found: dict[str, Town] = {}
    for name in sorted(names, key=_danish_order):
        # Two spellings of one town have one page; what has no letters has none.
        if address := slug(name):
            found.setdefault(address, Town(name, address))
    return tuple(found.values())


def draw(path: str, known: Mapping[str, tuple[int, int]], shown: Iterable[Town]) -> Map:
    """Draw the map; a town that it does not know is in the list and not on it."""
    on_it = (town for town in shown if town.name in known)
    return Map(path, tuple(Dot(town, *known[town.name]) for town in on_it))


def arrange(file: Raw, language: Language, wanted: Iterable[Raw] = ()) -> Places:
    """Lay out the ``wanted`` of a file's places."""
    chosen = sorted(wanted, key=lambda one: in_language(one["name"], language))
    laid = [(one["national"], facts(one, language)) for one in chosen]
    return Places(
        fictional=file["fictional"],
        some=bool(file["places"]),
        towns=towns(file),
        here=tuple(one for national, one in laid if not national),
        everywhere=tuple(one for national, one in laid if national),
    )


def of_need(file: Raw, need: str) -> list[Raw]:
    """Return the places for a need."""
    return [place for place in file["places"] if need in place["needs"]]


def of_town(file: Raw, town: Town) -> list[Raw]:
    """Return the places in a town, and those for the whole country."""
    return [
        place
        for place in file["places"]
        if town.slug in map(slug, place["towns"]) or place["national"]
    ]


def facts(place: Raw, language: Language) -> dict[str, Any]:
    """Return what a card says of a place; the browser's `facts.ts` says the same."""
    checked = place.get("checked")
    return {
        "name": in_language(place["name"], language),
        "what": in_language(place.get("what", {}), language),
        # What a place says of itself is in its own language where it lacks the page's.
        **{
            f"{field}_language": spoken_in(place.get(field, {}), language)
            for field in ("name", "what")
        },
        "hours_language": spoken_in(place.get("hours_text", {}), language),
        "towns": listed(place["towns"], language),
        "address": place.get("address", ""),
        "languages": listed(
            (language_name(code, language) for code in place.get("languages", ())),
            language,
        ),
        "hours": _hours(place, language),
        "always": "yes" if _always(place) else "no",
        "url": _link(place.get("url", "")),
        "who": place.get("who", []),
        **{
            name: place.get(name, "unknown")
            for name in ("anonymous", "stay", "drop_in", "comes_to_you", "cost")
        },
        "phones": [_callable(phone) for phone in place.get("phones", ())],
        "sources": [
            {**one, "date": _day(one.get("date", ""), language)}
            for one in place.get("sources", ())
        ],
        "checked": _day(checked, language) if checked else "",
    }


def _link(address: str) -> str:
    # The file is checked where it is made; a link of another kind is still none.
    return address if _WEB.fullmatch(address) else ""


def _callable(phone: Raw) -> Raw:
    good = _DIALLED.fullmatch(phone["number"])
    return phone if good else {**phone, "checked": None}


def slug(name: str) -> str:
    """Return a name as the last part of an address: ``Køge`` is ``koege``."""
    for letter, ascii_letters in (("æ", "ae"), ("ø", "oe"), ("å", "aa")):
        name = name.lower().replace(letter, ascii_letters)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _danish_order(name: str) -> str:
    # Æ, ø and å come last, in that order; aa is å.
    ordered = name.lower().replace("aa", "å")
    return ordered.translate(str.maketrans("æøå", "{|}"))


def _day(text: str, language: Language) -> str:
    if not _ISO_DAY.fullmatch(text):
        return text
    try:
        day = date.fromisoformat(text)
    except ValueError:  # a thirteenth month: better as it is than no page at all
        return text
    return format_date(day, "long", locale=language.value)


def _hours(place: Raw, language: Language) -> str:
    said = in_language(place.get("hours_text", {}), language)
    if said:
        return said
    rows = (row for row in place.get("hours", ()) if not row.get("closed"))
    return "; ".join(
        f"{_weekdays(row['days'], language)} {row['opens']}-{row['closes']}"
        for row in rows
    )


def _always(place: Raw) -> bool:
    """Say whether it is open day and night, and nobody wrote that in other words."""
    rows = place.get("hours", ())
    return not place.get("hours_text") and any(
        not row.get("closed")
        and set(row["days"]) == set(_DAYS)
        and row["opens"] == "00:00"
        and row["closes"] in {"00:00", "24:00"}
        and not {"from", "until"} & row.keys()
        for row in rows
    )


def _weekdays(days: Sequence[str], language: Language) -> str:
    named = Locale(language.value).days["format"]["wide"]
    numbers = sorted(_DAYS.index(day) for day in days)
    in_a_row = numbers == list(range(numbers[0], numbers[-1] + 1))
    if in_a_row and len(numbers) > _FEW_DAYS:
        return f"{named[numbers[0]]}-{named[numbers[-1]]}"
    return listed((str(named[number]) for number in numbers), language)
