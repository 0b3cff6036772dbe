"""What an entry is, what is wrong with a file, and what a change was.

Promise: an entry is a whole HSDS object and what we know of it beside.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from udvej.server.directory.hsds import Kind
from udvej.server.directory.notes import NOTHING, Notes

Raw = Mapping[str, Any]
"""An object as JSON gives it; accepted, once it stands in an `Entry`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One object of the directory."""

    kind: Kind
    document: Raw
    notes: Notes = NOTHING
    changed: int = 0
    """Day of the last change, from 1970."""

    @property
    def id(self) -> str:
        """Its id in HSDS, as its publisher wrote it."""
        return str(self.document["id"])


@dataclass(frozen=True, slots=True)
class Put:
    """What somebody wants to store; without `notes`, those it has stay."""

    kind: Kind
    document: Raw
    notes: Notes | None = None
    file: str = ""
    row: int = 1


@dataclass(frozen=True, slots=True)
class Change:
    """One step of an entry's history, and what the entry was after it."""

    number: int
    day: int
    by: str
    what: str
    entry: Entry


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing that is wrong: the file, the row in it (from one), the member."""

    file: str
    row: int
    at: str
    said: str

    @override
    def __str__(self) -> str:
        """Say it on one line, as compilers do."""
        where = f"{self.file}:{self.row}: " if self.file else ""
        return f"{where}{self.at}: {self.said}" if self.at else f"{where}{self.said}"


class Malformed(ValueError):  # noqa: N818 -- a finding, as `Refused` is
    """What was given cannot be taken; every flaw that was found, in order."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(sorted(set(flaws)))
        super().__init__("\n".join(map(str, self.flaws)))
