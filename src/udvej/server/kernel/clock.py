"""Now, and now made coarse. The only place where time enters the server.

Promise: what is stored is a day or a minute (PROTOCOL §1.6), never a second. Seconds
are for what is forgotten at once: challenges, tokens, buckets.
"""

import time
from datetime import UTC, datetime
from typing import Protocol

from typing_extensions import override

DAY_SECONDS = 86_400
MINUTE_SECONDS = 60


class Clock(Protocol):
    """Tells the time; a test passes one that it can set."""

    def seconds(self) -> int:
        """Return whole seconds since 1970-01-01 in UTC; may jump."""
        ...

    def steady(self) -> float:
        """Return seconds since some moment; never jumps."""
        ...

    def day(self) -> int:
        """Return days since 1970-01-01 in UTC."""
        ...

    def minute(self) -> str:
        """Return the minute as ``YYYY-MM-DDTHH:MMZ``."""
        ...


class SystemClock(Clock):
    """The machine's own clock."""

    @override
    def seconds(self) -> int:
        return int(time.time())

    @override
    def steady(self) -> float:
        return time.monotonic()

    @override
    def day(self) -> int:
        return self.seconds() // DAY_SECONDS

    @override
    def minute(self) -> str:
        return minute_text(self.seconds())


class SetClock(SystemClock):
    """A clock that stands still until it is moved: for tests and the demo."""

    def __init__(self, seconds: int) -> None:
        self._seconds = seconds
        self._steady = 0.0

    @override
    def seconds(self) -> int:
        return self._seconds

    @override
    def steady(self) -> float:
        return self._steady

    def pass_time(self, seconds: int) -> None:
        """Let time go by."""
        self._seconds += seconds
        self._steady += seconds

    def jump(self, seconds: int) -> None:
        """Set the clock wrong, or right again: no time goes by."""
        self._seconds += seconds


def minute_text(seconds: int) -> str:
    """Return the minute that ``seconds`` (since 1970, UTC) lies in, PROTOCOL §1.6."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%MZ")


def minute_seconds(minute: str) -> int:
    """Return when ``minute`` begins. Raises ``ValueError`` for another shape."""
    moment = datetime.strptime(minute, "%Y-%m-%dT%H:%MZ").replace(tzinfo=UTC)
    if moment.strftime("%Y-%m-%dT%H:%MZ") != minute:
        raise ValueError("not a minute")
    return int(moment.timestamp())
