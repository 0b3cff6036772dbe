"""What is left to check, and what was checked too long ago.

Promise: every field that says something is fresh, or is named here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from typing_extensions import override

from udvej.server.directory.notes import FRESH_DAYS, Field, Notes, day_number
from udvej.server.directory.shapes import Entry
from udvej.server.directory.showing import any_of, fields


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
        for field, values in fields(one).items():
            why = _why(one.notes, field, today, days) if any_of(values) else ""
            if why:
                found.setdefault(why, []).append(field)
        for why, named in found.items():
            yield Stale(one.id, str(one.document["name"]), tuple(named), why)


def _why(notes: Notes, field: Field, today: int, days: int) -> str:
    check = notes.checks.get(field)
    if check is None:
        return "has no source"
    if check.checked_on is None:
        return f"checked by nobody ({check.certainty}: {check.source})"
    if not check.is_made(field):
        return f"waits for a second who looks at it, after {check.checked_by}"
    if today - day_number(check.checked_on) > days:
        return f"was checked on {check.checked_on} by {check.checked_by}"
    return ""
