"""Keeping: seven words after the first letter, and the folder they open."""

import pytest

from cast import Cast, texts
from udvej.client.calls import Calls
from udvej.client.errors import Lost, Refused
from udvej.protocol.visible.refusals import Refusal

pytestmark = pytest.mark.anyio


async def test_the_words_open_the_folder_in_a_clean_browser(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    assert len(begun.phrase.split()) == 7

    back = await cast.back(begun.phrase)

    assert back.vaults == (begun.vault,)
    assert texts(await back.read(begun.vault)) == ["Hej"]
    assert [visit.day for visit in back.visits()] == [cast.place.clock.day()]


async def test_a_lost_answer_gives_the_same_words_and_one_folder(cast: Cast) -> None:
    wire = cast.wire()
    person = await cast.person(wire)
    vault = await person.begin(cast.service.public, [cast.key("Alice")], "Hej")
    wire.lose = [("/api/vaults", "answer")]
    with pytest.raises(Lost):
        await person.keep("en")

    phrase = await person.keep("en")

    assert (await cast.back(phrase)).vaults == (vault,)


@pytest.mark.parametrize("lost", ["request", "answer"])
async def test_what_is_begun_or_deleted_between_two_tries_is_known(
    cast: Cast, lost: str
) -> None:
    wire = cast.wire()
    person = await cast.person(wire)
    first = await person.begin(cast.service.public, [cast.key("Alice")], "1")
    stays = await person.begin(cast.service.public, [cast.key("Alice")], "2")
    wire.lose = [("/api/vaults", lost)]
    with pytest.raises(Lost):
        await person.keep("da")
    since = await person.begin(cast.service.public, [cast.key("Bob")], "3")
    await person.delete(undo=False, vault=first)

    back = await cast.back(await person.keep("da"))

    assert back.vaults == (stays, since)
    assert texts(await back.read(since)) == ["3"]


async def test_what_did_not_fit_is_told_once(cast: Cast) -> None:
    """What is deleted after it was told does not come back with the next try."""
    wire = cast.wire()
    person = await cast.person(wire)
    keys = [cast.key("Bob")]
    for number in range(15):
        await person.begin(cast.service.public, keys, str(number))
    wire.lose = [("/api/entries/append", "answer")]
    with pytest.raises(Lost):
        await person.keep("da")
    await person.delete(undo=False, vault=person.vaults[-1])

    back = await cast.back(await person.keep("da"))

    assert len(person.vaults) == 14
    assert back.vaults == person.vaults


async def test_what_was_refused_at_one_try_is_told_at_the_next(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await cast.person()
    keys = [cast.key("Bob")]
    for number in range(15):
        await person.begin(cast.service.public, keys, str(number))

    async def refuse(*_: object) -> None:
        raise Refused(Refusal.TOO_LARGE)

    with monkeypatch.context() as patched:
        patched.setattr(Calls, "append", refuse)
        with pytest.raises(Refused, match="too-large"):
            await person.keep("da")

    assert (await cast.back(await person.keep("da"))).vaults == person.vaults


async def test_a_lost_first_letter_is_sent_again_as_the_same_vault(cast: Cast) -> None:
    wire = cast.wire()
    person = await cast.person(wire)
    wire.lose = [("/api/vaults", "answer")]
    with pytest.raises(Lost):
        await person.begin(cast.service.public, [cast.key("Alice")], "Hej")

    await person.resend()

    alice = await cast.counsellor("Alice")
    assert await alice.waiting() == person.vaults
    assert texts(await alice.read(person.vaults[0])) == ["Hej"]


async def test_a_second_relation_lies_in_the_same_folder(cast: Cast) -> None:
    begun = await cast.first_letter("Hej", "Alice")
    keys = [cast.key("Bob")]

    other = await begun.person.begin(cast.service.public, keys, "Og hej til dig")

    back = await cast.back(begun.phrase)
    assert back.vaults == (begun.vault, other)
    assert texts(await back.read(other)) == ["Og hej til dig"]


async def test_nobody_reads_whom_the_roster_does_not_name(cast: Cast) -> None:
    person = await cast.person()

    with pytest.raises(Refused, match="reader-not-allowed"):
        await person.begin(cast.service.public, [bytes(32)], "Hej")
    assert person.vaults == ()
