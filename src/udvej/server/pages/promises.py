"""Which promises of docs/THREAT_MODEL.md the site may make to a person.

Promise: what does not hold is not said to hold. A test compares this table with the
threat model and with the known issues, each way.
"""

from enum import StrEnum
from typing import Final


class Holds(StrEnum):
    """Whether a promise holds today; a page says the second with what is missing."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


PROMISES: Final = {
    1: Holds.YES,
    2: Holds.YES,
    3: Holds.YES,
    4: Holds.YES,
    5: Holds.YES,
    6: Holds.YES,
    7: Holds.YES,
    8: Holds.YES,
    9: Holds.YES,
    10: Holds.YES,
    11: Holds.YES,
    12: Holds.PARTLY,
    13: Holds.YES,
    14: Holds.YES,
    15: Holds.NO,
    16: Holds.YES,
}
"""By number. The words are ``promise-<number>``."""


def that(holds: Holds) -> tuple[int, ...]:
    """Return the promises that hold so."""
    return tuple(number for number, found in PROMISES.items() if found is holds)
