"""Marks: what a writer had verified when writing (PROTOCOL §10).

Two histories shown to two ends do not agree on every mark.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Self

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.visible.encoding import (
    Json,
    b64u,
    from_b64u,
    malformed,
    members,
    read_day,
)
from udvej.protocol.visible.limits import HASH_BYTES, INTEGER_MAX
from udvej.protocol.visible.roster import Seen

_PAIR: Final = 2


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a vault: its sequence and hash (§5.3)."""

    sequence: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Mark:
    """The head, the day and the roster its writer had verified."""

    head: Head
    day: int
    roster: Seen | None

    @classmethod
    def parse(cls, value: Json) -> Self:
        """Return the mark of a payload; `malformed` for anything else."""
        mark = members(value, "sequence", "hash", "day", "roster")
        head = Head(_natural(mark["sequence"]), from_b64u(mark["hash"], HASH_BYTES))
        return cls(head, read_day(mark["day"]), _read_seen(mark["roster"]))

    def json(self) -> dict[str, Json]:
        """Return the mark as it stands in a payload."""
        roster = self.roster
        return {
            "sequence": self.head.sequence,
            "hash": b64u(self.head.hash),
            "day": self.day,
            "roster": None if roster is None else [roster.number, b64u(roster.hash)],
        }


def check_mark(
    mark: Mark,
    sequence: int,
    hash_at: Callable[[int], bytes | None],
) -> None:
    """Alarm `mark-mismatch` unless the mark names an entry before `sequence`."""
    head = mark.head
    if head.sequence >= sequence or hash_at(head.sequence) != head.hash:
        raise Alarmed(Alarm.MARK_MISMATCH)


def check_roster_mark(
    mark: Mark,
    hash_of_roster: Callable[[int], bytes | None],
) -> None:
    """Alarm `roster-fork` where a roster both ends know has two hashes."""
    if mark.roster is None:
        return
    known = hash_of_roster(mark.roster.number)
    if known is not None and known != mark.roster.hash:
        raise Alarmed(Alarm.ROSTER_FORK)


def _natural(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        malformed()
    if not 0 <= value <= INTEGER_MAX:
        malformed()
    return value


def _read_seen(value: Json) -> Seen | None:
    if value is None:
        return None
    if not isinstance(value, list) or len(value) != _PAIR:
        malformed()
    return Seen(_natural(value[0]), from_b64u(value[1], HASH_BYTES))
