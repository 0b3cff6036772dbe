"""What SQLite leaves behind when it moves rows about, and who drops it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pysqlite3.dbapi2 as sqlite
import pytest
import sqlalchemy as sa

from udvej.server.kernel import scrubbing
from udvej.server.kernel.database import make_engine
from udvej.server.kernel.scrubbing import SqliteScrubbing

ROWS = 1_500
IN_MEMORY = 2
HEADER_BYTES = 100
"""Of an SQLite file: it counts changes, which are not compared."""
SIZES = (20, 300, 900)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "crowded.sqlite"


@pytest.fixture
def engine(file: Path) -> Iterator[sa.Engine]:
    one = make_engine(f"sqlite:///{file}", writes=True)
    yield one
    one.dispose()


def driver(engine: sa.Engine) -> sqlite.Connection:
    """The engine's one connection."""
    with engine.connect() as connection:
        return cast("sqlite.Connection", connection.connection.dbapi_connection)


def empty_log(engine: sa.Engine) -> None:
    driver(engine).execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def drawn(purpose: str, at: int, size: int) -> bytes:
    """Bytes that look random and are the same ones every time, as is where they lie."""
    return hashlib.shake_128(f"{purpose} {at}".encode()).digest(size)


def crowd(engine: sa.Engine) -> list[bytes]:
    """Store rows in no order, so that pages split; delete half; return what is gone."""
    rows = [
        (
            int.from_bytes(drawn("place", at, 6)),
            drawn("body", at, SIZES[drawn("size", at, 1)[0] % len(SIZES)]),
        )
        for at in range(ROWS)
    ]
    make = "CREATE TABLE row(place INTEGER PRIMARY KEY, body BLOB UNIQUE)"
    with engine.begin() as connection:
        connection.exec_driver_sql(make)
        for one in rows:
            connection.exec_driver_sql("INSERT INTO row VALUES (?, ?)", one)
    with engine.begin() as connection:
        for place, _ in rows[::2]:
            connection.exec_driver_sql("DELETE FROM row WHERE place = ?", (place,))
    return [body for _, body in rows[::2]]


def left(folder: Path, bodies: list[bytes]) -> int:
    """How many of the bodies some file still holds a piece of."""
    data = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    return sum(
        any(
            body[at : at + 16] in data for at in (0, len(body) // 2 - 8, len(body) - 16)
        )
        for body in bodies
    )


def test_overwriting_alone_leaves_copies_and_a_scrub_leaves_none(
    engine: sa.Engine, file: Path
) -> None:
    gone = crowd(engine)
    empty_log(engine)
    assert left(file.parent, gone), "else the rewrite would not be needed"
    assert SqliteScrubbing().scrub(engine, (), patient=False)
    assert left(file.parent, gone) == 0


def test_a_large_file_is_rewritten_by_the_patient_and_only_once(
    engine: sa.Engine, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scrubbing, "AT_ONCE_BYTES", 4_096)
    gone, one = crowd(engine), SqliteScrubbing()
    assert one.scrub(engine, (), patient=False)
    assert left(file.parent, gone), "nobody waits for a large file"
    assert one.scrub(engine, (), patient=True)
    assert left(file.parent, gone) == 0
    before = file.stat().st_mtime_ns
    assert one.scrub(engine, (), patient=True)
    assert file.stat().st_mtime_ns == before, "nothing was deleted since"
    (kept,) = driver(engine).execute("PRAGMA temp_store").fetchone()
    assert kept == IN_MEMORY


def test_a_patient_scrub_drops_the_order_of_arrival(tmp_path: Path) -> None:
    """Two files with the same rows, stored in opposite orders, become the same."""
    rows = [
        (int.from_bytes(drawn("place", at, 6)), drawn("body", at, 900))
        for at in range(200)
    ]
    pages: list[list[bytes]] = []
    for name, ordered in (("one", rows), ("other", rows[::-1])):
        engine = make_engine(f"sqlite:///{tmp_path / name}", writes=True)
        one = SqliteScrubbing()
        with engine.begin() as connection:
            connection.exec_driver_sql("CREATE TABLE row(place INTEGER PRIMARY KEY, b)")
        assert one.scrub(engine, (), patient=True)
        for row in ordered:
            with engine.begin() as connection:
                connection.exec_driver_sql("INSERT INTO row VALUES (?, ?)", row)
        empty_log(engine)
        before = (tmp_path / name).read_bytes()[HEADER_BYTES:]
        assert one.scrub(engine, (), patient=True)
        pages.append([before, (tmp_path / name).read_bytes()[HEADER_BYTES:]])
        engine.dispose()
    (arrived, kept), (arrived_other, kept_other) = pages
    assert arrived != arrived_other, "else the rewrite would not be needed"
    assert kept == kept_other


def test_what_locks_the_file_is_waited_for(engine: sa.Engine, file: Path) -> None:
    gone = crowd(engine)
    driver(engine).execute("PRAGMA busy_timeout = 0")
    other = make_engine(f"sqlite:///{file}", writes=True)
    with other.begin() as connection:
        connection.exec_driver_sql("DELETE FROM row WHERE place < 1000")
        assert not SqliteScrubbing().scrub(engine, (), patient=False)
    other.dispose()
    assert SqliteScrubbing().scrub(engine, (), patient=False)
    assert left(file.parent, gone) == 0
