"""The fold of an own vault: what only its owner knows.

Promise: pure and total like the other fold. What it returns holds keys, so its
parts keep them out of their repr. RECORD §3 and §4.3.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, cast

from udvej.record.entries import OpenedEntry
from udvej.record.kinds import CARRIED, OWN, VERSION, Table, fits
from udvej.record.letters import Unknown, unknown_entry


@dataclass(frozen=True, slots=True)
class Relation:
    """The person's keys of one shared vault; all bytes as b64u text."""

    signing: str = field(repr=False)
    opening: str = field(repr=False)
    service: str
    contact: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Seen:
    """The highest head and the highest roster this owner has verified."""

    sequence: int
    hash: str
    roster: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class Alarm:
    """What an honest server does not do, and the day it was found."""

    sequence: int
    vault: str
    name: str
    day: int


@dataclass(frozen=True, slots=True)
class Visit:
    """When the folder was opened: with these words, or with earlier ones."""

    sequence: int
    at: str
    day: int


class BudgetLine(NamedTuple):
    """One line of the sheet of money, as it was typed."""

    part: str
    own: bool
    """Whether its owner named it; else `name` is the printed line's."""
    name: str
    every: str
    amounts: tuple[str, ...]
    """As now, two plans, and what is owed in all."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The whole sheet as it was kept last."""

    sequence: int
    at: str | None
    lines: tuple[BudgetLine, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class OwnRecord:
    """What an own vault says; every mapping is by vault id in b64u."""

    relations: Mapping[str, Relation]
    seen: Mapping[str, Seen]
    drafts: Mapping[str, str] = field(repr=False)
    known: Mapping[str, str] = field(repr=False)
    alarms: tuple[Alarm, ...]
    visits: tuple[Visit, ...]
    budget: Budget | None
    unknown: tuple[Unknown, ...]


@dataclass(slots=True)
class _Draft:
    """The own record while it is being folded."""

    relations: dict[str, Relation] = field(default_factory=dict)
    seen: dict[str, Seen] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    alarms: list[Alarm] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    budget: Budget | None = None
    unknown: list[Unknown] = field(default_factory=list)


def fold_own(entries: Iterable[OpenedEntry]) -> OwnRecord:
    """Fold an own vault's entries, given in chain order, into its record."""
    draft = _Draft()
    for entry in entries:
        _take_in(draft, entry, OWN)
    return OwnRecord(
        relations=draft.relations,
        seen=draft.seen,
        drafts=draft.drafts,
        known=draft.known,
        alarms=tuple(draft.alarms),
        visits=tuple(draft.visits),
        budget=draft.budget,
        unknown=tuple(draft.unknown),
    )


def _take_in(draft: _Draft, entry: OpenedEntry, table: Table) -> None:
    payload = entry.payload
    if payload is None:
        return  # what its owner removed leaves nothing behind
    if not fits(entry, table):
        draft.unknown.append(unknown_entry(entry))
    elif payload["kind"] == "carried":
        for note in _notes(entry, payload):
            _take_in(draft, note, CARRIED)
    else:
        _take(draft, entry, payload)


def _notes(entry: OpenedEntry, payload: Mapping[str, object]) -> Iterator[OpenedEntry]:
    """Yield what an earlier vault noted, as if it had been written here."""
    body = cast("Mapping[str, Any]", payload["body"])
    for kind, at, inner in body["notes"]:
        note = {"v": VERSION, "kind": kind, "at": at, "body": inner}
        yield replace(entry, payload=note)


def _take(draft: _Draft, entry: OpenedEntry, payload: Mapping[str, object]) -> None:
    body = cast("Mapping[str, Any]", payload["body"])
    match payload["kind"]:
        case "relation":
            keys = (body["signing"], body["opening"], body["service"])
            draft.relations[body["vault"]] = Relation(*keys, body["contact"])
        case "forgotten":
            kinds = (draft.relations, draft.seen, draft.drafts, draft.known)
            for kept in kinds:
                cast("dict[str, Any]", kept).pop(body["vault"], None)
        case "seen":
            draft.seen[body["vault"]] = _highest(draft.seen.get(body["vault"]), body)
        case "draft":
            draft.drafts.pop(body["vault"], None)
            if body["text"]:
                draft.drafts[body["vault"]] = body["text"]
        case "known":
            draft.known.pop(body["vault"], None)
            if body["name"]:
                draft.known[body["vault"]] = body["name"]
        case _:
            _take_rest(draft, entry, payload)


def _take_rest(
    draft: _Draft, entry: OpenedEntry, payload: Mapping[str, object]
) -> None:
    body = cast("Mapping[str, Any]", payload["body"])
    at = cast("str", payload["at"])
    match payload["kind"]:
        case "alarm":
            alarm = Alarm(entry.sequence, body["vault"], body["name"], body["day"])
            draft.alarms.append(alarm)
        case "visits":
            draft.visits += (Visit(entry.sequence, *one) for one in body["visits"])
        case "budget":
            draft.budget = Budget(entry.sequence, at, _lines(body["lines"]))
        case _:  # "opened"
            draft.visits.append(Visit(entry.sequence, at, body["day"]))


def _lines(body: Sequence[Any]) -> tuple[BudgetLine, ...]:
    return tuple(
        BudgetLine(part, own, name, every, tuple(amounts))
        for part, own, name, every, amounts in body
    )


def _highest(before: Seen | None, body: Mapping[str, Any]) -> Seen:
    """Keep the higher head and the higher roster, each for itself.

    Two devices write in any order; a memory must not go back because the slower
    one wrote last.
    """
    roster = None if body["roster"] is None else (body["roster"][0], body["roster"][1])
    if before is None:
        return Seen(body["sequence"], body["hash"], roster)
    if before.roster is not None and (roster is None or before.roster[0] > roster[0]):
        roster = before.roster
    if before.sequence > body["sequence"]:
        return Seen(before.sequence, before.hash, roster)
    return Seen(body["sequence"], body["hash"], roster)
