"""How the desk follows the vaults: an observer, in the transaction of the entry.

Promise: what the desk notes and what was appended are stored together or not at all.
It is told who wrote and who reads, and never a word of a letter.
"""

import dataclasses
from collections.abc import Callable, Iterable
from functools import partial

from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.readers import Role
from udvej.server.desk import assignment, store, waiting
from udvej.server.desk.assignment import Place
from udvej.server.desk.store import Person
from udvej.server.desk.waiting import Event
from udvej.server.kernel.clock import MINUTE_SECONDS
from udvej.server.kernel.database import Connection, announce
from udvej.server.kernel.services import Services
from udvej.server.vaults import Change, withhold

WROTE = {
    Role.PERSON: Event.PERSON_WROTE,
    Role.CIRCLE: Event.CIRCLE_WROTE,
    Role.CONTACT: Event.COUNSELLOR_WROTE,
    Role.STAND_IN: Event.COUNSELLOR_WROTE,
}
SEATING = frozenset({Kind.READERS, Kind.LEAVE})


def observer(services: Services) -> Callable[[Connection, Change], None]:
    """Give what `app` hangs on to the vaults."""

    def observe(connection: Connection, change: Change) -> None:
        follow(connection, change, services.clock.seconds() // MINUTE_SECONDS)

    return observe


def follow(connection: Connection, change: Change, minute: int) -> None:
    """Note what an entry means at the desk; own vaults mean nothing there."""
    if change.purpose is not Purpose.SHARED or change.kind is Kind.GENESIS:
        return
    before = store.find_person(connection, change.vault)
    if change.gone:
        if before is not None:
            store.forget_person(connection, change.vault)
            tell(connection, before.place.everyone)
        return
    after = _after(before, change, minute)
    if after != before:
        store.put_person(connection, after, known=before is not None)
        old = frozenset() if before is None else before.place.everyone
        tell(connection, old | after.place.everyone)
    if change.kind in SEATING:
        serve_stand_in(connection, change.vault, after.place)


def serve_stand_in(connection: Connection, vault: bytes, where: Place) -> None:
    """Serve the agreed stand-in while whoever is in charge is away (PROTOCOL §8.8)."""
    if where.stand_in is None or not where.withheld:
        return
    serves = assignment.stand_in_serves(where, partial(store.is_absent, connection))
    withhold(connection, vault, withheld=not serves)


def tell(connection: Connection, counsellors: Iterable[bytes]) -> None:
    """Let their browsers know, after the commit, that the desk looks different.

    Each by their own key: the staff of one service hear nothing of another's.
    """
    for key in counsellors:
        announce(connection, key, b"")


def _after(before: Person | None, change: Change, minute: int) -> Person:
    seats = change.readers
    person = before or Person(
        change.vault,
        change.service,
        assignment.place(seats),
        change.closing,
        waiting.NOBODY,
    )
    waits = person.waiting
    if change.kind is Kind.SEALED:
        waits = waiting.after(waits, WROTE[change.role], minute)
    where = assignment.place(seats)
    if not where.everyone:  # the last has left: nobody waits for an answer from nobody
        waits = waiting.NOBODY
    return dataclasses.replace(
        person, place=where, closing=change.closing, waiting=waits
    )
