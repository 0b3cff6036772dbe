"""The front gate: what may leave of a place whose address is confidential.

Promise: after this no address, point, name of a person or old value of such a place is
left, wherever its objects are nested; and where a text repeats a confidential address,
it is refused rather than let out.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from udvej.server.directory.plain import JOINING, texts
from udvej.server.directory.shapes import Entry, Raw

_PLACED: Final = ("addresses", "contacts", "metadata", "accessibility")
"""Members that could tell where it is, or who is there."""
_UNJOINED: Final = str.maketrans("", "", JOINING)
_TEXT_MIN: Final = 4
"""A shorter first line of an address says nothing that could be searched for."""
_DOOR: Final = re.compile(r"^[^0-9]*[a-zæøå][^0-9]* [0-9]+")
"""Street and number; which floor need not be told to tell where it is."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """The ids of confidential services and of their places, and the words to miss."""

    services: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


def secrets_of(entries: Iterable[Entry]) -> Secrets:
    """Collect what is confidential in a directory."""
    hidden = [one for one in entries if one.notes.confidential]
    objects = [found for one in hidden for found in _objects(one.document)]
    locations = [one for one in objects if "location_type" in one]
    addresses = [one for one in objects if "address_1" in one]
    lines = [_plain(one["address_1"]) for one in addresses]
    words = [*lines, *(door for line in lines for door in _DOOR.findall(line))]
    return Secrets(
        frozenset(one.id for one in hidden),
        frozenset(one["id"] for one in (*locations, *addresses)),
        frozenset(one for one in words if len(one) >= _TEXT_MIN),
    )


def front_gate(document: Raw, secrets: Secrets) -> dict[str, Any]:
    """Return an object without what is confidential."""
    return _gate(document, secrets, hidden=False)


def gate(entries: Iterable[Entry], secrets: Secrets) -> list[Entry]:
    """Return entries without what is confidential."""
    return [replace(one, document=front_gate(one.document, secrets)) for one in entries]


def repeats(document: Raw, secrets: Secrets) -> Iterator[str]:
    """Return the paths of texts that still say a confidential address."""
    if not secrets.words:
        return
    said = list(texts(document))
    # Most objects say none: that is seen in all their texts at once.
    whole = _plain("\n".join(text for _, text in said))
    words = [word for word in secrets.words if word in whole]
    for path, text in said if words else ():
        plain = _plain(text)
        if any(word in plain for word in words):
            yield path


def _gate(document: Raw, secrets: Secrets, *, hidden: bool) -> dict[str, Any]:
    of = document.get("service", {})
    own = {document.get("id"), document.get("service_id"), of.get("id")}
    hidden = hidden or bool(own & secrets.services)
    if "location_type" in document and (hidden or document["id"] in secrets.places):
        return {"id": document["id"], "location_type": "virtual"}
    kept: dict[str, Any] = {}
    for name, value in document.items():
        if isinstance(value, dict):
            kept[name] = _gate(value, secrets, hidden=hidden)
        elif isinstance(value, list):
            if hidden and name in _PLACED:
                continue
            kept[name] = [
                _gate(one, secrets, hidden=hidden)
                for one in value
                if one["id"] not in secrets.places or "location_type" in one
            ]
        else:
            kept[name] = value
    return kept


def _objects(document: Raw) -> Iterator[Raw]:
    yield document
    for value in document.values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from _objects(one)


def _plain(text: str) -> str:
    """Return the words alone, however their letters are made up and joined."""
    whole = unicodedata.normalize("NFKC", text.translate(_UNJOINED)).casefold()
    return " ".join(re.findall(r"\w+", whole))
