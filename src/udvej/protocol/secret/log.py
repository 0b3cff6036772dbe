"""An end's own, verified view of one vault (PROTOCOL §10).

Promise: pure, and never raises on what a server serves. Whatever does not hold becomes
an alarm of §10.6; after a stopping one nothing more is taken. Entries are given out
only when the chain has been read to its end and checked as §10.5 says.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from udvej.protocol.secret.alarms import STOPPING, Alarm, Alarmed, Raised, alarm_of
from udvej.protocol.secret.epochs import Epochs
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.marks import Head
from udvej.protocol.secret.opening import Opened, Opener
from udvej.protocol.visible.chain import begin, follow, follow_vouched, leap
from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.state import State, renewal_of
from udvej.protocol.visible.wire import Answered, Served, read_answer


@dataclass(frozen=True, slots=True)
class Expected:
    """What the end knows beforehand; `person` where it is known who made the vault."""

    vault: bytes
    installation: bytes
    service: bytes
    person: bytes | None = None

    def met_by(self, state: State) -> bool:
        """Whether a genesis is the expected one (§7.2)."""
        genesis = state.genesis
        return (
            state.vault == self.vault
            and genesis.installation == self.installation
            and genesis.service == self.service
            and self.person in {None, genesis.signing}
        )


class Log:
    """One vault as one end sees it. `alarms` only grows."""

    def __init__(
        self,
        expected: Expected,
        me: KeyPair,
        *,
        remembered: Head | None = None,
        rosters: Mapping[int, bytes] | None = None,
    ) -> None:
        """Begin with nothing.

        `remembered` is the newest head seen before (§10.4), `rosters` the hashes of
        the service's rosters this end has verified, by number.
        """
        self.state: State | None = None
        self.alarms: list[Raised] = []
        self._expected, self._me, self._remembered = expected, me, remembered
        # The genesis, and what followed the newest renewal (§9.6), by position.
        self._answered: list[Answered] = []
        self._hashes: list[bytes] = []
        self._ids: set[bytes] = set()
        self._unsigned: set[int] = set()
        self._removed: set[int] = set()
        self._settled = 0
        self._before_renewal: list[Opened] | None = None
        self._epochs = Epochs(me)
        self._opener = Opener(
            self._epochs,
            self.hash_at,
            dict(rosters or {}),
            shared=expected.service != NO_SERVICE,
        )

    @property
    def epochs(self) -> Epochs:
        """The epoch keys this end holds."""
        return self._epochs

    @property
    def sound(self) -> bool:
        """Whether no stopping alarm has been raised: only then write."""
        return not any(one.alarm in STOPPING for one in self.alarms)

    @property
    def head(self) -> Head | None:
        """The newest entry that has been checked: to remember, and to mark."""
        if not self._settled:
            return None
        newest = self._settled - 1
        sequence = self._answered[newest].entry.link.sequence
        return Head(sequence, self._hashes[newest])

    def feed(self, data: bytes, *, more: bool = False) -> None:
        """Take an answer of entries (§11.8); `more` says that it was not the last."""
        if not self.sound:
            return
        try:
            answered = read_answer(data)
        except Refused:
            self._raise(Alarm.CHAIN_BROKEN, None)
            return
        last = -1
        for one in answered:
            sequence = one.entry.link.sequence
            try:
                self._take(one, after=last)
            except (Refused, Alarmed) as error:
                self._raise(alarm_of(error), sequence)
                return
            last = sequence
        if not more:
            self._settle()

    def entries(self) -> list[Opened]:
        """Return all checked *sealed* and *opened* entries, in the chain's order.

        While a renewed vault has not been read to its end, those from before it.
        """
        if self._before_renewal is not None:
            return self._before_renewal
        return [
            self._opener.opened(one, removed=one.entry.link.sequence in self._removed)
            for one in self._answered[: self._settled]
            if one.entry.cover.kind.held_back
        ]

    def remaining(self) -> Iterator[int]:
        """Check the signatures that were vouched for (§10.5), newest first.

        Yields each sequence when it has been checked, so that a caller can pause.
        """
        for one in self._answered[::-1]:
            sequence = one.entry.link.sequence
            if sequence not in self._unsigned:
                continue
            try:
                one.entry.check_signature()
            except Refused as refused:
                self._raise(alarm_of(refused), sequence)
            self._unsigned.discard(sequence)
            yield sequence

    def _raise(self, alarm: Alarm, sequence: int | None) -> None:
        raised = Raised(alarm, sequence)
        if raised not in self.alarms:
            self.alarms.append(raised)

    def hash_at(self, sequence: int) -> bytes | None:
        """Return the hash of an entry of the chain, as far as it was read."""
        at = self._position(sequence)
        return None if at is None else self._hashes[at]

    def _position(self, sequence: int) -> int | None:
        """Return where an entry lies among those that are kept here."""
        at = None if self.state is None else self.state.position(sequence)
        return at if at is not None and at < len(self._answered) else None

    def _take(self, one: Answered, *, after: int) -> None:
        sequence = one.entry.link.sequence
        if sequence <= after:  # §11.8: in order, so nothing comes twice in one answer
            raise Alarmed(Alarm.CHAIN_BROKEN)
        known = self._position(sequence)
        if known is not None:
            self._take_again(one, known)
            return
        if self.state is not None and renewal_of(one.entry) is not None:
            self._begin_again(self.state, one.entry)
        else:
            self.state = self._next(one.entry)
        self._answered.append(one)
        self._hashes.append(self.state.hash)
        if one.entry.cover.id in self._ids:  # §5.5: sealed exactly once
            raise Alarmed(Alarm.CHAIN_BROKEN)
        self._ids.add(one.entry.cover.id)
        if sequence:  # the genesis's signature was checked by `begin`
            self._unsigned.add(sequence)
        before = self._remembered
        if before and before.sequence == sequence and before.hash != self.state.hash:
            raise Alarmed(Alarm.FORK)

    def _begin_again(self, before: State, renewal: Entry) -> None:
        """Keep the genesis alone, once it is sure that the owner says so (§9.6)."""
        decision = follow(leap(before, renewal), renewal)
        if isinstance(decision, Refused):
            raise decision
        self._before_renewal = self.entries() or None
        self.state = decision
        del self._answered[1:], self._hashes[1:]
        self._ids = {self._answered[0].entry.cover.id}
        self._settled = min(self._settled, 1)

    def _take_again(self, one: Answered, known: int) -> None:
        """Take an entry served before: the same, perhaps now with its body."""
        if one.entry.head_bytes != self._answered[known].entry.head_bytes:
            raise Alarmed(Alarm.FORK)
        if one.served is Served.WHOLE:
            self._answered[known] = one

    def _next(self, entry: Entry) -> State:
        if self.state is None:
            decision = begin(entry)
            if isinstance(decision, State) and not self._expected.met_by(decision):
                raise Alarmed(Alarm.FOREIGN_VAULT)
        else:
            decision = follow_vouched(self.state, entry, self._target(entry))
        if isinstance(decision, Refused):
            raise decision
        return decision

    def _target(self, entry: Entry) -> Entry | None:
        if entry.cover.kind is not Kind.REMOVAL:
            return None
        named = self._position(Removal.parse(entry.body or b"").sequence)
        return None if named is None else self._answered[named].entry

    def _settle(self) -> None:
        """Check what can be checked only at the end, then let entries out."""
        state, before = self.state, self._remembered
        if state is None or state.sequence < max(
            state.whole_at, before.sequence if before else 0
        ):
            self._raise(Alarm.HEAD_BEHIND, None)
            return
        self._check_signatures()
        if not self.sound:
            return
        for one in self._answered[self._settled :]:
            self._settle_one(one.entry)
        self._settled = len(self._answered)
        for one in self._answered:
            self._check_body(one)
        self._before_renewal = None

    def _check_signatures(self) -> None:
        """Check now what nobody vouches for (§10.5)."""
        me = self._me.signing.public
        entries = [one.entry for one in self._answered]
        mine = (one for one in reversed(entries) if one.cover.author == me)
        vouching = next(mine, entries[0]).link.sequence
        for entry in entries:
            sequence = entry.link.sequence
            if sequence not in self._unsigned:
                continue
            if sequence >= vouching or entry.cover.kind is Kind.READERS:
                try:
                    entry.check_signature()
                except Refused as refused:
                    self._raise(alarm_of(refused), sequence)
                    return
                self._unsigned.discard(sequence)

    def _settle_one(self, entry: Entry) -> None:
        if entry.cover.kind is Kind.READERS:
            for alarm in self._epochs.take(entry):
                self._raise(alarm, entry.link.sequence)
        elif entry.cover.kind is Kind.REMOVAL:
            self._removed.add(Removal.parse(entry.body or b"").sequence)

    def _check_body(self, one: Answered) -> None:
        """Alarm for a body that ought to be here; open one that is."""
        sequence = one.entry.link.sequence
        if sequence in self._removed or not one.entry.cover.kind.held_back:
            return
        for alarm in self._opener.look(one, self._missing(one)):
            self._raise(alarm, sequence)

    def _missing(self, one: Answered) -> bool:
        """Whether the server had no reason to keep this body (§9.4, §11.8)."""
        match one.served:
            case Served.WHOLE:
                return False
            case Served.REMOVED:
                return True
            case Served.NOT_FOR_READER:
                return self._epochs.key(one.entry.cover.epoch) is not None
            case Served.OPENED_FIRST:
                person = None if self.state is None else self.state.person
                return person == self._me.signing.public
