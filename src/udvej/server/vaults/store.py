"""Every query on the tables of the vaults; nouns go in, nouns come out."""

import secrets
from collections.abc import Collection, Iterator
from dataclasses import replace

import sqlalchemy as sa

from udvej.protocol.visible import limits
from udvej.protocol.visible.entry import Entry, Link
from udvej.protocol.visible.genesis import Genesis, lookup_id
from udvej.protocol.visible.readers import Reader, ReadersBody, Role
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.state import State
from udvej.server.kernel.database import Connection
from udvej.server.kernel.prepared import Prepared
from udvej.server.vaults.kept import Held, Seat, Vault
from udvej.server.vaults.serving import ReadGrant, Stored
from udvej.server.vaults.tables import (
    NUMBER_BITS,
    PLACES,
    entry,
    opened,
    readable,
    reader,
    tombstone,
    vault,
)

_CHANGING = tuple(c for c in vault.c if c.name not in {"number", "id", "lookup"})
_by_id = Prepared(sa.select(vault).where(vault.c.id == sa.bindparam("id")))
_by_lookup = Prepared(
    sa.select(vault.c.id).where(vault.c.lookup == sa.bindparam("lookup"))
)


def find(connection: Connection, vault_id: bytes) -> Vault | None:
    """Return the vault of that id."""
    row = _by_id.first(connection, id=vault_id)
    return None if row is None else Vault(*row)


def find_by_key(connection: Connection, key: bytes) -> bytes | None:
    """Return the id of the person's vault, also where only its tombstone is left."""
    lookup = lookup_id(key)
    found = _by_lookup.first(connection, lookup=lookup)
    if found is not None:
        return bytes(found[0])
    buried = sa.select(tombstone.c.vault).where(tombstone.c.lookup == lookup)
    return connection.scalar(buried)


def find_tombstone(connection: Connection, vault_id: bytes) -> Entry | None:
    """Return the deletion entry of a vault that is gone."""
    query = sa.select(tombstone.c.entry).where(tombstone.c.vault == vault_id)
    found = connection.scalar(query)
    return None if found is None else Entry.parse(bytes(found))


def insert_vault(connection: Connection, state: State, today: int) -> Vault:
    """Store the row of a vault that begins with ``state``; its entries come after."""
    taken = sa.select(vault.c.number)
    number = secrets.randbits(NUMBER_BITS)
    while connection.scalar(taken.where(vault.c.number == number)) is not None:
        number = secrets.randbits(NUMBER_BITS)
    row = Vault(
        number=number,
        id=state.vault,
        lookup=lookup_id(state.person),
        sequence=state.sequence,
        hash=state.hash,
        epoch=state.epoch,
        readers_at=0,
        total_bytes=state.total_bytes,
        by_person=state.by_person,
        taken=state.taken,
        active=today,
        closing=None,
    )
    values = {c.name: v for c, v in zip(vault.c, _values(row), strict=True)}
    connection.execute(vault.insert(), values)
    return row


def _values(row: Vault) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in Vault.__slots__)


def following(
    row: Vault,
    after: State,
    *,
    readers_at: int,
    active: int,
    closing: int | None,
) -> Vault:
    """Return the row that the vault has after an entry; stores nothing."""
    return replace(
        row,
        sequence=after.sequence,
        hash=after.hash,
        epoch=after.epoch,
        readers_at=readers_at,
        total_bytes=after.total_bytes,
        by_person=after.by_person,
        taken=after.taken,
        active=active,
        closing=closing,
    )


_update = Prepared(
    vault.update()
    .where(vault.c.number == sa.bindparam("old_number"))
    .values({column: sa.bindparam(f"new_{column.name}") for column in _CHANGING})
)


def update_vault(connection: Connection, row: Vault) -> None:
    """Write the vault's new head."""
    _update.run(
        connection,
        old_number=row.number,
        new_sequence=row.sequence,
        new_hash=row.hash,
        new_epoch=row.epoch,
        new_readers_at=row.readers_at,
        new_bytes=row.total_bytes,
        new_by_person=row.by_person,
        new_taken=row.taken,
        new_active=row.active,
        new_closing=row.closing,
    )


_insert_entry = Prepared(
    entry.insert().values({c: sa.bindparam(c.name) for c in entry.c})
)


def insert_entry(connection: Connection, row: Vault, one: Entry) -> None:
    """Store an entry at its sequence."""
    if one.link.sequence >= PLACES:
        # What is never refused for room (§9.2) still ends somewhere: beyond lies the
        # place of another vault.
        raise Refused(Refusal.VAULT_FULL)
    _insert_entry.run(
        connection,
        place=row.number * PLACES + one.link.sequence,
        vault=row.number,
        id=one.cover.id,
        head=one.head_bytes,
        body=one.body,
    )


_known = Prepared(
    sa.select(entry.c.head).where(
        entry.c.vault == sa.bindparam("number"), entry.c.id == sa.bindparam("known")
    )
)


def known_links(
    connection: Connection, row: Vault, ids: Collection[bytes]
) -> dict[bytes, Link]:
    """Return, by id, the links of the entries among ``ids`` that are stored."""
    found = {}
    for one in ids:
        known = _known.first(connection, number=row.number, known=one)
        if known is not None:
            found[one] = Link.parse(bytes(known[0])[: limits.LINK_BYTES])
    return found


def load_entry(connection: Connection, row: Vault, sequence: int) -> Entry | None:
    """Return an entry, without its body where that was removed; None: not there."""
    if sequence >= PLACES:
        return None
    place = row.number * PLACES + sequence
    query = sa.select(entry.c.head, entry.c.body).where(entry.c.place == place)
    found = connection.execute(query).one_or_none()
    if found is None:
        return None
    head, body = found
    if body is None:
        return Entry.parse_without_body(bytes(head))
    return Entry.parse(bytes(head) + bytes(body))


_range = Prepared(
    sa.select(entry.c.place, entry.c.head, entry.c.body)
    .where(entry.c.place > sa.bindparam("after"), entry.c.place < sa.bindparam("end"))
    .order_by(entry.c.place)
    .limit(sa.bindparam("some", type_=sa.Integer))
)
READ_ROWS = 64
"""Rows fetched at a time: at most 16 MiB where every body is of the largest class."""


def entries_since(connection: Connection, row: Vault, since: int) -> Iterator[Stored]:
    """Yield the entries after ``since`` (-1: all) in order."""
    first = row.number * PLACES
    after, end = first + min(since, PLACES), first + PLACES
    while True:
        rows = _range.all(connection, after=after, end=end, some=READ_ROWS)
        for place, head, body in rows:
            yield Stored(place - first, head, body)
        if len(rows) < READ_ROWS:
            return
        after = rows[-1][0]


def drop_body(connection: Connection, row: Vault, sequence: int) -> None:
    """Remove a body; link and signature stay (§9.4)."""
    place = row.number * PLACES + sequence
    connection.execute(entry.update().where(entry.c.place == place).values(body=None))


def load_state(connection: Connection, row: Vault) -> State:
    """Return the vault's state (§9.1) from what is stored in the open."""
    genesis = load_entry(connection, row, 0)
    last = load_entry(connection, row, row.readers_at)
    if genesis is None or last is None:
        raise LookupError("a vault without its beginning")
    readers: tuple[Reader, ...] = ()
    if row.readers_at:
        readers = ReadersBody.parse(last.body or b"").readers
    left = {one.key for one in seats(connection, row) if one.gone}
    return State(
        genesis=Genesis.parse(genesis.body or b""),
        vault=row.id,
        sequence=row.sequence,
        hash=row.hash,
        epoch=row.epoch,
        readers=readers,
        left=frozenset(left),
        closing=row.closing is not None,
        deleted=False,
        entries=row.sequence + 1,
        total_bytes=row.total_bytes,
        by_person=row.by_person,
        taken=row.taken,
    )


_seats = Prepared(
    sa.select(reader.c.key, reader.c.role, reader.c.withheld, reader.c.gone).where(
        reader.c.vault == sa.bindparam("number")
    )
)
_with_seats = Prepared(
    sa.select(reader.c.key, reader.c.role, reader.c.withheld, reader.c.gone, *vault.c)
    .join_from(vault, reader, reader.c.vault == vault.c.number)
    .where(vault.c.id == sa.bindparam("id"))
)
_SEAT_COLUMNS = 4


def seats(connection: Connection, row: Vault) -> list[Seat]:
    """Return the current readers, those who left since among them."""
    found = _seats.all(connection, number=row.number)
    return [_seat(*one) for one in found]


def find_with_seats(
    connection: Connection, vault_id: bytes
) -> tuple[Vault, list[Seat]] | None:
    """Return a vault that has begun, and its current readers, in one question."""
    found = _with_seats.all(connection, id=vault_id)
    if not found:
        return None
    row = Vault(*found[0][_SEAT_COLUMNS:])
    return row, [_seat(*one[:_SEAT_COLUMNS]) for one in found]


def _seat(key: bytes, role: int, withheld: int, gone: int) -> Seat:
    return Seat(bytes(key), Role(role), bool(withheld), bool(gone))


def replace_readers(
    connection: Connection, row: Vault, epoch: int, body: ReadersBody
) -> None:
    """Seat the readers of a new epoch, and note which epochs each may fetch."""
    connection.execute(reader.delete().where(reader.c.vault == row.number))
    connection.execute(
        reader.insert(),
        [
            {
                "vault": row.number,
                "key": one.signing,
                "role": int(one.role),
                "withheld": one.withheld,
                "gone": False,
            }
            for one in body.readers
        ],
    )
    may = {(one.signing, epoch) for one in body.readers}
    may |= {(body.readers[one.index].signing, one.epoch) for one in body.older}
    query = sa.select(readable.c.key, readable.c.epoch)
    had = connection.execute(query.where(readable.c.vault == row.number))
    may -= {(bytes(key), old) for key, old in had}
    connection.execute(
        readable.insert(),
        [{"vault": row.number, "key": key, "epoch": old} for key, old in may],
    )


def mark_gone(connection: Connection, row: Vault, key: bytes) -> None:
    """Note that a reader has left (§9.3)."""
    connection.execute(_update_seat(row, key).values(gone=True))


def _update_seat(row: Vault, key: bytes) -> sa.Update:
    return reader.update().where(reader.c.vault == row.number, reader.c.key == key)


def withhold(connection: Connection, row: Vault, *, withheld: bool) -> None:
    """Withhold the vault's agreed stand-in, or serve them."""
    query = reader.update().where(
        reader.c.vault == row.number, reader.c.role == int(Role.STAND_IN)
    )
    connection.execute(query.values(withheld=withheld))


def note_opened(connection: Connection, row: Vault, key: bytes) -> None:
    """Note that ``key`` has appended this day's *opened*."""
    if _opened.first(connection, number=row.number, by=key) is None:
        connection.execute(opened.insert().values(vault=row.number, key=key))


def forget_opened(connection: Connection, row: Vault) -> None:
    """Forget who opened: the vault's day is over."""
    connection.execute(opened.delete().where(opened.c.vault == row.number))


def forget_opened_before(connection: Connection, today: int) -> int:
    """Forget who opened on days that are over; return how many rows went."""
    over = sa.select(vault.c.number).where(vault.c.active != today)
    return connection.execute(opened.delete().where(opened.c.vault.in_(over))).rowcount


_epochs = Prepared(
    sa.select(readable.c.epoch).where(
        readable.c.vault == sa.bindparam("number"), readable.c.key == sa.bindparam("by")
    )
)
_opened = Prepared(
    sa.select(opened.c.key).where(
        opened.c.vault == sa.bindparam("number"), opened.c.key == sa.bindparam("by")
    )
)


def grant(connection: Connection, row: Vault, seat: Seat, today: int) -> ReadGrant:
    """Return what a reader who is served may be handed today."""
    who = {"number": row.number, "by": seat.key}
    epochs = frozenset(epoch for (epoch,) in _epochs.all(connection, **who))
    opened_today = row.active == today and _opened.first(connection, **who) is not None
    return ReadGrant(seat.role, epochs, opened_today)


def held_by(connection: Connection, key: bytes) -> list[Held]:
    """Return the vaults that ``key`` is served, ordered by their ids."""
    query = (
        sa.select(vault.c.id, vault.c.sequence, reader.c.role)
        .join_from(reader, vault, reader.c.vault == vault.c.number)
        .where(reader.c.key == key, ~reader.c.withheld, ~reader.c.gone)
        .order_by(vault.c.id)
    )
    found = connection.execute(query)
    return [Held(bytes(id_), sequence, Role(role)) for id_, sequence, role in found]


def bury(connection: Connection, row: Vault, deletion: Entry, until: int) -> None:
    """Drop everything of a vault but its tombstone (§9.5)."""
    first = row.number * PLACES
    places = sa.and_(entry.c.place >= first, entry.c.place < first + PLACES)
    connection.execute(entry.delete().where(places))
    for table in (reader, readable, opened):
        connection.execute(table.delete().where(table.c.vault == row.number))
    connection.execute(vault.delete().where(vault.c.number == row.number))
    connection.execute(
        tombstone.insert().values(
            vault=row.id, lookup=row.lookup, entry=deletion.serialise(), until=until
        )
    )


def due_deletions(connection: Connection, today: int) -> list[bytes]:
    """Return the ids of vaults whose time to undo a deletion is over."""
    found = connection.scalars(sa.select(vault.c.id).where(vault.c.closing <= today))
    return [bytes(id_) for id_ in found]


def drop_tombstones(connection: Connection, today: int) -> int:
    """Drop the tombstones whose time is over; return how many."""
    over = tombstone.delete().where(tombstone.c.until <= today)
    return connection.execute(over).rowcount
