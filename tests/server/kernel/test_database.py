"""Durable, grouped, each job on its own; on both databases."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
import sqlalchemy as sa

from udvej.server.kernel.database import Connection, Database, announce, make_engine
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.groupcommit import Announcement

notes = sa.Table("note", sa.MetaData(), sa.Column("text", sa.Text, primary_key=True))


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def url(database_url: str) -> Iterator[str]:
    engine = make_engine(database_url, writes=True)
    notes.create(engine)
    engine.dispose()
    yield database_url


@asynccontextmanager
async def opened(url: str, heard: list[Announcement]) -> AsyncIterator[Database]:
    database = Database(url, readers=2, heard=heard.extend)
    try:
        yield database
    finally:
        database.close()


def write(text: str):  # noqa: ANN201 - a job
    def run(connection: Connection) -> str:
        connection.execute(notes.insert().values(text=text))
        return text

    return run


def everything(connection: Connection) -> list[str]:
    return sorted(connection.scalars(sa.select(notes.c.text)))


@pytest.mark.anyio
async def test_what_is_acknowledged_can_be_read_at_once(url: str) -> None:
    async with opened(url, []) as database:
        assert await database.write(write("a"), locks=[bytes(32)]) == "a"
        assert await database.read(everything) == ["a"]


@pytest.mark.anyio
async def test_a_failing_job_takes_back_only_its_own_work(url: str) -> None:
    def refused(connection: Connection) -> None:
        write("half")(connection)
        raise Refused(Refusal.HEAD_MOVED)

    async with opened(url, []) as database:
        gate = threading.Event()
        first = asyncio.ensure_future(database.write(lambda _: gate.wait(5)))
        rest = [
            asyncio.ensure_future(database.write(job))
            for job in (write("a"), refused, write("a"), write("b"))
        ]
        await asyncio.sleep(0.05)  # all four wait behind the gate: one batch
        gate.set()
        await first
        results = await asyncio.gather(*rest, return_exceptions=True)
        assert results[0] == "a"
        assert isinstance(results[1], Refused)
        assert isinstance(results[2], sa.exc.IntegrityError)
        assert results[3] == "b"
        assert await database.read(everything) == ["a", "b"]
