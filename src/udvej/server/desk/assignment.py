"""Whose a person is: nobody's yet, one contact's, or nobody's any more.

Promise: what the desk knows follows from the readers that the chain names
(PROTOCOL §8) and from nothing else. The desk assigns nobody: a counsellor takes, a
person consents.
"""

import dataclasses
from collections.abc import Callable, Iterable
from enum import StrEnum

from udvej.protocol.visible.readers import Reader, Role


class Stage(StrEnum):
    """Where a shared vault stands at the desk."""

    UNTAKEN = "untaken"
    TAKEN = "taken"
    ALONE = "alone"


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Who reads a shared vault now, by signing keys; `chosen`: the person chose one."""

    stage: Stage
    contact: bytes | None
    stand_in: bytes | None
    withheld: bool
    circle: frozenset[bytes]
    chosen: bool

    @property
    def everyone(self) -> frozenset[bytes]:
        """Every counsellor with a seat, served or withheld."""
        held = {self.contact, self.stand_in} - {None}
        return self.circle | frozenset(key for key in held if key is not None)

    @property
    def in_charge(self) -> frozenset[bytes]:
        """Whose absence calls the stand-in: the contact, before that the circle."""
        return self.circle if self.contact is None else frozenset({self.contact})


def place(readers: Iterable[Reader]) -> Place:
    """Read a place from the current readers, without those who left."""
    seats = list(readers)
    circle = [one for one in seats if one.role is Role.CIRCLE]
    contact = _first(seats, Role.CONTACT)
    stand_in = _first(seats, Role.STAND_IN)
    if contact is not None:
        stage = Stage.TAKEN
    else:
        stage = Stage.UNTAKEN if circle else Stage.ALONE
    return Place(
        stage,
        None if contact is None else contact.signing,
        None if stand_in is None else stand_in.signing,
        stand_in is not None and stand_in.withheld,
        frozenset(one.signing for one in circle),
        # §8.7: beside a chosen counsellor there is at most the agreed stand-in.
        sum(not one.agreed for one in circle) == 1,
    )


def stand_in_serves(where: Place, absent: Callable[[bytes], bool]) -> bool:
    """Say whether the stand-in is served: whoever is in charge is away (§8.8).

    Where the contact has left nobody is in charge, and the stand-in serves.
    """
    if where.stand_in is None:
        return False
    return not where.withheld or all(absent(key) for key in where.in_charge)


def _first(seats: Iterable[Reader], role: Role) -> Reader | None:
    return next((one for one in seats if one.role is role), None)
