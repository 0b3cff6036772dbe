"""A browser slowed down, workers and all.

Promise: Chromium's own throttling (`Emulation.setCPUThrottlingRate`) slows a page and
not its workers, where all of our work is done. So the page's whole process is stopped
again and again, for as long as makes the same work in a worker take four times as
long; how near that came is printed.
"""

import contextlib
import os
import signal
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

TIMES: Final = 4
RUNNING_SECONDS: Final = 0.005
LONGEST: Final = 8.0
"""How many times as long as running a process is stopped at most."""
NEAR: Final = range(-10, 16)
"""By how many percent the slowing may miss before it is tried again."""
TRIES: Final = 6


@dataclass(frozen=True, slots=True)
class Slowing:
    """How long a process is stopped, and how much slower that made a worker."""

    stopped: float
    """In times of what it runs."""
    times: float

    @contextlib.contextmanager
    def applied(self, processes: Sequence[int]) -> Iterator[None]:
        """Slow these processes until the block ends; none: nothing is slowed."""
        over = threading.Event()
        arguments = (processes, RUNNING_SECONDS * self.stopped, over)
        thread = threading.Thread(target=_alternate, args=arguments, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


async def calibrate(
    processes: Sequence[int], work: Callable[[], Awaitable[float]]
) -> Slowing:
    """Find the slowing by which `work`, in milliseconds, takes four times as long."""
    stopped = TIMES - 1.0
    found = Slowing(stopped, 1.0)
    for _ in range(TRIES):
        alone = await work()
        with Slowing(stopped, 1.0).applied(processes):
            together = await work()
        tried = Slowing(stopped, together / alone)
        if abs(tried.times - TIMES) < abs(found.times - TIMES):
            found = tried
        if round(100 * (tried.times / TIMES - 1)) in NEAR:
            break
        # Others use the processor too: who was stopped is let to run first.
        stopped = min(LONGEST, stopped * TIMES / tried.times)
    return found


def _alternate(processes: Sequence[int], stopped: float, over: threading.Event) -> None:
    try:
        while not over.wait(RUNNING_SECONDS):
            _send(processes, signal.SIGSTOP)
            over.wait(stopped)
            _send(processes, signal.SIGCONT)
    finally:
        _send(processes, signal.SIGCONT)


def _send(processes: Sequence[int], what: signal.Signals) -> None:
    for process in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process, what)
