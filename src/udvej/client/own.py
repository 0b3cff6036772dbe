"""An own vault: what its owner keeps from everyone else (RECORD §3).

Promise: what is remembered here is remembered across sessions; a memory that could
not be stored now stays queued and is stored with the next one.
"""

import contextlib
from collections.abc import Callable

from udvej.client import contents, deletion, renewing
from udvej.client.clock import day_of
from udvej.client.errors import Lost
from udvej.client.outbox import Item
from udvej.client.reading import opened_entries
from udvej.client.rosters import RosterMemory
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.roster import Seen
from udvej.record import OwnRecord, fold_own
from udvej.record.entries import Role


class OwnVault:
    """The owner's view of their own vault."""

    def __init__(self, end: VaultEnd, owner: Role) -> None:
        self.end = end
        self._owner: Role = owner
        self._folded: tuple[Head | None, OwnRecord] | None = None

    @property
    def record(self) -> OwnRecord:
        """What is kept, as far as it was read."""
        head = self.end.log.head
        if self._folded is None or self._folded[0] != head:
            self._folded = head, fold_own(opened_entries(self.end.log, self._owner))
        return self._folded[1]

    def head(self, vault: bytes) -> Head | None:
        """Return the highest head of a vault this owner has verified."""
        kept = self.record.seen.get(b64u(vault))
        return None if kept is None else Head(kept.sequence, from_b64u(kept.hash))

    def roster(self, vault: bytes) -> Seen | None:
        """Return the highest roster verified beside a vault."""
        kept = self.record.seen.get(b64u(vault))
        if kept is None or kept.roster is None:
            return None
        return Seen(kept.roster[0], from_b64u(kept.roster[1]))

    def alarms(self, vault: bytes) -> tuple[Alarm, ...]:
        """Return the alarms that stay for a vault."""
        names = {alarm.value for alarm in Alarm}
        return tuple(
            Alarm(one.name)
            for one in self.record.alarms
            if one.vault == b64u(vault) and one.name in names
        )

    async def delete(self, *, undo: bool, still: Callable[[], bool]) -> bool:
        """Delete it while it is `still` to go; False where it is not."""
        try:
            await deletion.delete_vault(self.end, undo=undo, still=still)
        except Refused:
            if still():
                raise
            return False
        return True

    async def renew(self) -> None:
        """Let go of what it has outgrown (PROTOCOL §9.6)."""
        if renewing.is_long(self.end):
            await renewing.renew(self.end, lambda: self.record)

    async def keep(self, items: list[Item]) -> None:
        """Store what is to be kept; without an answer it stays queued."""
        if self.end.sound:
            with contextlib.suppress(Lost):
                await self.end.write(items)

    async def remember(
        self,
        end: VaultEnd,
        rosters: RosterMemory | None,
        alarms: tuple[Alarm, ...],
    ) -> None:
        """Keep a vault's head, roster and alarms, where they are new (§10.4)."""
        seen = None if rosters is None else rosters.seen
        fresh = [one for one in alarms if one not in self.alarms(end.vault)]
        today = day_of(end.clock)
        noted = [contents.alarm(end.vault, one.value, today) for one in fresh]
        head, before = end.log.head, self.head(end.vault)
        known = self.roster(end.vault)
        if (
            end.sound
            and head is not None
            and (before is None or head.sequence > before.sequence or seen != known)
        ):
            noted.append(contents.seen(end.vault, head, seen))
        if noted:
            await self.keep(contents.sealed(*noted))
