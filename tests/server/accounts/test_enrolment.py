"""The printed code, a colleague's approval, a new passkey: all three, in that order."""

import secrets
from typing import Any

import pytest

from places import refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u
from udvej.server.accounts.wraps import RING_BYTES

pytestmark = pytest.mark.anyio


def new_browser(lost: Browser) -> Browser:
    """Another browser of the same counsellor, with the printed code in hand."""
    return Browser(lost.place, hand=lost.hand, code=lost.code)


async def asked(lost: Browser) -> tuple[Browser, str]:
    fresh = new_browser(lost)
    answer = await fresh.ask_enrolment()
    assert answer.status_code == 201, answer.text
    return fresh, answer.json()["enrolment"]


async def approve_all(keeper: Browser, **lost: bool) -> list[dict[str, Any]]:
    waiting: list[dict[str, Any]] = (await keeper.get("/api/staff/enrolments")).json()
    for one in waiting:
        body = {"enrolment": one["enrolment"], **lost}
        answer = await keeper.post("/api/staff/enrolments/approve", body)
        assert answer.status_code == 204, answer.text
    return waiting


async def finish(fresh: Browser, secret: str) -> dict[str, Any]:
    path = "/api/staff/enrolments/finish"
    said = (await fresh.post(path, {"enrolment": secret})).json()
    assert said["approved"]
    credential = fresh.device.make(said["options"])
    answer = await fresh.post(path, {"enrolment": secret, "credential": credential})
    assert answer.status_code == 200, answer.text
    opened: dict[str, Any] = answer.json()
    return opened


async def test_code_and_approval_let_a_counsellor_back_in(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    waiting = await approve_all(carol)
    assert [one["name"] for one in waiting] == ["Alice"]
    assert waiting[0]["asked"] == office.place.clock.minute()
    opened = await finish(fresh, secret)
    assert opened["staff"] == alice.staff
    assert [one["kind"] for one in opened["wraps"]] == ["code"]
    ring = {"kind": "passkey", "wrap": b64u(secrets.token_bytes(RING_BYTES))}
    assert (await fresh.post("/api/staff/wraps", ring)).status_code == 204
    assert (await fresh.log_in()).json()["wraps"] == [ring]


async def test_a_lost_passkey_is_closed_when_the_new_one_is_approved(
    office: Office,
) -> None:
    """Whoever holds it, and is logged in with it, is out at once."""
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    token = await alice.token()
    fresh, secret = await asked(alice)
    assert (await alice.get("/api/staff/me")).status_code == 200
    await approve_all(carol)
    assert refusal(await alice.get("/api/staff/me")) == "session-missing"
    assert refusal(await alice.log_in()) == "passkey-refused"
    assert refusal(await office.place.head(token, bytes(32))) == "session-missing"
    assert [one["kind"] for one in (await finish(fresh, secret))["wraps"]] == ["code"]
    assert (await fresh.log_in()).status_code == 200
    assert (await bob.get("/api/staff/me")).status_code == 200


async def test_the_new_wrap_leaves_the_old_passkey_its_own(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    before = (await alice.log_in()).json()["wraps"]
    fresh, secret = await asked(alice)
    await approve_all(carol, lost=False)
    await finish(fresh, secret)
    ring = {"kind": "passkey", "wrap": b64u(secrets.token_bytes(RING_BYTES))}
    await fresh.post("/api/staff/wraps", ring)
    assert (await alice.log_in()).json()["wraps"] == before


async def test_before_approval_there_is_no_passkey_to_make(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    fresh, secret = await asked(alice)
    path = "/api/staff/enrolments/finish"
    said = await fresh.post(path, {"enrolment": secret})
    assert said.json() == {"approved": False, "options": None}
    link = await office.link("Mallory", "counsellor")
    credential = (await fresh.offer(link))["credential"]
    body = {"enrolment": secret, "credential": credential}
    assert refusal(await fresh.post(path, body)) == "not-allowed"


async def test_ones_own_enrolment_cannot_be_approved(office: Office) -> None:
    both = await office.hire("Carol", "counsellor", "coordinator")
    await asked(both)
    assert (await both.get("/api/staff/enrolments")).json() == []
    other = await office.hire("Ann", "admin")
    listed = (await other.get("/api/staff/enrolments")).json()
    body = {"enrolment": listed[0]["enrolment"]}
    refused = await both.post("/api/staff/enrolments/approve", body)
    assert refusal(refused) == "not-allowed"


async def test_another_services_coordinator_approves_nothing(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    eve = await office.hire("Eve", "coordinator", service=office.other)
    ann = await office.hire("Ann", "admin")
    await asked(alice)
    assert (await eve.get("/api/staff/enrolments")).json() == []
    listed = (await ann.get("/api/staff/enrolments")).json()
    body = {"enrolment": listed[0]["enrolment"]}
    refused = await eve.post("/api/staff/enrolments/approve", body)
    assert refusal(refused) == "not-allowed"


async def test_a_wish_that_is_refused_is_gone_and_another_can_be_made(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    eve = await office.hire("Eve", "coordinator", service=office.other)
    fresh, secret = await asked(alice)
    (wish,) = (await carol.get("/api/staff/enrolments")).json()
    path, body = "/api/staff/enrolments/refuse", {"enrolment": wish["enrolment"]}
    assert refusal(await eve.post(path, body)) == "not-allowed"
    assert (await carol.post(path, body)).status_code == 204
    assert (await carol.get("/api/staff/enrolments")).json() == []
    assert refusal(await carol.post(path, body)) == "invitation-stale"
    late = await fresh.post("/api/staff/enrolments/finish", {"enrolment": secret})
    assert refusal(late) == "invitation-stale"
    assert (await alice.get("/api/staff/me")).status_code == 200
    fresh, secret = await asked(alice)
    await approve_all(carol)
    await finish(fresh, secret)


async def test_the_approver_cannot_finish_it(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    await asked(alice)
    waiting = await approve_all(carol)
    body = {"enrolment": waiting[0]["enrolment"]}
    answer = await carol.post("/api/staff/enrolments/finish", body)
    assert refusal(answer) == "invitation-stale"


async def test_an_enrolment_counts_once(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    await approve_all(carol)
    await finish(fresh, secret)
    path = "/api/staff/enrolments/finish"
    again = await fresh.post(path, {"enrolment": secret})
    assert refusal(again) == "invitation-stale"


async def test_an_enrolment_is_good_for_a_day(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    fresh, secret = await asked(alice)
    office.place.clock.pass_time(24 * 3_600)
    path = "/api/staff/enrolments/finish"
    late = await fresh.post(path, {"enrolment": secret})
    assert refusal(late) == "invitation-stale"


async def test_a_wrong_code_and_an_unknown_counsellor_are_one_answer(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    wrong = await Browser(office.place, hand=alice.hand).ask_enrolment()
    unknown = await Browser(office.place).ask_enrolment()
    assert refusal(wrong) == refusal(unknown) == "passkey-refused"
    assert wrong.content == unknown.content


async def test_the_signing_key_is_not_the_code(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    fresh = Browser(office.place, hand=alice.hand, code=alice.hand)
    assert refusal(await fresh.ask_enrolment()) == "passkey-refused"


async def test_a_suspended_counsellor_enrols_no_more(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    await approve_all(carol)
    await carol.post("/api/staff/suspend", {"staff": alice.staff})
    path = "/api/staff/enrolments/finish"
    late = await fresh.post(path, {"enrolment": secret})
    assert refusal(late) == "invitation-stale"
    assert refusal(await fresh.ask_enrolment()) == "passkey-refused"


async def test_a_newer_wish_takes_the_place_of_the_older(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    _, older = await asked(alice)
    fresh, newer = await asked(alice)
    assert len(await approve_all(carol)) == 1
    path = "/api/staff/enrolments/finish"
    stale = await fresh.post(path, {"enrolment": older})
    assert refusal(stale) == "invitation-stale"
    await finish(fresh, newer)


async def test_a_proof_counts_once(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    proof = await new_browser(alice).code_proof()
    stranger = Browser(office.place)
    path = "/api/staff/enrolments"
    assert (await stranger.post(path, proof)).status_code == 201
    assert refusal(await stranger.post(path, proof)) == "challenge-stale"


async def test_a_code_for_another_site_proves_nothing(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    proof = await new_browser(alice).code_proof("https://nappen.example")
    answer = await Browser(office.place).post("/api/staff/enrolments", proof)
    assert refusal(answer) == "passkey-refused"


async def kinds(browser: Browser) -> list[str]:
    """What a log-in is handed."""
    answer = await browser.log_in()
    assert answer.status_code == 200, answer.text
    return sorted(one["kind"] for one in answer.json()["wraps"])


async def test_a_log_in_finishes_a_passkey_whose_answer_was_lost(
    office: Office,
) -> None:
    """Until its ring is stored; then the code opens nothing without approval again."""
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    await approve_all(carol)
    await finish(fresh, secret)
    assert await kinds(fresh) == ["code"]
    assert await kinds(fresh) == ["code"]
    assert (await carol.get("/api/staff/enrolments")).json() == []
    ring = {"kind": "passkey", "wrap": b64u(secrets.token_bytes(RING_BYTES))}
    assert (await fresh.post("/api/staff/wraps", ring)).status_code == 204
    assert await kinds(fresh) == ["passkey"]


async def test_words_that_were_perhaps_never_shown_do_not_shut_the_code_out(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    await approve_all(carol)
    await finish(fresh, secret)
    ring = {"kind": "passphrase", "wrap": b64u(secrets.token_bytes(RING_BYTES))}
    assert (await fresh.post("/api/staff/wraps", ring)).status_code == 204
    assert await kinds(fresh) == ["code", "passphrase"]
    office.place.clock.pass_time(24 * 3_600)
    assert await kinds(fresh) == ["passphrase"]


async def test_only_the_passkey_that_was_approved_can_be_finished(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    await approve_all(carol, lost=False)
    await finish(fresh, secret)
    assert await kinds(alice) == ["passkey"]
    office.place.clock.pass_time(24 * 3_600)
    assert await kinds(fresh) == []


@pytest.mark.parametrize("late", ["approve", "refuse"])
async def test_a_passkey_that_was_made_is_neither_approved_nor_refused_after_that(
    office: Office, late: str
) -> None:
    """Approved, it could be closed as if it were the lost one; refused, it stays."""
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    fresh, secret = await asked(alice)
    (wish,) = await approve_all(carol)
    await finish(fresh, secret)
    body = {"enrolment": wish["enrolment"]}
    answer = await carol.post(f"/api/staff/enrolments/{late}", body)
    assert refusal(answer) == "invitation-stale"
    assert await kinds(fresh) == ["code"]
