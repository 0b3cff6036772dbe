"""Folders of many letters, behind seven words, on a server with demo staff.

Promise: everything went over the wire as a person's and a counsellor's own programs
send it: an own vault, one shared vault that was taken, letters in batches.
"""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

from udvej.cli.bench.process import Running
from udvej.cli.demo.cast import METTE
from udvej.cli.demo.stage import Stage
from udvej.client import contents
from udvej.client.counsellor import Counsellor
from udvej.client.person import Person
from udvej.client.transport import Transport
from udvej.protocol.visible.limits import BATCH_ENTRIES_MAX
from udvej.server import app as application
from udvej.server.kernel.settings import Settings

TEXT = "Hej. Det går, som det går, og jeg ville skrive det til dig. " * 4
BATCH = BATCH_ENTRIES_MAX - 1
"""The client keeps one place free for a *readers* entry that may have to go first."""


@dataclass(frozen=True, slots=True)
class Made:
    """A folder, by the words that open it."""

    words: str
    letters: int


@contextlib.asynccontextmanager
async def staffed(
    data: Path, server: Running
) -> AsyncIterator[tuple[Stage, Counsellor]]:
    """Hire the demo's staff at a running server, as an operator does beside it."""
    app = application.create(Settings(data=data, port=server.port))
    stage = Stage(app)
    try:
        await stage.open()
        counsellor = await stage.counsellor(METTE)
        await counsellor.go_on_duty(on_duty=True)
        yield stage, counsellor
    finally:
        await stage.close()
        await app.close()


async def folder(stage: Stage, counsellor: Counsellor, entries: int) -> Made:
    """Make a folder whose one shared vault holds `entries` entries."""
    async with Transport(stage.origin) as transport:
        person = await Person.arrive(transport)
        vault = await person.begin(stage.service, [counsellor.signing], TEXT)
        await counsellor.read(vault)
        await counsellor.take(vault)
        await person.read(vault)
        end = person.folder.end(vault)
        missing = entries - end.state.entries
        for start in range(0, missing, BATCH):
            batch = range(start, min(missing, start + BATCH))
            letters = [
                contents.letter(f"{number}. {TEXT}", person.folder.clock)
                for number in batch
            ]
            await end.write(contents.sealed(*letters))
        words = await person.keep("da")
        person.leave()
    return Made(words, 1 + max(0, missing))
