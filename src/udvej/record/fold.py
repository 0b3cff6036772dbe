"""The fold of a shared vault: opened entries in, one record out.

Promise: pure and total; order comes from the chain and never from what a writer
says the time was. RECORD §4.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from udvej.record.entries import OpenedEntry
from udvej.record.kinds import SHARED, fits
from udvej.record.letters import (
    Letter,
    Opening,
    Promise,
    Unknown,
    Word,
    removed_letter,
    unknown_entry,
)


@dataclass(frozen=True, slots=True)
class Record:
    """What both ends of a shared vault read; RECORD §4.2."""

    name: str | None = field(default=None, repr=False)
    language: str | None = None
    letters: tuple[Letter, ...] = ()
    promise: Promise | None = None
    word: Word | None = None
    openings: tuple[Opening, ...] = ()
    unknown: tuple[Unknown, ...] = ()


@dataclass(slots=True)
class _Draft:
    """The record while it is being folded."""

    name: str | None = None
    language: str | None = None
    letters: list[Letter] = field(default_factory=list)
    promise: Promise | None = None
    word: Word | None = None
    openings: list[Opening] = field(default_factory=list)
    unknown: list[Unknown] = field(default_factory=list)


def fold(entries: Iterable[OpenedEntry]) -> Record:
    """Fold a shared vault's entries, given in chain order, into its record."""
    draft = _Draft()
    for entry in entries:
        if entry.payload is None:
            _take_letter(draft, removed_letter(entry))
        elif fits(entry, SHARED):
            _take(draft, entry, entry.payload)
        else:
            draft.unknown.append(unknown_entry(entry))
    return Record(
        name=draft.name,
        language=draft.language,
        letters=tuple(draft.letters),
        promise=draft.promise,
        word=draft.word,
        openings=tuple(draft.openings),
        unknown=tuple(draft.unknown),
    )


def _take(draft: _Draft, entry: OpenedEntry, payload: Mapping[str, object]) -> None:
    body = cast("Mapping[str, Any]", payload["body"])
    at = cast("str | None", payload["at"])
    match payload["kind"]:
        case "profile":
            draft.name, draft.language = body["name"], body["language"]
        case "letter":
            letter = Letter(entry.sequence, entry.author, entry.role, at, body["text"])
            _take_letter(draft, letter)
        case "promise":
            draft.promise = Promise(body["by"], entry.sequence)
        case "word":
            draft.word = Word(body["word"], entry.sequence)
        case "opened":
            opening = Opening(entry.sequence, entry.author, entry.role, body["day"])
            draft.openings.append(opening)
        case _:  # "mark": the log has checked it, and it says nothing to a reader
            pass


def _take_letter(draft: _Draft, letter: Letter) -> None:
    draft.letters.append(letter)
    # RECORD §4.4: a removed answer was an answer, so the promise does not return.
    if letter.role == "counsellor":
        draft.promise = None
