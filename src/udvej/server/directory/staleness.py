"""What is left to check, and what was checked too long ago.

Promise: every field that says something is fresh, or is named here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override

from udvej.server.directory.notes import FRESH_DAYS, Check, Field, Notes, day_number
from udvej.server.directory.shapes import Entry
from udvej.server.directory.showing import any_of, fields


class State(StrEnum):
    """How a field of a place stands."""

    EMPTY = "empty"
    NO_SOURCE = "no-source"
    UNCHECKED = "unchecked"
    SECOND = "second"
    """A number that one has looked at; another must too."""
    OLD = "old"
    FRESH = "fresh"


@dataclass(frozen=True, slots=True)
class Stale:
    """Fields of a place that somebody should look at, and why."""

    id: str
    name: str
    fields: tuple[Field, ...]
    why: str

    @override
    def __str__(self) -> str:
        """Say it on one line."""
        return f"{self.name} ({self.id}): {', '.join(self.fields)}: {self.why}"


def stale(
    entries: Iterable[Entry], today: int, days: int = FRESH_DAYS
) -> Iterator[Stale]:
    """Return the fields of active places that are not fresh, place by place."""
    for one in entries:
        if one.document.get("status") != "active" or one.notes.held_back:
            continue
        found: dict[str, list[Field]] = {}
        for field, state in states(one, today, days):
            if state not in {State.EMPTY, State.FRESH}:
                why = _why(one.notes.checks.get(field), state)
                found.setdefault(why, []).append(field)
        for why, named in found.items():
            yield Stale(one.id, str(one.document["name"]), tuple(named), why)


def states(
    entry: Entry, today: int, days: int = FRESH_DAYS
) -> Iterator[tuple[Field, State]]:
    """Return how each field stands."""
    for field, values in fields(entry).items():
        says = any_of(values)
        yield field, _state(entry.notes, field, today, days) if says else State.EMPTY


def _state(notes: Notes, field: Field, today: int, days: int) -> State:
    check = notes.checks.get(field)
    if check is None:
        return State.NO_SOURCE
    if check.checked_on is None:
        return State.UNCHECKED
    if not check.is_made(field):
        return State.SECOND
    old = today - day_number(check.checked_on) > days
    return State.OLD if old else State.FRESH


def _why(check: Check | None, state: State) -> str:
    if check is None:
        return "has no source"
    match state:
        case State.UNCHECKED:
            return f"checked by nobody ({check.certainty}: {check.source})"
        case State.SECOND:
            return f"waits for a second who looks at it, after {check.checked_by}"
        case _:
            return f"was checked on {check.checked_on} by {check.checked_by}"
