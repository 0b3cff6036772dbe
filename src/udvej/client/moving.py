"""Moving into a new own vault, and out of the one before.

Promise: what broke off is gone on with. The same words make one vault, and what is
outlived by it is remembered from the moment they are drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from udvej.client import contents
from udvej.client.making import NewVault
from udvej.client.outbox import Content
from udvej.client.own import OwnVault
from udvej.client.words import Words
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.limits import UNTAKEN_ENTRIES_MAX

FIRST_CONTENTS_MAX: Final = UNTAKEN_ENTRIES_MAX - 2  # PROTOCOL §7.4: genesis, readers

_NEWS: Final = frozenset({"relation", "draft", "budget", "alarm"})
"""What may be said between two tries, and is in no head or visit again."""


@dataclass(slots=True)
class Outlived:
    """An own vault of old words; `told` of it is what the new one was told already."""

    own: OwnVault
    told: set[str] = field(default_factory=set)

    def left(self, into: OwnVault) -> list[str]:
        """Return the relations of which the new one was never told.

        One that it was told of and does not know any more was deleted since.
        """
        self.told.update(into.record.relations)
        return [one for one in self.own.record.relations if one not in self.told]


@dataclass(slots=True)
class Moving:
    """A new own vault on its way, kept: sending it again makes no second one."""

    words: Words
    new: NewVault
    said: list[Content] = field(repr=False)
    """All that was known when it was made; the first of it lies in what was made."""
    before: OwnVault | None
    told: set[str] = field(default_factory=set)
    done: bool = False

    def rest(self, now: Sequence[Content]) -> list[Content]:
        """Return what it has still to be told: what did not fit, and what is new since.

        From now on it counts as told.
        """
        since = [one for one in now if one.kind in _NEWS and not self._says(one)]
        gone = sorted(_relations(self.said) - _relations(now))
        self.told |= _relations(self.said) | _relations(now)
        forgotten = [contents.forgotten(from_b64u(one)) for one in gone]
        return [*self.said[FIRST_CONTENTS_MAX:], *since, *forgotten]

    def _says(self, now: Content) -> bool:
        what = now.kind, now.body
        return any((one.kind, one.body) == what for one in self.said)


def _relations(said: Sequence[Content]) -> set[str]:
    return {str(one.body["vault"]) for one in said if one.kind == "relation"}
