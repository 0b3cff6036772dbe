"""Who is off the newest roster gets no new key, and nobody is stuck by that."""

import pytest

from cast import Begun, Cast, texts
from udvej.client.errors import Refused
from udvej.client.person import Person
from udvej.protocol.visible.readers import Role

pytestmark = pytest.mark.anyio


@pytest.fixture
async def three(cast: Cast) -> Cast:
    """Alice, Bob and Carol on the roster."""
    await cast.hire("Carol")
    await cast.publish()
    return cast


async def with_stand_in(cast: Cast) -> tuple[Begun, bytes]:
    """Alice has taken a letter, and is away; Bob, who was agreed to, reads."""
    wire = cast.wire()
    person = await cast.person(wire)
    keys = [cast.key("Alice"), cast.key("Bob")]
    vault = await person.begin(cast.service.public, keys, "1", stand_in=cast.key("Bob"))
    alice = await cast.counsellor("Alice")
    await alice.take(vault)
    await alice.write(vault, "2")
    await alice.declare_absence(absent=True)
    return Begun(person, vault, await person.keep("da"), wire), vault


async def back(cast: Cast, begun: Begun) -> Person:
    return await cast.back(begun.phrase)


async def test_a_folder_opens_and_keeps_the_words_where_nobody_would_read(
    cast: Cast,
) -> None:
    begun, vault = await with_stand_in(cast)
    bob = await cast.counsellor("Bob")
    await cast.publish("Bob")
    await bob.read(vault)
    await bob.leave_vault(vault)

    person = await back(cast, begun)
    read = await person.read(vault)
    with pytest.raises(Refused, match="reader-not-allowed"):
        await person.write(vault, "3")

    assert (texts(read), read.alarms) == (["1", "2"], ())
    assert texts(await person.read(vault)) == ["1", "2"]
    await person.resend()  # nothing is left that would stand in the way
    other = await person.begin(cast.service.public, [cast.key("Bob")], "3")
    assert texts(await bob.read(other)) == ["3"]


async def test_who_is_back_on_the_roster_is_written_to_again(cast: Cast) -> None:
    begun, vault = await with_stand_in(cast)
    bob = await cast.counsellor("Bob")
    await cast.publish("Bob")
    await bob.read(vault)
    await bob.leave_vault(vault)
    await (await back(cast, begun)).read(vault)
    await cast.publish("Alice", "Bob")

    await (await back(cast, begun)).write(vault, "3")

    alice = await cast.counsellor("Alice")
    assert texts(await alice.read(vault)) == ["1", "2", "3"]


async def test_the_person_leaves_out_who_is_off_the_roster(three: Cast) -> None:
    begun = await three.first_letter("1")
    carol = await three.counsellor("Carol")
    await three.publish("Bob", "Carol")
    await carol.leave_vault(begun.vault)

    person = await back(three, begun)
    await person.write(begun.vault, "2")

    state = person.folder.end(begun.vault).state
    assert [one.signing for one in state.readers[1:]] == [three.key("Bob")]
    bob = await three.counsellor("Bob")
    await bob.take(begun.vault)
    assert texts(await bob.read(begun.vault)) == ["1", "2"]


async def test_a_counsellor_can_take_beside_somebody_off_the_roster(
    three: Cast,
) -> None:
    """A counsellor may leave nobody out; the take closes the circle at once."""
    begun = await three.first_letter("1")
    carol = await three.counsellor("Carol")
    await three.publish("Bob", "Carol")
    await carol.leave_vault(begun.vault)

    bob = await three.counsellor("Bob")
    await bob.read(begun.vault)
    await bob.take(begun.vault)
    await bob.write(begun.vault, "2")

    assert texts(await begun.person.read(begun.vault)) == ["1", "2"]
    roles = [one.role for one in begun.person.readers(begun.vault)]
    assert roles == [Role.PERSON, Role.CONTACT]


async def test_without_a_roster_nobody_is_left_out(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    bob = await cast.counsellor("Bob")
    await bob.leave_vault(begun.vault)
    wire = cast.wire()
    wire.lose = [("rosters", "request")] * 9

    person = await cast.back(begun.phrase, wire)
    with pytest.raises(Refused, match="reader-not-allowed"):
        await person.write(begun.vault, "2")
    wire.lose = []
    await person.write(begun.vault, "2")

    alice = await cast.counsellor("Alice")
    assert texts(await alice.read(begun.vault)) == ["1", "2"]
