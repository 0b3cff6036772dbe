"""HSDS's tables ↔ the nested objects that are kept.

Promise: a row is nested where its columns say, or refused by file and row: nothing is
lost in silence. What cannot be said in tables, because it would have two owners of one
kind or two contents, is refused too. An empty cell is an absent member.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from udvej.server.directory import hsds
from udvej.server.directory.hsds import Kind, Part
from udvej.server.directory.hsds.tables import (
    FILE_OF,
    TABLES,
    columns,
    links,
    required,
)
from udvej.server.directory.shapes import Entry, Flaw, Put, Raw

Table = dict[int, Raw]
"""Rows by their number in the file."""
Tables = Mapping[str, Table]

_ROOTS: Final = (
    Kind.SERVICE,
    Kind.SERVICE_AT_LOCATION,
    Kind.ORGANIZATION,
    Kind.LOCATION,
    Kind.TAXONOMY_TERM,
    Kind.TAXONOMY,
)
"""What may stand by itself; what hangs in an earlier one does not stand again."""


def check_rows(tables: Tables) -> Iterator[Flaw]:
    """Return what is wrong with rows by themselves, and ids that stand twice."""
    for name, table in tables.items():
        model = TABLES[name]
        known, needed, seen = columns(model), required(model), set[str]()
        for number, row in table.items():
            for column in row.keys() - known.keys():
                yield Flaw(name, number, column, f"is no column of {name}")
            for column in needed - row.keys():
                yield Flaw(name, number, column, "is missing")
            for column in row.keys() & known.keys():
                for at, said in hsds.scalar(known[column], row[column], column):
                    yield Flaw(name, number, at, said)
            own = str(row.get("id", ""))  # in JSON it may be anything
            if own in seen:
                yield Flaw(name, number, "id", f"{own} stands there twice")
            seen.add(own)


@dataclass(slots=True)
class _Nest:
    """Tables, found by id and by what they hang in; and which rows hang."""

    tables: Tables
    by_id: dict[tuple[str, str], int] = field(default_factory=dict)
    by_owner: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)
    hanging: set[tuple[str, int]] = field(default_factory=set)
    flaws: list[Flaw] = field(default_factory=list)


def nest(tables: Tables) -> tuple[list[Put], list[Flaw]]:
    """Return the objects that rows without flaws make, and rows that belong nowhere."""
    found = _Nest(tables)
    _index(found)
    puts: list[Put] = []
    for kind in _ROOTS:
        model = hsds.KINDS[kind]
        name = FILE_OF[model]
        for number, row in tables.get(name, {}).items():
            if (name, number) not in found.hanging:
                document = _grow(found, model, row)
                puts.append(Put(kind, document, None, name, number))
    roots = {FILE_OF[hsds.KINDS[kind]] for kind in _ROOTS}
    found.flaws += [
        Flaw(name, number, "", "belongs to nothing in these tables")
        for name in tables.keys() - roots
        for number in tables[name]
        if (name, number) not in found.hanging
    ]
    return puts, found.flaws


def _index(found: _Nest) -> None:
    for name, table in found.tables.items():
        for number, row in table.items():
            found.by_id[name, row["id"]] = number
            for column, value in row.items():
                if isinstance(value, str) and column.endswith("_id"):
                    found.by_owner.setdefault((name, column, value), []).append(number)


def _grow(found: _Nest, model: type[Part], row: Raw) -> dict[str, Any]:
    """Return a row with all that hangs in it."""
    made = dict(row)
    for link in links(model):
        name = FILE_OF[link.child]
        if not link.many:
            number = found.by_id.get((name, row.get(link.column, "")))
            if number is not None:
                made.pop(link.column, None)
                made[link.member] = _hang(found, link.child, name, number)
            continue
        numbers = found.by_owner.get((name, link.column, row["id"]), [])
        children = [
            _hang(found, link.child, name, number, link.column, *dict(link.marks))
            for number in numbers
            if all(
                found.tables[name][number].get(column, value) == value
                for column, value in link.marks
            )
        ]
        if children:
            made[link.member] = children
    return made


def _hang(
    found: _Nest, child: type[Part], name: str, number: int, *said: str
) -> dict[str, Any]:
    """Return what hangs, without the columns that only say where."""
    found.hanging.add((name, number))
    row = found.tables[name][number]
    owners = set(said) | {
        column
        for column, owner in _OWNERS.get(name, {}).items()
        if (owner, row.get(column, "")) in found.by_id
    }
    kept = {column: value for column, value in row.items() if column not in owners}
    return _grow(found, child, kept)


def _owners() -> dict[str, dict[str, str]]:
    """Return each table's columns by which a row hangs in others, and in which."""
    found: dict[str, dict[str, str]] = {}
    for name, model in TABLES.items():
        for link in links(model):
            if link.many and not link.marks:
                found.setdefault(FILE_OF[link.child], {})[link.column] = name
    return found


_OWNERS: Final = _owners()


def flatten(entries: Iterable[Entry]) -> tuple[dict[str, list[Raw]], list[Flaw]]:
    """Return the tables of objects, and what tables cannot say."""
    rows: dict[str, dict[str, dict[str, Any]]] = {}
    flaws: list[Flaw] = []
    for entry in entries:
        _spread(rows, flaws, hsds.KINDS[entry.kind], entry.document, {})
    ordered: dict[str, list[Raw]] = {
        name: [*rows[name].values()] for name in TABLES if name in rows
    }
    return ordered, flaws


def _spread(
    rows: dict[str, dict[str, dict[str, Any]]],
    flaws: list[Flaw],
    model: type[Part],
    document: Raw,
    owner: Raw,
) -> None:
    name = FILE_OF[model]
    kept = columns(model)
    row = {one: value for one, value in document.items() if one in kept}
    row.update(owner)
    for link in links(model):
        hung = document.get(link.member)
        if hung is None:
            continue
        if not link.many:
            row[link.column] = hung["id"]
            _spread(rows, flaws, link.child, hung, {})
            continue
        place = {link.column: document["id"], **dict(link.marks)}
        for one in hung:
            _spread(rows, flaws, link.child, one, place)
    for one in document.get("services", ()):  # of an organisation
        place = {"organization_id": document["id"]}
        _spread(rows, flaws, hsds.Service, one, place)
    if "service" in document:  # of a service at a location
        row["service_id"] = document["service"]["id"]
        _spread(rows, flaws, hsds.Service, document["service"], {})
    before = rows.setdefault(name, {}).setdefault(row["id"], {})
    flaws += [
        Flaw(name, 0, column, f"{row['id']} says two things: tables hold one")
        for column in before.keys() & row.keys()
        if before[column] != row[column]
    ]
    before.update(row)
