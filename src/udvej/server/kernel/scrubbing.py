"""After a deletion: rewriting what still holds the deleted bytes (P13).

Promise: when a scrub says True, no file that the database keeps in the open holds a
byte of what was deleted before it, but for what a large SQLite leaves to the patient
one. It runs in the writer's thread, between batches.
"""

import time
from collections.abc import Collection
from contextlib import closing
from typing import Protocol

import pysqlite3.dbapi2 as sqlite
import sqlalchemy
from sqlalchemy.exc import DBAPIError
from typing_extensions import override

CHECKPOINT_SECONDS = 0.05
"""How long writers are held up waiting for readers, before the scrub is tried again."""
AT_ONCE_BYTES = 64 * 1024 * 1024
"""An SQLite up to here is rewritten while the deletion waits: half a second measured
on two shared cores. It is rewritten in memory, so this is also what it may take."""
OLDER_ONES = """
    WITH now AS (SELECT age(pg_current_xact_id()::xid) AS age)
    SELECT count(*) FROM pg_stat_activity, now
    WHERE pid <> pg_backend_pid()
    AND (age(backend_xid) > now.age
         OR datname = current_database() AND age(backend_xmin) > now.age)
"""
"""How many others began before now: for them VACUUM keeps dead rows. A transaction of
another database counts as well, because the snapshot that VACUUM itself takes reaches
back to the oldest transaction of the whole cluster."""


class Scrubbing(Protocol):
    """How one kind of database gets rid of what was deleted."""

    def scrub(
        self, engine: sqlalchemy.Engine, tables: Collection[str], *, patient: bool
    ) -> bool:
        """Rewrite; False: try again later."""
        ...


class SqliteScrubbing(Scrubbing):
    """The whole file, in the order of its keys, then the log that repeats it.

    `secure_delete` overwrites a deleted row with zeros, but not the copies of it that
    SQLite leaves behind when it moves rows from one page to another: only a rewrite
    drops those (`tests/server/kernel/test_scrubbing.py` shows them).
    """

    def __init__(self) -> None:
        # A process that was killed may have left something.
        self._lingers = True

    @override
    def scrub(
        self, engine: sqlalchemy.Engine, tables: Collection[str], *, patient: bool
    ) -> bool:
        # The patient one deletes nothing: it comes for what others left.
        self._lingers = self._lingers or not patient
        with engine.connect() as connection:
            driver = connection.connection.dbapi_connection
            assert driver is not None  # noqa: S101 - connected a line above
            with closing(driver.cursor()) as cursor:
                try:
                    self._rewrite(cursor, patient=patient)
                    return _empty_log(cursor)
                except sqlite.OperationalError:
                    # Full, or locked by a backup tool.
                    return False

    def _rewrite(self, cursor: sqlite.Cursor, *, patient: bool) -> None:
        # The patient one rewrites a small file in any case: new pages lie in the order
        # in which something came, and what comes together belongs together.
        small = _bytes(cursor) <= AT_ONCE_BYTES
        if not (small or (patient and self._lingers)):
            return
        if not small:
            # Too much for memory: an unnamed file that nobody else can open.
            cursor.execute("PRAGMA temp_store = FILE")
        try:
            cursor.execute("VACUUM")
        finally:
            if not small:
                cursor.execute("PRAGMA temp_store = MEMORY")
        self._lingers = False


def _bytes(cursor: sqlite.Cursor) -> int:
    pages, size = (
        cursor.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "page_size")
    )
    return int(pages) * int(size)


def _empty_log(cursor: sqlite.Cursor) -> bool:
    (patience,) = cursor.execute("PRAGMA busy_timeout").fetchone()
    cursor.execute("PRAGMA busy_timeout = 0")
    try:
        # A reader that is under way still needs the log: it ends soon.
        until = time.monotonic() + CHECKPOINT_SECONDS
        while time.monotonic() < until:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = cursor.fetchone() or (1,)
            if not busy:
                return True
            time.sleep(0.001)
        return False
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {patience}")


class PostgresScrubbing(Scrubbing):
    """The tables: dead rows stay in their pages otherwise."""

    @override
    def scrub(
        self, engine: sqlalchemy.Engine, tables: Collection[str], *, patient: bool
    ) -> bool:
        engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        try:
            with engine.connect() as connection:
                # Rows that an older transaction may still look at are kept by VACUUM.
                if connection.exec_driver_sql(OLDER_ONES).scalar_one():
                    return False
                _rewrite_tables(connection, tables)
        except DBAPIError:
            return False
        return True


def _rewrite_tables(connection: sqlalchemy.Connection, tables: Collection[str]) -> None:
    quote = connection.dialect.identifier_preparer.quote
    connection.exec_driver_sql("SET lock_timeout = '1s'")
    try:
        for table in sorted(tables):
            connection.exec_driver_sql(f"VACUUM (FULL) {quote(table)}")
        connection.exec_driver_sql("CHECKPOINT")
    finally:
        connection.exec_driver_sql("SET lock_timeout = 0")
