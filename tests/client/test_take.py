"""Taking a first letter: the taker becomes the contact and the circle closes."""

import pytest

from cast import Cast, texts
from udvej.client.errors import Lost, Refused
from udvej.protocol.visible.readers import Role

pytestmark = pytest.mark.anyio


async def test_the_taker_is_the_contact_and_the_circle_is_closed(cast: Cast) -> None:
    begun = await cast.first_letter()
    alice = await cast.counsellor("Alice")

    await alice.take(begun.vault)

    await begun.person.read(begun.vault)
    readers = begun.person.readers(begun.vault)
    assert [(one.role, one.name) for one in readers] == [
        (Role.PERSON, None),
        (Role.CONTACT, "Alice"),
    ]


async def test_who_is_slower_is_no_reader(cast: Cast) -> None:
    begun = await cast.first_letter()
    alice, bob = await cast.counsellor("Alice"), await cast.counsellor("Bob")
    await bob.read(begun.vault)
    await alice.take(begun.vault)

    with pytest.raises(Refused, match="not-a-reader"):
        await bob.take(begun.vault)
    assert await bob.waiting() == ()


async def test_a_lost_answer_is_found_out_at_the_next_try(cast: Cast) -> None:
    begun = await cast.first_letter()
    alice = await cast.counsellor("Alice")
    cast.wires["Alice"].lose = [("append", "answer")]
    with pytest.raises(Lost):
        await alice.take(begun.vault)

    await alice.take(begun.vault)

    await begun.person.read(begun.vault)
    assert begun.person.folder.end(begun.vault).state.epoch == 2


async def test_the_agreed_stand_in_stays_and_is_withheld(cast: Cast) -> None:
    person = await cast.person()
    keys = [cast.key("Alice"), cast.key("Bob")]
    vault = await person.begin(
        cast.service.public, keys, "Hej", stand_in=cast.key("Bob")
    )
    alice, bob = await cast.counsellor("Alice"), await cast.counsellor("Bob")
    await alice.take(vault)

    await person.read(vault)
    stand_in = person.readers(vault)[2]
    assert (stand_in.role, stand_in.name) == (Role.STAND_IN, "Bob")
    assert stand_in.agreed
    assert stand_in.withheld
    with pytest.raises(Refused, match="not-a-reader"):
        await bob.read(vault)

    await alice.declare_absence(absent=True)
    assert texts(await bob.read(vault)) == ["Hej"]


async def test_taking_after_somebody_left_turns_the_epoch_first(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    alice, bob = await cast.counsellor("Alice"), await cast.counsellor("Bob")
    await alice.leave_vault(begun.vault)

    await bob.take(begun.vault)

    assert texts(await bob.read(begun.vault)) == ["1"]
    await begun.person.read(begun.vault)
    names = [one.name for one in begun.person.readers(begun.vault)]
    assert names == [None, "Bob"]
