"""P10: only a reader of a vault can fetch its ciphertext, whatever else they may do.

A vault is written and taken; then everybody else asks every endpoint they may ask, and
none of the answers holds a byte of a body, or even names the vault.
"""

from typing import Any, Final

import pytest

from hands import Hand, Vault
from places import Place, refusal
from staffing import Browser, Office
from stories import take, write_first
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.wire import Served, read_answer
from udvej.server.accounts import Role

pytestmark = pytest.mark.anyio

MARK_BYTES: Final = 24
"""So much of a body is looked for: by chance it is nowhere."""
ASKED: Final[tuple[tuple[str, dict[str, Any] | None], ...]] = (
    ("/api/staff/me", None),
    ("/api/staff", None),
    ("/api/staff/passkeys", None),
    ("/api/staff/enrolments", None),
    ("/api/desk", None),
    ("/api/desk/overview", None),
    ("/api/now", None),
    ("/api/rosters", None),
    ("/api/installation", None),
    ("/api/challenge", None),
)


@pytest.fixture
async def office(place: Place) -> Office:
    return await Office(place).open()


async def written(office: Office) -> tuple[Browser, Vault, Entry]:
    """Alice's vault, and a letter that lies in it."""
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    letter = vault.take(vault.letter(vault.person))
    token = await office.place.token(vault.person)
    assert (await office.place.append(token, letter)).status_code == 200
    return alice, vault, letter


def shows(answer: bytes, letter: Entry, vault: bytes) -> bool:
    body = letter.body or b""
    places = range(0, len(body) - MARK_BYTES, MARK_BYTES)
    marks = {body[at : at + MARK_BYTES] for at in places}
    marks |= {b64u(mark).encode() for mark in marks}
    marks |= {vault, b64u(vault).encode()}
    return any(mark in answer for mark in marks)


@pytest.mark.parametrize("role", Role)
async def test_no_role_sees_a_vault_it_does_not_read(
    office: Office, role: Role
) -> None:
    _, vault, letter = await written(office)
    someone = await office.hire("Someone", role.value)
    for path, body in ASKED:
        got = await (someone.get(path) if body is None else someone.post(path, body))
        assert not shows(got.content, letter, vault.id), (role, path)


@pytest.mark.parametrize("role", Role)
async def test_a_session_is_no_token(office: Office, role: Role) -> None:
    _, vault, _ = await written(office)
    someone = await office.hire("Someone", role.value)
    body = {"vault": b64u(vault.id), "since": -1}
    assert refusal(await someone.post("/api/entries/read", body)) == "token-stale"
    head = {"vault": b64u(vault.id)}
    assert refusal(await someone.post("/api/head", head)) == "token-stale"


async def test_only_counsellors_get_a_staff_token(office: Office) -> None:
    for role in set(Role) - {Role.COUNSELLOR}:
        someone = await office.hire("Someone", role.value)
        assert refusal(await someone.prove()) == "not-allowed"


async def test_another_counsellor_fetches_nothing(office: Office) -> None:
    _, vault, _ = await written(office)
    for service in (office.service, office.other):
        bob = await office.hire("Bob", "counsellor", service=service)
        token = await bob.token()
        assert refusal(await bob.place.read(token, vault.id)) == "not-a-reader"
        assert refusal(await bob.place.head(token, vault.id)) == "not-a-reader"


async def test_a_person_fetches_nothing_of_anothers_vault(office: Office) -> None:
    alice, vault, _ = await written(office)
    other = await write_first(office, alice)
    token = await office.place.token(other.person)
    assert refusal(await office.place.read(token, vault.id)) == "not-a-reader"


async def test_a_vault_that_does_not_exist_is_answered_the_same(
    office: Office,
) -> None:
    _, vault, _ = await written(office)
    bob = await office.hire("Bob", "counsellor")
    token = await bob.token()
    there = await bob.place.read(token, vault.id)
    nowhere = await bob.place.read(token, bytes(32))
    assert there.content == nowhere.content


async def test_who_was_in_the_circle_fetches_no_more_once_it_closed(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, bob)
    token = await bob.token()
    assert (await bob.place.read(token, vault.id)).status_code == 200
    await take(alice, vault)
    assert refusal(await bob.place.read(token, vault.id)) == "not-a-reader"


async def test_a_stand_in_fetches_nothing_while_the_contact_is_there(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, stand_in=bob.hand)
    await take(alice, vault, bob.hand)
    token = await bob.token()
    assert refusal(await bob.place.read(token, vault.id)) == "not-a-reader"


async def test_a_reader_is_handed_no_letter_before_this_days_opened(
    office: Office,
) -> None:
    alice, vault, letter = await written(office)
    got = await alice.place.read(await alice.token(), vault.id)
    assert not shows(got.content, letter, b"\0" * 64)
    sealed = [one for one in read_answer(got.content) if one.entry.cover.size]
    assert {one.served for one in sealed} <= {
        Served.OPENED_FIRST,
        Served.NOT_FOR_READER,
    }


async def test_a_key_of_ones_own_making_is_nobodys(office: Office) -> None:
    _, vault, _ = await written(office)
    mallory = Hand()
    assert refusal(await office.place.prove(mallory)) == "no-folder"
    forged = office.place.staff_token(mallory)
    assert refusal(await office.place.read(forged, vault.id)) == "session-missing"


async def test_the_person_fetches_it_all(office: Office) -> None:
    # The looking itself must be able to find something.
    _, vault, letter = await written(office)
    token = await office.place.token(vault.person)
    got = await office.place.read(token, vault.id)
    assert shows(got.content, letter, vault.id)
