"""P5: nobody becomes a reader without an entry that the person signed.

Law and lock: the real application refuses each try by name, and a client that is
served it all the same raises the alarm by name (`test_p06` has the other lies).
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

import lies
from cast import Cast
from udvej.client.composing import Seat, next_place, readers_entry
from udvej.client.errors import Refused
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.secret.drawing import draw_keys
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.readers import AGREED, WITHHELD, Reason, Role
from udvej.protocol.visible.wire import Answered

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]

Build = Callable[[Cast, Seat], tuple[Reason, Sequence[Seat]]]


def seat(cast: Cast, name: str, role: Role, flags: int = 0) -> Seat:
    ring = cast.ring(name)
    return Seat(role, ring.signing.public, ring.opening.public, flags)


def takes_bob_along(cast: Cast, person: Seat) -> tuple[Reason, Sequence[Seat]]:
    """Bob is in the circle, but the person did not agree to him as stand-in."""
    bob = seat(cast, "Bob", Role.STAND_IN, AGREED | WITHHELD)
    return Reason.TAKE, [person, seat(cast, "Alice", Role.CONTACT), bob]


def brings_a_stranger(cast: Cast, person: Seat) -> tuple[Reason, Sequence[Seat]]:
    keys = draw_keys()
    stranger = Seat(
        Role.STAND_IN, keys.signing.public, keys.opening.public, AGREED | WITHHELD
    )
    return Reason.TAKE, [person, seat(cast, "Alice", Role.CONTACT), stranger]


def leaves_the_person_out(cast: Cast, _: Seat) -> tuple[Reason, Sequence[Seat]]:
    return Reason.TAKE, [seat(cast, "Alice", Role.CONTACT)]


def replaces_the_persons_key(cast: Cast, person: Seat) -> tuple[Reason, Sequence[Seat]]:
    other = replace(person, signing=draw_keys().signing.public)
    return Reason.TAKE, [other, seat(cast, "Alice", Role.CONTACT)]


def replaces_the_persons_opening_key(
    cast: Cast, person: Seat
) -> tuple[Reason, Sequence[Seat]]:
    other = replace(person, opening=draw_keys().opening.public)
    return Reason.TAKE, [other, seat(cast, "Alice", Role.CONTACT)]


def consents_for_the_person(cast: Cast, person: Seat) -> tuple[Reason, Sequence[Seat]]:
    alice, bob = seat(cast, "Alice", Role.CIRCLE), seat(cast, "Bob", Role.CIRCLE)
    return Reason.CONSENT, [person, alice, bob]


def turns_where_nobody_left(cast: Cast, person: Seat) -> tuple[Reason, Sequence[Seat]]:
    alice, bob = seat(cast, "Alice", Role.CIRCLE), seat(cast, "Bob", Role.CIRCLE)
    return Reason.TURN, [person, alice, bob]


@pytest.mark.parametrize(
    "build",
    [
        takes_bob_along,
        brings_a_stranger,
        leaves_the_person_out,
        replaces_the_persons_key,
        replaces_the_persons_opening_key,
        consents_for_the_person,
        turns_where_nobody_left,
    ],
)
async def test_a_counsellor_can_only_narrow(cast: Cast, build: Build) -> None:
    begun = await cast.first_letter()
    alice = await cast.counsellor("Alice")
    end = alice._end(begun.vault)
    await end.refresh()
    entry = written(cast, end, build)

    with pytest.raises(Refused, match="reader-not-allowed"):
        await end._calls.append([entry])

    begun.wire.lie = lies.about(begun.vault, lambda served: served_with(served, entry))
    reading = await begun.person.read(begun.vault)
    assert Alarm.READER_NOT_ALLOWED in reading.alarms
    names = {one.name for one in begun.person.readers(begun.vault)}
    assert names == {None, "Alice", "Bob"}


def served_with(served: list[Answered], entry: Entry) -> list[Answered]:
    """As many as come before the entry, and the entry."""
    kept = [one for one in served if one.entry.link.sequence < entry.link.sequence]
    return lies.append(entry)(kept)


def written(cast: Cast, end: VaultEnd, build: Build) -> Entry:
    """The *readers* entry that Alice writes after the first letter."""
    genesis = end.state.genesis
    person = Seat(Role.PERSON, genesis.signing, genesis.opening)
    reason, seats = build(cast, person)
    head = end.log.head
    assert head is not None
    place = next_place(end.vault, end.state.epoch)
    return readers_entry(head, place, reason, seats, cast.ring("Alice").signing)


async def test_the_first_letter_goes_to_those_shown_and_nobody_else(cast: Cast) -> None:
    await cast.hire("Dorte")
    await cast.publish()

    begun = await cast.first_letter("Hej", "Alice", "Dorte")

    await begun.person.read(begun.vault)
    shown = begun.person.readers(begun.vault)
    assert [one.name for one in shown] == [None, "Alice", "Dorte"]
    bob = await cast.counsellor("Bob")
    assert await bob.waiting() == ()
    with pytest.raises(Refused, match="not-a-reader"):
        await bob.read(begun.vault)


async def test_an_own_vault_has_one_reader_for_ever(cast: Cast) -> None:
    begun = await cast.first_letter()
    own = begun.person.folder.own
    assert own is not None
    state, head = own.end.state, own.end.log.head
    assert head is not None
    person = Seat(Role.PERSON, state.genesis.signing, state.genesis.opening)
    alice = seat(cast, "Alice", Role.CONTACT)
    place = next_place(own.end.vault, state.epoch)
    signing = own.end.keys.signing
    entry = readers_entry(head, place, Reason.CONSENT, [person, alice], signing)

    with pytest.raises(Refused, match="reader-not-allowed"):
        await own.end._calls.append([entry])


async def test_a_counsellors_key_is_taken_from_the_roster_alone(cast: Cast) -> None:
    """A server that names another key for Alice has no signature for it."""
    wire = cast.wire()
    person = await cast.person(wire)
    forged = cast.rosters[-1].replace(b'"Alice"', b'"Alise"')
    wire.lie = lies.rosters(cast.service.public, forged)

    with pytest.raises(Refused, match="roster-unsigned"):
        await person.begin(cast.service.public, [cast.key("Alice")], "Hej")
    sent = b"".join(body for _, body, _ in wire.seen)
    assert b64u(cast.key("Alice")).encode() not in sent
    assert "/api/vaults" not in {path for path, _, _ in wire.seen}
