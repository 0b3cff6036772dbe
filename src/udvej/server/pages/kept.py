"""What is kept and who may do what, as the page shows it: other tables, laid out.

Promise: nothing is listed here. Roles come from `accounts`; the rules of what is kept
come from `retention`, handed in by `app` because both stand on one level.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from udvej.protocol.visible import limits
from udvej.server.pages.promises import Holds, that


@dataclass(frozen=True, slots=True)
class Kept:
    """Which roles may do each action, and the rules of what is stored."""

    allowed: Mapping[str, AbstractSet[str]]
    stored: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Each rule's tables, by its name."""

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role that may do anything, in the order they are met."""
        met = (role for roles in self.allowed.values() for role in sorted(roles))
        return tuple(dict.fromkeys(met))

    @property
    def promises(self) -> tuple[int, ...]:
        """The promises that hold."""
        return that(Holds.YES)

    @property
    def partly(self) -> tuple[int, ...]:
        """The promises that hold less than one would think; their words say so."""
        return that(Holds.PARTLY)

    @property
    def days(self) -> Mapping[str, int]:
        """The numbers that the rules' texts ask for (PROTOCOL §2)."""
        return {"undo": limits.UNDO_DAYS, "tombstone": limits.TOMBSTONE_DAYS}
