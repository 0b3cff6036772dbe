"""P11: the person sees everything written, and every day the record was handed over."""

import pytest

from cast import Cast, texts
from udvej.client.counsellor import Counsellor
from udvej.client.errors import Refusal, Refused
from udvej.protocol.visible.wire import Served, read_answer
from udvej.server.kernel.clock import DAY_SECONDS

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]


async def test_each_day_of_reading_stands_in_the_folder(cast: Cast) -> None:
    begun = await cast.first_letter("Hej", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    days = []
    for _ in range(3):
        await cast.sessions["Alice"].log_in()  # a session ends with the day
        await alice.read(begun.vault)
        await alice.read(begun.vault)  # twice a day is one day
        days.append(cast.place.clock.day())
        cast.place.clock.pass_time(2 * DAY_SECONDS)

    await begun.person.read(begun.vault)

    seen = [
        one.day
        for one in begun.person.openings(begun.vault)
        if one.role == "counsellor"
    ]
    assert seen == days


async def test_a_client_that_skips_it_gets_no_ciphertext(cast: Cast) -> None:
    """The server holds the bodies back, whatever the counsellor's client does."""
    begun = await cast.first_letter("Hej", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    cast.place.clock.pass_time(DAY_SECONDS)
    await cast.sessions["Alice"].log_in()

    token = cast.place.app.services.tokens.issue(cast.key("Alice"), staff=True)
    got = await cast.place.read(token, begun.vault)
    assert got.status_code == 200, got.text

    states = {one.served for one in read_answer(got.content)}
    assert Served.WHOLE in states  # open bodies: the chain can be checked
    assert Served.OPENED_FIRST in states
    sealed = [one for one in read_answer(got.content) if one.entry.cover.size]
    assert sealed
    assert all(one.served is Served.OPENED_FIRST for one in sealed)


async def test_a_false_day_is_refused(cast: Cast) -> None:
    """A counsellor's client cannot write another day than the server's own."""
    begun = await cast.first_letter("Hej", "Alice")
    clock = cast.place.clock
    late = clock.seconds
    session = cast.sessions["Alice"]
    alice = await Counsellor.enter(session, cast.service.public, lambda: late() - 1)
    stale = await Counsellor.enter(
        session, cast.service.public, lambda: late() - 5 * DAY_SECONDS
    )

    with pytest.raises(Refused) as refused:
        await stale.read(begun.vault)

    assert refused.value.refusal is Refusal.DAY_WRONG
    assert texts(await alice.read(begun.vault)) == ["Hej"]
    await begun.person.read(begun.vault)
    assert {one.day for one in begun.person.openings(begun.vault)} == {clock.day()}


@pytest.mark.parametrize("days", [-1, 1])
async def test_one_date_cannot_stand_for_two_days(cast: Cast, days: int) -> None:
    """Told yesterday's or tomorrow's date, the server hands nothing over today."""
    begun = await cast.first_letter("Hej", "Alice")
    clock = cast.place.clock
    false = await Counsellor.enter(
        cast.sessions["Alice"],
        cast.service.public,
        lambda: clock.seconds() + days * DAY_SECONDS,
    )

    with pytest.raises(Refused) as refused:
        await false.read(begun.vault)

    assert refused.value.refusal is Refusal.DAY_WRONG
    token = cast.place.app.services.tokens.issue(cast.key("Alice"), staff=True)
    served = await cast.place.entries(token, begun.vault)
    sealed = [one for one in served if one.entry.cover.size]
    assert sealed
    assert all(one.served is Served.OPENED_FIRST for one in sealed)
