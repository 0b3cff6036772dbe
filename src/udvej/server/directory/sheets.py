"""One CSV file of HSDS's tabular package ↔ rows, and the package's description.

Promise: a number is read as the number that is written, and anything else as text.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from udvej.server.directory.hsds.tables import (
    TABLES,
    columns,
    holds_numbers,
    required,
    table_name,
)
from udvej.server.directory.shapes import Flaw, Raw
from udvej.server.directory.tabular import Table


def read_csv(name: str, text: str, flaws: list[Flaw]) -> Table:
    """Return a table's rows by their line, and add its flaws."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    kinds = columns(TABLES[name])
    table: Table = {}
    try:
        head = next(reader, [])
        for cells in reader:
            if len(cells) > len(head):
                said = f"has {len(cells)} cells under {len(head)} names"
                flaws.append(Flaw(name, reader.line_num, "", said))
            row = dict(zip(head, cells, strict=False))
            table[reader.line_num] = {
                column: _number(cell) if holds_numbers(kinds.get(column)) else cell
                for column, cell in row.items()
                if cell
            }
    except csv.Error as error:
        flaws.append(Flaw(name, reader.line_num, "", f"is no CSV: {error}"))
    return {number: row for number, row in table.items() if row}


def _number(cell: str) -> int | float | str:
    for kind in (int, float):
        try:
            found = kind(cell)
        except ValueError:
            continue
        if cell.isascii() and not cell.strip("0123456789.eE+-"):
            return found
    return cell  # what it is not is told where it stands


def write_csv(name: str, rows: Iterable[Raw]) -> bytes:
    """Return a table as CSV; columns that nothing stands in are left out."""
    given = list(rows)
    used = {column for row in given for column in row}
    head = [column for column in columns(TABLES[name]) if column in used]
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, head, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(given)
    return text.getvalue().encode()


def describe(tables: Mapping[str, list[Raw]]) -> dict[str, Any]:
    """Return the description of the tables, a tabular data package."""
    return {
        "profile": "tabular-data-package",
        "name": "directory",
        "resources": [
            {
                "profile": "tabular-data-resource",
                "name": table_name(TABLES[name]),
                "path": name,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {
                    "primaryKey": "id",
                    "fields": _described(name, tables[name]),
                },
            }
            for name in tables
        ],
    }


def _described(name: str, rows: Iterable[Raw]) -> list[dict[str, Any]]:
    model = TABLES[name]
    used, needed = {column for row in rows for column in row}, required(model)
    return [
        {
            "name": column,
            "type": "number" if holds_numbers(kind) else "string",
            "constraints": {"required": column in needed, "unique": column == "id"},
        }
        for column, kind in columns(model).items()
        if column in used
    ]
