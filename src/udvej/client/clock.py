"""The end's own clock, and its time made as coarse as the protocol has it.

Promise: seconds are used for nothing but a minute or a day (PROTOCOL §1.6).
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

Clock = Callable[[], int]
"""Gives whole seconds since 1970-01-01 in UTC; a test passes its own."""

_DAY_SECONDS: Final = 86_400


def machine_clock() -> int:
    """Return the machine's time."""
    return int(time.time())


def day_of(clock: Clock) -> int:
    """Return days since 1970-01-01 in UTC."""
    return clock() // _DAY_SECONDS


def minute_of(clock: Clock, later_seconds: int = 0) -> str:
    """Return the minute, now or later, as ``YYYY-MM-DDTHH:MMZ``."""
    moment = datetime.fromtimestamp(clock() + later_seconds, UTC)
    return moment.strftime("%Y-%m-%dT%H:%MZ")
