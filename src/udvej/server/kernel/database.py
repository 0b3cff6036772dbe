"""One database behind two verbs, ``write`` and ``read``, on SQLite and PostgreSQL.

Promise: ``write`` answers after a durable commit, or raises and has stored nothing
(where PostgreSQL vanishes in the middle of a commit nobody can know: that too is
`unavailable`, and asking again is harmless because actions are idempotent). A full
disk is `storage-full`; both pass by themselves. All writes of a process go through one
thread, which commits for many callers at once.
"""

import asyncio
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar, cast

import pysqlite3.dbapi2 as sqlite
import sqlalchemy
from sqlalchemy import Connection, event
from sqlalchemy.exc import ArgumentError, DBAPIError

from udvej.server.kernel import log
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.groupcommit import (
    Announcement,
    BatchBroken,
    MustBeCareful,
    Writer,
)
from udvej.server.kernel.scrubbing import PostgresScrubbing, SqliteScrubbing

__all__ = ["Connection", "Database", "announce", "make_engine", "metadata"]

T = TypeVar("T")

metadata = sqlalchemy.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
"""Every capability's tables; docs/DATA.md lists their columns, a test compares."""

DRIVERS = ("postgresql+psycopg", "sqlite+pysqlite", "sqlite")
SQLITE_OLDEST = (3, 51, 3)
"""Before it a race can corrupt the write-ahead log (docs/decisions/0002)."""
SQLITE_FULL = 13
SQLITE_AWAY = {5, 6, 8, 10, 11, 14, 26}
"""Busy, locked, read-only, input or output, corrupt, cannot open, not a database."""
SQLITE_BUSY_MILLISECONDS = 15_000
"""A letter waits for another process's import rather than be refused: storing 60,000
places is 1.3 seconds of work, and took 9 on cores that many others wanted."""
POSTGRES_FULL = "53100"
CONNECT_SECONDS = 5
NOTIFY_CHANNEL = "udvej"
NOTIFY_BYTES_MAX = 7_900
"""PostgreSQL refuses 8,000."""


def make_engine(url: str, *, writes: bool, connections: int = 1) -> sqlalchemy.Engine:
    """Return an engine whose every connection is set up as both promises demand."""
    parsed = _parsed(url)
    if parsed.get_backend_name() != "sqlite":
        isolation = "READ COMMITTED" if writes else "REPEATABLE READ"
        read_only = "off" if writes else "on"
        return sqlalchemy.create_engine(
            parsed,
            pool_size=connections,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
            isolation_level=isolation,
            connect_args={
                "connect_timeout": CONNECT_SECONDS,
                # Durable before it is acknowledged (P7), whatever the server's default.
                "options": f"-c default_transaction_read_only={read_only}"
                " -c synchronous_commit=on",
            },
        )
    check_sqlite(sqlite.sqlite_version_info)
    engine = sqlalchemy.create_engine(
        parsed,
        module=sqlite,
        poolclass=sqlalchemy.QueuePool,
        pool_size=connections,
        max_overflow=0,
        hide_parameters=True,
        connect_args={"isolation_level": None, "check_same_thread": False},
    )
    event.listen(engine, "connect", _sqlite_writer if writes else _sqlite_reader)
    # The driver would begin only before the first change, too late to read by.
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _parsed(url: str) -> sqlalchemy.URL:
    """Raise ``ValueError``, which says nothing of the address, for none of ours."""
    try:
        parsed = sqlalchemy.make_url(url)
    except (ArgumentError, ValueError):
        parsed = None
    if parsed is None or parsed.drivername not in DRIVERS:
        raise ValueError(
            "UDVEJ_DATABASE cannot be read: postgresql+psycopg://… or nothing"
        )
    return parsed


def check_sqlite(version: tuple[int, ...]) -> None:
    """Raise ``ValueError``, saying what to do, for a library that is not safe."""
    if version < SQLITE_OLDEST:
        raise ValueError(
            f"SQLite {'.'.join(map(str, version))} can corrupt its log: install a"
            " wheel of pysqlite3, or set UDVEJ_DATABASE to a PostgreSQL"
        )


def _sqlite_writer(connection: sqlite.Connection, record: object) -> None:
    del record
    for pragma in (
        f"busy_timeout = {SQLITE_BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = FULL",  # a commit is on the disk (P7)
        "secure_delete = ON",  # what is deleted is overwritten with zeros (P13)
        "foreign_keys = ON",
        "temp_store = MEMORY",  # no second file with people's data
        "trusted_schema = OFF",
        "cell_size_check = ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_reader(connection: sqlite.Connection, record: object) -> None:
    del record
    connection.execute(f"PRAGMA busy_timeout = {SQLITE_BUSY_MILLISECONDS}")
    connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA temp_store = MEMORY")


def announce(connection: Connection, topic: bytes, data: bytes) -> None:
    """Tell listeners of ``topic`` once this transaction is committed."""
    announcements = cast("list[Announcement]", connection.info["announced"])
    announcements.append(Announcement(topic, data))


class Database:
    """The one way to the tables. Make it inside the running loop's process once."""

    def __init__(
        self,
        url: str,
        *,
        readers: int = 4,
        heard: Callable[[list[Announcement]], None] = lambda _: None,
    ) -> None:
        self.url = url
        self.is_sqlite = url.startswith("sqlite")
        self._write_engine = make_engine(url, writes=True)
        self._read_engine = make_engine(url, writes=False, connections=readers)
        self._threads = ThreadPoolExecutor(readers, thread_name_prefix="reader")
        # On PostgreSQL every process, this one too, hears by LISTEN.
        here = heard if self.is_sqlite else lambda _: None
        self._writer = Writer(_Storage(self._write_engine), here)
        self._scrubbing = SqliteScrubbing() if self.is_sqlite else PostgresScrubbing()

    async def write(
        self, run: Callable[[Connection], T], *, locks: Collection[bytes] = ()
    ) -> T:
        """Run ``run`` in the writer thread; return its value after the commit.

        ``locks`` name what ``run`` changes (vault ids): on PostgreSQL they are held
        against other processes, taken in one order for the whole batch. ``run`` may be
        called twice, and must change nothing but the database. Raises what it raises,
        and `Refused` with `storage-full` or `unavailable`.
        """
        return await self._writer.submit(run, locks)

    def write_now(self, run: Callable[[Connection], T]) -> T:
        """Do what `write` does and wait for it: at start, and in commands."""

        async def wait() -> T:
            return await self.write(run)

        # In a thread of its own, because a test builds applications inside a loop.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, wait()).result()

    async def read(self, run: Callable[[Connection], T]) -> T:
        """Run ``run`` in a reader thread on one unchanging view of the database."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self.read_now, run)

    def read_now(self, run: Callable[[Connection], T]) -> T:
        """Do what `read` does in this thread: at start, or in a thread of one's own."""
        try:
            with self._read_engine.begin() as connection:
                return run(connection)
        except DBAPIError as error:
            refusal = _refusal(error)
            if refusal is Refusal.FAULT:
                raise
            raise Refused(refusal) from None

    async def scrub(self, tables: Collection[str], *, patient: bool = False) -> bool:
        """Rewrite what still holds deleted bytes; False: try again later.

        On PostgreSQL ``tables`` are rewritten, on SQLite the whole file: at once while
        it is small, a large one when the caller is ``patient``.
        """
        engine, scrubbing = self._write_engine, self._scrubbing
        return await self._writer.between(
            lambda: scrubbing.scrub(engine, tables, patient=patient)
        )

    def close(self) -> None:
        """Finish queued writes and let go of every connection."""
        self._writer.close()
        self._threads.shutdown()
        self._write_engine.dispose()
        self._read_engine.dispose()


class _Storage:
    """The writer's view of a database; see `groupcommit.Storage`."""

    def __init__(self, engine: sqlalchemy.Engine) -> None:
        self._engine = engine
        self._is_sqlite = engine.dialect.name == "sqlite"

    @contextmanager
    def transaction(self, locks: Collection[bytes]) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                connection.info["announced"] = []
                if not self._is_sqlite:
                    _lock(connection, locks)
                yield connection
                if not self._is_sqlite:
                    _notify(connection)
        except DBAPIError as error:
            raise _broken(error) from None

    @contextmanager
    def guarded(self, connection: Connection, *, careful: bool) -> Iterator[None]:
        if careful or not self._is_sqlite:
            with self._savepoint(connection):
                yield
            return
        # Most refusals come before any change, and most jobs are not refused: two
        # statements a job are saved by asking afterwards.
        driver = cast("sqlite.Connection", connection.connection.dbapi_connection)
        before = driver.total_changes
        try:
            yield
        except DBAPIError as error:
            if _refusal(error) is not Refusal.FAULT:
                raise _broken(error) from None
            raise MustBeCareful from None
        except Exception:
            if driver.total_changes != before:
                raise MustBeCareful from None
            raise

    @contextmanager
    def _savepoint(self, connection: Connection) -> Iterator[None]:
        failed: Exception | None = None
        try:
            connection.exec_driver_sql("SAVEPOINT job")
            try:
                yield
            except DBAPIError as error:
                if _refusal(error) is not Refusal.FAULT:
                    raise
                failed = error
            except Exception as error:  # noqa: BLE001 - raised again below
                failed = error
            if failed is not None:
                connection.exec_driver_sql("ROLLBACK TO SAVEPOINT job")
            connection.exec_driver_sql("RELEASE SAVEPOINT job")
        except DBAPIError as error:
            raise _broken(error) from None
        if failed is not None:
            raise failed

    def announced(self, connection: Connection) -> list[Announcement]:
        return cast("list[Announcement]", connection.info["announced"])


def _lock(connection: Connection, locks: Collection[bytes]) -> None:
    """Hold each lock until the commit; one order everywhere, so nothing deadlocks."""
    numbers = sorted({int.from_bytes(lock[:8], signed=True) for lock in locks})
    if numbers:
        connection.exec_driver_sql(
            "SELECT pg_advisory_xact_lock(n) FROM unnest(%s::bigint[]) AS n",
            (numbers,),
        )


def _notify(connection: Connection) -> None:
    """Say everything the batch announces in one notice, or as few as fit."""
    notice = ""
    for topic, data in connection.info["announced"]:
        line = f"{topic.hex()} {data.hex()}\n"
        if len(notice) + len(line) > NOTIFY_BYTES_MAX:
            _send_notice(connection, notice)
            notice = ""
        notice += line
    if notice:
        _send_notice(connection, notice)


def _send_notice(connection: Connection, notice: str) -> None:
    connection.exec_driver_sql("SELECT pg_notify(%s, %s)", (NOTIFY_CHANNEL, notice))


def _refusal(error: DBAPIError) -> Refusal:
    """Return what a driver's error means to a caller; FAULT: our own mistake."""
    cause = error.orig
    state = getattr(cause, "sqlstate", None)
    if isinstance(cause, sqlite.Error):
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if code == SQLITE_FULL:
            return Refusal.STORAGE_FULL
        return Refusal.UNAVAILABLE if code in SQLITE_AWAY else Refusal.FAULT
    if state == POSTGRES_FULL:
        return Refusal.STORAGE_FULL
    away = isinstance(error, sqlalchemy.exc.OperationalError)
    return Refusal.UNAVAILABLE if away else Refusal.FAULT


def _broken(error: DBAPIError) -> Exception:
    refusal = _refusal(error)
    if refusal is Refusal.FAULT:
        return error
    full = refusal is Refusal.STORAGE_FULL
    log.event(log.Event.STORAGE_FULL if full else log.Event.DATABASE_AWAY)
    return BatchBroken(refusal, again=full)
