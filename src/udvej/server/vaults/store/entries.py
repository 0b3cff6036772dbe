"""Queries on the entries of a vault (PROTOCOL §5, §9.6)."""

from collections.abc import Collection, Iterator

import sqlalchemy as sa

from udvej.protocol.visible import limits
from udvej.protocol.visible.entry import Entry, Link
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.server.kernel.database import Connection
from udvej.server.kernel.prepared import Prepared
from udvej.server.vaults.kept import Vault
from udvej.server.vaults.serving import Stored
from udvej.server.vaults.tables import PLACES, entry

_insert_entry = Prepared(
    entry.insert().values({c: sa.bindparam(c.name) for c in entry.c})
)


def insert_entry(connection: Connection, row: Vault, one: Entry) -> None:
    """Store an entry at its position."""
    place = _place(row, one.link.sequence)
    if place is None:
        # What is never refused for room (§9.2) still ends somewhere: beyond lies the
        # place of another vault.
        raise Refused(Refusal.VAULT_FULL)
    _insert_entry.run(
        connection,
        place=place,
        vault=row.number,
        id=one.cover.id,
        head=one.head_bytes,
        body=one.body,
    )


def _place(row: Vault, sequence: int) -> int | None:
    """Return where a vault's entry of that sequence lies; None: it has no place."""
    position = row.position(sequence)
    if position is None or position >= PLACES:
        return None
    return row.number * PLACES + position


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
    place = _place(row, sequence)
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
    # Where `since` was dropped by a renewal, all but the genesis came after it.
    position = -1 if since < 0 else row.position(since) or 0
    after, end = first + min(position, PLACES), first + PLACES
    while True:
        rows = _range.all(connection, after=after, end=end, some=READ_ROWS)
        for _, head, body in rows:
            yield Stored(head, body)
        if len(rows) < READ_ROWS:
            return
        after = rows[-1][0]


def drop_body(connection: Connection, row: Vault, sequence: int) -> None:
    """Remove a body; link and signature stay (§9.4)."""
    place = _place(row, sequence)
    connection.execute(entry.update().where(entry.c.place == place).values(body=None))


def drop_entries(connection: Connection, row: Vault, *, after: int = -1) -> None:
    """Drop the entries that lie after a position; -1: all."""
    first = row.number * PLACES
    rows = entry.c.place > first + after, entry.c.place < first + PLACES
    connection.execute(entry.delete().where(*rows))
