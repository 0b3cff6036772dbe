"""Writing: queued, resent, never doubled, sealed anew only for another epoch."""

import pytest

from cast import Cast, texts
from udvej.client.errors import Lost, Refused

pytestmark = pytest.mark.anyio


async def test_a_lost_answer_does_not_double_the_letter(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("append", "answer")]
    with pytest.raises(Lost):
        await begun.person.write(begun.vault, "2")

    await begun.person.resend()
    await begun.person.write(begun.vault, "3")

    assert texts(await begun.person.read(begun.vault)) == ["1", "2", "3"]


async def test_a_lost_request_goes_with_the_next_letter_in_order(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("append", "request")]
    with pytest.raises(Lost):
        await begun.person.write(begun.vault, "2")

    await begun.person.write(begun.vault, "3")

    assert texts(await begun.person.read(begun.vault)) == ["1", "2", "3"]


async def test_a_request_that_arrives_twice_is_stored_once(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("append", "twice")]

    await begun.person.write(begun.vault, "2")

    assert texts(await begun.person.read(begun.vault)) == ["1", "2"]


async def test_who_loses_the_race_signs_again_over_the_same_body(cast: Cast) -> None:
    begun = await cast.first_letter("1", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await begun.person.read(begun.vault)
    await alice.write(begun.vault, "2")  # the person has not seen it

    await begun.person.write(begun.vault, "3")

    assert texts(await alice.read(begun.vault)) == ["1", "2", "3"]
    assert texts(await begun.person.read(begun.vault)) == ["1", "2", "3"]


async def test_a_letter_queued_over_a_turned_epoch_is_sealed_anew_once(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("append", "request")]
    with pytest.raises(Lost):
        await begun.person.write(begun.vault, "2")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)

    await begun.person.resend()

    end = begun.person.folder.end(begun.vault)
    assert [one.sequence for one in end.log.entries()][-1] == end.state.sequence
    assert end.state.epoch == 2
    assert texts(await alice.read(begun.vault)) == ["1", "2"]


async def test_a_letter_stored_before_the_epoch_turned_is_not_sent_again(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("append", "answer")]
    with pytest.raises(Lost):
        await begun.person.write(begun.vault, "2")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)

    await begun.person.write(begun.vault, "3")

    assert texts(await alice.read(begun.vault)) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("text", "refusal"), [("x" * 60_001, "too-large"), ("\ud800", "malformed")]
)
async def test_what_no_letter_can_hold_is_refused_before_it_is_queued(
    cast: Cast, text: str, refusal: str
) -> None:
    begun = await cast.first_letter("1")

    with pytest.raises(Refused, match=refusal):
        await begun.person.write(begun.vault, text)
    assert not begun.person.folder.end(begun.vault).outbox


async def test_hostile_text_comes_back_as_it_was_written(cast: Cast) -> None:
    hostile = "<script>alert(1)</script>\u202e\u200b\u0000 \U0001f600" * 1_000
    begun = await cast.first_letter(hostile)

    assert texts(await begun.person.read(begun.vault)) == [hostile]


async def test_many_letters_go_in_as_many_requests_as_they_need(cast: Cast) -> None:
    begun = await cast.first_letter("0", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.write(begun.vault, "1")
    begun.wire.lose = [("append", "request")] * 70
    for number in range(2, 72):
        with pytest.raises(Lost):
            await begun.person.write(begun.vault, str(number) * 5_000)

    await begun.person.resend()

    lengths = [len(text or "") for text in texts(await alice.read(begun.vault))]
    assert lengths == [1, 1] + [5_000 * len(str(n)) for n in range(2, 72)]
