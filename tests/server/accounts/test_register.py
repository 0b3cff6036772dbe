"""POST /api/staff/invitation and /register: an invitation makes one account, once."""

from typing import Any

import pytest

from hands import Hand
from places import Place, refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio


async def test_the_invited_see_what_they_are_invited_to(office: Office) -> None:
    secret = (await office.link("Alice", "counsellor", "leader")).partition("#")[2]
    answer = await Browser(office.place).post(
        "/api/staff/invitation", {"invitation": secret}
    )
    said = answer.json()
    assert said["name"] == "Alice"
    assert said["roles"] == ["counsellor", "leader"]
    assert said["service"] == b64u(office.service.public)
    assert said["installation"] == b64u(office.place.installation)
    assert said["options"]["authenticatorSelection"]["residentKey"] == "required"


async def test_a_counsellor_registers_with_keys_and_is_logged_in(
    office: Office,
) -> None:
    alice = Browser(office.place)
    answer = await alice.register(await office.link("Alice", "counsellor"))
    assert answer.json()["signing"] == b64u(alice.hand.key)
    assert answer.json()["opening"] == b64u(alice.hand.opening)
    assert [one["kind"] for one in answer.json()["wraps"]] == ["passkey"]
    assert (await alice.get("/api/staff/me")).status_code == 200


async def test_who_is_no_counsellor_registers_without_keys(office: Office) -> None:
    carol = Browser(office.place)
    answer = await carol.register(await office.link("Carol", "coordinator"))
    assert answer.json()["signing"] is None
    assert answer.json()["wraps"] == []


async def test_a_used_invitation_is_stale(office: Office) -> None:
    link = await office.link("Alice", "counsellor")
    offer = await Browser(office.place).offer(link)
    second = Browser(office.place)
    late = await second.offer(link)
    await Browser(office.place).post("/api/staff/register", offer)
    assert (
        refusal(await second.post("/api/staff/register", offer)) == "invitation-stale"
    )
    assert refusal(await second.post("/api/staff/register", late)) == "invitation-stale"
    said = await second.post(
        "/api/staff/invitation", {"invitation": link.partition("#")[2]}
    )
    assert refusal(said) == "invitation-stale"


async def test_an_invitation_is_good_for_a_week(office: Office) -> None:
    link = await office.link("Alice", "counsellor")
    office.place.clock.pass_time(7 * 86_400)
    alice = Browser(office.place)
    offer = await alice.offer(link)
    office.place.clock.pass_time(86_400)
    secret = {"invitation": offer["invitation"]}
    assert refusal(await alice.post("/api/staff/invitation", secret)) == (
        "invitation-stale"
    )


async def test_an_unknown_invitation_is_stale(place: Place) -> None:
    secret = {"invitation": b64u(bytes(32))}
    answer = await Browser(place).post("/api/staff/invitation", secret)
    assert refusal(answer) == "invitation-stale"


async def flawed(office: Office, **changes: object) -> str:
    """The refusal of a registration that is right but for these members."""
    alice = Browser(office.place)
    link = await office.link("Alice", "counsellor")
    offer: dict[str, Any] = await alice.offer(link)
    name = refusal(await alice.post("/api/staff/register", offer | changes))
    # A refused registration has used nothing up.
    again = Browser(office.place)
    assert (await again.register(link)).status_code == 200
    return name


async def test_a_proof_by_another_key_is_refused(office: Office) -> None:
    assert await flawed(office, signing=b64u(Hand().key)) == "bad-signature"


@pytest.mark.parametrize(
    "changes",
    [
        {"opening": "AAAA"},
        {"codeKey": None},
        {"wraps": []},
        {"wraps": [{"kind": "code", "wrap": b64u(bytes(92))}]},
        {"wraps": [{"kind": "passkey", "wrap": b64u(bytes(92))}]},
        {"wraps": [{"kind": "escrow", "wrap": b64u(bytes(92))}]},
        {
            "wraps": [
                {"kind": "passkey", "wrap": b64u(bytes(91))},
                {"kind": "code", "wrap": b64u(bytes(92))},
            ]
        },
        {"roles": ["admin"]},
    ],
    ids=[
        "short opening key",
        "no printed code",
        "no wraps",
        "nothing for every day",
        "nothing printed",
        "unknown kind",
        "wrap of another length",
        "roles of one's own choosing",
    ],
)
async def test_an_incomplete_ring_is_malformed(
    office: Office, changes: dict[str, object]
) -> None:
    assert await flawed(office, **changes) == "malformed"


async def test_a_counsellor_without_keys_is_malformed(office: Office) -> None:
    alice = Browser(office.place)
    offer = await alice.offer(await office.link("Alice", "counsellor"))
    bare = {name: offer[name] for name in ("invitation", "credential")}
    assert refusal(await alice.post("/api/staff/register", bare)) == "malformed"


async def test_keys_of_who_is_no_counsellor_are_malformed(office: Office) -> None:
    carol = Browser(office.place)
    offer = await carol.offer(await office.link("Carol", "coordinator"))
    offer |= carol.ring(offer["invitation"])
    assert refusal(await carol.post("/api/staff/register", offer)) == "malformed"


async def test_anothers_signing_key_is_malformed(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    twin = Browser(office.place, hand=alice.hand)
    answer = await twin.register(await office.link("Twin", "counsellor"))
    assert refusal(answer) == "malformed"


async def test_a_ceremony_of_a_log_in_registers_nobody(office: Office) -> None:
    alice = Browser(office.place)
    offer = await alice.offer(await office.link("Alice", "counsellor"))
    options = (await alice.post("/api/staff/login/options")).json()
    made = {"rp": {"id": options["rpId"]}, "user": {"id": b64u(bytes(32))}}
    offer["credential"] = alice.device.make(options | made)
    answer = await alice.post("/api/staff/register", offer)
    assert refusal(answer) == "challenge-stale"


async def test_a_ceremony_at_another_site_registers_nobody(office: Office) -> None:
    alice = Browser(office.place)
    alice.device.says_origin = "https://elsewhere.example"
    answer = await alice.register(await office.link("Alice", "counsellor"))
    assert refusal(answer) == "passkey-refused"


async def test_extension_results_are_not_accepted(office: Office) -> None:
    alice = Browser(office.place)
    offer = await alice.offer(await office.link("Alice", "counsellor"))
    offer["credential"]["clientExtensionResults"] = {}
    assert refusal(await alice.post("/api/staff/register", offer)) == "malformed"
