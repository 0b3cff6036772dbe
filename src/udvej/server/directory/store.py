"""Every query on the directory's tables; entries go in, entries come out."""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec
import sqlalchemy as sa

from udvej.server.directory.hsds import Kind
from udvej.server.directory.notes import Notes
from udvej.server.directory.shapes import Change, Entry
from udvej.server.directory.tables import directory_change, directory_entry
from udvej.server.kernel.database import Connection

_entry, _change = directory_entry.c, directory_change.c

Step = dict[str, str | int]
"""A row of history."""
_KEPT: Final = ("kind", "id", "document", "notes")
_TAKE_AWAY: Final = directory_entry.delete().where(
    (_entry.kind == sa.bindparam("of_kind")) & (_entry.id == sa.bindparam("of_id"))
)


def version(connection: Connection) -> int:
    """Return a number that grows with every change; 0: there was none."""
    return connection.scalar(sa.select(sa.func.max(_change.number))) or 0


def entries(connection: Connection, kind: Kind | None = None) -> list[Entry]:
    """Give all entries, or those of one kind, by id."""
    query = sa.select(directory_entry).order_by(_entry.kind, _entry.id)
    if kind is not None:
        query = query.where(_entry.kind == kind.value)
    return [_read(row) for row in connection.execute(query).mappings()]


def find(connection: Connection, kind: Kind, identifier: str) -> Entry | None:
    """Find one entry."""
    here = (_entry.kind == kind.value) & (_entry.id == identifier)
    query = sa.select(directory_entry).where(here)
    row = connection.execute(query).mappings().first()
    return None if row is None else _read(row)


def written(changed: Iterable[Entry], by: str, what: str) -> list[Step]:
    """Write out entries, and what was done, as `put_written` stores them."""
    return [
        {
            "kind": one.kind.value,
            "id": one.id,
            "document": msgspec.json.encode(one.document).decode(),
            "notes": msgspec.json.encode(one.notes).decode(),
            "day": one.changed,
            "by": by,
            "what": what,
        }
        for one in changed
    ]


def put(connection: Connection, changed: Iterable[Entry], by: str, what: str) -> None:
    """Store entries in the place of those before, and what was done, in history."""
    put_written(connection, written(changed, by, what))


def put_written(connection: Connection, steps: Sequence[Step]) -> None:
    """Do so in as many statements for a whole country as for one place.

    Meanwhile nobody's letter is stored: nothing is worked out here.
    """
    if not steps:
        return
    here = [{"of_kind": one["kind"], "of_id": one["id"]} for one in steps]
    connection.execute(_TAKE_AWAY, here)
    now = [
        {**{name: one[name] for name in _KEPT}, "changed": one["day"]} for one in steps
    ]
    connection.execute(directory_entry.insert(), now)
    connection.execute(directory_change.insert(), steps)


def take_out(connection: Connection, one: Entry, day: int, by: str, what: str) -> None:
    """Delete an entry and its whole history; that it was taken out stays."""
    for table in (directory_entry, directory_change):
        here = (table.c.kind == one.kind.value) & (table.c.id == one.id)
        connection.execute(table.delete().where(here))
    gone = {"kind": one.kind.value, "id": one.id, "document": "", "notes": "{}"}
    _note(connection, gone, day, by, what)


def history(connection: Connection, kind: Kind, identifier: str) -> list[Change]:
    """Give what was done to an entry, newest first."""
    here = (_change.kind == kind.value) & (_change.id == identifier)
    query = sa.select(directory_change).where(here).order_by(_change.number.desc())
    return [
        Change(
            row["number"], row["day"], row["by"], row["what"], _read(row, row["day"])
        )
        for row in connection.execute(query).mappings()
    ]


def forget_changes(connection: Connection, before: int) -> int:
    """Delete history older than a day, but never the newest; gives how many."""
    all_of_it = directory_change.alias()  # else the query would see one row alone
    newest = sa.select(sa.func.max(all_of_it.c.number)).scalar_subquery()
    old = (_change.day < before) & (_change.number != newest)
    return connection.execute(directory_change.delete().where(old)).rowcount


def _note(
    connection: Connection, written: dict[str, str], day: int, by: str, what: str
) -> None:
    connection.execute(
        directory_change.insert().values(**written, day=day, by=by, what=what)
    )


def _read(row: sa.RowMapping, changed: int | None = None) -> Entry:
    document = row["document"]
    return Entry(
        Kind(row["kind"]),
        msgspec.json.decode(document) if document else {"id": row["id"]},
        msgspec.json.decode(row["notes"], type=Notes),
        row["changed"] if changed is None else changed,
    )
