"""What is known of a vault after its newest entry (PROTOCOL §9.1)."""

from dataclasses import dataclass, replace

from udvej.protocol.visible.closing import Deletion
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.genesis import Genesis, Purpose
from udvej.protocol.visible.limits import UNTAKEN_ENTRIES_MAX
from udvej.protocol.visible.readers import Reader, ReadersBody, Reason, Role


@dataclass(frozen=True, slots=True)
class State:
    """A vault after its newest entry.

    `readers` are those of the newest *readers* entry, `left` the signing keys of those
    who have left since. `begins` is the sequence of the newest renewal, else 0: of what
    came before it only the genesis is kept (§9.6), and with the entry of sequence
    `whole_at` all is there that it says again. `total_bytes` counts links,
    signatures and bodies appended since, and `by_person` the person's entries: a
    removal gives no room back. `taken` says whether a contact has written: until
    then there is little room for the person (§9.2).
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
    begins: int
    whole_at: int
    total_bytes: int
    by_person: int
    taken: bool

    @property
    def person(self) -> bytes:
        """The person's signing key."""
        return self.genesis.signing

    @property
    def own(self) -> bool:
        """Whether it is an own vault."""
        return self.genesis.purpose is Purpose.OWN

    @property
    def entries(self) -> int:
        """How many entries count against the limit (§9.2)."""
        return self.sequence - self.begins + 1

    @property
    def spares_room(self) -> bool:
        """Whether what room is left until somebody takes it is for words (§8.10)."""
        half_full = self.by_person >= UNTAKEN_ENTRIES_MAX // 2
        return half_full and not (self.own or self.taken)

    def position(self, sequence: int) -> int | None:
        """Return the place of an entry among those kept (§9.6); None: it is not."""
        return position(self.begins, sequence)

    def reader(self, signing: bytes) -> Reader | None:
        """Return the current reader of that key, if there is one who has not left."""
        if signing in self.left:
            return None
        return next((one for one in self.readers if one.signing == signing), None)


def position(begins: int, sequence: int) -> int | None:
    """Return the place of an entry of a vault that `begins` at a renewal, or at 0.

    The genesis comes first, and what is kept follows without a gap (§9.6).
    """
    if sequence == 0 or begins == 0:
        return sequence
    return sequence - begins + 1 if sequence >= begins else None


def renewal_of(entry: Entry) -> ReadersBody | None:
    """Return the body of an entry that drops what came before; who may: `chain`."""
    if entry.cover.kind is not Kind.READERS:
        return None
    body = ReadersBody.parse(entry.body or b"")
    return body if body.reason is Reason.RENEW else None


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
    renewal = renewal_of(entry)
    if renewal is not None:
        begins = entry.link.sequence
        whole_at = begins + renewal.carried
        state = replace(
            state, begins=begins, whole_at=whole_at, total_bytes=0, by_person=0
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
        total_bytes=state.total_bytes + entry.total_bytes,
        by_person=state.by_person + (cover.author == state.person),
        taken=state.taken or contact_wrote,
    )
