"""The lists of HSDS's interface: what stands in each, chosen and paged.

Promise: everything comes from services as the public may have them and from terms of
ours; nothing is added that HSDS has no member for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar

import msgspec

from udvej.server.directory import terms
from udvej.server.directory.asking import (
    AskPlaces,
    AskServices,
    AskTerms,
    Paged,
    day_of,
)
from udvej.server.directory.notes import day_text
from udvej.server.directory.publishing import modified
from udvej.server.directory.shapes import Entry, Raw

T = TypeVar("T")

_UNSAID: Final = ("id", "taxonomy_term", "last_modified")
"""Members without words of the place itself."""
FICTIONAL: Final = "Made up for a demonstration; there is no such place."


class Page(msgspec.Struct, Generic[T], frozen=True):
    """A page of the specification."""

    total_items: int
    total_pages: int
    page_number: int
    size: int
    first_page: bool
    last_page: bool
    empty: bool
    contents: list[T]


@dataclass(frozen=True, slots=True)
class Item:
    """One object of a list, nested whole."""

    document: Raw
    modified: int = 0
    """The day since when it is as it is."""
    said: str = field(init=False)
    """All its words, each after a space; gathered once, for every search."""

    def __post_init__(self) -> None:
        """Gather the words."""
        words = " ".join(_texts(self.document)).casefold().split()
        object.__setattr__(self, "said", " " + " ".join(words))

    @property
    def id(self) -> str:
        """Its id in HSDS."""
        return str(self.document["id"])


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            if name not in _UNSAID:
                yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


_TAXONOMIES: Final = (Item(terms.taxonomy()),)
_TERMS: Final = tuple(Item(terms.term(code)) for code in terms.DESCRIPTIONS)


def everything(entries: Iterable[Entry], today: int) -> dict[str, Sequence[Item]]:
    """Return every list by its address; `entries`: services that may be given out."""
    services = [_service(one, modified(one, today)) for one in entries]
    return {
        "services": services,
        "service_at_locations": _places(services),
        "taxonomies": _TAXONOMIES,
        "taxonomy_terms": _TERMS,
    }


def _places(items: Iterable[Item]) -> list[Item]:
    return [
        Item({**place, "service": _without(one.document)}, one.modified)
        for one in items
        for place in one.document.get("service_at_locations", ())
    ]


def choose(items: Iterable[Item], asked: Paged) -> list[Item]:
    """Return those that keep every condition."""
    conditions = list(_conditions(asked))
    return [one for one in items if all(keeps(one) for keeps in conditions)]


def shown(items: Iterable[Item], asked: Paged) -> list[Raw]:
    """Return objects as fully as was asked for."""
    if isinstance(asked, AskServices) and asked.minimal:
        return [{"id": one.id, "modified_date": _moment(one.modified)} for one in items]
    if isinstance(asked, AskPlaces) and not asked.full:
        return [shallow(one.document) for one in items]
    return [one.document for one in items]


def paged(found: Sequence[Raw], asked: Paged) -> Page[Raw]:
    """Return the page that was asked for; one after the last is empty."""
    number, per_page = asked.page, asked.per_page
    if isinstance(asked, AskServices) and asked.minimal:
        per_page = max(len(found), 1)
    total_pages = -(-len(found) // per_page)
    contents = list(found[(number - 1) * per_page : number * per_page])
    return Page(
        total_items=len(found),
        total_pages=total_pages,
        page_number=number,
        size=len(contents),
        first_page=number == 1,
        last_page=number >= total_pages,
        empty=not contents,
        contents=contents,
    )


def shallow(document: Raw) -> dict[str, Any]:
    """Return an object without what it has many of."""
    return {
        name: shallow(value) if isinstance(value, dict) else value
        for name, value in document.items()
        if not isinstance(value, list)
    }


def _service(entry: Entry, day: int) -> Item:
    document = {**entry.document, "last_modified": _moment(day)}
    if entry.notes.fictional:
        document["alert"] = FICTIONAL
    return Item(document, day)


def _without(document: Raw) -> dict[str, Any]:
    """Return a service without its places: it stands in one of them."""
    return {
        name: value
        for name, value in document.items()
        if name != "service_at_locations"
    }


def _moment(day: int) -> str:
    return f"{day_text(day)}T00:00:00Z"


def _conditions(asked: Paged) -> Iterator[Callable[[Item], bool]]:
    words = asked.search.casefold().split()
    if words:
        yield lambda one: all(f" {word}" in one.said for word in words)
    if isinstance(asked, AskTerms):
        if asked.parent_id:
            yield lambda one: one.document.get("parent_id") == asked.parent_id
        if asked.taxonomy_id:
            yield lambda one: one.document.get("taxonomy_id") == asked.taxonomy_id
        if asked.top_only:
            yield lambda one: "parent_id" not in one.document
    if isinstance(asked, AskPlaces):
        if asked.taxonomy_term_id:
            yield lambda one: asked.taxonomy_term_id in _carried(one.document, "id")
        if asked.taxonomy_id:
            yield lambda one: asked.taxonomy_id in _carried(one.document, "taxonomy_id")
        if asked.modified_after:
            since = day_of(asked.modified_after)
            yield lambda one: one.modified >= since


def _carried(document: Raw, member: str) -> set[object]:
    """Return that member of every term that an object or its service carries."""
    attributes = [
        *document.get("attributes", ()),
        *document.get("service", {}).get("attributes", ()),
    ]
    return {one.get("taxonomy_term", {}).get(member) for one in attributes}
