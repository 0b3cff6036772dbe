"""P7: SIGKILL in the middle of appends. Nothing acknowledged is lost or doubled."""

import asyncio
import contextlib
import os
import secrets
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from hands import Hand, Vault, write_batch
from places import Place, running
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.genesis import Purpose
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings

pytestmark = [pytest.mark.anyio, pytest.mark.slow]
KILLS = {"sqlite": 200, "postgresql": 30}
"""PostgreSQL's own process lives on: there only ours dies, in mid-transaction."""
WRITERS = 8
RENEWALS = 8
"""One batch of so many begins its own vault again."""
LIFE_MILLISECONDS = 80
"""At most, from a life's first acknowledgement to its end."""


@dataclass
class Mortal:
    """The server process, and how to begin and end its lives."""

    process: asyncio.subprocess.Process
    address: str
    lives: int = 0
    life: int = 0

    async def begin(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(b"live\n")
        self.lives += 1
        self.life = int(await self.process.stdout.readline())
        return self.life


@asynccontextmanager
async def mortal(settings: Settings) -> AsyncIterator[Mortal]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(256)
        listening.set_inheritable(True)
        environment = {
            **os.environ,
            "UDVEJ_DATA": str(settings.data),
            "UDVEJ_DATABASE": settings.database,
            "UDVEJ_ORIGIN": settings.origin,
            "UDVEJ_WORK_BITS": str(settings.work_bits),
            "UDVEJ_RATE": "0",
        }
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(Path(__file__).parent.parent / "mortal.py"),
            str(listening.fileno()),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            pass_fds=[listening.fileno()],
            env=environment,
        )
        port = listening.getsockname()[1]
        one = Mortal(process, f"http://127.0.0.1:{port}")
        try:
            yield one
        except BaseException:
            # Whoever failed ends no life, and the end of one is waited for.
            if one.life:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(one.life, signal.SIGKILL)
            raise
        finally:
            assert process.stdin is not None
            process.stdin.close()
            await process.wait()


@dataclass
class Writer:
    """A person who writes on, whatever happens, and remembers what was acknowledged."""

    vault: Vault
    client: httpx.AsyncClient
    heard: asyncio.Event
    token: str = ""
    written: list[Entry] = field(default_factory=list)
    acknowledged: int = 0
    repeated: int = 0

    async def insist(self, path: str, content: bytes, **headers: str) -> httpx.Response:
        """Send until there is an answer."""
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        while True:
            try:
                return await self.client.post(path, content=content, headers=sent)
            except httpx.TransportError:
                self.repeated += 1
                await asyncio.sleep(0.005)

    async def begin(self, place: Place) -> None:
        self.written = self.vault.begin()
        begun = await place.begin(self.vault, self.written)
        assert begun.status_code == 201
        self.token = place.app.services.tokens.issue(self.vault.person.key)

    async def write_on(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            kept, batch = self.written, []
            if secrets.randbelow(RENEWALS) == 0:
                kept = kept[:1]  # the genesis: what a renewal leaves (PROTOCOL §9.6)
                batch.append(self.vault.take(self.vault.renewal(self.vault.person)))
            batch += [
                self.vault.take(self.vault.letter(self.vault.person))
                for _ in range(1 + secrets.randbelow(3))
            ]
            answer = await self.insist(
                "/api/entries/append",
                write_batch(batch),
                authorization=f"Bearer {self.token}",
            )
            assert answer.status_code == 200, answer.text
            assert from_b64u(answer.json()["hash"]) == self.vault.hash
            self.written = kept + batch
            self.acknowledged += len(batch)
            self.heard.set()


async def kill_again_and_again(server: Mortal, heard: asyncio.Event, kills: int) -> int:
    """Let the server live until it has acknowledged something, and a little longer."""
    for _ in range(kills):
        life = await server.begin()
        heard.clear()
        async with asyncio.timeout(30):
            await heard.wait()
        await asyncio.sleep(secrets.randbelow(LIFE_MILLISECONDS) / 1000)
        os.kill(life, signal.SIGKILL)
    return kills


@pytest.mark.timeout(1_800)  # each life is a start, and a busy machine starts slowly
async def test_two_hundred_kills_under_load(database_url: str, tmp_path: Path) -> None:
    settings = Settings(
        data=tmp_path, database=database_url, work_bits=1, rate=0, origin="http://x"
    )
    heard, stop = asyncio.Event(), asyncio.Event()
    async with mortal(settings) as server, contextlib.AsyncExitStack() as clients:
        writers = []
        async with running(settings, SetClock(int(time.time()))) as place:
            for _ in range(WRITERS):
                vault = Vault(Hand(), place.installation, purpose=Purpose.OWN)
                client = httpx.AsyncClient(base_url=server.address, timeout=10)
                await clients.enter_async_context(client)
                writers.append(Writer(vault, client, heard))
                await writers[-1].begin(place)
        kills = KILLS["sqlite" if "sqlite" in database_url else "postgresql"]
        tasks = [asyncio.create_task(one.write_on(stop)) for one in writers]
        assert await kill_again_and_again(server, heard, kills) == kills
        last = await server.begin()
        stop.set()
        await asyncio.gather(*tasks)
        os.kill(last, signal.SIGTERM)
    repeated = sum(one.repeated for one in writers)
    acknowledged = sum(one.acknowledged for one in writers)
    assert repeated >= kills, "the kills came in the middle of requests"
    async with running(settings, SetClock(int(time.time()))) as place:
        for one in writers:
            token = place.app.services.tokens.issue(one.vault.person.key)
            stored: list[Entry] = []
            while True:
                since = stored[-1].link.sequence if stored else -1
                answered = await place.entries(token, one.vault.id, since)
                if not answered:
                    break
                stored += [entry.entry for entry in answered]
            assert stored == one.written
            ids = {entry.cover.id for entry in stored}
            assert len(ids) == len(stored)
    # `pytest -s` shows it; the closing note quotes it.
    print(f"{kills} kills, {acknowledged} acknowledged, {repeated} sent again")  # noqa: T201 - a figure to quote
