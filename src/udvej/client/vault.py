"""One vault as one end sees and writes it.

Promise: nothing is written after a stopping alarm; what was queued is stored once or
refused by name; a lost answer leaves the queue as it was (PROTOCOL §10, §11).
"""

import asyncio
from collections.abc import Callable, Sequence
from typing import Final

from udvej.client.answers import VaultHead
from udvej.client.calls import Calls
from udvej.client.clock import Clock, day_of
from udvej.client.composing import (
    Place,
    Seat,
    head_of,
    next_place,
    readers_entry,
    sign_after,
)
from udvej.client.errors import PASSING, SOMEBODY_WROTE
from udvej.client.outbox import Item, Outbox
from udvej.client.prover import Prover
from udvej.client.rosters import RosterMemory
from udvej.client.seats import Seats
from udvej.client.tombstone import check_tombstone
from udvej.client.transport import Transport
from udvej.protocol.secret.alarms import STOPPING, Alarm, Alarmed, Raised
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.readers import Reason
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.state import State
from udvej.protocol.visible.wire import Answered, Served, read_answer, write_answer

TRIES: Final = 16  # lost races in a row before the caller is told

Make = Callable[[State], Sequence[Entry]]
"""Puts entries together that follow a state; none: nothing is written."""
Choose = Callable[[State], tuple[Reason, Sequence[Seat]] | None]
"""Decides on the next readers by the newest state; None: nothing to do any more."""


class VaultEnd:
    """Follows one vault, and queues what is written to it."""

    def __init__(
        self,
        transport: Transport,
        prover: Prover,
        keys: KeyPair,
        expected: Expected,
        clock: Clock,
        *,
        remembered: Head | None = None,
        rosters: RosterMemory | None = None,
    ) -> None:
        self.vault = expected.vault
        self.keys = keys
        self.rosters = rosters
        self.clock = clock
        self.seats = Seats(keys, rosters)
        self.outbox = Outbox()
        self.deleted = False
        self._transport = transport
        self.held_back: int | None = None
        hashes = None if rosters is None else rosters.hashes
        self.log = Log(expected, keys, remembered=remembered, rosters=hashes)
        self._shared = expected.service != NO_SERVICE
        self._person = expected.person
        self._calls = Calls(transport, prover, expected.vault)
        self._found: list[Raised] = []
        self._lock = asyncio.Lock()

    @property
    def alarms(self) -> tuple[Raised, ...]:
        """Everything an honest server does not do, in the order it was found."""
        return (*self.log.alarms, *self._found)

    @property
    def sound(self) -> bool:
        """Whether nothing forbids to write."""
        return not any(one.alarm in STOPPING for one in self.alarms)

    @property
    def state(self) -> State:
        """The verified state; refuses `not-a-reader` before anything was verified."""
        if self.log.state is None:
            raise Refused(Refusal.NOT_A_READER)
        return self.log.state

    def is_person(self) -> bool:
        """Whether this end made the vault."""
        return self.state.person == self.keys.signing.public

    async def refresh(self) -> None:
        """Read what is new; what does not hold becomes an alarm."""
        async with self._lock:
            await self._refresh()

    async def reread(self) -> None:
        """Read again what was held back for want of this day's *opened* (§11.8)."""
        async with self._lock:
            if self.held_back is not None:
                since, self.held_back = self.held_back - 1, None
                await self._read(since)

    async def write(self, items: Sequence[Item]) -> None:
        """Queue, and send everything queued; see `flush`."""
        self.outbox.add(items)
        await self.flush()

    async def flush(self) -> None:
        """Send what is queued until it is stored.

        Raises `Lost` or a passing refusal with the queue as it was, a final refusal
        with what it is about dropped, and `Alarmed` where nothing may be written.
        """
        async with self._lock:
            for _ in range(TRIES):
                if not self.outbox:
                    return
                await self._send()
            raise Refused(Refusal.HEAD_MOVED)

    async def begin_epoch(self, choose: Choose) -> None:
        """Write *readers* entries until `choose` is content.

        Each is made anew for every head it has to follow (§8.2).
        """
        async with self._lock:
            await self._refresh()
            for _ in range(TRIES):
                self._demand_sound()
                await self._look_back()
                decision = choose(self.state)
                if decision is None:
                    return
                await self._append([self._readers(*decision)[0]], ())
            raise Refused(Refusal.HEAD_MOVED)

    async def write_together(self, make: Make) -> None:
        """Append what `make` puts together from the newest state, all or nothing.

        It is not tried again where somebody was first.
        """
        async with self._lock:
            self._demand_sound()
            entries = make(self.state)
            if entries:
                await self._append(entries, ())

    async def head(self) -> VaultHead:
        """Ask for the head alone: all that is served while a deletion waits (§9.5)."""
        try:
            return await self._calls.head()
        except Refused as refused:
            self._note(refused)
            raise

    async def append_after(self, head: Head, item: Item, epoch: int) -> None:
        """Append after a head that could not be verified: for *withdrawal* alone."""
        body = item.prepare(Place(self.vault, epoch, None), None, self.keys.signing)
        entry = sign_after(head, body, self.keys.signing)
        await self._calls.append([entry])

    async def _refresh(self) -> None:
        await self._read(-1 if self.log.state is None else self.log.state.sequence)

    async def _read(self, since: int) -> None:
        more = True
        while more and self.sound:
            try:
                data, more = await self._calls.read(since)
            except Refused as refused:
                self._note(refused)
                raise
            before, since = since, self._feed(data, since, more=more)
            if more and since <= before:  # it says "more" and gives nothing
                self._found.append(Raised(Alarm.CHAIN_BROKEN, None))

    def _feed(self, data: bytes, since: int, *, more: bool) -> int:
        """Let the log judge an answer; returns the last sequence it gave."""
        self.log.feed(data, more=more)
        if not self.log.sound:
            return since
        answered = read_answer(data)
        self.outbox.settle(one.entry for one in answered)
        for one in answered:
            if one.served is Served.OPENED_FIRST and self.held_back is None:
                self.held_back = one.entry.link.sequence
        return answered[-1].entry.link.sequence if answered else since

    async def _send(self) -> None:
        if self.log.state is None:
            await self._refresh()
            if not self.outbox:
                return
        self._demand_sound()
        if self.outbox.give_up():
            raise Refused(Refusal.HEAD_MOVED)
        await self._look_back()
        try:
            lead, place = self._lead()
        except Refused:  # no new epoch can be had, today or at the next try (§8.9)
            self.outbox.clear()
            raise
        head = head_of(lead[-1]) if lead else self._head()
        mark = self._mark() if self._shared else None
        batch = self.outbox.next_batch(place, mark, self.keys.signing)
        entries = list(lead)
        for _, body in batch:
            entries.append(sign_after(head, body, self.keys.signing))
            head = head_of(entries[-1])
        await self._append(entries, [item for item, _ in batch])

    async def _look_back(self) -> None:
        """Learn the keys that a *turn* needs and only older rosters have (§8.9)."""
        if self.rosters is not None and self.seats.wants_older(self.state):
            await self.rosters.refresh(self._transport, self.clock, back=True)

    def _lead(self) -> tuple[list[Entry], Place]:
        """Return the *readers* entry that must go first, if one must (§9.3, §8.6)."""
        state = self.state
        key = self.log.epochs.key(state.epoch)
        if self.outbox.wants_key() and state.left:
            entry, place = self._readers(Reason.TURN, self.seats.staying(state))
            return [entry], place
        if self.outbox.wants_key() and key is None and self.is_person():
            entry, place = self._readers(Reason.REPAIR, self.seats.staying(state))
            return [entry], place
        return [], Place(self.vault, state.epoch, key)

    def _readers(self, reason: Reason, seats: Sequence[Seat]) -> tuple[Entry, Place]:
        place = next_place(self.vault, self.state.epoch)
        signing = self.keys.signing
        return readers_entry(self._head(), place, reason, seats, signing), place

    async def _append(self, entries: Sequence[Entry], items: Sequence[Item]) -> None:
        """Send entries; where somebody else wrote first, read what they wrote."""
        try:
            shown = next((item.shown for item in items if item.shown), None)
            answer = await self._calls.append(entries, shown)
        except Refused as refused:
            self._note(refused)
            if refused.refusal in SOMEBODY_WROTE:
                await self._refresh()
                return
            if refused.refusal not in PASSING:
                self.outbox.drop(items)
            raise
        if from_b64u(answer.hash) != entries[-1].hash:
            # It was stored at an earlier try; the chain will show where.
            await self._refresh()
            return
        own = (Answered(Served.WHOLE, entry) for entry in entries)
        self.log.feed(write_answer(own))
        self.outbox.drop(items)

    def _note(self, refused: Refused) -> None:
        """Believe that the vault is deleted only by the person's own signature."""
        if refused.refusal is not Refusal.VAULT_DELETED:
            return
        try:
            known = self.log.state.person if self.log.state else self._person
            check_tombstone(refused, self.vault, known, self.log.head)
            self.deleted = True
        except Refused:
            self._found.append(Raised(Alarm.CHAIN_BROKEN, None))

    def _head(self) -> Head:
        head = self.log.head
        if head is None:
            raise Refused(Refusal.NOT_A_READER)
        return head

    def _mark(self) -> Mark:
        seen = None if self.rosters is None else self.rosters.seen
        return Mark(self._head(), day_of(self.clock), seen)

    def _demand_sound(self) -> None:
        for one in self.alarms:
            if one.alarm in STOPPING:
                raise Alarmed(one.alarm)
