"""A new passkey for someone who lost the old one: printed code, approval, passkey.

Promise: two people are needed, the holder of the printed code and a colleague who
approves and is somebody else. The secret of an enrolment stays with who asked; the
approver sees only its hash, so approving does not let the approver in. A passkey whose
ring was never stored is not lost: until the day is over, its own log-in can finish it.
"""

import dataclasses
from enum import Enum
from typing import Final

from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.refusals import Refusal, Refused

SECRET_BYTES: Final = 32
ENROLMENT_MINUTES: Final = 24 * 60
"""A day: long enough to reach a coordinator by telephone."""


class Stage(Enum):
    """Where an enrolment stands; finished ones are rows no more."""

    ASKED = "asked"
    APPROVED = "approved"
    MADE = "made"
    """The passkey is there; the ring is not wrapped for it yet, as far as we know."""


@dataclasses.dataclass(frozen=True, slots=True)
class Enrolment:
    """One wish for a new passkey; `asked` is a minute since 1970-01-01 UTC.

    `credential` is the passkey that came of it, once there is one.
    """

    identifier: bytes
    staff: bytes
    asked: int
    stage: Stage
    credential: bytes | None = None


def identify(secret: bytes) -> bytes:
    """Hash an enrolment's secret: its identifier, the only form that is stored."""
    return hash_of("staff-enrolment", secret)


def current(enrolment: Enrolment | None, minute: int) -> Enrolment:
    """Let a living enrolment pass; absent and outlived are `invitation-stale`."""
    if enrolment is None or minute - enrolment.asked >= ENROLMENT_MINUTES:
        raise Refused(Refusal.INVITATION_STALE)
    return enrolment


def approve(enrolment: Enrolment, approver: bytes) -> Enrolment:
    """Approve somebody else's enrolment; one's own is `not-allowed`."""
    if enrolment.staff == approver:
        raise Refused(Refusal.NOT_ALLOWED)
    return dataclasses.replace(enrolment, stage=Stage.APPROVED)


def make(enrolment: Enrolment, credential: bytes) -> Enrolment:
    """Use an approved wish up by the passkey that was made; before, `not-allowed`."""
    if enrolment.stage is Stage.ASKED:
        raise Refused(Refusal.NOT_ALLOWED)
    if enrolment.stage is Stage.MADE:
        raise Refused(Refusal.INVITATION_STALE)
    return dataclasses.replace(enrolment, stage=Stage.MADE, credential=credential)


def is_unfinished(enrolment: Enrolment | None, credential: bytes, minute: int) -> bool:
    """Say whether this passkey came of a living wish, and its ring may be missing."""
    return (
        enrolment is not None
        and enrolment.credential == credential
        and minute - enrolment.asked < ENROLMENT_MINUTES
    )
