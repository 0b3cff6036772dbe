"""The demo's places to find help: made up, and as if they had been checked lately.

Promise: every one of them is marked as made up, so that every screen says so.
"""

from collections.abc import Sequence
from dataclasses import replace
from importlib import resources
from typing import Final

import msgspec

from udvej.server import directory
from udvej.server.directory import Check, Notes, Put, day_number, day_text

FOLDER: Final = resources.files("udvej") / "places" / "demo"


def made_up(today: int) -> list[Put]:
    """Return the places; the newest of their checks was made `today`."""
    with resources.as_file(FOLDER) as folder:
        wanted = directory.read(folder)
    return _as_of(wanted, today)


def _as_of(wanted: Sequence[Put], today: int) -> list[Put]:
    days = [
        day_number(check.checked_on)
        for one in wanted
        if one.notes is not None
        for check in one.notes.checks.values()
        if check.checked_on is not None
    ]
    later = today - max(days)
    return [
        replace(one, notes=one.notes and _moved(one.notes, later)) for one in wanted
    ]


def _moved(notes: Notes, days: int) -> Notes:
    moved = {field: _later(one, days) for field, one in notes.checks.items()}
    return msgspec.structs.replace(notes, checks=moved)


def _later(check: Check, days: int) -> Check:
    if check.checked_on is None:
        return check
    day = day_text(day_number(check.checked_on) + days)
    return msgspec.structs.replace(check, checked_on=day)
