"""What waits to be stored, in order, until the chain shows that it is.

Promise: nothing leaves the queue unless it was seen stored or finally refused, and
nothing is stored twice: what was sealed is sent again under its own id, and sealed
anew only for another epoch (PROTOCOL §5.5, §11.11).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from udvej.client.composing import Body, Place, open_body, opened_body, sealed_body
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.marks import Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.visible.encoding import Json
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.limits import (
    BATCH_BYTES_MAX,
    BATCH_ENTRIES_MAX,
    HEAD_BYTES,
    READERS_BYTES_MAX,
)
from udvej.protocol.visible.opened import ShownDay

# Room for a *readers* entry that may have to go first, and for the lengths.
_ENTRIES: Final = BATCH_ENTRIES_MAX - 1
_BYTES: Final = BATCH_BYTES_MAX - READERS_BYTES_MAX - 4 * BATCH_ENTRIES_MAX


@dataclass(frozen=True, slots=True)
class Content:
    """What a payload says; `at` is a minute or None."""

    kind: str
    body: dict[str, Json] = field(repr=False)
    at: str | None = None


@dataclass(slots=True, eq=False)
class Item:
    """One entry to be: sealed content, an *opened* day, or an open body."""

    content: Content | None = None
    shown: ShownDay | None = field(default=None, repr=False)
    kind: Kind = Kind.SEALED
    data: bytes = b""
    still: Callable[[], bool] = lambda: True
    """Whether it is still to be sent, by what is known of the log now."""
    tried: list[Body] = field(default_factory=list, repr=False)
    _place: Place | None = field(default=None, repr=False)

    def prepare(self, place: Place, mark: Mark | None, signing: SigningKey) -> Body:
        """Return the body for this epoch, sealing only if it is not sealed for it.

        The number of the epoch is not enough: a turn that lost the race is made anew
        with another key for the same number (§8.2).
        """
        if self._place != place:
            self.tried.append(self._make(place, mark, signing))
            self._place = place
        return self.tried[-1]

    def is_stored(self, by_id: dict[bytes, Entry]) -> bool:
        """Say whether any try was stored: a lost answer may have been to an old one."""
        return any(
            (entry := by_id.get(body.cover.id)) is not None and body.same_as(entry)
            for body in self.tried
        )

    def _make(self, place: Place, mark: Mark | None, signing: SigningKey) -> Body:
        if self.content is None:
            where = (place.vault, place.epoch)
            return open_body(self.kind, where, signing.public, self.data)
        said = Payload(self.content.kind, self.content.at, self.content.body, mark)
        if self.shown is None:
            return sealed_body(place, said, signing)
        return opened_body(place, said, self.shown, signing)


class Outbox:
    """The queue of one vault."""

    def __init__(self) -> None:
        self._items: list[Item] = []

    def __bool__(self) -> bool:
        """Say whether anything waits."""
        return bool(self._items)

    def add(self, items: Iterable[Item]) -> None:
        """Queue items after all others."""
        self._items.extend(items)

    def settle(self, stored: Iterable[Entry]) -> None:
        """Drop what the chain shows as stored."""
        by_id = {entry.cover.id: entry for entry in stored}
        self._items = [item for item in self._items if not item.is_stored(by_id)]

    def drop(self, items: Sequence[Item]) -> None:
        """Give up items that were finally refused."""
        self._items = [item for item in self._items if item not in items]

    def clear(self) -> None:
        """Give up everything."""
        self._items = []

    def give_up(self) -> bool:
        """Drop what is no longer to be sent, and say whether anything was."""
        before = len(self._items)
        self._items = [item for item in self._items if item.still()]
        return len(self._items) < before

    def holds(self, kind: Kind) -> bool:
        """Say whether an entry of that kind waits already."""
        return any(item.kind is kind for item in self._items)

    def wants_key(self) -> bool:
        """Say whether anything that waits must be sealed."""
        return any(item.content is not None for item in self._items)

    def next_batch(
        self,
        place: Place,
        mark: Mark | None,
        signing: SigningKey,
    ) -> list[tuple[Item, Body]]:
        """Return what fits one request: in order, with at most one *opened* (§11.6)."""
        batch: list[tuple[Item, Body]] = []
        room = _BYTES
        for item in self._items[:_ENTRIES]:
            body = item.prepare(place, mark, signing)
            room -= HEAD_BYTES + len(body.body)
            again = item.shown is not None and any(one.shown for one, _ in batch)
            if batch and (room < 0 or again):
                break
            batch.append((item, body))
        return batch
