"""After a deletion: rewriting what still holds the deleted bytes (P13).

Promise: on SQLite this is over before the deletion is answered, unless a reader was
under way just then; then, and on PostgreSQL, it is tried until it is done.
"""

import asyncio
from collections.abc import Awaitable
from typing import Protocol

from udvej.server.kernel import log

AGAIN_SECONDS = 1.0
LATE_TRIES = 60
"""After a minute of trying, the operator is told."""


class Scrub(Protocol):
    """`Database.scrub` on the tables that vaults are kept in."""

    def __call__(self, *, patient: bool) -> Awaitable[bool]:
        """Scrub once; False: try again later."""
        ...


class Scrubber:
    """Runs one scrub at a time; what is asked for meanwhile is done by the next."""

    def __init__(self, scrub: Scrub, *, wait: bool) -> None:
        self._scrub = scrub
        self._wait = wait
        self._task: asyncio.Task[None] | None = None
        self._asked = False

    async def run(self, *, patient: bool = False) -> None:
        """Scrub now, or soon; ``patient``: what takes long, too."""
        if self._wait and await self._scrub(patient=patient):
            return
        self._asked = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._until_done())

    async def finished(self) -> None:
        """Return when nothing is left to scrub."""
        if self._task is not None:
            await self._task

    def close(self) -> None:
        """Stop trying; the next start scrubs."""
        if self._task is not None:
            self._task.cancel()

    async def _until_done(self) -> None:
        tries = 0
        while self._asked:
            self._asked = False
            if not await self._scrub(patient=False):
                self._asked = True
                tries += 1
                if tries == LATE_TRIES:
                    log.event(log.Event.SCRUB_LATE)
                await asyncio.sleep(AGAIN_SECONDS)
