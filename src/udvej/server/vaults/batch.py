"""What a request to append brings: entries of one vault by one author (§11.6)."""

from collections.abc import Sequence
from dataclasses import dataclass

from udvej.protocol.visible import chain
from udvej.protocol.visible.encoding import malformed
from udvej.protocol.visible.entry import Entry, Kind, Link
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.state import State
from udvej.protocol.visible.wire import read_batch

COMMITMENT_BYTES = 32
FIRST_ENTRIES = 2
"""Genesis and the first *readers* (PROTOCOL §7.4)."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Entries of one vault and one author; ``shown`` is the day of *opened*."""

    vault: bytes
    author: bytes
    entries: Sequence[Entry]
    shown: ShownDay | None

    @property
    def seated(self) -> list[bytes]:
        """Return the keys this batch seats: what is known of them must not change."""
        bodies = [e.body for e in self.entries if e.cover.kind is Kind.READERS]
        readers = [one for b in bodies for one in ReadersBody.parse(b or b"").readers]
        return [one.signing for one in readers]

    def check_day(self, entry: Entry, today: int, *, exact: bool) -> None:
        """Refuse, as `day-wrong`, an *opened* entry that does not hold today (§6.5).

        ``exact``: no other day than the server's own, as of a counsellor, who else
        could give three days of reading one date.
        """
        if self.shown is None or (exact and self.shown.day != today):
            raise Refused(Refusal.DAY_WRONG)
        self.shown.check((entry.body or b"")[:COMMITMENT_BYTES], today)


@dataclass(frozen=True, slots=True)
class FirstBatch:
    """A batch that makes a vault, and the state after its genesis."""

    batch: Batch
    begun: State


def parse_batch(data: bytes, day: str | None) -> Batch:
    """Return the batch of a request's body and its ``Udvej-Day`` header."""
    entries = read_batch(data)
    return _checked(entries, entries[0].cover.vault, day)


def parse_first_batch(data: bytes, day: str | None, installation: bytes) -> FirstBatch:
    """Return a batch that makes a vault of this installation (§7.4)."""
    entries = read_batch(data)
    begun = chain.begin(entries[0])
    if isinstance(begun, Refused):
        raise begun
    if begun.genesis.installation != installation:
        raise Refused(Refusal.FOREIGN_VAULT)
    if len(entries) < FIRST_ENTRIES:
        malformed()
    rest = _checked(entries[1:], begun.vault, day)
    if rest.author != begun.person:
        malformed()
    return FirstBatch(Batch(begun.vault, rest.author, entries, rest.shown), begun)


def same_entry(one: Link, other: Link) -> bool:
    """Return whether both are one entry at different tries to append it (§5.5)."""
    return one.cover == other.cover and one.body_hash == other.body_hash


def _checked(entries: Sequence[Entry], vault: bytes, day: str | None) -> Batch:
    author = entries[0].cover.author
    for entry in entries:
        if entry.cover.vault != vault or entry.cover.author != author:
            malformed()
    if sum(entry.cover.kind is Kind.OPENED for entry in entries) > 1:
        malformed()
    if len({entry.cover.id for entry in entries}) != len(entries):
        malformed()
    shown = None if day is None else ShownDay.parse(day)
    return Batch(vault, author, entries, shown)
