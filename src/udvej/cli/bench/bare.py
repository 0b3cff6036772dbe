"""The bare database: the same rows without any server, with and without group commit.

Promise: the same SQLite library and settings as the server's; a row as large as an
entry of the first size class.
"""

import secrets
import time
from pathlib import Path

from pysqlite3 import dbapi2 as sqlite

ROW_BYTES = 1_247
GROUP = 50


def rows_per_second(folder: Path, *, group: int, seconds: float) -> float:
    """Insert rows for a while, `group` a commit; returns rows a second."""
    connection = sqlite.connect(folder / f"bare-{group}.sqlite", isolation_level=None)
    for line in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {line}")
    connection.execute("CREATE TABLE entry (place INTEGER PRIMARY KEY, body BLOB)")
    body = secrets.token_bytes(ROW_BYTES)
    done, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        connection.execute("BEGIN IMMEDIATE")
        rows = [(secrets.randbits(62), body) for _ in range(group)]
        connection.executemany("INSERT INTO entry VALUES (?, ?)", rows)
        connection.execute("COMMIT")
        done += group
    took = time.perf_counter() - start
    connection.close()
    return done / took
