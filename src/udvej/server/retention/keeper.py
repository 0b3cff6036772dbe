"""The run that takes away what has had its time: at start and every hour.

Promise: it says how many rows went by which rule and nothing about them. A rule that
fails keeps no other from being carried out. It does not trust a clock that jumped: a
deletion that a person may still undo is not carried out because a machine woke up in
another year.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from udvej.server.kernel import log
from udvej.server.kernel.errors import Refused
from udvej.server.kernel.services import Services
from udvej.server.retention import store

EVERY_SECONDS: Final = 3_600
JUMP_SECONDS: Final = 600
"""More than this between two clocks is a jump: the next run, an hour on, decides."""
AWAY_DAYS: Final = 7
"""A server that was off for longer waits an hour too: its clock may be wrong."""

Rules = Mapping[str, Callable[[], Awaitable[int]]]
"""By name: what a rule takes away, returning how many rows went."""


class Keeper:
    """Carries out the rules, one run at a time."""

    def __init__(self, services: Services, rules: Rules) -> None:
        self._services = services
        self._rules = rules
        self._anchor: float | None = self._offset()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Run now and every hour, until stopped."""
        self._task = asyncio.create_task(self._hourly())

    async def stop(self) -> None:
        """Stop running."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def run(self) -> dict[str, int]:
        """Carry out every rule; return how many rows went by each.

        Raises what the first rule that failed raised, when all have had their turn.
        """
        gone: dict[str, int] = {}
        failed: list[Exception] = []
        for name, rule in self._rules.items():
            try:
                gone[name] = await rule()
            except Exception as error:  # noqa: BLE001 - raised again below
                failed.append(error)
        today = self._services.clock.day()
        await self._services.database.write(lambda c: store.note_day(c, today))
        _say(gone)
        if failed:
            raise failed[0]
        return gone

    async def run_if_clock_holds(self) -> dict[str, int] | None:
        """Do as `run`, unless the clock jumped; None: it did."""
        if await self._clock_holds():
            return await self.run()
        log.event(log.Event.RETENTION_WAITS)
        return None

    async def _hourly(self) -> None:
        while True:
            try:
                await self.run_if_clock_holds()
            except Refused:
                pass  # the disk is full or the database away: the log has it
            except Exception as error:  # noqa: BLE001 - an hour later it may work
                log.fault(error)
            await asyncio.sleep(EVERY_SECONDS)

    async def _clock_holds(self) -> bool:
        offset, trusted = self._offset(), self._anchor
        self._anchor = offset
        if trusted is None:  # the last run doubted the day; an hour later it stands
            return True
        if abs(offset - trusted) > JUMP_SECONDS:
            return False
        today = self._services.clock.day()
        last = await self._services.database.read(store.last_day)
        if last is None or 0 <= today - last <= AWAY_DAYS:
            return True
        self._anchor = None
        return False

    def _offset(self) -> float:
        """Return what stays the same while the clock does not jump."""
        clock = self._services.clock
        return clock.seconds() - clock.steady()


def _say(gone: Mapping[str, int]) -> None:
    for name, count in gone.items():
        if count:
            fields: dict[log.Field, int | str]
            fields = {log.Field.RULE: name, log.Field.COUNT: count}
            log.event(log.Event.RETENTION, fields)
