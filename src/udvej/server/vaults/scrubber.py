"""After a deletion: rewriting what still holds the deleted bytes (P13).

Promise: on SQLite this is over before the deletion is answered, unless a reader was
under way just then; then, and on PostgreSQL, it is tried until it is done.
"""

import asyncio
from collections.abc import Awaitable, Callable

from udvej.server.kernel import log

AGAIN_SECONDS = 1.0
LATE_TRIES = 60
"""After a minute of trying, the operator is told."""


class Scrubber:
    """Runs one scrub at a time; what is asked for meanwhile is done by the next."""

    def __init__(self, scrub: Callable[[], Awaitable[bool]], *, wait: bool) -> None:
        self._scrub = scrub
        self._wait = wait
        self._task: asyncio.Task[None] | None = None
        self._asked = False

    async def run(self) -> None:
        """Scrub now, or soon."""
        if self._wait and await self._scrub():
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
            if not await self._scrub():
                self._asked = True
                tries += 1
                if tries == LATE_TRIES:
                    log.event(log.Event.SCRUB_LATE)
                await asyncio.sleep(AGAIN_SECONDS)
