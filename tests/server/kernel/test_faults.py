"""A full disk, a database that is away: refused by name, nothing stored, and over."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import psycopg
import pysqlite3.dbapi2 as sqlite
import pytest
import sqlalchemy as sa

from hands import Hand, Vault
from places import ORIGIN, Place, refusal, running
from postgres import Cluster
from udvej.protocol.visible.genesis import Purpose
from udvej.server.kernel import database as kernel_database
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.database import Connection
from udvej.server.kernel.settings import Settings
from udvej.server.vaults import Change

pytestmark = pytest.mark.anyio


@pytest.fixture
async def own(place: Place) -> Vault:
    vault = Vault(Hand(), place.installation, purpose=Purpose.OWN)
    assert (await place.begin(vault, vault.begin())).status_code == 201
    return vault


@pytest.fixture
async def small(tmp_path: Path, clock: SetClock) -> AsyncIterator[Place]:
    """An application whose SQLite may not grow much: the disk is nearly full."""
    settings = Settings(data=tmp_path, origin=ORIGIN, work_bits=4, rate=0)
    async with running(settings, clock) as one:
        yield one


async def allow_pages(place: Place, more: int) -> None:
    def run(connection: Connection) -> None:
        now = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {now + more}")

    await place.app.services.database.write(run)


async def test_a_full_disk_refuses_stores_nothing_and_passes(small: Place) -> None:
    vault = Vault(Hand(), small.installation, purpose=Purpose.OWN)
    await small.begin(vault, vault.begin())
    token = await small.token(vault.person)
    await allow_pages(small, 40)
    large = vault.letter(vault.person, 5)
    refused = await small.append(token, large)
    assert (refusal(refused), refused.status_code) == ("storage-full", 507)
    assert len(await small.entries(token, vault.id)) == 3
    await allow_pages(small, 1_000)
    assert (await small.append(token, large)).status_code == 200


async def test_on_a_full_disk_a_large_letter_does_not_refuse_a_small_one(
    small: Place,
) -> None:
    vaults = [Vault(Hand(), small.installation, purpose=Purpose.OWN) for _ in range(6)]
    for vault in vaults:
        await small.begin(vault, vault.begin())
    tokens = [await small.token(vault.person) for vault in vaults]
    await allow_pages(small, 40)
    sizes = [1, 5, 1, 5, 1, 1]
    answers = await asyncio.gather(
        *(
            small.append(token, vault.letter(vault.person, size))
            for vault, token, size in zip(vaults, tokens, sizes, strict=True)
        )
    )
    statuses = [answer.status_code for answer in answers]
    assert statuses == [200, 507, 200, 507, 200, 200]


async def test_a_person_can_delete_on_a_full_disk(small: Place) -> None:
    vault = Vault(Hand(), small.installation, purpose=Purpose.OWN)
    await small.begin(vault, vault.begin())
    token = await small.token(vault.person)
    await allow_pages(small, 1)
    large = vault.letter(vault.person, 5)
    assert refusal(await small.append(token, large)) == "storage-full"
    deletion = vault.deletion(vault.person, 0)
    assert (await small.append(token, deletion)).status_code == 200


async def test_a_locked_sqlite_is_unavailable_and_passes(
    tmp_path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kernel_database, "SQLITE_BUSY_MILLISECONDS", 50)
    settings = Settings(data=tmp_path, origin=ORIGIN, work_bits=4, rate=0)
    async with running(settings, clock) as place:
        vault = Vault(Hand(), place.installation, purpose=Purpose.OWN)
        await place.begin(vault, vault.begin())
        token = await place.token(vault.person)
        letter = vault.letter(vault.person)
        other = sqlite.connect(tmp_path / "udvej.sqlite", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        refused = await place.append(token, letter)
        assert (refusal(refused), refused.status_code) == ("unavailable", 503)
        assert len(await place.entries(token, vault.id)) == 3, "reading goes on"
        other.close()
        assert (await place.append(token, letter)).status_code == 200


def observe(place: Place, statement: str) -> None:
    """Run a statement in the middle of every append."""

    def run(connection: Connection, change: Change) -> None:
        del change
        connection.exec_driver_sql(statement)

    place.app.vaults.observe(run)


@pytest.mark.database("postgresql")
async def test_a_full_disk_of_postgresql_is_named_too(place: Place, own: Vault) -> None:
    observe(place, "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100'; END $$")
    token = await place.token(own.person)
    letter = own.letter(own.person)
    assert refusal(await place.append(token, letter)) == "storage-full"
    place.app.vaults.hooks.observers.pop()
    assert len(await place.entries(token, own.id)) == 3
    assert (await place.append(token, letter)).status_code == 200


@pytest.mark.database("postgresql")
async def test_a_database_that_goes_away_comes_back(
    place: Place, own: Vault, cluster: Cluster
) -> None:
    token = await place.token(own.person)
    name = sa.make_url(place.app.services.database.url).database
    where = f"host={cluster.home} user=udvej dbname=postgres"
    letter = own.letter(own.person)
    with psycopg.connect(where, autocommit=True) as admin:
        admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [name],
        )
        refused = await place.append(token, letter)
        assert (refusal(refused), refused.status_code) == ("unavailable", 503)
        assert refusal(await place.head(token, own.id)) == "unavailable"
        assert (await place.client.get("/health")).status_code == 200
        admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())
    assert (await place.append(token, letter)).status_code == 200
    assert len(await place.entries(token, own.id)) == 4


@pytest.mark.database("postgresql")
async def test_a_connection_that_is_cut_in_mid_transaction_stores_nothing(
    place: Place, own: Vault
) -> None:
    observe(place, "SELECT pg_terminate_backend(pg_backend_pid())")
    token = await place.token(own.person)
    letter = own.letter(own.person)
    assert refusal(await place.append(token, letter)) == "unavailable"
    place.app.vaults.hooks.observers.pop()
    assert len(await place.entries(token, own.id)) == 3
    assert (await place.append(token, letter)).status_code == 200
