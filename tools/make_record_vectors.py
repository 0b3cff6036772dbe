"""Write vectors/record/: one success or one flaw a file, named after it.

What is expected is written by hand, not computed: the vectors judge both languages.
"""

import json
from pathlib import Path
from typing import Any, Final

OUT: Final = Path(__file__).parent.parent / "vectors" / "record"

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


def shared_successes() -> dict[str, tuple[list[Json], Json]]:
    """Shared vaults in which everything fits."""
    return {**_letters(), **_profiles(), **_promises(), **_openings()}


def _answer() -> Json:
    return counsellor(4, "letter", {"text": "Hej igen"})


def _letters() -> dict[str, tuple[list[Json], Json]]:
    hello, answer = person(2, "letter", {"text": "Hej"}), _answer()
    return {
        "empty": ([], {}),
        "letter": ([hello], {"letters": [letter(2, "person", "Hej")]}),
        "letters-in-chain-order": (
            [person(2, "letter", {"text": "b"}, at=BY), answer],
            {
                "letters": [
                    letter(2, "person", "b", at=BY),
                    letter(4, "counsellor", "Hej igen"),
                ]
            },
        ),
        "letter-without-a-time": (
            [person(2, "letter", {"text": ""}, at=None)],
            {"letters": [letter(2, "person", "", at=None)]},
        ),
        "letter-of-hostile-text": (
            [person(2, "letter", {"text": "<script>\u202e\u200b\u0000\U0001f600"})],
            {"letters": [letter(2, "person", "<script>\u202e\u200b\u0000\U0001f600")]},
        ),
        "letter-removed": (
            [removed(2, "person"), answer],
            {
                "letters": [
                    letter(2, "person", None),
                    letter(4, "counsellor", "Hej igen"),
                ]
            },
        ),
    }


def _profiles() -> dict[str, tuple[list[Json], Json]]:
    return {
        "profile": (
            [person(2, "profile", {"name": "Lærke", "language": "da"})],
            {"name": "Lærke", "language": "da"},
        ),
        "profile-name-longest-in-code-points": (
            [person(2, "profile", {"name": "\U0001f600" * 80, "language": None})],
            {"name": "\U0001f600" * 80},
        ),
        "profile-newest-counts-whole": (
            [
                person(2, "profile", {"name": "Lærke", "language": "da"}),
                person(5, "profile", {"name": None, "language": "en-GB"}),
            ],
            {"name": None, "language": "en-GB"},
        ),
    }


def _promises() -> dict[str, tuple[list[Json], Json]]:
    hello, answer = person(2, "letter", {"text": "Hej"}), _answer()
    promise = counsellor(3, "promise", {"by": BY})
    return {
        "promise": ([hello, promise], _heard(promise={"by": BY, "sequence": 3})),
        "promise-newest-counts": (
            [hello, promise, counsellor(4, "promise", {"by": AT})],
            _heard(promise={"by": AT, "sequence": 4}),
        ),
        "promise-kept-by-an-answer": (
            [promise, answer],
            {"letters": [letter(4, "counsellor", "Hej igen")]},
        ),
        "promise-outlives-the-persons-letter": (
            [promise, person(4, "letter", {"text": "Hej"})],
            {
                "letters": [letter(4, "person", "Hej")],
                "promise": {"by": BY, "sequence": 3},
            },
        ),
        "promise-kept-by-an-answer-removed-later": (
            [promise, removed(4, "counsellor")],
            {"letters": [letter(4, "counsellor", None)]},
        ),
    }


def _openings() -> dict[str, tuple[list[Json], Json]]:
    return {
        "opened-by-both": (
            [opened(3, "counsellor"), opened(5, "person")],
            {
                "openings": [
                    {
                        "sequence": 3,
                        "author": COUNSELLOR_KEY,
                        "role": "counsellor",
                        "day": 20513,
                    },
                    {
                        "sequence": 5,
                        "author": PERSON_KEY,
                        "role": "person",
                        "day": 20513,
                    },
                ]
            },
        ),
        "mark": ([person(2, "mark", {})], {}),
        "leap-day": (
            [counsellor(3, "promise", {"by": "2028-02-29T00:00Z"})],
            {"promise": {"by": "2028-02-29T00:00Z", "sequence": 3}},
        ),
    }


def _heard(**more: object) -> Json:
    return {"letters": [letter(2, "person", "Hej")], **more}


def shared_flaws() -> dict[str, Json]:
    """One entry each that goes to `unknown`, by what is wrong with it."""
    body = {"text": "Hej"}
    profile = {"name": None, "language": "da"}
    nonce = {"day": 20513, "nonce": NONCE}
    return {
        "kind-unknown": person(2, "wish", body),
        "kind-inherited-name": person(2, "constructor", {}),
        "kind-no-text": person(2, 7, body),
        "kind-surrogate": person(2, "\ud800", body),
        "version-unknown": person(2, "letter", body, v=2),
        "version-true": person(2, "letter", body, v=True),
        "at-no-minute": person(2, "letter", body, at="2026-03-01T09:30:00Z"),
        "at-newline": person(2, "letter", body, at=AT + "\n"),
        "at-number": person(2, "letter", body, at=5),
        "body-list": person(2, "letter", ["Hej"]),
        "body-null": person(2, "letter", None),
        "body-member-missing": person(2, "letter", {}),
        "body-member-more": person(2, "letter", {"text": "Hej", "bold": True}),
        "letter-too-long": person(2, "letter", {"text": "a" * 60_001}),
        "letter-surrogate": person(2, "letter", {"text": "a\udc00b"}),
        "letter-number": person(2, "letter", {"text": 5}),
        "letter-null": person(2, "letter", {"text": None}),
        "letter-in-an-opened-entry": person(2, "letter", body, cover="opened"),
        "profile-by-a-counsellor": counsellor(2, "profile", profile),
        "profile-name-too-long": person(2, "profile", {**profile, "name": "å" * 81}),
        "profile-language-name": person(2, "profile", {**profile, "language": "Dansk"}),
        "profile-language-empty": person(2, "profile", {**profile, "language": ""}),
        "promise-by-the-person": person(2, "promise", {"by": BY}),
        "promise-hour-24": counsellor(2, "promise", {"by": "2026-03-01T24:00Z"}),
        "promise-month-13": counsellor(2, "promise", {"by": "2026-13-01T09:00Z"}),
        "promise-month-0": counsellor(2, "promise", {"by": "2026-00-01T09:00Z"}),
        "promise-day-0": counsellor(2, "promise", {"by": "2026-03-00T09:00Z"}),
        "promise-no-leap-day": counsellor(2, "promise", {"by": "2100-02-29T09:00Z"}),
        "promise-other-digits": counsellor(2, "promise", {"by": "٢026-03-01T09:00Z"}),
        "opened-in-a-sealed-entry": person(2, "opened", nonce),
        "opened-day-negative": _odd_day(-1),
        "opened-day-too-large": _odd_day(2**32),
        "opened-day-true": _odd_day(day=True),
        "opened-day-text": _odd_day("20513"),
        "opened-nonce-bits": _odd_nonce("N" * 21 + "h"),
        "opened-nonce-short": _odd_nonce("N" * 20),
        "opened-nonce-padded": _odd_nonce(NONCE + "=="),
        "mark-with-words": person(2, "mark", body),
        "relation-in-a-shared-vault": person(2, "relation", RELATION),
    }


def _odd_day(day: object) -> Json:
    return person(2, "opened", {"day": day, "nonce": NONCE}, cover="opened")


def _odd_nonce(nonce: str) -> Json:
    return person(2, "opened", {"day": 20513, "nonce": nonce}, cover="opened")


def seen(sequence: int, head: int, digest: str, roster: object) -> Json:
    """Return the owner's note of a head."""
    body = {"vault": VAULT, "sequence": head, "hash": digest, "roster": roster}
    return person(sequence, "seen", body)


def own_successes() -> dict[str, tuple[list[Json], Json]]:
    """Own vaults in which everything fits."""
    relation = person(2, "relation", RELATION)
    forgotten = person(5, "forgotten", {"vault": VAULT})
    draft = person(3, "draft", {"vault": VAULT, "text": "Jeg ville"})
    alarm = person(4, "alarm", {"vault": VAULT, "name": "fork", "day": 20513})
    return {
        "own-empty": ([], {}),
        "own-relation": ([relation], {"relations": {VAULT: KEPT}}),
        "own-relation-newest-counts": (
            [relation, person(3, "relation", {**RELATION, "contact": "Bo"})],
            {"relations": {VAULT: {**KEPT, "contact": "Bo"}}},
        ),
        "own-forgotten": ([relation, seen(3, 7, HASH, None), draft, forgotten], {}),
        "own-forgotten-keeps-alarms-and-others": (
            [
                relation,
                alarm,
                person(4, "relation", {**RELATION, "vault": OTHER}),
                forgotten,
            ],
            {
                "relations": {OTHER: KEPT},
                "alarms": [
                    {"sequence": 4, "vault": VAULT, "name": "fork", "day": 20513},
                ],
            },
        ),
        "own-seen-highest-counts": (
            [seen(2, 9, HASH, [4, HASH]), seen(3, 7, HASH_2, [5, HASH_2])],
            {"seen": {VAULT: {"sequence": 9, "hash": HASH, "roster": [5, HASH_2]}}},
        ),
        "own-seen-keeps-the-roster": (
            [seen(2, 7, HASH, [4, HASH]), seen(3, 9, HASH_2, None)],
            {"seen": {VAULT: {"sequence": 9, "hash": HASH_2, "roster": [4, HASH]}}},
        ),
        "own-seen-same-number-newest-counts": (
            [seen(2, 7, HASH, [4, HASH]), seen(3, 7, HASH_2, [4, HASH_2])],
            {"seen": {VAULT: {"sequence": 7, "hash": HASH_2, "roster": [4, HASH_2]}}},
        ),
        "own-draft": ([draft], {"drafts": {VAULT: "Jeg ville"}}),
        "own-draft-ended": (
            [draft, person(4, "draft", {"vault": VAULT, "text": ""})],
            {},
        ),
        "own-known": (
            [counsellor(2, "known", {"vault": VAULT, "name": "Lærke"})],
            {"known": {VAULT: "Lærke"}},
        ),
        "own-visits": (
            [opened(2, "person"), opened(3, "person", at=BY)],
            {
                "visits": [
                    {"sequence": 2, "at": AT, "day": 20513},
                    {"sequence": 3, "at": BY, "day": 20513},
                ]
            },
        ),
        "own-removed-leaves-nothing": ([removed(2, "person")], {}),
    }


def own_flaws() -> dict[str, Json]:
    """One entry each that goes to `unknown` of an own vault."""
    head = {"vault": VAULT, "sequence": 7, "hash": HASH, "roster": None}
    return {
        "own-letter": person(2, "letter", {"text": "Hej"}),
        "own-relation-of-a-counsellor": counsellor(2, "relation", RELATION),
        "own-relation-seed-short": person(2, "relation", {**RELATION, "signing": "S"}),
        "own-relation-vault-bits": person(
            2, "relation", {**RELATION, "vault": "V" * 43}
        ),
        "own-forgotten-of-a-counsellor": counsellor(2, "forgotten", {"vault": VAULT}),
        "own-known-of-a-person": person(2, "known", {"vault": VAULT, "name": "L"}),
        "own-seen-roster-short": person(2, "seen", {**head, "roster": [4]}),
        "own-seen-roster-long": person(2, "seen", {**head, "roster": [4, HASH, 1]}),
        "own-seen-roster-text": person(2, "seen", {**head, "roster": "4" + HASH}),
        "own-seen-sequence-too-large": person(2, "seen", {**head, "sequence": 2**53}),
        "own-alarm-without-a-day": person(2, "alarm", {"vault": VAULT, "name": "fork"}),
        "own-visit-without-a-time": opened(2, "person", at=None),
    }


def vectors() -> dict[str, Json]:
    """Return every vector by its name."""
    found = {}
    for fold, empty, successes, flaws in (
        ("shared", EMPTY, shared_successes(), shared_flaws()),
        ("own", EMPTY_OWN, own_successes(), own_flaws()),
    ):
        for name, (entries, expected) in successes.items():
            found[name] = _vector(fold, entries, {**empty, **expected})
        for name, flawed in flaws.items():
            kind = flawed["payload"]["kind"]
            shown = kind if isinstance(kind, str) and kind != "\ud800" else None
            line = unknown(2, flawed["role"], shown)
            found[name] = _vector(fold, [flawed], {**empty, "unknown": [line]})
    return found


def _vector(fold: str, entries: list[Json], record: Json) -> Json:
    return {"fold": fold, "entries": entries, "record": record}


def main() -> None:
    """Write every vector, and take away what no longer has a name."""
    OUT.mkdir(parents=True, exist_ok=True)
    wanted = vectors()
    for old in OUT.glob("*.json"):
        if old.stem not in wanted:
            old.unlink()
    for name, vector in wanted.items():
        text = json.dumps(vector, indent=1) + "\n"
        (OUT / f"{name}.json").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
