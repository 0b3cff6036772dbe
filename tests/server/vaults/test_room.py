"""PROTOCOL §9.2, check 10: one of the circle leaves room to take a first letter."""

import pytest

from hands import Hand, Role, Vault, seat, shown_day
from places import Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.readers import Reason

pytestmark = pytest.mark.anyio


@pytest.fixture
def bob() -> Hand:
    return Hand()


@pytest.fixture
async def vault(place: Place, bob: Hand) -> Vault:
    """A first letter to Alice and Bob, who has used up the circle's room."""
    vault = place.vault()
    circle = [seat(one, Role.CIRCLE) for one in (place.alice, bob)]
    assert (await place.begin(vault, vault.begin(*circle))).status_code == 201
    token, room = place.staff_token(bob), limits.CIRCLE_ENTRIES_MAX - 3
    while room > 0:
        some = min(room, limits.BATCH_ENTRIES_MAX)
        letters = [vault.take(vault.letter(bob)) for _ in range(some)]
        done = await place.append(token, *letters)
        assert done.status_code == 200, done.text
        room -= some
    return vault


async def opens(place: Place, vault: Vault, hand: Hand) -> str:
    """Append this day's *opened*; return what it was refused with, or nothing."""
    shown = shown_day(place.clock.day())
    opened = vault.opened(hand, shown)
    done = await place.append(place.staff_token(hand), opened, shown=shown)
    if done.status_code != 200:
        return refusal(done)
    vault.take(opened)
    return ""


async def test_the_circle_has_no_room_and_whoever_takes_the_letter_reads_it(
    place: Place, vault: Vault
) -> None:
    assert await opens(place, vault, place.alice) == "vault-full"
    token = place.staff_token(place.alice)
    seats = [seat(vault.person, Role.PERSON), seat(place.alice, Role.CONTACT)]
    take = vault.take(vault.turn(place.alice, Reason.TAKE, seats))
    assert (await place.append(token, take)).status_code == 200
    assert await opens(place, vault, place.alice) == ""
    answered = await place.entries(token, vault.id, since=1)
    first = answered[0].entry
    assert first.cover.author == vault.person.key
    assert first.cover.kind is Kind.SEALED
    assert first.body is not None


async def test_the_person_has_room_where_the_circle_has_none(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    letter = vault.letter(vault.person)
    assert (await place.append(token, letter)).status_code == 200


async def test_taking_away_again_and_again_is_no_way_round_it(
    place: Place, vault: Vault, bob: Hand
) -> None:
    token = place.staff_token(bob)
    mine = (await place.entries(token, vault.id))[3].entry
    assert mine.cover.author == bob.key
    for _ in range(3):
        removal = vault.removal(bob, mine)
        assert refusal(await place.append(token, removal)) == "vault-full"
    by_person = vault.removal(vault.person, mine)
    done = await place.append(await place.token(vault.person), by_person)
    assert done.status_code == 200
