"""Hearing what other processes announce: LISTEN on PostgreSQL.

Promise: when the line was broken, all streams end, so that clients come back and ask
instead of believing that they heard everything. Imported only where PostgreSQL is
used: on SQLite there is one process.
"""

import asyncio
import threading
from collections.abc import Callable

import psycopg

from udvej.server.kernel import log
from udvej.server.kernel.database import NOTIFY_CHANNEL
from udvej.server.kernel.groupcommit import Announcement
from udvej.server.kernel.live import Hub

WAIT_SECONDS = 0.25
"""How long a thread that is told to stop may still wait for a notice."""


class PostgresListener:
    """A thread that hears what every process of the installation announces."""

    def __init__(self, url: str, hub: Hub) -> None:
        self._url = url.replace("postgresql+psycopg://", "postgresql://", 1)
        self._hub = hub
        self._loop = asyncio.get_running_loop()
        self._stopping = threading.Event()
        self._listening = threading.Event()
        self._thread = threading.Thread(target=self._work, name="listener", daemon=True)
        self._thread.start()

    async def ready(self) -> None:
        """Return once the first LISTEN stands."""
        await asyncio.to_thread(self._listening.wait, 10)

    async def close(self) -> None:
        """Stop listening."""
        self._stopping.set()
        await asyncio.to_thread(self._thread.join)

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                self._hear()
            except psycopg.Error:
                log.event(log.Event.LISTENER_AWAY)
                self._stopping.wait(WAIT_SECONDS)

    def _hear(self) -> None:
        with psycopg.connect(self._url, autocommit=True) as connection:
            connection.execute(f"LISTEN {NOTIFY_CHANNEL}".encode())
            if self._listening.is_set():
                # What was said while the line was down is lost.
                log.event(log.Event.LISTENER_BACK)
                self._call(self._hub.end_all)
            self._listening.set()
            while not self._stopping.is_set():
                for notice in connection.notifies(timeout=WAIT_SECONDS):
                    self._call(self._hub.publish, _read(notice.payload))
                    if self._stopping.is_set():
                        return

    def _call(self, run: Callable[..., None], *arguments: object) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(run, *arguments)


def _read(payload: str) -> list[Announcement]:
    """Read what `database` wrote into a notice."""
    lines = (line.partition(" ") for line in payload.splitlines())
    return [Announcement(bytes.fromhex(a), bytes.fromhex(b)) for a, _, b in lines]
