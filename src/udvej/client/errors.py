"""What can go wrong for a caller of this library.

Promise: a name, and nothing secret; `Refused` is the protocol's own, with its
closed list of names. An alarm is no error: it is a value in what was read.
"""

from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused

__all__ = ["PASSING", "SOMEBODY_WROTE", "Lost", "Refusal", "Refused", "Stale"]

SOMEBODY_WROTE: Final = frozenset(
    {Refusal.HEAD_MOVED, Refusal.WRONG_EPOCH, Refusal.EPOCH_MUST_TURN},
)
"""Read what they wrote, and try again."""
PASSING: Final = frozenset(
    {
        Refusal.SLOW_DOWN,
        Refusal.UNAVAILABLE,
        Refusal.STORAGE_FULL,
        Refusal.FAULT,
        Refusal.TOKEN_STALE,
        Refusal.SESSION_MISSING,
        Refusal.VAULT_CLOSING,
    },
)
"""Nothing is wrong with what was sent: it stays queued."""


class Lost(Exception):  # noqa: N818 - a lost answer is a state, not a mistake
    """No answer came. What was asked may have been stored, or not.

    What was being written stays queued; the next call sends it again, and it is
    stored once.
    """


class Stale(Exception):  # noqa: N818 - likewise
    """The keys were dropped, or never here: nothing can be opened or written."""
