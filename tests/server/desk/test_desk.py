"""GET /api/desk: first letters one can open, oldest first, and one's own people."""

import pytest

from hands import Hand, Vault
from places import Place, refusal
from staffing import Browser, Office
from stories import answer_letter, take, write_again, write_first
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.genesis import Purpose

pytestmark = pytest.mark.anyio


async def test_a_first_letter_waits_since_its_minute(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    since = office.place.clock.minute()
    vault = await write_first(office, alice)
    office.place.clock.pass_time(600)
    desk = (await alice.get("/api/desk")).json()
    assert desk["waiting"] == [
        {"vault": b64u(vault.id), "since": since, "chosen": True}
    ]
    assert desk["mine"] == []


async def test_first_letters_come_oldest_first(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    written = []
    for _ in range(4):
        written.append(b64u((await write_first(office, alice, bob)).id))
        office.place.clock.pass_time(60)
    waiting = (await bob.get("/api/desk")).json()["waiting"]
    assert [one["vault"] for one in waiting] == written
    assert not any(one["chosen"] for one in waiting)


async def test_a_first_letter_is_shown_to_its_circle_alone(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    await write_first(office, alice)
    assert (await bob.get("/api/desk")).json()["waiting"] == []


async def test_whoever_takes_holds_and_the_others_see_it_gone(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    since = office.place.clock.minute()
    vault = await write_first(office, alice, bob)
    await take(alice, vault)
    desk = (await alice.get("/api/desk")).json()
    assert desk["waiting"] == []
    assert desk["mine"] == [
        {
            "vault": b64u(vault.id),
            "role": "contact",
            "waitingSince": since,
            "promiseDue": None,
        }
    ]
    assert (await bob.get("/api/desk")).json()["waiting"] == []
    assert (await bob.get("/api/desk")).json()["mine"] == []


async def test_the_answer_erases_the_waiting(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    await answer_letter(alice, vault)
    assert (await alice.get("/api/desk")).json()["mine"][0]["waitingSince"] is None


async def test_a_second_letter_does_not_make_the_first_younger(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    await answer_letter(alice, vault)
    office.place.clock.pass_time(60)
    since = office.place.clock.minute()
    await write_again(office, vault)
    office.place.clock.pass_time(60)
    await write_again(office, vault)
    assert (await alice.get("/api/desk")).json()["mine"][0]["waitingSince"] == since


async def test_whoever_waits_longest_is_first(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vaults = [await write_first(office, alice) for _ in range(3)]
    for vault in vaults:
        await take(alice, vault)
        await answer_letter(alice, vault)
    for vault in (vaults[2], vaults[0]):
        office.place.clock.pass_time(60)
        await write_again(office, vault)
    mine = [one["vault"] for one in (await alice.get("/api/desk")).json()["mine"]]
    assert mine == [b64u(vaults[n].id) for n in (2, 0, 1)]


async def test_writing_without_taking_answers_nobody(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, bob)
    await answer_letter(alice, vault)
    assert len((await bob.get("/api/desk")).json()["waiting"]) == 1


async def test_a_contact_who_leaves_holds_no_more(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    leave = vault.take(vault.leave(alice.hand))
    await office.place.append(await alice.token(), leave)
    assert (await alice.get("/api/desk")).json()["mine"] == []


async def test_a_deleted_vault_is_gone_from_the_desk(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    token = await office.place.token(vault.person)
    await office.place.append(token, vault.take(vault.deletion(vault.person, 0)))
    assert (await alice.get("/api/desk")).json()["waiting"] == []


async def test_a_vault_that_closes_shows_no_waiting_until_it_is_withdrawn(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    since = office.place.clock.minute()
    vault = await write_first(office, alice)
    token = await office.place.token(vault.person)
    await office.place.append(token, vault.take(vault.deletion(vault.person, 3)))
    assert (await alice.get("/api/desk")).json()["waiting"] == []
    await office.place.append(token, vault.take(vault.withdrawal(vault.person)))
    waiting = (await alice.get("/api/desk")).json()["waiting"]
    assert [one["since"] for one in waiting] == [since]


async def test_an_own_vault_means_nothing_at_the_desk(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    vault = Vault(Hand(), office.place.installation, purpose=Purpose.OWN)
    answer = await office.place.begin(vault, vault.begin())
    assert answer.status_code == 201, answer.text
    assert (await alice.get("/api/desk")).json()["waiting"] == []
    services = (await carol.get("/api/desk/overview")).json()["services"]
    assert services[0]["waiting"] == 0


async def test_a_refused_append_leaves_no_trace_at_the_desk(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    await answer_letter(alice, vault)
    token = await office.place.token(vault.person)
    good, bad = vault.take(vault.letter(vault.person)), vault.letter(alice.hand)
    refused = await office.place.append(token, good, bad)
    assert refused.status_code == 400
    assert (await alice.get("/api/desk")).json()["mine"][0]["waitingSince"] is None


async def test_without_a_session_there_is_no_desk(place: Place) -> None:
    answer = await Browser(place).get("/api/desk")
    assert refusal(answer) == "session-missing"
