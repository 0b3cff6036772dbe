"""Our own words in HSDS: a taxonomy, its terms, and how an object carries them.

Promise: the ids of taxonomy and terms are the same in every installation, so that two
exports of ours agree.
"""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any, Final

from udvej.server.directory.shapes import Raw

NAMESPACE: Final = uuid.UUID("6f0c9d0e-6f64-4c1f-9d0b-2f7f3c0f8b11")
"""Drawn once for all ids that are made from words of ours."""
TAXONOMY: Final = "udvej"

NEEDS: Final = (
    "talk", "violence", "trafficking", "health", "shelter", "debt", "law", "money",
    "drugs", "alcohol", "therapy", "work_and_school", "young", "suicide", "immigration",
)  # fmt: skip
WHO: Final = ("all", "women", "men", "trans", "young", "foreign", "trafficked")
ANSWERS: Final = ("anonymous", "stay", "drop_in", "comes_to_you")
YES_NO: Final = ("yes", "no")
CLOSED: Final = "closed"
"""On a schedule: an exception, not open then."""

COUNTRY: Final = "urn:iso:std:iso:3166:DK"
"""`uri` of the service area of what is for the whole country."""

DESCRIPTIONS: Final = {
    **{f"need-{need}": f"Helps with: {need.replace('_', ' ')}." for need in NEEDS},
    **{f"who-{who}": f"For: {who}." for who in WHO},
    "anonymous": "Whether one can come without a name; value yes or no.",
    "stay": "Whether one is welcome also if one goes on; value yes or no.",
    "drop_in": "Whether one can come without an appointment; value yes or no.",
    "comes_to_you": "Whether they come to where one is; value yes or no.",
    CLOSED: "This schedule is an exception: closed in it.",
}


def made_id(*words: str) -> str:
    """Return the id that words of ours always have."""
    return str(uuid.uuid5(NAMESPACE, "/".join(words)))


def taxonomy() -> dict[str, Any]:
    """Return the taxonomy as HSDS."""
    return {
        "id": made_id(TAXONOMY),
        "name": TAXONOMY,
        "description": "What places to find help are for, and how one is met there.",
    }


def term(code: str) -> dict[str, Any]:
    """Return one of `DESCRIPTIONS` as HSDS."""
    return {
        "id": made_id(TAXONOMY, code),
        "code": code,
        "name": code.replace("-", ": ").replace("_", " "),
        "description": DESCRIPTIONS[code],
        "taxonomy": TAXONOMY,
        "taxonomy_id": made_id(TAXONOMY),
    }


def attribute(owner: str, code: str, value: str = "") -> dict[str, Any]:
    """Return a term as the object with the id `owner` carries it."""
    carried = {"id": made_id(owner, code), "taxonomy_term": term(code)}
    return carried | ({"value": value} if value else {})


def codes(document: Raw, prefix: str) -> Iterator[str]:
    """Return what stands after `prefix` in the object's terms of ours, in order."""
    for code, _ in _ours(document.get("attributes", ())):
        if code.startswith(prefix):
            yield code.removeprefix(prefix)


def answer(document: Raw, code: str) -> str:
    """Return ``yes`` or ``no`` as the object carries it, or ``unknown``."""
    found = [value for name, value in _ours(document.get("attributes", ()))
             if name == code]  # fmt: skip
    return found[0] if found and found[0] in YES_NO else "unknown"


def is_ours(attribute: Raw, prefix: str) -> bool:
    """Say whether an attribute carries a term of ours that begins so."""
    return any(code.startswith(prefix) for code, _ in _ours([attribute]))


def _ours(attributes: Iterable[Raw]) -> Iterator[tuple[str, str]]:
    for one in attributes:
        carried = one.get("taxonomy_term", {})
        if carried.get("taxonomy") == TAXONOMY:
            yield carried.get("code", ""), one.get("value", "")
