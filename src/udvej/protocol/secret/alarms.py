"""What an end says when a server, or another end, does not keep to the page (§10.6)."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from typing_extensions import override

from udvej.protocol.visible.refusals import Refusal, Refused


class Alarm(StrEnum):
    """A named reason not to trust what was served. Names are stable."""

    CHAIN_BROKEN = "chain-broken"
    BAD_SIGNATURE = "bad-signature"
    FOREIGN_VAULT = "foreign-vault"
    READER_NOT_ALLOWED = "reader-not-allowed"
    COMMITMENT_MISMATCH = "commitment-mismatch"
    MARK_MISMATCH = "mark-mismatch"
    HEAD_BEHIND = "head-behind"
    FORK = "fork"
    BODY_MISSING = "body-missing"
    CANNOT_OPEN = "cannot-open"
    DAY_FALSE = "day-false"
    ROSTER_UNSIGNED = "roster-unsigned"
    ROSTER_MALFORMED = "roster-malformed"
    ROSTER_DECIDES_BENEFITS = "roster-decides-benefits"
    ROSTER_EXPIRED = "roster-expired"
    ROSTER_OLDER = "roster-older"
    ROSTER_FORK = "roster-fork"

    @classmethod
    def of(cls, refusal: Refusal) -> Self:
        """Return the alarm for what the law refused; `chain-broken` has many causes."""
        if refusal is Refusal.NOT_A_READER:
            return cls("reader-not-allowed")
        try:
            return cls(refusal.value)
        except ValueError:
            return cls("chain-broken")


STOPPING: Final = frozenset(
    {
        Alarm.CHAIN_BROKEN,
        Alarm.BAD_SIGNATURE,
        Alarm.FOREIGN_VAULT,
        Alarm.READER_NOT_ALLOWED,
        Alarm.HEAD_BEHIND,
        Alarm.FORK,
    },
)
"""After one of these nothing more is taken from the server, and nothing written."""


@dataclass(frozen=True, slots=True)
class Raised:
    """An alarm and the sequence it is about, or None where there is no such entry."""

    alarm: Alarm
    sequence: int | None


class Alarmed(Exception):  # noqa: N818 - like Refused: a finding, not an error of ours
    """A check of an end failed. Carries a name and nothing secret."""

    def __init__(self, alarm: Alarm) -> None:
        super().__init__(alarm.value)
        self.alarm = alarm

    @override
    def __repr__(self) -> str:
        return f"Alarmed({self.alarm.value})"


def alarm_of(error: Refused | Alarmed) -> Alarm:
    """Return the alarm that a refusal of the law, or a check of an end, means."""
    return error.alarm if isinstance(error, Alarmed) else Alarm.of(error.refusal)
