"""Queries on who reads a vault, which epochs, and who opened it today (§8, §11.8)."""

import sqlalchemy as sa

from udvej.protocol.visible.readers import ReadersBody, Role
from udvej.server.kernel.database import Connection
from udvej.server.kernel.prepared import Prepared
from udvej.server.vaults.kept import Held, Seat, Vault
from udvej.server.vaults.serving import ReadGrant
from udvej.server.vaults.tables import opened, readable, reader, vault

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
