"""Whether a counsellor is on duty, takes new people, or has a pause for notes.

Promise: nobody is shown as on duty because a browser was left open: duty ends by
itself after a working day, a pause after its minutes. Minutes are counted from
1970-01-01 UTC.
"""

import dataclasses
from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused

DUTY_MINUTES: Final = 12 * 60
"""One long working day, as long as a session."""
PAUSE_MINUTES_MAX: Final = 2 * 60
"""Longer than that is being off duty."""


@dataclasses.dataclass(frozen=True, slots=True)
class Duty:
    """On duty before minute `until`, in pause before minute `pause`."""

    until: int | None
    taking_new: bool
    pause: int | None


OFF: Final = Duty(None, taking_new=False, pause=None)


def declare(*, on: bool, taking_new: bool, pause_minutes: int, minute: int) -> Duty:
    """Make a duty from now on; a pause that is negative or too long is `malformed`."""
    if not 0 <= pause_minutes <= PAUSE_MINUTES_MAX:
        raise Refused(Refusal.MALFORMED)
    if not on:
        return OFF
    pause = minute + pause_minutes if pause_minutes else None
    return Duty(minute + DUTY_MINUTES, taking_new, pause)


def at(duty: Duty, minute: int) -> Duty:
    """Say what is left of a duty at a minute: what has run out is gone."""
    if duty.until is None or minute >= duty.until:
        return OFF
    if duty.pause is not None and minute >= duty.pause:
        return dataclasses.replace(duty, pause=None)
    return duty


def is_on(duty: Duty, minute: int) -> bool:
    """Say whether a person may be told that this counsellor is in now."""
    return at(duty, minute).until is not None


def takes_new(duty: Duty, minute: int) -> bool:
    """Say whether a first letter would be taken soon: not in a pause."""
    now = at(duty, minute)
    return now.until is not None and now.taking_new and now.pause is None
