"""Rosters, verified and remembered (PROTOCOL §12).

Promise: nobody is shown, and no key is wrapped to, who stands on no roster that the
pinned service key signed; one that is unsigned, expired, older or forked is refused
by name and what was known stays known.
"""

from dataclasses import dataclass, field

from udvej.client.answers import Now, Presence, Rosters
from udvej.client.clock import Clock, day_of
from udvej.client.transport import Transport
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Counsellor, Roster, Seen, read_roster, succeed


@dataclass
class RosterMemory:
    """What one end knows of one service's rosters."""

    service: bytes
    seen: Seen | None = None
    newest: Roster | None = None
    hashes: dict[int, bytes] = field(default_factory=dict)
    openings: dict[bytes, set[bytes]] = field(default_factory=dict)
    """Opening keys by signing key, of every roster that was verified here."""

    def remember(self, seen: Seen | None) -> None:
        """Take over what was remembered elsewhere; refuses `roster-fork`."""
        if seen is None:
            return
        if self.hashes.setdefault(seen.number, seen.hash) != seen.hash:
            raise Refused(Refusal.ROSTER_FORK)
        if self.seen is None or self.seen.number < seen.number:
            self.seen = seen

    def name_of(self, signing: bytes) -> str | None:
        """Return what the service calls a counsellor, if the roster names one."""
        found = self.counsellor(signing)
        return None if found is None else found.name

    def counsellor(self, signing: bytes) -> Counsellor | None:
        """Return the counsellor of that key on the newest verified roster."""
        return None if self.newest is None else self.newest.counsellor(signing)

    async def refresh(
        self, transport: Transport, clock: Clock, *, back: bool = False
    ) -> Roster:
        """Fetch, verify and remember; raises one of the refusals of §12.3.

        With `back`, all rosters that are served: for the keys of readers whom the
        newest does not name any more (§8.9).
        """
        signed = [] if back else await self._served(transport, "/api/rosters/newest")
        if back or self._missed_any(signed):
            signed = await self._served(transport, "/api/rosters")
        newest = succeed(self.seen, signed, self.service, day_of(clock))
        for data in signed:
            self._learn(read_roster(data, self.service))
        self.newest = newest
        return newest

    def _learn(self, roster: Roster) -> None:
        self.remember(roster.seen)
        for one in roster.counsellors:
            self.openings.setdefault(one.signing, set()).add(one.opening)

    async def _served(self, transport: Transport, path: str) -> list[bytes]:
        answer = await transport.get(path, Rosters)
        return [from_b64u(text) for text in answer.rosters.get(b64u(self.service), ())]

    def _missed_any(self, signed: list[bytes]) -> bool:
        """Say whether rosters between the one seen and the newest must be linked."""
        if self.seen is None or not signed:
            return False
        return read_roster(signed[-1], self.service).number > self.seen.number + 1


async def presence(transport: Transport, service: bytes) -> dict[bytes, Presence]:
    """Return who says to be in, by signing key; unsigned, a courtesy (§12.4)."""
    answer = await transport.get("/api/now", Now)
    present = answer.services.get(b64u(service), ())
    return {from_b64u(one.signing): one for one in present}
