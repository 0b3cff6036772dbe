"""Entries of the record's vectors, as a hand writes them (docs/RECORD.md)."""

from typing import Any, Final

Json = dict[str, Any]

PERSON_KEY: Final = "A" * 43
COUNSELLOR_KEY: Final = "B" * 42 + "A"
VAULT: Final = "V" * 42 + "Q"
OTHER: Final = "W" * 42 + "Q"
HASH: Final = "H" * 42 + "A"
HASH_2: Final = "J" * 42 + "A"
SEED: Final = "S" * 42 + "8"
NONCE: Final = "N" * 21 + "g"
AT: Final = "2026-03-01T09:30Z"
BY: Final = "2026-03-02T16:00Z"
MARK: Final[Json] = {"sequence": 1, "hash": HASH, "day": 20513, "roster": None}
EMPTY: Final[Json] = {
    "name": None,
    "language": None,
    "letters": [],
    "promise": None,
    "word": None,
    "openings": [],
    "unknown": [],
}
EMPTY_OWN: Final[Json] = {
    "relations": {},
    "seen": {},
    "drafts": {},
    "known": {},
    "alarms": [],
    "visits": [],
    "budget": None,
    "unknown": [],
}


def entry(
    sequence: int,
    role: str,
    kind: object,
    body: object,
    *,
    cover: str = "sealed",
    **changes: object,
) -> Json:
    """Return an opened entry; `changes` replace members of its payload."""
    payload = {"v": 1, "kind": kind, "at": AT, "body": body, "mark": MARK, **changes}
    author = PERSON_KEY if role == "person" else COUNSELLOR_KEY
    return {
        "sequence": sequence,
        "role": role,
        "author": author,
        "cover": cover,
        "payload": payload,
    }


def person(sequence: int, kind: object, body: object, **more: Any) -> Json:  # noqa: ANN401 - passed on
    """Return an entry by the person."""
    return entry(sequence, "person", kind, body, **more)


def counsellor(sequence: int, kind: object, body: object, **more: Any) -> Json:  # noqa: ANN401 - passed on
    """Return an entry by a counsellor."""
    return entry(sequence, "counsellor", kind, body, **more)


def opened(sequence: int, role: str, **more: Any) -> Json:  # noqa: ANN401 - passed on
    """Return an opened entry of day 20513."""
    body = {"day": 20513, "nonce": NONCE}
    return entry(sequence, role, "opened", body, **{"cover": "opened", **more})


def removed(sequence: int, role: str) -> Json:
    """Return an entry whose body is gone."""
    return {**entry(sequence, role, "", {}), "payload": None}


def letter(
    sequence: int,
    role: str,
    text: str | None,
    *,
    at: str | None = AT,
) -> Json:
    """Return the line a letter leaves in the record; no text: removed."""
    return {
        "sequence": sequence,
        "author": PERSON_KEY if role == "person" else COUNSELLOR_KEY,
        "role": role,
        "at": None if text is None else at,
        "text": text,
        "removed": text is None,
    }


def unknown(sequence: int, role: str, kind: str | None) -> Json:
    """Return the line of what this version cannot show."""
    return {"sequence": sequence, "role": role, "kind": kind}


RELATION: Final[Json] = {
    "vault": VAULT,
    "signing": SEED,
    "opening": SEED,
    "service": HASH,
    "contact": "Anne",
}
KEPT: Final[Json] = {
    key: RELATION[key] for key in ("signing", "opening", "service", "contact")
}
