"""Many callers, one commit: the queue before the database's single writer thread.

Promise: a caller hears of success only after the commit that holds its work; a job
that fails takes back only its own work; a job that met a full disk is tried once more
alone, so that one caller's megabyte does not refuse another's letter. Nothing here
knows SQL: `Storage` does.
"""

import asyncio
import queue
import threading
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from udvej.protocol.visible.refusals import Refusal, Refused

T = TypeVar("T")
C = TypeVar("C")

BATCH_MAX = 256
"""Jobs in one commit: at some 0.2 ms each, nobody waits longer than 50 ms for it."""


class Announcement(NamedTuple):
    """Something that listeners of ``topic`` hear after the commit."""

    topic: bytes
    data: bytes


class BatchBroken(Exception):  # noqa: N818 - a state, which names its refusal
    """The whole transaction is gone. ``again``: its jobs may be tried one by one."""

    def __init__(self, refusal: Refusal, *, again: bool) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.again = again


class MustBeCareful(Exception):  # noqa: N818 - an order, not an error
    """A job failed after it had changed something that cannot be taken back alone."""


class Storage(Protocol[C]):
    """What the writer needs of a database; all of it runs in the writer's thread."""

    def transaction(self, locks: Collection[bytes]) -> AbstractContextManager[C]:
        """Begin, hold ``locks``; commit on leaving. Raises `BatchBroken`."""
        ...

    def guarded(self, connection: C, *, careful: bool) -> AbstractContextManager[None]:
        """Take back, on an exception, what happened inside. Raises `BatchBroken`.

        Where that costs something beforehand it is done only if ``careful``; else a
        job that failed halfway raises `MustBeCareful`, and the batch is done again.
        """
        ...

    def announced(self, connection: C) -> list[Announcement]:
        """Return the transaction's announcements, to be cut where a job failed."""
        ...


@dataclass(slots=True)
class Job(Generic[C]):
    """One caller's function and how it ended."""

    run: Callable[[C], Any]
    locks: Collection[bytes]
    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Any]
    result: Any = None
    error: BaseException | None = None


@dataclass(slots=True)
class _Batch(Generic[C]):
    jobs: Sequence[Job[C]]
    announcements: list[Announcement] = field(default_factory=list)


class Writer(Generic[C]):
    """The writer thread. ``heard`` gets announcements, in the callers' loop."""

    def __init__(
        self, storage: Storage[C], heard: Callable[[list[Announcement]], None]
    ) -> None:
        self._storage = storage
        self._heard = heard
        self._queue: queue.SimpleQueue[Job[C] | Callable[[], None] | None]
        self._queue = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()

    def submit(
        self, run: Callable[[C], T], locks: Collection[bytes]
    ) -> asyncio.Future[T]:
        """Queue ``run``; the future ends after its commit."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._queue.put(Job(run, locks, loop, future))
        return future

    def between(self, run: Callable[[], T]) -> asyncio.Future[T]:
        """Queue ``run`` to happen between two transactions."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()

        def outside() -> None:
            try:
                result = run()
            except Exception as error:  # noqa: BLE001 - handed to the caller
                loop.call_soon_threadsafe(_fail, future, error)
            else:
                loop.call_soon_threadsafe(_succeed, future, result)

        self._queue.put(outside)
        return future

    def close(self) -> None:
        """Finish what is queued, then end the thread."""
        self._queue.put(None)
        self._thread.join()

    def _work(self) -> None:
        while True:
            jobs, then = self._take()
            if jobs:
                self._commit(jobs)
            if then is None:
                return
            then()

    def _take(self) -> tuple[list[Job[C]], Callable[[], None] | None]:
        """Return the jobs that wait and what comes after them; None: the end."""
        jobs: list[Job[C]] = []
        while len(jobs) < BATCH_MAX:
            try:
                item = self._queue.get(block=not jobs)
            except queue.Empty:
                break
            if not isinstance(item, Job):
                return jobs, item
            jobs.append(item)
        return jobs, _nothing

    def _commit(self, jobs: Sequence[Job[C]]) -> None:
        batch = _Batch(jobs)
        try:
            try:
                self._attempt(batch, careful=False)
            except MustBeCareful:
                self._attempt(batch, careful=True)
        except BatchBroken as broken:
            if broken.again and len(jobs) > 1:
                for job in jobs:
                    self._commit([job])
                return
            for job in jobs:
                job.error = Refused(broken.refusal)
            batch.announcements = []
        except Exception as error:  # noqa: BLE001 - handed to every caller
            for job in jobs:
                job.error = error
            batch.announcements = []
        self._deliver(batch)

    def _attempt(self, batch: _Batch[C], *, careful: bool) -> None:
        locks = {lock for job in batch.jobs for lock in job.locks}
        with self._storage.transaction(locks) as connection:
            announced = self._storage.announced(connection)
            for job in batch.jobs:
                job.error, mark = None, len(announced)
                try:
                    with self._storage.guarded(connection, careful=careful):
                        job.result = job.run(connection)
                except (BatchBroken, MustBeCareful):
                    raise
                except Exception as error:  # noqa: BLE001 - handed to its caller
                    job.error = error
                    del announced[mark:]
            batch.announcements = announced

    def _deliver(self, batch: _Batch[C]) -> None:
        loops: dict[asyncio.AbstractEventLoop, list[Job[C]]] = {}
        for job in batch.jobs:
            loops.setdefault(job.loop, []).append(job)
        for loop, jobs in loops.items():
            # One wake-up for all; a loop that is closed has nobody waiting in it.
            if not loop.is_closed():
                loop.call_soon_threadsafe(self._end, jobs, batch.announcements)

    def _end(self, jobs: list[Job[C]], announcements: list[Announcement]) -> None:
        for job in jobs:
            if job.error is not None:
                _fail(job.future, job.error)
            else:
                _succeed(job.future, job.result)
        if announcements:
            self._heard(announcements)


def _nothing() -> None:
    """Stand for "go on" where something may follow a batch."""


def _succeed(future: asyncio.Future[T], result: T) -> None:
    if not future.done():  # the caller may have gone away
        future.set_result(result)


def _fail(future: asyncio.Future[Any], error: BaseException) -> None:
    if not future.done():
        future.set_exception(error)
