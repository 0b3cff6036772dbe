"""The directory: places to find help, what is known of each, and who checked it.

Promise: an entry is a Human Services Data Specification 3.1 object, whole, and notes
beside. The public is told only what somebody of ours has checked; where a confidential
place lies is told to nobody.
"""

from udvej.server.directory.actions import Directory, stored
from udvej.server.directory.changing import apply
from udvej.server.directory.edits import Edit, Moved, mark
from udvej.server.directory.files import (
    read,
    write_folder,
    write_json,
    write_notes,
)
from udvej.server.directory.forms import Said, value
from udvej.server.directory.hsds import Kind
from udvej.server.directory.notes import (
    FRESH_DAYS,
    Check,
    Field,
    Notes,
    day_number,
    day_text,
)
from udvej.server.directory.shapes import Change, Entry, Flaw, Malformed, Put
from udvej.server.directory.staleness import Stale, State, stale, states

__all__ = [
    "FRESH_DAYS",
    "Change",
    "Check",
    "Directory",
    "Edit",
    "Entry",
    "Field",
    "Flaw",
    "Kind",
    "Malformed",
    "Moved",
    "Notes",
    "Put",
    "Said",
    "Stale",
    "State",
    "apply",
    "day_number",
    "day_text",
    "mark",
    "read",
    "stale",
    "states",
    "stored",
    "value",
    "write_folder",
    "write_json",
    "write_notes",
]
