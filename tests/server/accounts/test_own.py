"""One's own passkeys and wraps; nobody else's."""

import secrets

import pytest

from authenticator import Flawed
from places import ORIGIN, refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u
from udvej.server.accounts.wraps import RING_BYTES

pytestmark = pytest.mark.anyio


def ring(kind: str = "passkey", length: int = RING_BYTES) -> dict[str, str]:
    return {"kind": kind, "wrap": b64u(secrets.token_bytes(length))}


async def second_passkey(office: Office, alice: Browser) -> Browser:
    """Alice's other device, enrolled by code and approval; the first is not lost."""
    carol = await office.hire("Carol", "coordinator")
    other = Browser(
        office.place, hand=alice.hand, code=alice.code, device=Flawed(ORIGIN)
    )
    secret = (await other.ask_enrolment()).json()["enrolment"]
    waiting = (await carol.get("/api/staff/enrolments")).json()
    body = {"enrolment": waiting[0]["enrolment"], "lost": False}
    await carol.post("/api/staff/enrolments/approve", body)
    path = "/api/staff/enrolments/finish"
    options = (await other.post(path, {"enrolment": secret})).json()["options"]
    credential = other.device.make(options)
    await other.post(path, {"enrolment": secret, "credential": credential})
    return other


async def test_options_for_a_new_passkey_exclude_the_old(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    other = await second_passkey(office, alice)
    listed = (await other.get("/api/staff/passkeys")).json()
    assert sorted(one["current"] for one in listed) == [False, True]
    assert {one["credential"] for one in listed} == {
        b64u(alice.device.credential),
        b64u(other.device.credential),
    }


async def test_a_lost_passkey_is_forgotten_with_its_sessions(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    other = await second_passkey(office, alice)
    lost = {"credential": b64u(alice.device.credential)}
    answer = await other.post("/api/staff/passkeys/remove", lost)
    assert answer.status_code == 204
    assert refusal(await alice.get("/api/staff/me")) == "session-missing"
    assert refusal(await alice.log_in()) == "passkey-refused"
    assert (await other.get("/api/staff/me")).status_code == 200


async def test_the_passkey_of_this_session_stays(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    own = {"credential": b64u(alice.device.credential)}
    answer = await alice.post("/api/staff/passkeys/remove", own)
    assert refusal(answer) == "not-allowed"
    assert (await alice.log_in()).status_code == 200


async def test_nobody_forgets_anothers_passkey(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    ann = await office.hire("Ann", "admin")
    theirs = {"credential": b64u(alice.device.credential)}
    answer = await ann.post("/api/staff/passkeys/remove", theirs)
    assert refusal(answer) == "not-allowed"
    assert (await alice.log_in()).status_code == 200


async def test_a_passphrase_wrap_is_handed_to_every_log_in(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    await alice.post("/api/staff/wraps", ring("passphrase"))
    wraps = (await alice.log_in()).json()["wraps"]
    assert sorted(one["kind"] for one in wraps) == ["passkey", "passphrase"]


async def test_the_codes_wrap_is_handed_to_no_log_in(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    await alice.post("/api/staff/wraps", ring("code"))
    wraps = (await alice.log_in()).json()["wraps"]
    assert [one["kind"] for one in wraps] == ["passkey"]


async def test_being_logged_in_is_handed_no_wraps(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    assert "wraps" not in (await alice.get("/api/staff/me")).json()


@pytest.mark.parametrize(
    "wrap", [ring("escrow"), ring(length=91), {"kind": "code"}, {}]
)
async def test_what_is_no_wrap_is_malformed(
    office: Office, wrap: dict[str, str]
) -> None:
    alice = await office.hire("Alice", "counsellor")
    assert refusal(await alice.post("/api/staff/wraps", wrap)) == "malformed"


async def test_who_has_no_ring_stores_none(office: Office) -> None:
    carol = await office.hire("Carol", "coordinator")
    assert refusal(await carol.post("/api/staff/wraps", ring())) == "not-allowed"
