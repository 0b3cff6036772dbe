"""A counsellor: takes first letters, reads, answers, promises, leaves.

Promise: ciphertext is fetched only after this day's *opened* is appended; names that
people chose and heads seen lie sealed in the counsellor's own vault (PROTOCOL §4).
"""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Self

from udvej.client import answers, contents
from udvej.client.answers import Desk, Duty
from udvej.client.clock import Clock, machine_clock
from udvej.client.composing import Seat
from udvej.client.live import Event, merge
from udvej.client.making import compose, store_new
from udvej.client.outbox import Item
from udvej.client.prover import DESK_PATH, Prover
from udvej.client.reading import Reading, ShownReader
from udvej.client.relations import Relations
from udvej.client.staff import StaffSession
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.keys import KeyPair, own_keys
from udvej.protocol.secret.log import Expected
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.readers import Reason, Role
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.state import State


class Counsellor:
    """One counsellor in one browser; made by `enter`.

    `service` is the key of the service this counsellor works for: vaults pinned to
    another are `foreign-vault`.
    """

    def __init__(
        self,
        session: StaffSession,
        installation: bytes,
        service: bytes,
        clock: Clock = machine_clock,
    ) -> None:
        self._ring = session.ring
        self._transport = session.transport
        self._service = service
        self._prover = Prover(self._transport, self._ring.signing, DESK_PATH)
        self._relations = Relations(self._transport, installation, clock)

    @classmethod
    async def enter(
        cls,
        session: StaffSession,
        service: bytes,
        clock: Clock = machine_clock,
    ) -> Self:
        """Open the own vault, making it the first time; needs a session with keys."""
        transport = session.transport
        found = await transport.get("/api/installation", answers.Installation)
        installation = from_b64u(found.installation)
        counsellor = cls(session, installation, service, clock)
        await counsellor._open_own()
        await counsellor._forget_gone()
        return counsellor

    @property
    def signing(self) -> bytes:
        """This counsellor's signing key."""
        return self._ring.signing.public

    async def desk(self) -> Desk:
        """Return duty, first letters waiting, and this counsellor's people."""
        return await self._transport.get("/api/desk", Desk)

    async def waiting(self) -> tuple[bytes, ...]:
        """Return the first letters nobody has taken, longest waiting first."""
        waiting = (await self.desk()).waiting
        return tuple(from_b64u(one.vault) for one in waiting)

    async def go_on_duty(
        self, *, on_duty: bool, taking_new: bool = True, pause_minutes: int = 0
    ) -> Duty:
        """Say whether one is in."""
        body = {
            "onDuty": on_duty,
            "takingNew": taking_new,
            "pauseMinutes": pause_minutes,
        }
        return await self._transport.post("/api/desk/duty", body, Duty)

    async def declare_absence(self, *, absent: bool) -> None:
        """Say that one is away: agreed stand-ins are served from then on (§8.8)."""
        await self._transport.post("/api/desk/absence", {"absent": absent}, object)

    async def take(self, vault: bytes) -> None:
        """Become the contact of a first letter: the epoch turns, the circle closes.

        Refuses `not-a-reader` where somebody else was faster.
        """
        end = self._end(vault)
        await self._relations.check_roster(end)
        await end.begin_epoch(lambda state: self._take(end, state))

    async def read(self, vault: bytes) -> Reading:
        """Read, recording the day; alarms are part of what is returned."""
        end = self._end(vault)
        try:
            reading = await self._relations.read(vault)
        except Refused:
            if end.deleted:
                await self._forget(vault)
            raise
        own, name = self._relations.own, reading.record.name
        if own is not None and name and own.record.known.get(b64u(vault)) != name:
            await own.keep(contents.sealed(contents.known(end.vault, name)))
        return reading

    def reading(self, vault: bytes) -> Reading:
        """Return what was read last."""
        return self._relations.reading(vault)

    def name_of(self, vault: bytes) -> str | None:
        """Return what the person of a vault wants to be called, as last read."""
        own = self._relations.own
        return None if own is None else own.record.known.get(b64u(vault))

    async def write(self, vault: bytes, text: str) -> None:
        """Answer; a promise that was given is kept by it."""
        self._end(vault)
        letter = contents.letter(text, self._relations.clock)
        await self._relations.write(vault, contents.sealed(letter))

    async def promise(self, vault: bytes, by: str) -> None:
        """Promise an answer by a minute: sealed for the person, tracked by the desk."""
        promised = contents.promise(by, self._relations.clock)
        self._end(vault)
        await self._relations.write(vault, contents.sealed(promised))
        body = {"vault": b64u(vault), "by": by}
        await self._transport.post("/api/desk/promise", body, object)

    async def leave_vault(self, vault: bytes) -> None:
        """Read a vault no more; the next author turns the epoch (§9.3).

        Safe to repeat after `Lost`: who is no reader any more has left.
        """
        end = self._end(vault)
        try:
            if end.outbox.holds(Kind.LEAVE):
                await end.flush()
            else:
                await end.write([Item(kind=Kind.LEAVE)])
        except Refused as refused:
            if refused.refusal is not Refusal.NOT_A_READER:
                raise
        self._relations.ends.pop(vault, None)
        await self._forget(vault)

    async def _forget_gone(self) -> None:
        """Drop name and draft of everybody who is on no list any more.

        That is the server's word alone: the head stays, so that it cannot come back
        with an older one.
        """
        own, desk = self._relations.own, await self.desk()
        if own is None:
            return
        here = {one.vault for one in desk.mine} | {one.vault for one in desk.waiting}
        names = [from_b64u(text) for text in own.record.known.keys() - here]
        drafts = [from_b64u(text) for text in own.record.drafts.keys() - here]
        ended = [contents.known(vault, "") for vault in names]
        ended += [contents.draft(vault, "") for vault in drafts]
        if ended:
            await own.keep(contents.sealed(*ended))

    async def _forget(self, vault: bytes) -> None:
        """Drop what is noted of somebody: their letters are gone, or were left."""
        own, id_ = self._relations.own, b64u(vault)
        if own is None:
            return
        record = own.record
        if any(id_ in kept for kept in (record.known, record.seen, record.drafts)):
            await own.keep(contents.sealed(contents.forgotten(vault)))

    def readers(self, vault: bytes) -> tuple[ShownReader, ...]:
        """Return who reads a vault now, by name."""
        return self._relations.readers(vault)

    async def resend(self) -> None:
        """Send everything that is still queued, each thing once."""
        await self._relations.resend()

    async def live(self) -> AsyncGenerator[Event]:
        """Yield each vault whose head is told, and None when the desk changed."""
        async with aclosing(merge(self._transport, [self._prover])) as events:
            async for event in events:
                yield event

    def _take(self, end: VaultEnd, state: State) -> tuple[Reason, list[Seat]] | None:
        mine = state.reader(self.signing)
        if mine is None:
            raise Refused(Refusal.NOT_A_READER)
        if mine.role is Role.CONTACT:
            return None  # taken now, or at an earlier try
        if state.left:  # nobody takes before a leaver's epoch is turned (§8.5)
            return Reason.TURN, end.seats.staying(state)
        return Reason.TAKE, end.seats.taking(state)

    def _end(self, vault: bytes) -> VaultEnd:
        """Follow a vault from where it was last seen."""
        relations = self._relations
        if vault not in relations.ends:
            relations.ends[vault] = VaultEnd(
                self._transport,
                self._prover,
                self._ring,
                Expected(vault, relations.installation, self._service),
                relations.clock,
                remembered=relations.remembered(vault),
                rosters=relations.rosters(self._service, vault),
            )
        return relations.ends[vault]

    async def _open_own(self) -> None:
        keys = own_keys(self._ring.opening)
        prover = Prover(self._transport, keys.signing)
        try:
            vault = from_b64u((await prover.prove()).vault)
        except Refused as refused:
            if refused.refusal is not Refusal.NO_FOLDER:
                raise
            vault = await self._make_own(keys)
        expected = Expected(
            vault, self._relations.installation, NO_SERVICE, keys.signing.public
        )
        clock = self._relations.clock
        end = VaultEnd(self._transport, prover, keys, expected, clock)
        own = self._relations.adopt_own(end, "counsellor")
        await end.refresh()
        await own.renew()

    async def _make_own(self, keys: KeyPair) -> bytes:
        new = compose(keys, self._relations.installation, [])
        await store_new(self._transport, new)
        return new.vault
