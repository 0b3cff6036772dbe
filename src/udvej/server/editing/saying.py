"""Places as an editor's browser gets them (STAFF §4): an entry into JSON.

Promise: all that is known of a place, also what nobody is shown; so it is for editors
alone.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any, Final

import msgspec

from udvej.server import directory
from udvej.server.directory import Change, Entry, Field, State, day_text

Json = dict[str, Any]
URGENCY: Final = (State.SECOND, State.UNCHECKED, State.NO_SOURCE, State.OLD)
"""What waits for the fewest hands comes first."""


def rows(entries: Iterable[Entry], today: int) -> list[Json]:
    """Return every place in short, what should be looked at first first."""
    return [_row(one, today) for one in sorted(entries, key=lambda e: _order(e, today))]


def place(entry: Entry, today: int) -> Json:
    """Return a place field by field, each with where it is from and who checked it."""
    return {
        **_head(entry),
        "confidential": entry.notes.confidential,
        "language": entry.notes.language,
        "changed": day_text(entry.changed),
        "fields": [
            _field(entry, field, state)
            for field, state in directory.states(entry, today)
        ],
    }


def history(changes: Sequence[Change]) -> list[Json]:
    """Return what was done, newest first, and what each step made of each field."""
    # A step is compared with the one before it; of the oldest nothing can be said.
    said = [
        _step(now) | {"fields": list(_differences(before.entry, now.entry))}
        for now, before in pairwise(changes)
    ]
    return said + [_step(one) | {"fields": []} for one in changes[-1:]]


def _head(entry: Entry) -> Json:
    name = directory.value(entry, Field.NAME)
    return {
        "id": entry.id,
        "name": name,
        "out": entry.document.get("status") != "active",
        "heldBack": entry.notes.held_back,
        "fictional": entry.notes.fictional,
    }


def _row(entry: Entry, today: int) -> Json:
    counts: dict[str, int] = {}
    for _, state in directory.states(entry, today):
        counts[state] = counts.get(state, 0) + 1
    return {
        **_head(entry),
        "towns": directory.value(entry, Field.TOWNS)["towns"],
        "phones": directory.value(entry, Field.PHONES),
        "states": counts,
        "changed": day_text(entry.changed),
    }


def _order(entry: Entry, today: int) -> tuple[bool, list[int], str]:
    head, states = _head(entry), [one for _, one in directory.states(entry, today)]
    waiting = [-states.count(state) for state in URGENCY]
    return head["out"] or bool(head["heldBack"]), waiting, str(entry.document["name"])


def _field(entry: Entry, field: Field, state: State) -> Json:
    check = entry.notes.checks.get(field)
    return {
        "field": field,
        "value": directory.value(entry, field),
        "state": state,
        "mark": directory.mark(entry, field),
        "source": None
        if check is None
        else {
            "source": check.source,
            "url": check.url,
            "date": check.date,
            "certainty": check.certainty,
        },
        "checkedOn": None if check is None else check.checked_on,
        "checkedBy": "" if check is None else check.checked_by,
        "secondedBy": "" if check is None else check.seconded_by,
    }


def _step(change: Change) -> Json:
    return {"day": day_text(change.day), "by": change.by, "what": change.what}


def _differences(before: Entry, after: Entry) -> Iterable[Json]:
    for field in Field:
        was, now = _told(before, field), _told(after, field)
        if was != now:
            yield {"field": field, "before": was, "after": now}


def _told(entry: Entry, field: Field) -> Json:
    check = entry.notes.checks.get(field)
    return {
        "value": directory.value(entry, field),
        "check": None if check is None else msgspec.to_builtins(check),
    }
