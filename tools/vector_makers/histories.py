"""Vaults that many vectors begin from: `vectors/shared/histories.json`."""

import json
from dataclasses import replace
from typing import Any

from udvej.protocol.visible.chain import follow
from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.state import State
from vector_makers.cast import (
    ALICE,
    BOB,
    CHARLIE,
    Story,
    first_letter,
    own,
    renewed,
    taken,
)
from vector_makers.vector import Folder, Members, plain


def described(state: State) -> Members:
    """Return a state as vectors give it."""
    return {
        "vault": state.vault,
        "sequence": state.sequence,
        "hash": state.hash,
        "epoch": state.epoch,
        "readers": [
            [one.role.name.lower(), one.flags, one.signing] for one in state.readers
        ],
        "left": sorted(state.left),
        "closing": state.closing,
        "deleted": state.deleted,
        "begins": state.begins,
        "wholeAt": state.whole_at,
        "totalBytes": state.total_bytes,
        "byPerson": state.by_person,
        "taken": state.taken,
    }


class Histories:
    """Named stories, and vectors of what may follow them."""

    def __init__(self) -> None:
        self._stories = {
            "begun": Story("begun"),
            "own-begun": Story("own begun", service=NO_SERVICE),
            "own": own("own"),
            "own-renewed": renewed("own renewed"),
            "letter": first_letter("letter"),
            "answered": _answered(),
            "taken": taken("taken"),
            "left": _left(),
            "closing": _closing(),
            "deleted": _deleted(),
            "left-then-closing": _left_then_closing(),
        }

    def story(self, name: str) -> Story:
        """Return a story; nothing is appended to it any more."""
        return self._stories[name]

    def text(self) -> str:
        """Return the shared file."""
        content = {
            name: [b64u(entry.serialise()) for entry in story.entries]
            for name, story in self._stories.items()
        }
        return json.dumps(content, indent=1) + "\n"

    def ok(
        self,
        folder: Folder,
        name: str,
        says: str,
        history: str,
        entry: Entry,
        **change: int,
    ) -> None:
        """Add a vector: `entry` follows. `change` replaces members of the state."""
        given = self._given(history, entry, change)
        after = self._follow(history, entry, change)
        if isinstance(after, Refused):
            raise SystemExit(f"{folder.name}/{name}: {after.refusal}")
        folder.ok(name, says, "follow", given, **described(after))

    def no(  # noqa: PLR0917 - a row of a table of flaws
        self,
        folder: Folder,
        name: str,
        says: str,
        history: str,
        entry: Entry,
        refusal: str,
        **change: int,
    ) -> None:
        """Add a vector: `entry` is refused, by name."""
        given = self._given(history, entry, change)
        after = self._follow(history, entry, change)
        if not isinstance(after, Refused) or after.refusal.value != refusal:
            raise SystemExit(f"{folder.name}/{name}: {after}")
        folder.no(name, says, "follow", given, refusal)

    def _given(self, history: str, entry: Entry, change: dict[str, int]) -> Members:
        given: Members = {"history": history, "data": entry.serialise()}
        if change:
            given["change"] = plain(
                {_camel(key): value for key, value in change.items()}
            )
        return given

    def _follow(
        self,
        history: str,
        entry: Entry,
        change: dict[str, Any],
    ) -> State | Refused:
        story = self._stories[history]
        state = replace(story.state, **change)
        target = None
        if entry.cover.kind is Kind.REMOVAL:
            named = Removal.parse(entry.body or b"").sequence
            target = story.entries[named] if named < len(story.entries) else None
        return follow(state, entry, target)


def _camel(name: str) -> str:
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


def _answered() -> Story:
    """Return a first letter in which one of the circle wrote before anybody took it."""
    story = first_letter("answered")
    story.append(story.next_sealed(ALICE))
    return story


def _left() -> Story:
    story = first_letter("left")
    story.plain(CHARLIE, Kind.LEAVE)
    return story


def _closing() -> Story:
    story = taken("closing")
    story.deletion(3)
    return story


def _deleted() -> Story:
    story = taken("deleted")
    story.deletion(0)
    return story


def _left_then_closing() -> Story:
    story = taken("left then closing")
    story.plain(BOB, Kind.LEAVE)
    story.deletion(3)
    return story
