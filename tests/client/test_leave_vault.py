"""A counsellor leaves: they fetch nothing more, and the next author turns the epoch."""

import pytest

from cast import Cast, texts
from udvej.client.errors import Lost, Refused

pytestmark = pytest.mark.anyio


async def test_who_left_reads_no_more_and_the_next_letter_turns(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    alice, bob = await cast.counsellor("Alice"), await cast.counsellor("Bob")

    await bob.leave_vault(begun.vault)
    with pytest.raises(Refused, match="not-a-reader"):
        await bob.read(begun.vault)

    await begun.person.write(begun.vault, "2")

    assert begun.person.folder.end(begun.vault).state.epoch == 2
    assert texts(await alice.read(begun.vault)) == ["1", "2"]


async def test_a_counsellor_turns_the_epoch_as_well(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    alice, bob = await cast.counsellor("Alice"), await cast.counsellor("Bob")
    await bob.leave_vault(begun.vault)

    await alice.write(begun.vault, "2")

    assert texts(await begun.person.read(begun.vault)) == ["1", "2"]
    names = [one.name for one in begun.person.readers(begun.vault)]
    assert names == [None, "Alice"]


@pytest.mark.parametrize("lost", ["request", "answer"])
async def test_a_letter_behind_a_lost_turn_is_stored_once_and_opens(
    cast: Cast, lost: str
) -> None:
    """The turn is made anew with another key; what it was for goes with that one."""
    begun = await cast.first_letter("1")
    bob = await cast.counsellor("Bob")
    await bob.leave_vault(begun.vault)
    await begun.person.folder.end(begun.vault).refresh()
    begun.wire.lose = [("append", lost)]
    with pytest.raises(Lost):
        await begun.person.write(begun.vault, "2")

    await begun.person.resend()

    read = await begun.person.read(begun.vault)
    assert (texts(read), read.alarms) == (["1", "2"], ())
    alice = await cast.counsellor("Alice")
    assert texts(await alice.read(begun.vault)) == ["1", "2"]
