"""What a caller may learn of a failure: a named refusal, or ``fault`` and no more.

Promise: an answer carries a name from the closed list of PROTOCOL §11.2 and the
members that list gives; never an exception's text.
"""

import msgspec

from udvej.protocol.visible.refusals import Refusal, Refused

__all__ = ["PROBLEM", "Refusal", "Refused", "SlowDown", "problem", "refusal_of"]

PROBLEM = "application/problem+json"


class SlowDown(Refused):
    """`slow-down`, and after how many seconds to come again (``Retry-After``)."""

    def __init__(self, seconds: int) -> None:
        super().__init__(Refusal.SLOW_DOWN)
        self.seconds = seconds


def refusal_of(error: BaseException) -> Refused:
    """Return what may be said of ``error``: itself, or ``fault``."""
    return error if isinstance(error, Refused) else Refused(Refusal.FAULT)


def problem(refused: Refused) -> bytes:
    """Return the problem document of a refusal (RFC 9457, PROTOCOL §11.2)."""
    refusal = refused.refusal
    return msgspec.json.encode(
        {
            "type": f"urn:udvej:refusal:{refusal.value}",
            "title": refusal.plain_title,
            "status": refusal.status,
            **refused.members,
        }
    )
