"""What the two ends have written to each other, line by line.

Promise: a letter's place, author and text are what they were when it was
written; the only later change is that its body is gone. RECORD §4.4 and §4.5.
"""

from dataclasses import dataclass, field

from udvej.record.entries import OpenedEntry, Role, kind_of


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter; removed, it keeps its line and loses `at` and `text`."""

    sequence: int
    author: str
    role: Role
    at: str | None
    text: str | None = field(repr=False)
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """The time by which an answer is promised, not yet kept."""

    by: str
    sequence: int


@dataclass(frozen=True, slots=True)
class Word:
    """What the person calls it; None: no word, and an answer all the same."""

    word: str | None = field(repr=False)
    sequence: int


@dataclass(frozen=True, slots=True)
class Opening:
    """The day on which an end was handed the ciphertext."""

    sequence: int
    author: str
    role: Role
    day: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something this version cannot show, kept in its place."""

    sequence: int
    role: Role
    kind: str | None


def removed_letter(entry: OpenedEntry) -> Letter:
    """Leave the line of a letter whose body is gone."""
    return Letter(entry.sequence, entry.author, entry.role, None, None, removed=True)


def unknown_entry(entry: OpenedEntry) -> Unknown:
    """Keep what no row of the table fits."""
    kind = None if entry.payload is None else kind_of(entry.payload)
    return Unknown(entry.sequence, entry.role, kind)
