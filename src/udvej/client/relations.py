"""What both sides do with their shared vaults: read, write, remember, resend.

Promise: an alarm found is kept for good in the own vault; reading records the day
before anything is handed over (PROTOCOL §6.5, §10).
"""

from udvej.client import contents, reading
from udvej.client.clock import Clock, day_of
from udvej.client.errors import Lost, Stale
from udvej.client.outbox import Item
from udvej.client.own import OwnVault
from udvej.client.reading import Reading, ShownReader
from udvej.client.rosters import RosterMemory
from udvej.client.transport import Transport
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Roster
from udvej.record.entries import Role


class Relations:
    """The shared vaults of one end, its own vault, and the services it knows."""

    def __init__(self, transport: Transport, installation: bytes, clock: Clock) -> None:
        self.transport = transport
        self.installation = installation
        self.clock = clock
        self.own: OwnVault | None = None
        self.ends: dict[bytes, VaultEnd] = {}
        self._rosters: dict[bytes, RosterMemory] = {}
        self._roster_alarms: dict[bytes, Alarm] = {}
        self._roster_days: dict[bytes, int] = {}

    def adopt_own(self, end: VaultEnd, owner: Role) -> OwnVault:
        """Take over the own vault, opened or just made."""
        self.own = OwnVault(end, owner)
        return self.own

    def remembered(self, vault: bytes) -> Head | None:
        """Return the head of a vault that the own vault remembers."""
        return None if self.own is None else self.own.head(vault)

    def end(self, vault: bytes) -> VaultEnd:
        """Return a vault's end; raises `Stale` for one that is not here."""
        if vault not in self.ends:
            raise Stale
        return self.ends[vault]

    def rosters(self, service: bytes, vault: bytes | None = None) -> RosterMemory:
        """Return what is known of a service's rosters, also beside that vault."""
        memory = self._rosters.setdefault(service, RosterMemory(service))
        own = None if vault is None else self.own
        seen = None if own is None or vault is None else own.roster(vault)
        try:
            memory.remember(seen)
        except Refused as refused:
            self._roster_alarms[service] = Alarm.of(refused.refusal)
        return memory

    async def roster(self, service: bytes) -> Roster:
        """Fetch and verify a service's newest roster; raises a refusal of §12.3."""
        newest = await self.rosters(service).refresh(self.transport, self.clock)
        self._roster_alarms.pop(service, None)
        self._roster_days[service] = day_of(self.clock)
        return newest

    async def read(self, vault: bytes) -> Reading:
        """Read a vault: record the day, open what is new, remember what was seen."""
        end = self.end(vault)
        await self.check_roster(end)
        await end.refresh()
        if end.sound:
            await self._open_day(end)
        got = self.reading(vault)
        if self.own is not None:
            await self.own.remember(end, end.rosters, got.alarms)
        return self.reading(vault)

    def reading(self, vault: bytes) -> Reading:
        """Return what was read of a vault, without asking the server."""
        end = self.end(vault)
        kept = () if self.own is None else self.own.alarms(vault)
        service = None if end.rosters is None else end.rosters.service
        alarm = self._roster_alarms.get(service or b"")
        return reading.read(end, (*kept, *([alarm] if alarm else [])))

    def readers(self, vault: bytes) -> tuple[ShownReader, ...]:
        """Return who reads a vault now."""
        return reading.readers(self.end(vault))

    async def write(self, vault: bytes, items: list[Item]) -> None:
        """Write; what `Lost` leaves queued goes with the next call."""
        end = self.end(vault)
        end.outbox.add(items)
        await self.check_roster(end)  # an epoch may have to be turned
        await end.flush()

    async def resend(self) -> None:
        """Send everything that is still queued."""
        for end in list(self.ends.values()):
            await end.flush()
        if self.own is not None:
            await self.own.end.flush()

    async def _open_day(self, end: VaultEnd) -> None:
        """Append this day's *opened* if it is not there; fetch what it frees."""
        if end.seats.leaves_alone(end.state):
            return  # nobody but the person would read it (§8.9)
        spared = end.is_person() and end.state.spares_room  # for words (§8.10)
        try:
            if end.held_back is not None or not (spared or self._opened_today(end)):
                await end.write([contents.opened(self.clock)])
            else:
                await end.flush()
        except Refused as refused:
            # A server that withholds the newest lets nobody write after it. What it
            # did serve can be read all the same; the day stays queued.
            if refused.refusal is not Refusal.HEAD_MOVED or not end.is_person():
                raise
        await end.reread()

    def _opened_today(self, end: VaultEnd) -> bool:
        me, today = end.keys.signing.public, day_of(self.clock)
        return any(
            one.kind is Kind.OPENED
            and one.author == me
            and one.payload is not None
            and one.payload.body.get("day") == today
            for one in end.log.entries()
        )

    async def check_roster(self, end: VaultEnd) -> None:
        """Look at the service's roster once a day; what is wrong is an alarm.

        Without an answer, what was known stays known.
        """
        if end.rosters is None:
            return
        service = end.rosters.service
        if self._roster_days.get(service) == day_of(self.clock):
            return
        try:
            await self.roster(service)
        except Lost:
            return
        except Refused as refused:
            self._roster_alarms[service] = Alarm.of(refused.refusal)
