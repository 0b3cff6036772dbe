"""Who is to read next, and the keys to wrap to (PROTOCOL §8).

Promise: a key is wrapped to only if its hash stands in the chain already, or the
person chose it from a verified roster. A person wraps to nobody whom the newest
roster does not name (§8.9).
"""

from collections.abc import Iterable

from udvej.client.composing import Seat
from udvej.client.rosters import RosterMemory
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.visible.genesis import opening_hash
from udvej.protocol.visible.readers import AGREED, WITHHELD, Reader, Role
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Counsellor
from udvej.protocol.visible.state import State


class Seats:
    """Finds the opening keys of a vault's readers, for one of its ends."""

    def __init__(self, me: KeyPair, rosters: RosterMemory | None) -> None:
        self._me = me
        self._rosters = rosters

    def staying(self, state: State) -> list[Seat]:
        """Return the current seats without those who left, to *turn* or *repair*.

        The person leaves out whom the newest roster does not name, and a counsellor
        may leave out nobody (§8.5, §8.9). Refuses `reader-not-allowed` where that
        would leave the person alone, or no roster has somebody's key.
        """
        stay = [one for one in state.readers if one.signing not in state.left]
        kept = stay
        if self._is_person(state) and not self._knows_no_roster():
            kept = [one for one in stay if self._is_named(state, one)]
        seats = [self._seat(state, one, one.role, one.flags) for one in kept]
        found = [seat for seat in seats if seat is not None]
        if len(found) < len(kept) or len(kept) == 1 < len(stay):
            raise Refused(Refusal.READER_NOT_ALLOWED)
        return found

    def leaves_alone(self, state: State) -> bool:
        """Say whether a new epoch is due that would have no reader but the person."""
        if not self._is_person(state) or not state.left:
            return False
        try:
            self.staying(state)
        except Refused:
            return True
        return False

    def wants_older(self, state: State) -> bool:
        """Say whether a counsellor's *turn* needs a key the newest roster lacks."""
        if self._rosters is None or self._is_person(state) or not state.left:
            return False
        stay = (one for one in state.readers if one.signing not in state.left)
        return any(self._seat(state, one, one.role, one.flags) is None for one in stay)

    def taking(self, state: State) -> list[Seat]:
        """Return the seats of a *take*: the person, this end, an agreed stand-in."""
        person = Seat(Role.PERSON, state.genesis.signing, state.genesis.opening)
        contact = Seat(Role.CONTACT, self._me.signing.public, self._me.opening.public)
        return [person, contact, *self._stand_in(state)]

    def _stand_in(self, state: State) -> Iterable[Seat]:
        """Find the stand-in the person agreed to, if the roster still has them."""
        for reader in state.readers:
            me = reader.signing == self._me.signing.public
            if reader.agreed and not me and reader.signing not in state.left:
                if not self._is_named(state, reader):
                    return []
                flags = AGREED | WITHHELD
                seat = self._seat(state, reader, Role.STAND_IN, flags)
                return [] if seat is None else [seat]
        return []

    def _is_person(self, state: State) -> bool:
        return self._me.signing.public == state.person

    def _knows_no_roster(self) -> bool:
        return self._rosters is None or self._rosters.newest is None

    def _is_named(self, state: State, reader: Reader) -> bool:
        """Say whether a reader is the person or stands on the newest roster."""
        if reader.signing == state.person:
            return True
        rosters = self._rosters
        found = None if rosters is None else rosters.counsellor(reader.signing)
        return found is not None and opening_hash(found.opening) == reader.opening_hash

    def _seat(
        self,
        state: State,
        reader: Reader,
        role: Role,
        flags: int,
    ) -> Seat | None:
        for signing, opening in self._known(state, reader):
            # The chain says which key: a roster cannot put another in its place.
            if (
                signing == reader.signing
                and opening_hash(opening) == reader.opening_hash
            ):
                return Seat(role, signing, opening, flags)
        return None

    def _known(self, state: State, reader: Reader) -> Iterable[tuple[bytes, bytes]]:
        yield state.genesis.signing, state.genesis.opening
        yield self._me.signing.public, self._me.opening.public
        if self._rosters is not None:
            for opening in self._rosters.openings.get(reader.signing, ()):
                yield reader.signing, opening


def circle_seats(
    circle: Iterable[Counsellor],
    stand_in: Counsellor | None,
) -> list[Seat]:
    """Return the seats of a first letter (§8.7).

    The stand-in is one of the circle and agreed to, or, where the circle is a single
    chosen counsellor, beside it and withheld.
    """
    chosen = list(circle)
    if not chosen:
        raise Refused(Refusal.READER_NOT_ALLOWED)
    names = {one.signing for one in chosen}
    seats = [
        Seat(
            Role.CIRCLE,
            one.signing,
            one.opening,
            AGREED if stand_in is not None and one.signing == stand_in.signing else 0,
        )
        for one in chosen
    ]
    if stand_in is not None and stand_in.signing not in names:
        flags = AGREED | WITHHELD
        seats.append(Seat(Role.STAND_IN, stand_in.signing, stand_in.opening, flags))
    return seats
