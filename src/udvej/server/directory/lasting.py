"""What is made from the directory and given to many, made once for each change.

Promise: it is made in a thread of its own, one at a time, so that while a country's
places are gone through everybody else is answered.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

T = TypeVar("T")

Key = tuple[int, int]
"""The directory's version, and the day."""


class Lasting(Generic[T]):
    """The newest of one thing."""

    def __init__(self) -> None:
        self._last: tuple[Key, T] | None = None
        self._thread = ThreadPoolExecutor(1, "directory")

    def begin(self, key: Key, make: Callable[[], T]) -> None:
        """Have it made before anybody asks."""
        self._thread.submit(self._made, key, make)

    async def get(
        self, key: Key, make: Callable[[], T], *, seconds: float | None = None
    ) -> T:
        """Return what is made for ``key``, made now unless it was the last.

        The last one, if there is any, where making takes longer than ``seconds``.
        """
        last = self._last
        if last is not None and last[0] == key:
            return last[1]
        loop = asyncio.get_running_loop()
        making = loop.run_in_executor(self._thread, self._made, key, make)
        if last is None:
            return await making
        try:
            return await asyncio.wait_for(making, seconds)
        except TimeoutError:
            return last[1]

    def stop(self) -> None:
        """Finish what is being made, and make nothing more."""
        self._thread.shutdown(cancel_futures=True)

    def _made(self, key: Key, make: Callable[[], T]) -> T:
        if self._last is None or self._last[0] != key:
            self._last = (key, make())
        return self._last[1]
