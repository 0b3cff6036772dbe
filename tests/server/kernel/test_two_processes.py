"""Two processes on one PostgreSQL, clients on both; and how a server stops."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest

from hands import Hand, Role, Vault, seat, write_batch
from places import ORIGIN, Place, running
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.wire import read_answer
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings

pytestmark = pytest.mark.anyio
STOP_SECONDS = 5


@asynccontextmanager
async def served(settings: Settings) -> AsyncIterator[tuple[httpx.AsyncClient, int]]:
    """A process of its own: a client of it, and its id."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)
        listening.set_inheritable(True)
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(Path(__file__).parents[2] / "mortal.py"),
            str(listening.fileno()),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            pass_fds=[listening.fileno()],
            env={
                **os.environ,
                "UDVEJ_DATA": str(settings.data),
                "UDVEJ_DATABASE": settings.database,
                "UDVEJ_ORIGIN": settings.origin,
                "UDVEJ_RATE": "0",
            },
        )
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"live\n")
        life = int(await process.stdout.readline())
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        try:
            async with httpx.AsyncClient(base_url=address, timeout=20) as client:
                yield client, life
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.kill(life, signal.SIGTERM)
            process.stdin.close()
            await process.wait()


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    return Settings(
        data=tmp_path, database=database_url, origin=ORIGIN, work_bits=1, rate=0
    )


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture
def clock() -> SetClock:
    return SetClock(int(time.time()))  # the processes' own


async def begun(settings: Settings, clock: SetClock, hand: Hand) -> tuple[Vault, str]:
    """A first letter to ``hand``, and its person's token for every process."""
    async with running(settings, clock) as place:
        vault = place.vault()
        made = await place.begin(vault, vault.begin(seat(hand, Role.CIRCLE)))
        assert made.status_code == 201
        return vault, await place.token(vault.person)


async def lines_until(lines: AsyncIterator[str], start: str) -> AsyncIterator[str]:
    async for line in lines:
        yield line
        if line.startswith(start):
            return


@pytest.mark.database("postgresql")
async def test_a_head_that_moves_in_one_process_is_heard_in_the_other(
    settings: Settings, clock: SetClock
) -> None:
    vault, token = await begun(settings, clock, Hand())
    async with served(settings) as (one, _), served(settings) as (other, _):
        live = other.stream("GET", "/api/live", headers=bearer(token))
        async with live as stream, asyncio.timeout(20):
            lines = stream.aiter_lines()
            assert await anext(lines) == "event: head"
            assert json.loads((await anext(lines))[6:])["sequence"] == 2
            sent = await one.post(
                "/api/entries/append",
                content=write_batch([vault.letter(vault.person)]),
                headers=bearer(token),
            )
            assert sent.status_code == 200
            moved = {"vault": b64u(vault.id), "sequence": 3}
            said = [line async for line in lines_until(lines, "data:")]
            assert json.loads(said[-1][6:]) == moved
            # What was heard of can be read, from either.
            for client in (one, other):
                read = await client.post(
                    "/api/entries/read",
                    json={"vault": b64u(vault.id), "since": 2},
                    headers=bearer(token),
                )
                assert len(read_answer(read.content)) == 1


@pytest.mark.database("postgresql")
async def test_of_appends_to_one_head_in_two_processes_one_is_stored(
    settings: Settings, clock: SetClock
) -> None:
    async with running(settings, clock) as place:
        own = [Vault(Hand(), place.installation, purpose=Purpose.OWN) for _ in "abcd"]
        for vault in own:
            assert (await place.begin(vault, vault.begin())).status_code == 201
        tokens = {vault.id: await place.token(vault.person) for vault in own}
    async with served(settings) as (one, _), served(settings) as (other, _):

        async def send(client: httpx.AsyncClient, vault: Vault) -> int:
            content = write_batch([vault.letter(vault.person)])
            headers = bearer(tokens[vault.id])
            sent = await client.post(
                "/api/entries/append", content=content, headers=headers
            )
            return sent.status_code

        for _ in range(15):
            racers = [send(c, vault) for vault in own for c in (one, other)]
            statuses = await asyncio.gather(*racers)
            for place_ in range(0, len(statuses), 2):
                assert sorted(statuses[place_ : place_ + 2]) == [200, 409]
            for vault in own:
                await catch_up(one, vault, tokens[vault.id])


async def catch_up(client: httpx.AsyncClient, vault: Vault, token: str) -> None:
    read = await client.post(
        "/api/entries/read",
        json={"vault": b64u(vault.id), "since": vault.sequence},
        headers=bearer(token),
    )
    [newest] = read_answer(read.content)
    assert newest.entry.link.previous == vault.hash
    vault.take(newest.entry)


@pytest.mark.slow
async def test_a_server_with_open_streams_stops_when_asked(
    settings: Settings, clock: SetClock
) -> None:
    _, token = await begun(settings, clock, Hand())
    async with served(settings) as (client, life), contextlib.AsyncExitStack() as all_:
        streams = []
        for _ in range(20):
            live = client.stream("GET", "/api/live", headers=bearer(token))
            streams.append(await all_.enter_async_context(live))
        asked = time.monotonic()
        os.kill(life, signal.SIGTERM)
        for stream in streams:
            assert "event: head" in (await stream.aread()).decode()
        while is_alive(life):
            assert time.monotonic() - asked < STOP_SECONDS
            await asyncio.sleep(0.05)


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.database("postgresql")
async def test_when_the_listening_line_breaks_every_stream_ends(
    place: Place,
) -> None:
    vault = place.vault()
    await place.begin(vault, vault.begin())
    token = await place.token(vault.person)
    headers = bearer(token)
    async with place.client.stream("GET", "/api/live", headers=headers) as stream:
        cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE"
        cut += " query LIKE 'LISTEN%%' AND datname = current_database()"
        database = place.app.services.database
        await database.write(lambda c: c.exec_driver_sql(cut).all())
        async with asyncio.timeout(10):
            said = await stream.aread()
    assert b"event: head" in said
