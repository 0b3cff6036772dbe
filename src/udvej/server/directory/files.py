"""Files ↔ what is wanted of the directory: JSON, and the tabular package as CSV.

Promise: a file is read whole or refused with every flaw, by file and row. A folder is
written whole, and never over something that lies there.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import msgspec

from udvej.server.directory import hsds
from udvej.server.directory.hsds.tables import TABLES
from udvej.server.directory.notes import Notes
from udvej.server.directory.shapes import Entry, Flaw, Malformed, Put
from udvej.server.directory.sheets import describe, read_csv, write_csv
from udvej.server.directory.tabular import Table, check_rows, flatten, nest
from udvej.server.kernel import bounded

FILE_BYTES_MAX: Final = 16 * 1024 * 1024
"""A whole country's places; bounds what is read."""
SERVICES: Final = "services.json"
NOTES: Final = "notes.json"
PACKAGE: Final = "datapackage.json"
ABOUT_TABLES: Final = "meta_table_descriptions.csv"
"""How the tables are written, and nothing of places: read over."""


def read(path: Path, notes: Path | None = None) -> list[Put]:
    """Read a JSON file, a folder with one, or a folder of CSV; notes lie beside.

    Raises `Malformed`, or ``OSError`` where there is no file.
    """
    flaws: list[Flaw] = []
    if not path.is_dir():
        puts = _read_json(path.name, _text(path, flaws), flaws)
    elif (path / SERVICES).exists():
        puts = _read_json(SERVICES, _text(path / SERVICES, flaws), flaws)
    else:
        puts = _read_folder(path, flaws)
    if notes is None and path.is_dir() and (path / NOTES).exists():
        notes = path / NOTES
    if notes is not None:
        puts = _with_notes(puts, notes.name, _text(notes, flaws), flaws)
    if flaws:
        raise Malformed(flaws)
    return puts


def write_json(entries: Iterable[Entry]) -> bytes:
    """Return objects as one list, as `read` takes it, members in HSDS's order."""
    models = (msgspec.convert(one.document, hsds.KINDS[one.kind]) for one in entries)
    return _json([msgspec.to_builtins(one) for one in models])


def write_notes(entries: Iterable[Entry]) -> bytes:
    """Return what HSDS has no place for, by id."""
    said = {one.id: msgspec.to_builtins(one.notes) for one in entries}
    return _json({name: notes for name, notes in said.items() if notes})


def write_folder(entries: Iterable[Entry]) -> dict[str, bytes]:
    """Return the tabular package, by file. Raises `Malformed` if it cannot be said."""
    tables, flaws = flatten(entries)
    if flaws:
        raise Malformed(flaws)
    return {name: write_csv(name, rows) for name, rows in tables.items()} | {
        PACKAGE: _json(describe(tables))
    }


def _text(path: Path, flaws: list[Flaw]) -> str:
    try:
        return bounded.read(path, FILE_BYTES_MAX).decode("utf-8-sig")
    except bounded.TooLargeError as error:
        flaws.append(Flaw(path.name, 1, "", str(error)))
    except UnicodeDecodeError as error:
        flaws.append(Flaw(path.name, 1, "", f"is not UTF-8: byte {error.start}"))
    return ""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a member stands twice in one object")
    return made


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")


def _decoded(file: str, text: str, flaws: list[Flaw]) -> Any:  # noqa: ANN401 - JSON
    if flaws:
        return None
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        said = f"is no JSON: {error.msg}, column {error.colno}"
        flaws.append(Flaw(file, error.lineno, "", said))
    except (ValueError, RecursionError) as error:
        flaws.append(Flaw(file, 1, "", str(error)))
    return None


def _read_json(file: str, text: str, flaws: list[Flaw]) -> list[Put]:
    raw = _decoded(file, text, flaws)
    if flaws:
        return []
    if isinstance(raw, dict) and any(name in TABLES for name in raw):
        return _read_tables(_in_one_file(file, raw, flaws), flaws)
    if isinstance(raw, dict) and "contents" in raw:  # a page of the API
        raw = raw["contents"]
    rows = raw if isinstance(raw, list) else [raw]
    puts: list[Put] = []
    for number, row in enumerate(rows, 1):
        kind = hsds.kind_of(row)
        found, reasons = hsds.read(kind, row)
        flaws += [Flaw(file, number, at, said) for at, said in reasons]
        if found is not None:
            puts.append(Put(kind, row, None, file, number))
    return puts


def _in_one_file(
    file: str, raw: Mapping[str, Any], flaws: list[Flaw]
) -> dict[str, Table]:
    """Return tables that stand in one JSON file, by their names as CSV."""
    tables: dict[str, Table] = {}
    for number, (name, rows) in enumerate(raw.items(), 1):
        good = isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
        if name in TABLES and good:
            tables[name] = dict(enumerate(rows, 1))
        elif name != ABOUT_TABLES:
            flaws.append(Flaw(file, number, name, "is no table of HSDS"))
    return tables


def _read_folder(folder: Path, flaws: list[Flaw]) -> list[Put]:
    tables: dict[str, Table] = {}
    for path in sorted(folder.glob("*.csv")):
        if path.name in TABLES:
            tables[path.name] = read_csv(path.name, _text(path, flaws), flaws)
        elif path.name != ABOUT_TABLES:
            flaws.append(Flaw(path.name, 1, "", "is no table of HSDS"))
    if not tables and not flaws:
        said = f"holds neither {SERVICES} nor a table of HSDS"
        flaws.append(Flaw(folder.name, 1, "", said))
    return _read_tables(tables, flaws)


def _read_tables(tables: Mapping[str, Table], flaws: list[Flaw]) -> list[Put]:
    flaws += check_rows(tables)
    if flaws:
        return []
    puts, wrong = nest(tables)
    flaws += wrong
    return puts


def _with_notes(puts: list[Put], file: str, text: str, flaws: list[Flaw]) -> list[Put]:
    raw = _decoded(file, text, flaws)
    if flaws:
        return puts
    if not isinstance(raw, dict):
        flaws.append(Flaw(file, 1, "", "must be an object, with notes by id"))
        return puts
    found: dict[str, Notes] = {}
    known = {one.document["id"] for one in puts}
    for number, (name, one) in enumerate(raw.items(), 1):
        if name not in known:
            flaws.append(Flaw(file, number, name, "nothing has this id"))
        try:
            found[name] = msgspec.convert(one, Notes)
        except msgspec.ValidationError as error:
            flaws.append(Flaw(file, number, name, str(error)))
    return [replace(one, notes=found.get(one.document["id"])) for one in puts]


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
