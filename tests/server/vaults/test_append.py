"""POST /api/entries/append, PROTOCOL §11.6: its answer and every refusal."""

import asyncio
import secrets

import pytest

from hands import Hand, Role, Vault, seat, shown_day, write_batch
from places import TODAY, Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry, Link
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.readers import Reason

pytestmark = pytest.mark.anyio


@pytest.fixture
async def vault(place: Place) -> Vault:
    """A first letter to Alice, who has not taken it."""
    vault = place.vault()
    begun = await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
    assert begun.status_code == 201, begun.text
    return vault


@pytest.fixture
async def token(place: Place, vault: Vault) -> str:
    return await place.token(vault.person)


async def test_what_is_appended_is_read_back_byte_for_byte(
    place: Place, vault: Vault, token: str
) -> None:
    letters = [vault.take(vault.letter(vault.person, size)) for size in (1, 2, 5)]
    done = await place.append(token, *letters)
    assert done.status_code == 200, done.text
    assert done.json() == {"sequence": 5, "hash": b64u(letters[-1].hash)}
    answered = await place.entries(token, vault.id, since=2)
    assert [one.entry for one in answered] == letters


async def test_a_batch_sent_again_is_stored_once(
    place: Place, vault: Vault, token: str
) -> None:
    letter = vault.take(vault.letter(vault.person))
    first = await place.append(token, letter)
    again = await place.append(token, letter)
    assert first.json() == again.json()
    assert len(await place.entries(token, vault.id)) == 4


async def test_what_was_stored_may_come_again_with_something_new(
    place: Place, vault: Vault, token: str
) -> None:
    letter = vault.take(vault.letter(vault.person))
    await place.append(token, letter)
    more = vault.take(vault.letter(vault.person))
    done = await place.append(token, letter, more)
    assert done.json()["sequence"] == 4
    assert len(await place.entries(token, vault.id)) == 5


async def test_a_letter_that_lost_the_race_is_signed_anew_and_stored_once(
    place: Place, vault: Vault, token: str
) -> None:
    mine, other = vault.letter(vault.person), vault.letter(vault.person)
    assert (await place.append(token, other)).status_code == 200
    lost = await place.append(token, mine)
    assert refusal(lost) == "head-moved"
    assert lost.json()["sequence"] == 3
    assert lost.json()["hash"] == b64u(other.hash)
    vault.take(other)
    anew = vault.again(vault.person, mine)
    assert (await place.append(token, anew)).status_code == 200
    # The first try arrives late, after all: the same entry, known (§5.5).
    late = await place.append(token, mine)
    assert late.json()["sequence"] == 4


async def test_of_two_appends_to_one_head_one_is_stored(
    place: Place, vault: Vault, token: str
) -> None:
    racers = [vault.letter(vault.person) for _ in range(8)]
    answers = await asyncio.gather(*(place.append(token, one) for one in racers))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [200] + [409] * 7
    assert len(await place.entries(token, vault.id)) == 4


async def test_a_batch_is_stored_whole_or_not_at_all(
    place: Place, vault: Vault, token: str
) -> None:
    good = vault.letter(vault.person)
    vault.take(good)
    bad = vault.letter(vault.person)
    broken = Entry(bad.link, bytes(64), bad.body)
    assert refusal(await place.append(token, good, broken)) == "bad-signature"
    assert len(await place.entries(token, vault.id)) == 3


async def test_a_known_id_with_another_body_is_refused(
    place: Place, vault: Vault, token: str
) -> None:
    letter = vault.take(vault.letter(vault.person))
    await place.append(token, letter)
    other = vault.letter(vault.person, id_=letter.cover.id)
    assert refusal(await place.append(token, other)) == "id-reused"


async def test_a_strangers_entry_is_refused(place: Place, vault: Vault) -> None:
    stranger = place.vault()
    await place.begin(stranger, stranger.begin())
    token = await place.token(stranger.person)
    theirs = vault.letter(stranger.person)
    assert refusal(await place.append(token, theirs)) == "not-a-reader"


async def test_an_entry_of_another_author_than_the_tokens_is_refused(
    place: Place, vault: Vault, token: str
) -> None:
    theirs = vault.letter(place.alice)
    assert refusal(await place.append(token, theirs)) == "not-a-reader"


async def test_a_vault_that_is_not_there_is_like_one_not_read(
    place: Place, vault: Vault, token: str
) -> None:
    elsewhere = Vault(vault.person, place.installation)
    elsewhere.begin()
    letter = elsewhere.letter(vault.person)
    assert refusal(await place.append(token, letter)) == "not-a-reader"


async def test_without_a_token_nothing_is_taken(place: Place, vault: Vault) -> None:
    letter = vault.letter(vault.person)
    assert refusal(await place.append("", letter)) == "token-stale"
    assert refusal(await place.append("AAAA", letter)) == "token-stale"


async def test_a_token_ends(place: Place, vault: Vault, token: str) -> None:
    place.clock.pass_time(limits.TOKEN_SECONDS)
    letter = vault.letter(vault.person)
    assert refusal(await place.append(token, letter)) == "token-stale"


async def test_an_altered_token_is_stale(
    place: Place, vault: Vault, token: str
) -> None:
    altered = ("B" if token[0] != "B" else "C") + token[1:]
    letter = vault.letter(vault.person)
    assert refusal(await place.append(altered, letter)) == "token-stale"


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00", b"\x00\x00\x00\x00", b"\xff\xff\xff\xff", b"{}"],
)
async def test_bytes_of_another_shape_are_malformed(
    place: Place, token: str, content: bytes
) -> None:
    sent = await place.post("/api/entries/append", token=token, content=content)
    assert refusal(sent) == "malformed"


async def test_more_than_a_request_may_hold_is_too_large(
    place: Place, token: str
) -> None:
    content = secrets.token_bytes(limits.BATCH_BYTES_MAX + 1)
    sent = await place.post("/api/entries/append", token=token, content=content)
    assert refusal(sent) == "too-large"


async def test_more_entries_than_a_batch_holds_are_too_large(
    place: Place, vault: Vault, token: str
) -> None:
    many = [vault.leave(vault.person) for _ in range(limits.BATCH_ENTRIES_MAX + 1)]
    assert refusal(await place.append(token, *many)) == "too-large"


async def test_a_batch_has_one_author_and_one_vault(
    place: Place, vault: Vault, token: str
) -> None:
    mine = vault.take(vault.letter(vault.person))
    theirs = vault.letter(place.alice)
    assert refusal(await place.append(token, mine, theirs)) == "malformed"
    other = place.vault(vault.person)
    other.begin()
    elsewhere = other.letter(vault.person)
    assert refusal(await place.append(token, mine, elsewhere)) == "malformed"


async def test_one_entry_twice_in_a_batch_is_malformed(
    place: Place, vault: Vault, token: str
) -> None:
    letter = vault.letter(vault.person)
    assert refusal(await place.append(token, letter, letter)) == "malformed"


async def test_another_epoch_is_refused(place: Place, vault: Vault, token: str) -> None:
    vault.epoch = 2
    letter = vault.letter(vault.person)
    assert refusal(await place.append(token, letter)) == "wrong-epoch"


async def test_before_it_is_taken_a_first_letter_has_little_room(
    place: Place, vault: Vault, token: str
) -> None:
    room = limits.UNTAKEN_ENTRIES_MAX - 3
    letters = [vault.take(vault.letter(vault.person)) for _ in range(room)]
    assert (await place.append(token, *letters)).status_code == 200
    assert refusal(await place.append(token, vault.letter(vault.person))) == (
        "vault-full"
    )


async def test_an_own_vault_has_room(place: Place) -> None:
    own = Vault(Hand(), place.installation, purpose=Purpose.OWN)
    await place.begin(own, own.begin())
    token = await place.token(own.person)
    notes = [own.take(own.letter(own.person)) for _ in range(40)]
    assert (await place.append(token, *notes)).json()["sequence"] == 42


async def test_who_takes_closes_the_circle(place: Place, vault: Vault) -> None:
    alice, token = place.alice, place.staff_token(place.alice)
    seats = [seat(vault.person, Role.PERSON), seat(alice, Role.CONTACT)]
    take = vault.take(vault.turn(alice, Reason.TAKE, seats))
    answer = vault.take(vault.letter(alice))
    assert (await place.append(token, take, answer)).json()["sequence"] == 4


async def test_who_is_not_let_in_by_the_person_is_refused(
    place: Place, vault: Vault
) -> None:
    alice = place.alice
    seats = [
        seat(vault.person, Role.PERSON),
        seat(alice, Role.CONTACT),
        seat(Hand(), Role.STAND_IN, 3),
    ]
    take = vault.turn(alice, Reason.TAKE, seats)
    sent = await place.append(place.staff_token(alice), take)
    assert refusal(sent) == "reader-not-allowed"


async def test_a_counsellors_key_without_a_session_appends_nothing(
    place: Place, vault: Vault
) -> None:
    token = place.app.services.tokens.issue(place.alice.key)
    sent = await place.append(token, vault.letter(place.alice))
    assert refusal(sent) == "not-a-reader"


async def test_after_a_leave_the_epoch_must_turn(
    place: Place, vault: Vault, token: str
) -> None:
    alice = place.staff_token(place.alice)
    leave = vault.take(vault.leave(place.alice))
    assert (await place.append(alice, leave)).status_code == 200
    # The leaver may learn that it arrived, and nothing more.
    assert (await place.append(alice, leave)).json()["sequence"] == 3
    assert refusal(await place.append(alice, vault.letter(place.alice))) == (
        "not-a-reader"
    )
    assert refusal(await place.append(token, vault.letter(vault.person))) == (
        "epoch-must-turn"
    )
    turn = vault.take(
        vault.turn(vault.person, Reason.TURN, [seat(vault.person, Role.PERSON)])
    )
    letter = vault.take(vault.letter(vault.person))
    assert (await place.append(token, turn, letter)).json()["sequence"] == 5


async def test_the_person_cannot_leave(place: Place, vault: Vault, token: str) -> None:
    sent = await place.append(token, vault.leave(vault.person))
    assert refusal(sent) == "not-the-person"


async def test_an_opened_entry_shows_this_day(place: Place, vault: Vault) -> None:
    token, shown = place.staff_token(place.alice), shown_day(TODAY)
    opened = vault.take(vault.opened(place.alice, shown))
    done = await place.append(token, opened, shown=shown)
    assert done.status_code == 200, done.text
    # Known, it needs no day any more: the next day's repetition is answered.
    place.clock.pass_time(3 * 86_400)
    again = await place.append(place.staff_token(place.alice), opened, shown=shown)
    assert again.json() == done.json()


@pytest.mark.parametrize("days", [-2, -1, 1, 2])
async def test_an_opened_entry_of_another_day_is_refused(
    place: Place, vault: Vault, days: int
) -> None:
    shown = shown_day(TODAY + days)
    opened = vault.opened(place.alice, shown)
    sent = await place.append(place.staff_token(place.alice), opened, shown=shown)
    assert refusal(sent) == "day-wrong"


@pytest.mark.parametrize(("days", "status"), [(-2, 403), (-1, 200), (1, 200), (2, 403)])
async def test_a_persons_clock_may_be_a_day_off(
    place: Place, vault: Vault, token: str, days: int, status: int
) -> None:
    shown = shown_day(TODAY + days)
    opened = vault.opened(vault.person, shown)
    sent = await place.append(token, opened, shown=shown)
    assert sent.status_code == status


async def test_a_day_that_was_not_committed_to_is_refused(
    place: Place, vault: Vault
) -> None:
    opened, token = vault.opened(place.alice, shown_day(TODAY)), place.alice
    staff = place.staff_token(token)
    sent = await place.append(staff, opened, shown=shown_day(TODAY))
    assert refusal(sent) == "day-wrong"
    assert refusal(await place.append(staff, opened)) == "day-wrong"


async def test_two_opened_entries_in_a_batch_are_malformed(
    place: Place, vault: Vault
) -> None:
    shown = shown_day(TODAY)
    two = [vault.take(vault.opened(place.alice, shown)) for _ in range(2)]
    sent = await place.append(place.staff_token(place.alice), *two, shown=shown)
    assert refusal(sent) == "malformed"


async def test_a_day_header_of_another_shape_is_malformed(
    place: Place, vault: Vault, token: str
) -> None:
    sent = await place.post(
        "/api/entries/append",
        token=token,
        content=write_batch([vault.letter(vault.person)]),
        headers={"Udvej-Day": "today"},
    )
    assert refusal(sent) == "malformed"


async def test_an_entry_of_this_vault_signed_by_another_is_refused(
    place: Place, vault: Vault, token: str
) -> None:
    letter = vault.letter(vault.person)
    signature = place.alice.sign("entry", letter.link.serialise())
    forged = Entry(Link.parse(letter.link.serialise()), signature, letter.body)
    assert refusal(await place.append(token, forged)) == "bad-signature"
