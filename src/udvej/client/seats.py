"""Who is to read next, and the keys to wrap to (PROTOCOL §8).

Promise: a key is wrapped to only if its hash stands in the chain already, or the
person chose it from a verified roster.
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

        Refuses `reader-not-allowed` where the roster no longer has somebody's key:
        to leave them out is the person's to decide.
        """
        seats = []
        for reader in state.readers:
            if reader.signing in state.left:
                continue
            seat = self._seat(state, reader, reader.role, reader.flags)
            if seat is None:
                raise Refused(Refusal.READER_NOT_ALLOWED)
            seats.append(seat)
        return seats

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
                flags = AGREED | WITHHELD
                seat = self._seat(state, reader, Role.STAND_IN, flags)
                return [] if seat is None else [seat]
        return []

    def _seat(
        self,
        state: State,
        reader: Reader,
        role: Role,
        flags: int,
    ) -> Seat | None:
        for signing, opening in self._known(state, reader.signing):
            # The chain says which key: a roster cannot put another in its place.
            if (
                signing == reader.signing
                and opening_hash(opening) == reader.opening_hash
            ):
                return Seat(role, signing, opening, flags)
        return None

    def _known(self, state: State, signing: bytes) -> Iterable[tuple[bytes, bytes]]:
        yield state.genesis.signing, state.genesis.opening
        yield self._me.signing.public, self._me.opening.public
        found = None if self._rosters is None else self._rosters.counsellor(signing)
        if found is not None:
            yield found.signing, found.opening


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
