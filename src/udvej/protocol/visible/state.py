"""What is known of a vault after its newest entry (PROTOCOL §9.1)."""

from dataclasses import dataclass, replace

from udvej.protocol.visible.closing import Deletion
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.genesis import Genesis
from udvej.protocol.visible.readers import Reader, ReadersBody, Role


@dataclass(frozen=True, slots=True)
class State:
    """A vault after its newest entry.

    `readers` are those of the newest *readers* entry, `left` the signing keys of those
    who have left since. `total_bytes` counts links, signatures and bodies ever
    appended: a removal gives no room back. `by_person` counts the person's entries,
    and `taken` says whether a contact has written: until then there is little room for
    the person (§9.2).
    """

    genesis: Genesis
    vault: bytes
    sequence: int
    hash: bytes
    epoch: int
    readers: tuple[Reader, ...]
    left: frozenset[bytes]
    closing: bool
    deleted: bool
    entries: int
    total_bytes: int
    by_person: int
    taken: bool

    @property
    def person(self) -> bytes:
        """The person's signing key."""
        return self.genesis.signing

    def reader(self, signing: bytes) -> Reader | None:
        """Return the current reader of that key, if there is one who has not left."""
        if signing in self.left:
            return None
        return next((one for one in self.readers if one.signing == signing), None)


def after_entry(state: State, entry: Entry) -> State:
    """Return the state after an entry that `chain` has allowed; checks nothing."""
    cover, kind = entry.cover, entry.cover.kind
    readers, left, closing, deleted = state.readers, state.left, state.closing, False
    if kind is Kind.READERS:
        readers, left = ReadersBody.parse(entry.body or b"").readers, frozenset()
    elif kind is Kind.LEAVE:
        left = left | {cover.author}
    elif kind is Kind.DELETION:
        closing, deleted = True, Deletion.parse(entry.body or b"").days == 0
    elif kind is Kind.WITHDRAWAL:
        closing = False
    contact_wrote = any(
        one.signing == cover.author and one.role is Role.CONTACT for one in readers
    )
    return replace(
        state,
        sequence=entry.link.sequence,
        hash=entry.hash,
        epoch=cover.epoch,
        readers=readers,
        left=left,
        closing=closing,
        deleted=deleted,
        entries=state.entries + 1,
        total_bytes=state.total_bytes + entry.total_bytes,
        by_person=state.by_person + (cover.author == state.person),
        taken=state.taken or contact_wrote,
    )
