"""The kinds of payload: who may write each, and what its body holds.

Promise: the two tables below are RECORD §2 and §3, row by row. What fits no row
is unknown, whoever wrote it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from udvej.record import shapes
from udvej.record.entries import Cover, OpenedEntry, Role
from udvej.record.shapes import Shape

VERSION: Final = 1

BOTH: Final[frozenset[Role]] = frozenset({"person", "counsellor"})
PERSON: Final[frozenset[Role]] = frozenset({"person"})
COUNSELLOR: Final[frozenset[Role]] = frozenset({"counsellor"})


@dataclass(frozen=True, slots=True)
class Kind:
    """One row: who writes it, its body, and the entry it comes in."""

    writers: frozenset[Role]
    body: Mapping[str, Shape]
    cover: Cover = "sealed"
    at_given: bool = False


Table = Mapping[str, Kind]

SHARED: Final[Table] = {
    "profile": Kind(
        PERSON,
        {
            "name": shapes.or_null(shapes.name_text),
            "language": shapes.or_null(shapes.language),
        },
    ),
    "letter": Kind(BOTH, {"text": shapes.letter_text}),
    "promise": Kind(COUNSELLOR, {"by": shapes.minute}),
    "word": Kind(PERSON, {"word": shapes.or_null(shapes.name_text)}),
    "opened": Kind(BOTH, {"day": shapes.day, "nonce": shapes.bytes_16}, "opened"),
    "mark": Kind(BOTH, {}),
}

OWN: Final[Table] = {
    "relation": Kind(
        PERSON,
        {
            "vault": shapes.bytes_32,
            "signing": shapes.bytes_32,
            "opening": shapes.bytes_32,
            "service": shapes.bytes_32,
            "contact": shapes.name_text,
        },
    ),
    "forgotten": Kind(BOTH, {"vault": shapes.bytes_32}),
    "seen": Kind(
        BOTH,
        {
            "vault": shapes.bytes_32,
            "sequence": shapes.sequence,
            "hash": shapes.bytes_32,
            "roster": shapes.or_null(shapes.roster),
        },
    ),
    "draft": Kind(BOTH, {"vault": shapes.bytes_32, "text": shapes.letter_text}),
    "known": Kind(COUNSELLOR, {"vault": shapes.bytes_32, "name": shapes.name_text}),
    "alarm": Kind(
        BOTH,
        {
            "vault": shapes.bytes_32,
            "name": shapes.name_text,
            "day": shapes.day,
        },
    ),
    "visits": Kind(BOTH, {"visits": shapes.visits}),
    "budget": Kind(PERSON, {"lines": shapes.budget_lines}),
    "carried": Kind(BOTH, {"notes": shapes.carried}),
    "opened": Kind(
        BOTH,
        {"day": shapes.day, "nonce": shapes.bytes_16},
        "opened",
        at_given=True,
    ),
}

CARRIED: Final[Table] = {
    # A sheet of money is taken away entry by entry, so it never lies among others.
    kind: row
    for kind, row in OWN.items()
    if kind not in {"carried", "opened", "budget"}
}
"""What a *carried* note may bring from an earlier own vault."""


def fits(entry: OpenedEntry, table: Table) -> bool:
    """Say whether an entry is of a known kind, by a side that may write it.

    A removed entry fits nothing: there is nothing left to judge.
    """
    payload = entry.payload
    if payload is None or not _is_payload(payload):
        return False
    row = table.get(str(payload["kind"]))
    return (
        row is not None
        and entry.role in row.writers
        and entry.cover == row.cover
        and (payload["at"] is not None or not row.at_given)
        and _body_fits(payload["body"], row.body)
    )


def _is_payload(payload: Mapping[str, object]) -> bool:
    """RECORD §1.1; the mark is checked against the chain, not here."""
    version, kind, at = payload.get("v"), payload.get("kind"), payload.get("at", "")
    return (
        isinstance(version, int)
        and not isinstance(version, bool)
        and version == VERSION
        and isinstance(kind, str)
        and (at is None or shapes.minute(at))
        and "body" in payload
    )


def _body_fits(body: object, row: Mapping[str, Shape]) -> bool:
    return (
        isinstance(body, Mapping)
        and body.keys() == row.keys()
        and all(shape(body[key]) for key, shape in row.items())
    )
