"""The verbs of the vaults: begin, append, read, head; one transaction each.

Promise: the law is `chain.follow` and nothing here bends it; what is added is what the
chain cannot know: whose token it is, who is withheld, and the day (PROTOCOL §8.8, §11).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from udvej.protocol.visible import chain, limits
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import b64u, malformed, u64
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.readers import Reader, ReadersBody, Role
from udvej.protocol.visible.state import State
from udvej.server.kernel.database import Connection, announce
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.tokens import Token
from udvej.server.vaults import store
from udvej.server.vaults.batch import Batch, FirstBatch, same_entry
from udvej.server.vaults.hooks import Change, Hooks
from udvej.server.vaults.kept import Held, Seat, Vault
from udvej.server.vaults.serving import Answer, answer
from udvej.server.vaults.states import States


@dataclass(frozen=True, slots=True)
class Head:
    """A vault's newest entry, and on which day a waiting deletion is carried out."""

    sequence: int
    hash: bytes
    epoch: int
    closing: int | None


@dataclass(frozen=True, slots=True)
class Appended:
    """The head after an append.

    ``scrub``: something was taken away because somebody asked for that; ``renewed``:
    because nobody needs it any more.
    """

    sequence: int
    hash: bytes
    scrub: bool
    renewed: bool = False


@dataclass(frozen=True, slots=True)
class Writing:
    """What writing needs beside the request; ``today`` is the server's day."""

    hooks: Hooks
    states: States
    today: int


def prove(connection: Connection, key: bytes) -> bytes:
    """Return the id of the vault that the person's key opens, or refuse `no-folder`."""
    found = store.find_by_key(connection, key)
    if found is None:
        raise Refused(Refusal.NO_FOLDER)
    return found


def begin(connection: Connection, writing: Writing, first: FirstBatch) -> Appended:
    """Make a vault, or answer for one that this batch made before (§11.5)."""
    batch, begun = first.batch, first.begun
    row = store.find(connection, batch.vault)
    if row is not None:
        return _answer_known(connection, row, batch)
    buried = store.find_tombstone(connection, batch.vault)
    if buried is not None:
        raise deleted(buried)
    if store.find_by_key(connection, begun.person) is not None:
        # The key has a vault, and this genesis is not what made it.
        raise Refused(Refusal.FOREIGN_VAULT)
    row = store.insert_vault(connection, begun, writing.today)
    store.insert_entry(connection, row, batch.entries[0])
    _tell(connection, writing, begun, batch.entries[0], Role.PERSON)
    return _extend(
        connection,
        writing,
        row,
        begun,
        batch=batch,
        fresh=batch.entries[1:],
        served=frozenset(),
    )


def append(
    connection: Connection, writing: Writing, token: Token, batch: Batch
) -> Appended:
    """Append to a vault: everything of the batch, or nothing (§11.6)."""
    pass_gates(connection, writing.hooks, token)
    if batch.author != token.key:
        raise Refused(Refusal.NOT_A_READER)
    found = store.find_with_seats(connection, batch.vault)
    if found is None:
        return _append_to_grave(connection, batch)
    row, seats = found
    if not _may_use(_seat_of(seats, token.key), token):
        # Whoever just left may ask again whether their *leave* arrived.
        return _answer_known(connection, row, batch)
    fresh = _fresh(connection, row, batch)
    if not fresh:
        return Appended(row.sequence, row.hash, scrub=False)
    state = writing.states.get(row.id, row.hash) or store.load_state(connection, row)
    served = _served(seats)
    return _extend(
        connection, writing, row, state, batch=batch, fresh=fresh, served=served
    )


def read(
    connection: Connection,
    hooks: Hooks,
    token: Token,
    vault: bytes,
    *,
    since: int,
    today: int,
) -> Answer:
    """Return what the reader may be handed of the entries after ``since`` (§11.8)."""
    row, seat = _reading(connection, hooks, token, vault)
    if row.closing is not None:
        raise Refused(Refusal.VAULT_CLOSING)  # §9.5
    grant = store.grant(connection, row, seat, today)
    entries = store.entries_since(connection, row, since)
    return answer(grant, entries, limits.PART_BYTES)


def head(connection: Connection, hooks: Hooks, token: Token, vault: bytes) -> Head:
    """Return the newest entry's place (§11.9)."""
    row, _ = _reading(connection, hooks, token, vault)
    return Head(row.sequence, row.hash, row.epoch, row.closing)


def heads(connection: Connection, hooks: Hooks, token: Token) -> list[Held]:
    """Return the vaults that the token's key is served, with their heads (§11.10)."""
    pass_gates(connection, hooks, token)
    held = store.held_by(connection, token.key)
    return [one for one in held if _suits(one.role, token)]


def carry_out(connection: Connection, writing: Writing, vault: bytes) -> bool:
    """Delete a vault whose time to undo is over; False: it is not, or not any more."""
    row = store.find(connection, vault)
    if row is None or row.closing is None or row.closing > writing.today:
        return False
    # While a deletion waits only deletions and a withdrawal follow (§9.2).
    deletion = store.load_entry(connection, row, row.sequence)
    if deletion is None or deletion.cover.kind is not Kind.DELETION:
        raise LookupError("a waiting deletion without its entry")
    _bury(connection, writing, row, store.load_state(connection, row), deletion)
    return True


def deleted(deletion: Entry) -> Refused:
    """Return the refusal that carries a tombstone."""
    tombstone = b64u(deletion.serialise())
    return Refused(Refusal.VAULT_DELETED, {"tombstone": tombstone})


def pass_gates(connection: Connection, hooks: Hooks, token: Token) -> None:
    """Refuse a staff key that whoever guards the vaults lets in no more."""
    if token.staff:
        for gate in hooks.gates:
            gate(connection, token.key)


def _seat_of(seats: Sequence[Seat], key: bytes) -> Seat | None:
    return next((seat for seat in seats if seat.key == key), None)


def _suits(role: Role, token: Token) -> bool:
    """Whether the token may act in ``role``: staff keys need a session (§11.4)."""
    return token.staff is (role is not Role.PERSON)


def _may_use(seat: Seat | None, token: Token) -> bool:
    return seat is not None and seat.served and _suits(seat.role, token)


def _reading(
    connection: Connection, hooks: Hooks, token: Token, vault: bytes
) -> tuple[Vault, Seat]:
    """Return vault and seat of a reader who is served, or refuse."""
    pass_gates(connection, hooks, token)
    found = store.find_with_seats(connection, vault)
    if found is None:
        buried = store.find_tombstone(connection, vault)
        raise Refused(Refusal.NOT_A_READER) if buried is None else deleted(buried)
    row, seats = found
    seat = _seat_of(seats, token.key)
    if seat is None or not _may_use(seat, token):
        raise Refused(Refusal.NOT_A_READER)
    return row, seat


def _append_to_grave(connection: Connection, batch: Batch) -> Appended:
    """Answer what comes after a deletion; the deletion itself is known (§5.5)."""
    buried = store.find_tombstone(connection, batch.vault)
    if buried is None:
        raise Refused(Refusal.NOT_A_READER)
    if not buried.same_as(batch.entries[-1]):
        raise deleted(buried)
    return Appended(buried.link.sequence, buried.hash, scrub=False)


def _answer_known(connection: Connection, row: Vault, batch: Batch) -> Appended:
    """Answer for a batch that is stored whole; refuse `not-a-reader` otherwise."""
    known = store.known_links(connection, row, [one.cover.id for one in batch.entries])
    for one in batch.entries:
        link = known.get(one.cover.id)
        if link is None or not same_entry(one.link, link):
            raise Refused(Refusal.NOT_A_READER)
    last = store.load_entry(connection, row, known[batch.entries[-1].cover.id].sequence)
    if last is None:
        raise LookupError("a known entry that is not there")
    return Appended(last.link.sequence, last.hash, scrub=False)


def _fresh(connection: Connection, row: Vault, batch: Batch) -> list[Entry]:
    """Return the entries that are not stored yet; refuse `id-reused` (§5.5)."""
    known = store.known_links(connection, row, [one.cover.id for one in batch.entries])
    for one in batch.entries:
        link = known.get(one.cover.id)
        if link is not None and not same_entry(one.link, link):
            raise Refused(Refusal.ID_REUSED)
    return [one for one in batch.entries if one.cover.id not in known]


def _extend(
    connection: Connection,
    writing: Writing,
    row: Vault,
    state: State,
    *,
    batch: Batch,
    fresh: Sequence[Entry],
    served: frozenset[bytes],
) -> Appended:
    """Follow the chain entry by entry and store what it allows."""
    if row.active != writing.today:
        store.forget_opened(connection, row)
    removed, reseated, renewed = False, False, False
    for one in fresh:
        if one.cover.kind is Kind.OPENED:
            exact = _role(state, one) is not Role.PERSON
            batch.check_day(one, writing.today, exact=exact)
        after = chain.follow(state, one, _target(connection, row, one))
        if isinstance(after, Refused):
            raise after
        if after.deleted:
            _bury(connection, writing, row, state, one)
            return Appended(after.sequence, after.hash, scrub=True)
        row = _store(connection, writing, row, after, one)
        renewed = renewed or after.begins != state.begins
        removed = removed or one.cover.kind is Kind.REMOVAL
        reseated = reseated or one.cover.kind is Kind.READERS
        _tell(connection, writing, after, one, _role(state, one))
        state = after
    if state.sequence < state.whole_at:
        malformed()  # a renewal comes whole, or not at all (§9.6)
    store.update_vault(connection, row)
    writing.states.put(state)
    if reseated:
        served |= _served(store.seats(connection, row))
    _announce(connection, row.id, row.sequence, served)
    return Appended(state.sequence, state.hash, scrub=removed, renewed=renewed)


def _target(connection: Connection, row: Vault, one: Entry) -> Entry | None:
    """Return the entry that a removal names."""
    if one.cover.kind is not Kind.REMOVAL:
        return None
    return store.load_entry(connection, row, Removal.parse(one.body or b"").sequence)


def _role(state: State, one: Entry) -> Role:
    """Return what the author was when they wrote."""
    author = state.reader(one.cover.author)
    return Role.PERSON if author is None else author.role


def _store(
    connection: Connection,
    writing: Writing,
    row: Vault,
    after: State,
    one: Entry,
) -> Vault:
    """Store an entry and what follows from it; return the vault's row to come."""
    if after.begins != row.begins:
        row = store.renew(connection, row, after.begins)
    store.insert_entry(connection, row, one)
    readers_at, closing = row.readers_at, row.closing
    match one.cover.kind:
        case Kind.READERS:
            readers_at = one.link.sequence
            body = ReadersBody.parse(one.body or b"")
            store.replace_readers(connection, row, one.cover.epoch, body)
        case Kind.LEAVE:
            store.mark_gone(connection, row, one.cover.author)
        case Kind.OPENED:
            store.note_opened(connection, row, one.cover.author)
        case Kind.REMOVAL:
            removal = Removal.parse(one.body or b"")
            store.drop_body(connection, row, removal.sequence)
        case Kind.DELETION if closing is None:
            closing = writing.today + Deletion.parse(one.body or b"").days
        case Kind.WITHDRAWAL:
            closing = None
        case Kind.GENESIS | Kind.SEALED | Kind.DELETION:
            pass
    return store.following(
        row, after, readers_at=readers_at, active=writing.today, closing=closing
    )


def _bury(
    connection: Connection,
    writing: Writing,
    row: Vault,
    state: State,
    deletion: Entry,
) -> None:
    """Drop the vault, leave its tombstone, and tell everyone who followed it."""
    served = _served(store.seats(connection, row))
    store.bury(connection, row, deletion, writing.today + limits.TOMBSTONE_DAYS)
    _tell(connection, writing, state, deletion, Role.PERSON, gone=True)
    _announce(connection, row.id, deletion.link.sequence, served)


def _tell(
    connection: Connection,
    writing: Writing,
    after: State,
    one: Entry,
    role: Role,
    *,
    gone: bool = False,
) -> None:
    """Let the observers note, in this transaction, what was stored."""
    readers: tuple[Reader, ...] = ()
    if not gone:
        readers = tuple(r for r in after.readers if r.signing not in after.left)
    change = Change(
        vault=after.vault,
        purpose=after.genesis.purpose,
        service=after.genesis.service,
        sequence=one.link.sequence,
        kind=one.cover.kind,
        author=one.cover.author,
        role=role,
        readers=readers,
        closing=after.closing,
        gone=gone,
    )
    for observer in writing.hooks.observers:
        observer(connection, change)


def _served(seats: Sequence[Seat]) -> frozenset[bytes]:
    return frozenset(seat.key for seat in seats if seat.served)


def _announce(
    connection: Connection, vault: bytes, sequence: int, listeners: frozenset[bytes]
) -> None:
    """Say to everyone who reads, or did a moment ago, that the head moved (§11.10)."""
    data = vault + u64(sequence)
    for key in sorted(listeners):
        announce(connection, key, data)
