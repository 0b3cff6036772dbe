"""How much is measured: as much as gives a figure, or just enough to see it run.

Promise: `QUICK` measures every row that `FULL` does; its figures mean nothing.
"""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Sizes:
    """Counts and seconds of one run."""

    lanes: int = 32
    """Connections that append and read at once."""
    appends: int = 60
    """On each of them, at full speed."""
    paced: int = 30
    """On each of them, at half of it."""
    reads: int = 60
    listeners: int = 10_000
    events: int = 60
    starts: int = 3
    bare_seconds: float = 1.5
    short: int = 200
    """Entries of a usual vault."""
    long: int = 10_000
    """Entries of a vault of many years."""
    openings: int = 3
    """How often each folder is opened; the middle one counts."""
    exits: int = 7


FULL = Sizes()
QUICK = replace(
    FULL,
    lanes=4,
    appends=25,
    paced=5,
    reads=5,
    listeners=20,
    events=5,
    starts=1,
    bare_seconds=0.05,
    short=30,
    long=100,
    openings=1,
    exits=1,
)
