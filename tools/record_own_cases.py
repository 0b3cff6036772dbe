"""Cases of the fold of an own vault (RECORD §4.3)."""

from typing import Any, Final

from record_entries import (
    AT,
    BY,
    HASH,
    HASH_2,
    KEPT,
    OTHER,
    RELATION,
    VAULT,
    Json,
    counsellor,
    opened,
    person,
    removed,
    unknown,
)


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
        "own-removed-leaves-nothing": ([removed(2, "person")], {}),
        **own_forgotten_at_the_desk(),
        **own_visits(),
        **own_budgets(),
        **own_carried(),
    }


def own_forgotten_at_the_desk() -> dict[str, tuple[list[Json], Json]]:
    """Return a counsellor's own vault after somebody deleted everything."""
    notes = [
        counsellor(2, "known", {"vault": VAULT, "name": "Lærke"}),
        counsellor(3, "known", {"vault": OTHER, "name": "Bo"}),
        counsellor(4, "draft", {"vault": VAULT, "text": "Kære"}),
        counsellor(5, "forgotten", {"vault": VAULT}),
    ]
    ended = [notes[0], counsellor(3, "known", {"vault": VAULT, "name": ""})]
    return {
        "own-forgotten-by-a-counsellor": (notes, {"known": {OTHER: "Bo"}}),
        "own-known-ended": (ended, {}),
    }


def carried(*notes: object) -> Json:
    """Return what came along from an earlier vault."""
    return person(2, "carried", {"notes": list(notes)})


def own_carried() -> dict[str, tuple[list[Json], Json]]:
    """Return own vaults that were renewed."""
    head = {"vault": VAULT, "sequence": 7, "hash": HASH, "roster": [4, HASH]}
    kept = {"sequence": 7, "hash": HASH, "roster": [4, HASH]}
    alarm = {"vault": VAULT, "name": "fork", "day": 20513}
    words = {"vault": VAULT, "text": "Jeg ville"}
    one = [
        carried(
            ["relation", AT, RELATION],
            ["seen", AT, head],
            ["draft", None, words],
            ["alarm", AT, alarm],
            ["visits", AT, {"visits": [[BY, 20514]]}],
        )
    ]
    record = {
        "relations": {VAULT: KEPT},
        "seen": {VAULT: kept},
        "drafts": {VAULT: "Jeg ville"},
        "alarms": [{"sequence": 2, **alarm}],
        "visits": [{"sequence": 2, "at": BY, "day": 20514}],
    }
    line = {"lines": [RENT]}
    strange = [
        carried(
            ["carried", AT, {"notes": [["draft", AT, words]]}],
            ["opened", AT, {"day": 20513, "nonce": "A" * 22}],
            ["budget", AT, line],
            ["letter", AT, {"text": "Hej"}],
            ["draft", "", words],
            ["draft", AT, {**words, "more": 1}],
            ["\ud800", AT, {}],
            [7, AT, []],
        )
    ]
    names = ["carried", "opened", "budget", "letter", "draft", "draft", None, None]
    return {
        "own-carried": (one, record),
        "own-carried-is-written-over": (
            [*one, person(3, "forgotten", {"vault": VAULT})],
            {name: record[name] for name in ("alarms", "visits")},
        ),
        "own-carried-known": (
            [
                counsellor(
                    2,
                    "carried",
                    {"notes": [["known", AT, {"vault": VAULT, "name": "Lærke"}]]},
                )
            ],
            {"known": {VAULT: "Lærke"}},
        ),
        "own-carried-strange-notes": (
            strange,
            {"unknown": [unknown(2, "person", name) for name in names]},
        ),
    }


def own_visits() -> dict[str, tuple[list[Json], Json]]:
    """Return openings of an own vault."""
    return {
        "own-visits": (
            [opened(2, "person"), opened(3, "person", at=BY)],
            {
                "visits": [
                    {"sequence": 2, "at": AT, "day": 20513},
                    {"sequence": 3, "at": BY, "day": 20513},
                ]
            },
        ),
        "own-visits-with-earlier-words": (
            [
                person(2, "visits", {"visits": [[AT, 20513], [BY, 20514]]}),
                opened(3, "person"),
            ],
            {
                "visits": [
                    {"sequence": 2, "at": AT, "day": 20513},
                    {"sequence": 2, "at": BY, "day": 20514},
                    {"sequence": 3, "at": AT, "day": 20513},
                ]
            },
        ),
        # A counsellor's vault is renewed as well, and its openings come along.
        "own-visits-of-a-counsellor": (
            [counsellor(2, "visits", {"visits": [[BY, 20514]]})],
            {"visits": [{"sequence": 2, "at": BY, "day": 20514}]},
        ),
    }


RENT: Final[list[Any]] = ["home", False, "rent", "month", ["6.250,50", "", "9000", ""]]
OWN_LINE: Final[list[Any]] = [
    "debts-people",
    True,
    "Søs",
    "week",
    ["100", "", "", "45.000"],
]


def own_budgets() -> dict[str, tuple[list[Json], Json]]:
    """Return sheets of money kept in an own vault."""
    first = person(2, "budget", {"lines": [RENT, OWN_LINE]})
    hostile = ["income", True, "<b>\u202e\u0000", "year", ["seks tusind", "", "", ""]]
    return {
        "own-budget": (
            [first],
            {"budget": {"sequence": 2, "at": AT, "lines": [RENT, OWN_LINE]}},
        ),
        "own-budget-newest-counts-whole": (
            [first, person(3, "budget", {"lines": [hostile]}, at=None)],
            {"budget": {"sequence": 3, "at": None, "lines": [hostile]}},
        ),
        "own-budget-newest-removed": (
            [first, removed(3, "person")],
            {"budget": {"sequence": 2, "at": AT, "lines": [RENT, OWN_LINE]}},
        ),
        "own-budget-largest": (
            [person(2, "budget", {"lines": [RENT] * 300})],
            {"budget": {"sequence": 2, "at": AT, "lines": [RENT] * 300}},
        ),
    }


def budget_flaws() -> dict[str, Json]:
    """One sheet of money each that goes to `unknown`."""
    part, own, name, every, amounts = RENT
    flawed: dict[str, list[object]] = {
        "part-empty": ["", own, name, every, amounts],
        "part-of-other-letters": ["Home", own, name, every, amounts],
        "part-newline": ["home\n", own, name, every, amounts],
        "part-too-long": ["h" * 41, own, name, every, amounts],
        "own-number": [part, 0, name, every, amounts],
        "name-too-long": [part, own, "å" * 81, every, amounts],
        "name-surrogate": [part, own, "\udc00", every, amounts],
        "every-day": [part, own, name, "day", amounts],
        "every-list": [part, own, name, ["month"], amounts],
        "amounts-three": [part, own, name, every, amounts[:3]],
        "amounts-five": [part, own, name, every, [*amounts, ""]],
        "amount-number": [part, own, name, every, [6250, "", "", ""]],
        "amount-too-long": [part, own, name, every, ["9" * 81, "", "", ""]],
        "amounts-text": [part, own, name, every, "1234"],
        "line-short": [part, own, name, every],
        "line-long": [*RENT, ""],
    }
    return {
        "own-budget-of-a-counsellor": counsellor(2, "budget", {"lines": [RENT]}),
        "own-budget-of-no-lines": person(2, "budget", {"lines": []}),
        "own-budget-too-many": person(2, "budget", {"lines": [RENT] * 301}),
        "own-budget-a-text": person(2, "budget", {"lines": "home"}),
        "own-budget-line-a-text": person(2, "budget", {"lines": ["home!"]}),
        **{
            f"own-budget-{name}": person(2, "budget", {"lines": [line]})
            for name, line in flawed.items()
        },
    }


def own_flaws() -> dict[str, Json]:
    """One entry each that goes to `unknown` of an own vault."""
    head = {"vault": VAULT, "sequence": 7, "hash": HASH, "roster": None}
    visit = [BY, 20514]
    return {
        "own-letter": person(2, "letter", {"text": "Hej"}),
        "own-relation-of-a-counsellor": counsellor(2, "relation", RELATION),
        "own-relation-seed-short": person(2, "relation", {**RELATION, "signing": "S"}),
        "own-relation-vault-bits": person(
            2, "relation", {**RELATION, "vault": "V" * 43}
        ),
        "own-known-of-a-person": person(2, "known", {"vault": VAULT, "name": "L"}),
        "own-seen-roster-short": person(2, "seen", {**head, "roster": [4]}),
        "own-seen-roster-long": person(2, "seen", {**head, "roster": [4, HASH, 1]}),
        "own-seen-roster-text": person(2, "seen", {**head, "roster": "4" + HASH}),
        "own-seen-sequence-too-large": person(2, "seen", {**head, "sequence": 2**53}),
        "own-alarm-without-a-day": person(2, "alarm", {"vault": VAULT, "name": "fork"}),
        "own-visits-none": person(2, "visits", {"visits": []}),
        "own-visits-too-many": person(2, "visits", {"visits": [visit] * 21}),
        "own-visits-at-no-minute": person(2, "visits", {"visits": [["", 20514]]}),
        "own-visits-on-no-day": person(2, "visits", {"visits": [[BY, "20514"]]}),
        "own-visits-with-more": person(2, "visits", {"visits": [[*visit, 1]]}),
        "own-visits-a-text": person(2, "visits", {"visits": BY}),
        "own-carried-nothing": carried(),
        "own-carried-too-many": carried(*[["draft", AT, {}]] * 513),
        "own-carried-a-short-note": carried(["draft", AT]),
        "own-carried-a-long-note": carried(["draft", AT, {}, 1]),
        "own-carried-a-text": person(2, "carried", {"notes": "draft"}),
        "own-visit-without-a-time": opened(2, "person", at=None),
        **budget_flaws(),
    }
