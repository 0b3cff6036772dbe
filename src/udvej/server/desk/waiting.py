"""Since when a person waits for an answer, and by when one was promised.

Promise: one minute each, erased by the answer, and once nobody is left who could give
one. The server cannot tell one sealed
entry from another, so every sealed entry of the two ends counts as a letter.
"""

import dataclasses
from collections.abc import Mapping
from enum import Enum
from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused

PROMISE_DAYS_MAX: Final = 60
"""What is promised later than this is no promised answer."""
DAY_MINUTES: Final = 24 * 60


@dataclasses.dataclass(frozen=True, slots=True)
class Waiting:
    """Minutes since 1970-01-01 UTC, or None."""

    since: int | None = None
    due: int | None = None


NOBODY: Final = Waiting()


class Event(Enum):
    """What happens to somebody's waiting."""

    PERSON_WROTE = "person wrote"
    COUNSELLOR_WROTE = "counsellor wrote"
    CIRCLE_WROTE = "circle wrote"


class Effect(Enum):
    """What an event does to it."""

    BEGINS = "begins"
    STAYS = "stays"
    ENDS = "ends"


EFFECTS: Final[Mapping[Event, Effect]] = {
    # A second letter does not make the first one younger: see `after`.
    Event.PERSON_WROTE: Effect.BEGINS,
    Event.COUNSELLOR_WROTE: Effect.ENDS,
    # Whoever writes without taking has not become anybody's counsellor.
    Event.CIRCLE_WROTE: Effect.STAYS,
}


def after(waiting: Waiting, event: Event, minute: int) -> Waiting:
    """Apply an event that happens at a minute."""
    match EFFECTS[event]:
        case Effect.BEGINS:
            since = minute if waiting.since is None else waiting.since
            return dataclasses.replace(waiting, since=since)
        case Effect.STAYS:
            return waiting
        case Effect.ENDS:
            return NOBODY


def promise(waiting: Waiting, due: int, minute: int) -> Waiting:
    """Track a promise; one for the past or for next year is `malformed`."""
    if not minute <= due <= minute + PROMISE_DAYS_MAX * DAY_MINUTES:
        raise Refused(Refusal.MALFORMED)
    return dataclasses.replace(waiting, due=due)


def is_overdue(waiting: Waiting, minute: int) -> bool:
    """Say whether a promised minute has gone by unanswered."""
    return waiting.due is not None and waiting.due < minute
