"""POST /api/staff/login: a passkey opens a session; nothing else does."""

from typing import Any

import pytest

from authenticator import verify_nobody
from places import Place, refusal
from staffing import Browser, Office

pytestmark = pytest.mark.anyio


async def test_a_passkey_opens_a_session(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.client.cookies.clear()
    answer = await alice.log_in()
    assert answer.status_code == 200
    assert answer.json()["name"] == "Alice"
    assert answer.json()["roles"] == ["counsellor"]
    assert (await alice.get("/api/staff/me")).json()["staff"] == alice.staff


async def test_the_cookie_is_strict_and_of_this_host_alone(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    cookie = (await alice.log_in()).headers["set-cookie"]
    parts = [part.strip().lower() for part in cookie.split(";")]
    assert parts[0].startswith("__host-udvej=")
    assert {"httponly", "secure", "samesite=strict", "path=/"} <= set(parts)
    assert not any(part.startswith(("domain", "max-age", "expires")) for part in parts)


async def test_options_name_nobody_and_store_nothing(office: Office) -> None:
    options = (await Browser(office.place).post("/api/staff/login/options")).json()
    assert options["allowCredentials"] == []
    assert options["userVerification"] == "required"
    assert options["rpId"] == "mappen.example"


async def test_a_ceremony_counts_once(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    shown = await alice.shown()
    assert (await alice.post("/api/staff/login", shown)).status_code == 200
    again = await alice.post("/api/staff/login", shown)
    assert refusal(again) == "challenge-stale"


async def test_a_replay_is_refused_where_the_authenticator_does_not_count(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.device.counts = False
    shown = await alice.shown()
    assert (await alice.post("/api/staff/login", shown)).status_code == 200
    again = await alice.post("/api/staff/login", shown)
    assert refusal(again) == "challenge-stale"


async def test_an_old_challenge_is_stale(office: Office, place: Place) -> None:
    alice = await office.hire("Alice", "counsellor")
    shown = await alice.shown()
    place.clock.pass_time(121)
    answer = await alice.post("/api/staff/login", shown)
    assert refusal(answer) == "challenge-stale"


@pytest.mark.parametrize("other", ["/api/challenge", "/api/work"])
async def test_a_challenge_for_something_else_is_stale(
    office: Office, other: str
) -> None:
    alice = await office.hire("Alice", "counsellor")
    challenge = (await alice.get(other)).json()["challenge"]
    shown = alice.device.show({"challenge": challenge})
    answer = await alice.post("/api/staff/login", {"credential": shown})
    assert refusal(answer) == "challenge-stale"


async def test_a_ceremony_at_another_site_is_refused(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.device.says_origin = "https://mappen.example.evil"
    assert refusal(await alice.log_in()) == "passkey-refused"


async def test_a_ceremony_inside_a_foreign_frame_is_refused(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.device.framed = True
    assert refusal(await alice.log_in()) == "passkey-refused"


async def test_a_user_who_was_not_verified_is_refused(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await office.hire("Alice", "counsellor")
    verify_nobody(monkeypatch)
    assert refusal(await alice.log_in()) == "passkey-refused"


async def test_an_unknown_passkey_is_refused_like_a_wrong_one(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    mallory = Browser(office.place)
    mallory.device.passkeys = [*alice.device.passkeys]
    shown = await mallory.shown()
    shown["credential"]["id"] = shown["credential"]["rawId"] = "AAAA"
    unknown = await mallory.post("/api/staff/login", shown)
    forged = await alice.shown()
    forged["credential"]["response"]["signature"] = "AAAA"
    wrong = await alice.post("/api/staff/login", forged)
    assert refusal(unknown) == refusal(wrong) == "passkey-refused"
    assert unknown.content == wrong.content


async def test_extension_results_are_not_accepted(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    shown: dict[str, Any] = await alice.shown()
    shown["credential"]["clientExtensionResults"] = {"prf": {"results": {"first": ""}}}
    assert refusal(await alice.post("/api/staff/login", shown)) == "malformed"


async def test_a_suspended_counsellor_is_refused_like_an_unknown_one(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    await carol.post("/api/staff/suspend", {"staff": alice.staff})
    assert refusal(await alice.log_in()) == "passkey-refused"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "https://mappen.example", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "https://mappen.example", "Sec-Fetch-Site": "same-site"},
    ],
)
async def test_another_sites_request_is_refused(
    office: Office, headers: dict[str, str]
) -> None:
    alice = await office.hire("Alice", "counsellor")
    shown = await alice.shown()
    alice.headers = headers
    assert refusal(await alice.post("/api/staff/login", shown)) == "not-allowed"


async def test_a_log_in_is_handed_only_what_it_can_open(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    wraps = (await alice.log_in()).json()["wraps"]
    assert [wrap["kind"] for wrap in wraps] == ["passkey"]
