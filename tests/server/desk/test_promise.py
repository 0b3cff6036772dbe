"""POST /api/desk/promise: a promised minute is tracked until the answer."""

import pytest

from places import refusal
from staffing import Office
from stories import answer_letter, take, write_again, write_first
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio
TOMORROW = "2026-11-24T12:00Z"


async def test_a_promise_is_shown_until_the_answer_erases_it(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    body = {"vault": b64u(vault.id), "by": TOMORROW}
    assert (await alice.post("/api/desk/promise", body)).status_code == 204
    assert (await alice.get("/api/desk")).json()["mine"][0]["promiseDue"] == TOMORROW
    await answer_letter(alice, vault)
    assert (await alice.get("/api/desk")).json()["mine"][0]["promiseDue"] is None


async def test_a_new_letter_of_the_person_leaves_the_promise(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    await alice.post("/api/desk/promise", {"vault": b64u(vault.id), "by": TOMORROW})
    await write_again(office, vault)
    assert (await alice.get("/api/desk")).json()["mine"][0]["promiseDue"] == TOMORROW


@pytest.mark.parametrize(
    "by", ["2026-11-23T11:05Z", "2027-06-01T12:00Z", "2026-11-24", "", "now"]
)
async def test_a_promise_for_the_past_or_for_next_year_is_malformed(
    office: Office, by: str
) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    await take(alice, vault)
    answer = await alice.post("/api/desk/promise", {"vault": b64u(vault.id), "by": by})
    assert refusal(answer) == "malformed"


async def test_who_does_not_hold_the_vault_promises_nothing(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, bob)
    body = {"vault": b64u(vault.id), "by": TOMORROW}
    untaken = await alice.post("/api/desk/promise", body)
    await take(alice, vault)
    foreign = await bob.post("/api/desk/promise", body)
    unknown = await bob.post("/api/desk/promise", body | {"vault": b64u(bytes(32))})
    assert {refusal(one) for one in (untaken, foreign, unknown)} == {"not-a-reader"}
