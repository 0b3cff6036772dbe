"""What lies in the demo's database, read straight from its file.

Promise: looks at the bytes as somebody with the disk would, past the server, but with
the server's own SQLite: of two in one process neither sees the other's locks.
"""

from contextlib import closing
from pathlib import Path

import pysqlite3.dbapi2 as sqlite

SHOWN_BYTES = 12


def entries(database: Path, letters: dict[int, str]) -> list[str]:
    """Describe the newest entries as stored: kind, size and the first bytes.

    A vault keeps its letter in `letters` for as long as the story lasts.
    """
    with closing(_open(database)) as connection:
        rows = connection.execute(
            "SELECT vault.number, entry.head, length(entry.body), entry.body "
            "FROM entry JOIN vault ON vault.number = entry.vault ORDER BY entry.place"
        ).fetchall()
    vaults = {row[0] for row in rows}
    for vault in dict.fromkeys(row[0] for row in rows):
        letters.setdefault(vault, chr(ord("A") + len(letters)))
    lines = [f"{len(vaults)} vault(s), {len(rows)} entries"]
    for number, head, size, body in rows:
        start = bytes(body or b"")[:SHOWN_BYTES].hex()
        lines.append(f"{letters[number]} kind {head[1]} {size or 0:>5} B {start}")
    return lines


def files_hold(folder: Path, *words: str) -> list[str]:
    """Say which of these words stand, in clear, in any file of the data folder."""
    everything = b"".join(
        path.read_bytes() for path in folder.rglob("*") if path.is_file()
    )
    return [word for word in words if word.encode() in everything]


def _open(database: Path) -> sqlite.Connection:
    return sqlite.connect(f"file:{database}?mode=ro", uri=True)
