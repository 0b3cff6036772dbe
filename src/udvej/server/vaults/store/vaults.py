"""Queries on the vaults themselves: their heads, their states, what is left of them."""

import secrets
from dataclasses import replace

import sqlalchemy as sa

from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.genesis import Genesis, lookup_id
from udvej.protocol.visible.readers import Reader, ReadersBody
from udvej.protocol.visible.state import State
from udvej.server.kernel.database import Connection
from udvej.server.kernel.prepared import Prepared
from udvej.server.vaults.kept import Vault
from udvej.server.vaults.store.entries import drop_entries, load_entry
from udvej.server.vaults.store.readers import seats
from udvej.server.vaults.tables import (
    NUMBER_BITS,
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
        begins=state.begins,
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
        begins=after.begins,
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
        new_begins=row.begins,
        new_bytes=row.total_bytes,
        new_by_person=row.by_person,
        new_taken=row.taken,
        new_active=row.active,
        new_closing=row.closing,
    )


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
        begins=row.begins,
        whole_at=row.begins,  # it came whole: `actions`
        total_bytes=row.total_bytes,
        by_person=row.by_person,
        taken=row.taken,
    )


def renew(connection: Connection, row: Vault, begins: int) -> Vault:
    """Drop all but the genesis, and who might fetch it; return the row to come."""
    drop_entries(connection, row, after=0)
    connection.execute(readable.delete().where(readable.c.vault == row.number))
    return replace(row, begins=begins)


def bury(connection: Connection, row: Vault, deletion: Entry, until: int) -> None:
    """Drop everything of a vault but its tombstone (§9.5)."""
    drop_entries(connection, row)
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
