"""POST /api/entries/read and /api/head, PROTOCOL §11.8 and §11.9."""

import secrets

import pytest

from hands import Hand, Role, Vault, seat, shown_day
from places import Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.readers import AGREED, WITHHELD, OlderWrap, Reason
from udvej.protocol.visible.wire import Served, read_answer
from udvej.server.vaults import withhold

pytestmark = pytest.mark.anyio


@pytest.fixture
async def vault(place: Place) -> Vault:
    """A first letter to Alice, who has not taken it."""
    vault = place.vault()
    begun = await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
    assert begun.status_code == 201
    return vault


async def opens(place: Place, vault: Vault, hand: Hand) -> str:
    """Let a counsellor append this day's *opened*; return the token."""
    token, shown = place.staff_token(hand), shown_day(place.clock.day())
    opened = vault.take(vault.opened(hand, shown))
    done = await place.append(token, opened, shown=shown)
    assert done.status_code == 200, done.text
    return token


async def takes(place: Place, vault: Vault, hand: Hand) -> str:
    token = place.staff_token(hand)
    seats = [seat(vault.person, Role.PERSON), seat(hand, Role.CONTACT)]
    take = vault.take(vault.turn(hand, Reason.TAKE, seats))
    assert (await place.append(token, take)).status_code == 200
    return token


async def served(place: Place, token: str, vault: Vault) -> list[Served]:
    return [one.served for one in await place.entries(token, vault.id)]


async def test_the_head_is_where_it_is(place: Place, vault: Vault) -> None:
    got = await place.head(await place.token(vault.person), vault.id)
    assert got.json() == {
        "sequence": 2,
        "hash": b64u(vault.hash),
        "epoch": 1,
        "closing": None,
    }


async def test_a_reader_reads_from_where_they_are(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    for since, count in ((-1, 3), (0, 2), (2, 0), (99, 0)):
        assert len(await place.entries(token, vault.id, since)) == count


async def test_the_largest_number_is_after_every_entry_of_every_vault(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Near the last of all places: what is added there is no 64-bit number.
    monkeypatch.setattr(secrets, "randbits", lambda bits: 2**bits - 2)
    vault = place.vault()
    assert (await place.begin(vault, vault.begin())).status_code == 201
    token = await place.token(vault.person)
    assert await place.entries(token, vault.id, limits.INTEGER_MAX) == []


@pytest.mark.parametrize("since", [-2, 1.5, "1", None, 2**53])
async def test_a_place_that_is_none_is_malformed(
    place: Place, vault: Vault, since: object
) -> None:
    token = await place.token(vault.person)
    body = {"vault": b64u(vault.id), "since": since}
    sent = await place.post("/api/entries/read", token=token, json=body)
    assert refusal(sent) == "malformed"


async def test_a_stranger_reads_nothing(place: Place, vault: Vault) -> None:
    other = place.vault()
    await place.begin(other, other.begin())
    token = await place.token(other.person)
    for vault_id in (vault.id, bytes(32)):
        assert refusal(await place.read(token, vault_id)) == "not-a-reader"
        assert refusal(await place.head(token, vault_id)) == "not-a-reader"


async def test_a_counsellor_opens_first(place: Place, vault: Vault) -> None:
    token = place.staff_token(place.alice)
    before = await served(place, token, vault)
    assert before == [Served.WHOLE, Served.WHOLE, Served.OPENED_FIRST]
    await opens(place, vault, place.alice)
    assert set(await served(place, token, vault)) == {Served.WHOLE}


async def test_opening_holds_for_the_day_alone(place: Place, vault: Vault) -> None:
    await opens(place, vault, place.alice)
    place.clock.pass_time(86_400)
    token = place.staff_token(place.alice)
    assert Served.OPENED_FIRST in await served(place, token, vault)
    # Somebody else's writing on the new day does not open it again.
    person = await place.token(vault.person)
    await place.append(person, vault.take(vault.letter(vault.person)))
    assert Served.OPENED_FIRST in await served(place, token, vault)
    await opens(place, vault, place.alice)
    assert set(await served(place, token, vault)) == {Served.WHOLE}


async def test_a_clock_that_jumps_back_asks_for_opened_again(
    place: Place, vault: Vault
) -> None:
    await opens(place, vault, place.alice)
    place.clock.jump(-2 * 86_400)
    token = place.staff_token(place.alice)
    assert Served.OPENED_FIRST in await served(place, token, vault)


async def test_one_opening_is_not_anothers(place: Place) -> None:
    bob, vault = Hand(), place.vault()
    circle = [seat(place.alice, Role.CIRCLE), seat(bob, Role.CIRCLE)]
    await place.begin(vault, vault.begin(*circle))
    await opens(place, vault, place.alice)
    assert Served.OPENED_FIRST in await served(place, place.staff_token(bob), vault)


async def test_the_opening_survives_a_new_epoch(place: Place, vault: Vault) -> None:
    token = await opens(place, vault, place.alice)
    await takes(place, vault, place.alice)
    assert set(await served(place, token, vault)) == {Served.WHOLE}


async def test_who_was_not_taken_along_reads_nothing(place: Place) -> None:
    bob, vault = Hand(), place.vault()
    circle = [seat(place.alice, Role.CIRCLE), seat(bob, Role.CIRCLE)]
    await place.begin(vault, vault.begin(*circle))
    token = await opens(place, vault, bob)
    await takes(place, vault, place.alice)
    assert refusal(await place.read(token, vault.id)) == "not-a-reader"
    assert refusal(await place.head(token, vault.id)) == "not-a-reader"


async def test_a_new_reader_reads_nothing_from_before_unless_given(
    place: Place, vault: Vault
) -> None:
    person, bob = await place.token(vault.person), Hand()
    await takes(place, vault, place.alice)
    seats = [
        seat(vault.person, Role.PERSON),
        seat(place.alice, Role.CONTACT),
        seat(bob, Role.STAND_IN, AGREED),
    ]
    consent = vault.take(vault.turn(vault.person, Reason.CONSENT, seats))
    letter = vault.take(vault.letter(vault.person))
    await place.append(person, consent, letter)
    token = await opens(place, vault, bob)
    states = dict(enumerate(await served(place, token, vault)))
    assert states[2] is Served.NOT_FOR_READER
    assert states[5] is Served.WHOLE
    # §8.4: the person gives the first epoch, and not the second.
    wrap = OlderWrap(2, 1, bytes(limits.WRAP_BYTES))
    again = vault.take(vault.turn(vault.person, Reason.CONSENT, seats, (wrap,)))
    await place.append(person, again)
    states = dict(enumerate(await served(place, token, vault)))
    assert states[2] is Served.WHOLE


async def test_a_withheld_stand_in_is_served_nothing_until_lifted(
    place: Place, vault: Vault
) -> None:
    person, bob = await place.token(vault.person), Hand()
    await takes(place, vault, place.alice)
    seats = [
        seat(vault.person, Role.PERSON),
        seat(place.alice, Role.CONTACT),
        seat(bob, Role.STAND_IN, AGREED | WITHHELD),
    ]
    consent = vault.take(vault.turn(vault.person, Reason.CONSENT, seats))
    await place.append(person, consent)
    token = place.staff_token(bob)
    assert refusal(await place.read(token, vault.id)) == "not-a-reader"
    assert refusal(await place.append(token, vault.letter(bob))) == "not-a-reader"
    database = place.app.services.database
    await database.write(lambda c: withhold(c, vault.id, withheld=False))
    await opens(place, vault, bob)
    assert Served.WHOLE in await served(place, token, vault)
    await database.write(lambda c: withhold(c, vault.id, withheld=True))
    assert refusal(await place.read(token, vault.id)) == "not-a-reader"


async def test_a_removed_body_is_gone_and_its_link_stays(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    letter = vault.take(vault.letter(vault.person))
    await place.append(token, letter)
    removal = vault.take(vault.removal(vault.person, letter))
    assert (await place.append(token, removal)).status_code == 200
    answered = await place.entries(token, vault.id, since=2)
    assert [one.served for one in answered] == [Served.REMOVED, Served.WHOLE]
    assert answered[0].entry.head_bytes == letter.head_bytes
    assert answered[0].entry.body is None


async def test_only_the_author_or_the_person_removes(
    place: Place, vault: Vault
) -> None:
    person, alice = await place.token(vault.person), place.staff_token(place.alice)
    theirs = vault.take(vault.letter(vault.person))
    await place.append(person, theirs)
    sent = await place.append(alice, vault.removal(place.alice, theirs))
    assert refusal(sent) == "removal-not-allowed"
    genesis = (await place.entries(person, vault.id))[0].entry
    sent = await place.append(person, vault.removal(vault.person, genesis))
    assert refusal(sent) == "removal-not-allowed"


async def test_a_long_answer_is_cut_and_says_so(place: Place) -> None:
    own = Vault(Hand(), place.installation, purpose=Purpose.OWN)
    await place.begin(own, own.begin())
    token = await place.token(own.person)
    for _ in range(7):
        batch = [own.take(own.letter(own.person, 5)) for _ in range(3)]
        assert (await place.append(token, *batch)).status_code == 200
    since, seen, answers = -1, 0, 0
    while True:
        got = await place.read(token, own.id, since)
        assert len(got.content) <= limits.PART_BYTES
        answered = read_answer(got.content)
        seen, answers = seen + len(answered), answers + 1
        since = answered[-1].entry.link.sequence
        if "Udvej-More" not in got.headers:
            break
    assert (seen, answers) == (24, 7)


async def test_a_readers_entry_is_always_whole(place: Place, vault: Vault) -> None:
    token = place.staff_token(place.alice)
    for one in await place.entries(token, vault.id):
        if one.entry.cover.kind in {Kind.GENESIS, Kind.READERS}:
            assert one.served is Served.WHOLE
