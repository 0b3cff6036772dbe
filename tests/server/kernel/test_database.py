"""Durable, grouped, each job on its own; on both databases."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import sqlalchemy as sa

from udvej.server.kernel.database import (
    Connection,
    Database,
    announce,
    check_sqlite,
    make_engine,
)
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.groupcommit import BATCH_MAX, Announcement
from udvej.server.kernel.prepared import Prepared

pytestmark = pytest.mark.anyio
notes = sa.Table("note", sa.MetaData(), sa.Column("text", sa.Text, primary_key=True))
Job = Callable[[Connection], object]


@pytest.fixture
def url(database_url: str) -> str:
    engine = make_engine(database_url, writes=True)
    notes.create(engine)
    engine.dispose()
    return database_url


@asynccontextmanager
async def opened(
    url: str, heard: list[Announcement] | None = None
) -> AsyncIterator[Database]:
    database = Database(
        url, readers=2, heard=(heard if heard is not None else []).extend
    )
    try:
        yield database
    finally:
        database.close()


def write(text: str) -> Job:
    def run(connection: Connection) -> str:
        connection.execute(notes.insert().values(text=text))
        return text

    return run


def everything(connection: Connection) -> list[str]:
    return sorted(connection.scalars(sa.select(notes.c.text)))


async def in_one_batch(database: Database, *jobs: Job) -> list[object]:
    """Hold the writer until all jobs wait, then let them go together."""
    gate = threading.Event()
    first = asyncio.ensure_future(database.write(lambda _: gate.wait(5)))
    waiting = [asyncio.ensure_future(database.write(job)) for job in jobs]
    await asyncio.sleep(0.05)
    gate.set()
    await first
    return await asyncio.gather(*waiting, return_exceptions=True)


async def test_what_is_acknowledged_can_be_read_at_once(url: str) -> None:
    async with opened(url) as database:
        assert await database.write(write("a"), locks=[bytes(32)]) == "a"
        assert await database.read(everything) == ["a"]


async def test_a_failing_job_takes_back_only_its_own_work(url: str) -> None:
    def refused(connection: Connection) -> None:
        write("half")(connection)
        raise Refused(Refusal.HEAD_MOVED)

    async with opened(url) as database:
        results = await in_one_batch(
            database, write("a"), refused, write("a"), write("b")
        )
        assert results[0] == "a"
        assert isinstance(results[1], Refused)
        assert isinstance(results[2], sa.exc.IntegrityError)
        assert results[3] == "b"
        assert await database.read(everything) == ["a", "b"]


async def test_more_jobs_than_a_batch_holds_are_all_done(url: str) -> None:
    async with opened(url) as database:
        jobs = [write(f"{n:04}") for n in range(BATCH_MAX + 20)]
        await in_one_batch(database, *jobs)
        assert len(await database.read(everything)) == len(jobs)


async def test_announcements_are_heard_after_the_commit_and_only_then(
    url: str,
) -> None:
    heard: list[Announcement] = []

    def said(connection: Connection) -> None:
        announce(connection, b"topic", b"said")

    def unsaid(connection: Connection) -> None:
        announce(connection, b"topic", b"unsaid")
        raise Refused(Refusal.HEAD_MOVED)

    async with opened(url, heard) as database:
        await in_one_batch(database, said, unsaid)
        here = [Announcement(b"topic", b"said")]
        assert heard == (here if database.is_sqlite else []), "else by LISTEN"


async def test_a_caller_that_goes_away_does_not_stop_the_others(url: str) -> None:
    async with opened(url) as database:
        gate = threading.Event()
        first = asyncio.ensure_future(database.write(lambda _: gate.wait(5)))
        gone = asyncio.ensure_future(database.write(write("a")))
        stays = asyncio.ensure_future(database.write(write("b")))
        await asyncio.sleep(0.05)
        gone.cancel()
        gate.set()
        await first
        assert await stays == "b"
        assert await database.read(everything) == ["a", "b"]


async def test_a_read_cannot_write(url: str) -> None:
    async with opened(url) as database:
        with pytest.raises((sa.exc.DBAPIError, Refused)):
            await database.read(write("a"))
        assert await database.read(everything) == []


async def test_a_read_sees_one_moment(url: str) -> None:
    async with opened(url) as database:
        written, looked = threading.Event(), threading.Event()

        def look_twice(connection: Connection) -> tuple[list[str], list[str]]:
            before = everything(connection)
            looked.set()
            assert written.wait(5)
            return before, everything(connection)

        reading = asyncio.ensure_future(database.read(look_twice))
        await asyncio.to_thread(looked.wait, 5)
        await database.write(write("a"))
        written.set()
        assert await reading == ([], [])


async def test_a_prepared_statement_is_the_core_statement(url: str) -> None:
    insert = Prepared(notes.insert().values(text=sa.bindparam("text")))
    named = Prepared(sa.select(notes.c.text).where(notes.c.text == sa.bindparam("t")))

    def run(connection: Connection) -> None:
        assert insert.run(connection, text="'; DROP TABLE note; --") == 1
        assert named.first(connection, t="none") is None
        assert named.all(connection, t="'; DROP TABLE note; --") == [
            ("'; DROP TABLE note; --",)
        ]

    def twice(connection: Connection) -> None:
        insert.run(connection, text="b")
        insert.run(connection, text="b")

    async with opened(url) as database:
        await database.write(run)
        with pytest.raises(sa.exc.IntegrityError) as caught:
            await database.write(twice)
        assert "'b'" not in str(caught.value).replace("(b)", "")
        assert len(await database.read(everything)) == 1


async def test_an_error_of_ours_carries_no_value(url: str) -> None:
    async with opened(url) as database:
        await database.write(write("a secret"))
        with pytest.raises(sa.exc.IntegrityError) as caught:
            await database.write(write("a secret"))
        assert "[SQL parameters hidden" in str(caught.value)


async def test_a_library_that_can_corrupt_its_log_is_refused() -> None:
    with pytest.raises(ValueError, match="install a wheel"):
        check_sqlite((3, 40, 1))
    check_sqlite((3, 51, 3))
