"""P13: deleting deletes. A byte search of every file that the database keeps."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from hands import Role, Vault, seat
from places import ORIGIN, TODAY, Place, running
from postgres import Cluster
from udvej.protocol.visible import limits
from udvej.protocol.visible.entry import Entry, Kind
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.database import make_engine
from udvej.server.kernel.settings import Settings

pytestmark = pytest.mark.anyio
PROBE_BYTES = 24
"""So many random bytes do not meet by chance."""
STAYING_BYTES = 1 + limits.KEY_BYTES
"""A genesis begins with its purpose and the person's signing key (PROTOCOL §7.1): that
key signed the deletion, which is kept to tell the person's other device of it. So a
probe from there would be found whenever the deletion's random id, which stands before
the key, happens to end with the byte of the purpose."""
PUBLIC_BYTES = 64
"""A genesis ends with keys of service and installation, which are everybody's."""
PROBES = 7
"""Pieces of one body, from its first byte to its last."""


def pieces_of(body: bytes) -> set[bytes]:
    last = len(body) - PROBE_BYTES
    if last < 0:
        return set()
    places = (last * step // (PROBES - 1) for step in range(PROBES))
    return {body[at : at + PROBE_BYTES] for at in places}


def probes(entries: list[Entry]) -> set[bytes]:
    """Pieces of everything that must go: ciphertexts, wraps, ids, signatures."""
    found = set()
    for one in entries:
        body = one.body or b""
        if one.cover.kind is Kind.GENESIS:
            body = body[STAYING_BYTES:-PUBLIC_BYTES]
        found |= pieces_of(body)
        found.add(one.signature[:PROBE_BYTES])
        found.add(one.cover.id + one.cover.author[:8])
    return found


def search(files: list[Path], pieces: set[bytes]) -> dict[str, int]:
    """How many of the pieces each file holds; files without any are left out."""
    found = {}
    for file in files:
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            continue  # PostgreSQL dropped it meanwhile: what is gone holds nothing
        count = sum(piece in data for piece in pieces)
        if count:
            found[file.name] = count
    return found


async def fill(place: Place, count: int) -> list[tuple[Vault, list[Entry], str]]:
    """Vaults that grow beside each other, so that their rows share pages."""
    made = []
    for _ in range(count):
        vault = place.vault()
        entries = vault.begin(seat(place.alice, Role.CIRCLE))
        assert (await place.begin(vault, entries)).status_code == 201
        made.append((vault, entries, await place.token(vault.person)))
    for size in (1, 1, 2, 1, 3, 1, 1, 1, 1):
        for vault, entries, token in made:
            letter = vault.take(vault.letter(vault.person, size))
            entries.append(letter)
            assert (await place.append(token, letter)).status_code == 200
    return made


async def delete(place: Place, vault: Vault, token: str) -> None:
    deletion = vault.take(vault.deletion(vault.person, 0))
    assert (await place.append(token, deletion)).status_code == 200


@pytest.fixture
def clock() -> SetClock:
    return SetClock(TODAY * DAY_SECONDS + 40_000)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path, origin=ORIGIN, work_bits=4, rate=0)


@pytest.fixture
async def place(settings: Settings, clock: SetClock) -> AsyncIterator[Place]:
    """An application on SQLite, in a folder of its own."""
    async with running(settings, clock) as one:
        yield one


def files_of(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_on_sqlite_not_a_byte_is_left_anywhere_when_the_answer_comes(
    place: Place, tmp_path: Path
) -> None:
    made = await fill(place, 12)
    gone = probes([entry for _, entries, _ in made[::2] for entry in entries])
    stays = probes([entry for _, entries, _ in made[1::2] for entry in entries])
    assert search(files_of(tmp_path), gone), "the search finds what is there"
    for vault, _, token in made[::2]:
        await delete(place, vault, token)
    files = files_of(tmp_path)
    assert {path.suffix for path in files} >= {".sqlite", ".sqlite-wal"}
    assert search(files, gone) == {}
    found = search(files, stays)
    # But for the few pieces that lie across the end of a page.
    assert sum(found.values()) > 0.9 * len(stays), "what was not deleted is there"
    for vault, entries, token in made[1::2]:
        served = await place.entries(token, vault.id)
        assert [one.entry for one in served] == entries


async def test_on_sqlite_a_removed_letter_leaves_no_byte_of_its_body(
    place: Place, tmp_path: Path
) -> None:
    [(vault, entries, token)] = await fill(place, 1)
    for letter in [one for one in entries if one.cover.kind is Kind.SEALED][:6]:
        removal = vault.take(vault.removal(vault.person, letter))
        assert (await place.append(token, removal)).status_code == 200
        assert search(files_of(tmp_path), pieces_of(letter.body or b"")) == {}


async def test_on_sqlite_within_the_hour_a_renewal_leaves_no_byte_of_what_was_before(
    place: Place, tmp_path: Path
) -> None:
    vault = place.own()
    genesis, *notes = vault.begin(letters=9)
    assert (await place.begin(vault, [genesis, *notes])).status_code == 201
    token = await place.token(vault.person)
    assert search(files_of(tmp_path), probes(notes)), "the search finds what is there"

    renewal = vault.take(vault.renewal(vault.person))
    assert (await place.append(token, renewal)).status_code == 200
    await place.app.vaults.carry_out_deletions()  # what is done every hour

    assert search(files_of(tmp_path), probes(notes)) == {}
    served = await place.entries(token, vault.id)
    assert [one.entry for one in served] == [genesis, renewal]


async def test_on_sqlite_a_reader_under_way_delays_the_scrub_and_no_more(
    place: Place, tmp_path: Path
) -> None:
    [(vault, entries, token)] = await fill(place, 1)
    engine = make_engine(place.app.services.database.url, writes=False)
    with engine.begin() as connection:
        assert connection.scalar(sa.text("SELECT count(*) FROM entry")) == 12
        await delete(place, vault, token)
    engine.dispose()
    async with asyncio.timeout(10):
        await place.app.vaults.scrubbed()
    assert search(files_of(tmp_path), probes(entries)) == {}


async def test_on_sqlite_what_a_killed_process_left_is_scrubbed_by_the_next(
    settings: Settings, clock: SetClock, tmp_path: Path
) -> None:
    async with running(settings, clock) as place:
        [(vault, entries, token)] = await fill(place, 1)
        # As if killed between the commit and the scrub.
        place.app.services.database.scrub = _never  # type: ignore[method-assign] # that is the point
        await delete(place, vault, token)
    async with running(settings, clock) as place:
        await place.app.vaults.carry_out_deletions()
        assert search(files_of(tmp_path), probes(entries)) == {}


async def test_on_sqlite_a_deletion_whose_time_to_undo_is_over_rewrites_the_file_too(
    place: Place, clock: SetClock, tmp_path: Path
) -> None:
    [(vault, entries, token)] = await fill(place, 1)
    await place.app.vaults.carry_out_deletions()  # what a start does: nothing lingers
    deletion = vault.take(vault.deletion(vault.person, limits.UNDO_DAYS))
    assert (await place.append(token, deletion)).status_code == 200
    clock.pass_time(limits.UNDO_DAYS * DAY_SECONDS)
    assert await place.app.vaults.carry_out_deletions() == 1
    assert search(files_of(tmp_path), probes(entries)) == {}
    engine = make_engine(place.app.services.database.url, writes=False)
    with engine.begin() as connection:
        # Zeroed pages would wait for use; a rewritten file has none.
        assert connection.scalar(sa.text("PRAGMA freelist_count")) == 0
    engine.dispose()


async def _never(tables: object, *, patient: bool = False) -> bool:
    del tables, patient
    return True


async def test_after_a_deletion_no_file_of_a_table_holds_a_byte(
    database_url: str,
    settings: Settings,
    clock: SetClock,
    cluster: Cluster,
    tmp_path: Path,
) -> None:
    """On either database; of PostgreSQL's own log docs/DATA.md speaks."""
    folder = tmp_path if "sqlite" in database_url else cluster.home / "data" / "base"
    chosen = dataclasses.replace(settings, database=database_url)
    async with running(chosen, clock) as place:
        made = await fill(place, 6)
        gone = probes([entry for _, entries, _ in made[::2] for entry in entries])
        for vault, _, token in made[::2]:
            await delete(place, vault, token)
        async with asyncio.timeout(60):
            await place.app.vaults.scrubbed()
        assert search(files_of(folder), gone) == {}
        for vault, entries, token in made[1::2]:
            served = await place.entries(token, vault.id)
            assert [one.entry for one in served] == entries


@pytest.mark.database("postgresql")
async def test_a_transaction_of_another_database_delays_the_scrub_and_no_more(
    database_url: str, settings: Settings, clock: SetClock, cluster: Cluster
) -> None:
    """A snapshot reaches back to the oldest transaction of the whole cluster."""
    chosen = dataclasses.replace(settings, database=database_url)
    other = make_engine(cluster.url("postgres"), writes=False)
    async with running(chosen, clock) as place:
        [(vault, entries, token)] = await fill(place, 1)
        with other.begin() as connection:
            connection.scalar(sa.text("SELECT pg_current_xact_id()::text"))
            await delete(place, vault, token)
            assert not await place.app.services.database.scrub(["entry"])
        async with asyncio.timeout(60):
            await place.app.vaults.scrubbed()
        assert search(files_of(cluster.home / "data" / "base"), probes(entries)) == {}
    other.dispose()
