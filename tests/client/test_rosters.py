"""Rosters: refused by name when unsigned, expired, older, forked; remembered."""

import httpx
import pytest

import lies
from cast import Cast
from udvej.client.errors import Refused
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.secret.drawing import draw_signing_key
from udvej.protocol.visible.roster import read_roster

pytestmark = pytest.mark.anyio


async def refusal(cast: Cast, *signed: bytes) -> str:
    """What a person who saw the honest rosters says to these."""
    wire = cast.wire()
    person = await cast.person(wire)
    await person.roster(cast.service.public)
    wire.lie = lies.rosters(cast.service.public, *signed)
    with pytest.raises(Refused) as refused:
        await person.roster(cast.service.public)
    newest = person.folder.rosters(cast.service.public).newest
    assert newest is not None
    assert newest.hash == read_roster(cast.rosters[-1], cast.service.public).hash
    return refused.value.refusal.value


async def test_one_that_the_service_did_not_sign(cast: Cast) -> None:
    forged = cast.rosters[-1].replace(b"Alice", b"Mallo")

    assert await refusal(cast, forged) == "roster-unsigned"


async def test_one_of_another_service(cast: Cast) -> None:
    own, cast.service = cast.service, draw_signing_key()
    signed = cast.sign(number=1)
    cast.service = own

    assert await refusal(cast, signed) == "roster-unsigned"


async def test_none_at_all(cast: Cast) -> None:
    assert await refusal(cast) == "roster-malformed"


async def test_an_older_one(cast: Cast) -> None:
    await cast.publish("Alice")

    assert await refusal(cast, cast.rosters[0]) == "roster-older"


async def test_another_of_the_same_number(cast: Cast) -> None:
    await cast.publish("Alice")
    first = read_roster(cast.rosters[0], cast.service.public)
    other = cast.sign("Bob", number=2, previous=first.hash)

    assert await refusal(cast, other) == "roster-fork"


async def test_one_that_does_not_name_the_one_before(cast: Cast) -> None:
    other = cast.sign("Bob", number=2, previous=bytes(32))

    assert await refusal(cast, other) == "roster-fork"


async def test_one_that_is_outlived(cast: Cast) -> None:
    person = await cast.person()
    cast.place.clock.pass_time(31 * 86_400)

    with pytest.raises(Refused, match=r"roster-expired|roster-malformed"):
        await person.roster(cast.service.public)


async def test_a_forked_roster_is_remembered_across_visits(cast: Cast) -> None:
    begun = await cast.first_letter("Hej", "Alice")
    await begun.person.read(begun.vault)
    wire = cast.wire()
    back = await cast.back(begun.phrase, wire)
    wire.lie = lies.rosters(cast.service.public, cast.sign("Bob", number=1))

    reading = await back.read(begun.vault)

    assert reading.alarms == (Alarm.ROSTER_FORK,)
    again = await cast.back(begun.phrase)
    assert again.reading(begun.vault).alarms == (Alarm.ROSTER_FORK,)


async def test_without_rosters_what_is_known_can_still_be_read(cast: Cast) -> None:
    begun = await cast.first_letter("Hej", "Alice")
    wire = cast.wire()
    back = await cast.back(begun.phrase, wire)
    wire.lie = lies.instead("/api/rosters", httpx.Response(502))

    reading = await back.read(begun.vault)

    assert [letter.text for letter in reading.record.letters] == ["Hej"]
    assert reading.alarms == ()
