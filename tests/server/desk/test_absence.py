"""POST /api/desk/absence: while a contact is away, the agreed stand-in is served."""

import pytest

from places import refusal
from staffing import Browser, Office
from stories import take, write_first
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.server import accounts, desk
from udvej.server.desk import actions

pytestmark = pytest.mark.anyio


async def story(office: Office) -> tuple[Browser, Browser, bytes]:
    """Alice holds a vault, Bob is the stand-in that the person agreed to."""
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, stand_in=bob.hand)
    await take(alice, vault, bob.hand)
    return alice, bob, vault.id


async def is_served(browser: Browser, vault: bytes) -> bool:
    got = await browser.place.head(await browser.token(), vault)
    if got.status_code == 200:
        return True
    assert refusal(got) == "not-a-reader"
    return False


async def roles(browser: Browser) -> list[str]:
    return [one["role"] for one in (await browser.get("/api/desk")).json()["mine"]]


async def test_a_stand_in_waits_while_the_contact_is_there(office: Office) -> None:
    _, bob, vault = await story(office)
    assert not await is_served(bob, vault)
    assert await roles(bob) == []


async def test_ones_own_absence_lets_the_stand_in_read_until_one_is_back(
    office: Office,
) -> None:
    alice, bob, vault = await story(office)
    answer = await alice.post("/api/desk/absence", {"absent": True})
    assert answer.status_code == 204
    assert await is_served(bob, vault)
    assert await roles(bob) == ["stand-in"]
    await alice.post("/api/desk/absence", {"absent": False})
    assert not await is_served(bob, vault)
    assert await roles(bob) == []


async def test_a_coordinator_declares_anothers_absence(office: Office) -> None:
    alice, bob, vault = await story(office)
    carol = await office.hire("Carol", "coordinator")
    body = {"absent": True, "staff": alice.staff}
    assert (await carol.post("/api/desk/absence", body)).status_code == 204
    assert await is_served(bob, vault)


@pytest.mark.parametrize("role", ["coordinator", "admin"])
async def test_a_stand_in_takes_over_at_once_from_who_is_suspended(
    office: Office, role: str
) -> None:
    """An admin may not declare an absence; a coordinator could forget to."""
    alice, bob, vault = await story(office)
    await alice.post("/api/desk/duty", {"onDuty": True, "takingNew": True})
    keeper = await office.hire("Carol", role)
    answer = await keeper.post("/api/staff/suspend", {"staff": alice.staff})
    assert answer.status_code == 204
    assert await is_served(bob, vault)
    assert await roles(bob) == ["stand-in"]


async def test_a_suspension_that_cannot_be_noted_at_the_desk_is_none(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One transaction: nobody is suspended whose stand-ins are not served."""
    alice, bob, vault = await story(office)
    await alice.post("/api/desk/duty", {"onDuty": True, "takingNew": True})
    carol = await office.hire("Carol", "coordinator")

    def dies(*_: object) -> None:
        raise Refused(Refusal.FAULT)

    with monkeypatch.context() as patched:
        patched.setattr(actions, "serve_stand_in", dies)
        answer = await carol.post("/api/staff/suspend", {"staff": alice.staff})
        assert refusal(answer) == "fault"
    assert not await is_served(bob, vault)
    assert await away(carol) == []
    duty = (await alice.get("/api/desk")).json()["duty"]
    assert duty["onDuty"]
    again = await carol.post("/api/staff/suspend", {"staff": alice.staff})
    assert again.status_code == 204
    assert await is_served(bob, vault)


async def test_a_suspension_by_the_command_line_serves_the_stand_in_too(
    office: Office,
) -> None:
    alice, bob, vault = await story(office)
    services = office.place.app.services
    who = from_b64u(alice.staff)
    gone = await accounts.suspend_unasked(services, who, desk.LEAVE)
    assert gone is not None
    assert refusal(await alice.get("/api/staff/me")) == "session-missing"
    assert await is_served(bob, vault)


async def test_what_was_asked_before_a_suspension_does_not_lift_its_absence(
    office: Office,
) -> None:
    """A colleague's older page still says "is back"."""
    alice, bob, vault = await story(office)
    carol = await office.hire("Carol", "coordinator")
    await alice.post("/api/desk/absence", {"absent": True})
    await carol.post("/api/staff/suspend", {"staff": alice.staff})
    body = {"absent": False, "staff": alice.staff}
    assert refusal(await carol.post("/api/desk/absence", body)) == "not-allowed"
    assert await is_served(bob, vault)


async def away(browser: Browser) -> list[dict[str, object]]:
    found: list[dict[str, object]] = (await browser.get("/api/desk/absence")).json()[
        "away"
    ]
    return found


async def test_a_coordinator_sees_who_is_away_and_whether_anybody_reads_meanwhile(
    office: Office,
) -> None:
    alice, bob, _ = await story(office)
    carol = await office.hire("Carol", "coordinator")
    assert await away(carol) == []
    for one in (alice, bob):
        await carol.post("/api/desk/absence", {"absent": True, "staff": one.staff})
    served = {one["staff"]: one["served"] for one in await away(carol)}
    assert served == {alice.staff: True, bob.staff: False}
    assert refusal(await bob.get("/api/desk/absence")) == "not-allowed"
    await carol.post("/api/staff/suspend", {"staff": bob.staff})
    served = {one["staff"]: one["served"] for one in await away(carol)}
    assert served == {alice.staff: False, bob.staff: False}


async def test_who_goes_away_is_not_on_duty_any_more_and_not_by_coming_back(
    office: Office,
) -> None:
    alice, _, _ = await story(office)
    await alice.post("/api/desk/duty", {"onDuty": True, "takingNew": True})
    for absent in (True, False):
        await alice.post("/api/desk/absence", {"absent": absent})
        duty = (await alice.get("/api/desk")).json()["duty"]
        assert duty["onDuty"] is False


async def test_another_counsellor_declares_nobodys_absence(office: Office) -> None:
    alice, bob, vault = await story(office)
    body = {"absent": True, "staff": alice.staff}
    assert refusal(await bob.post("/api/desk/absence", body)) == "not-allowed"
    assert not await is_served(bob, vault)


async def test_another_services_coordinator_declares_nobodys_absence(
    office: Office,
) -> None:
    alice, bob, vault = await story(office)
    eve = await office.hire("Eve", "coordinator", service=office.other)
    body = {"absent": True, "staff": alice.staff}
    assert refusal(await eve.post("/api/desk/absence", body)) == "not-allowed"
    assert not await is_served(bob, vault)


async def test_who_has_no_keys_is_never_absent(office: Office) -> None:
    carol = await office.hire("Carol", "coordinator")
    leo = await office.hire("Leo", "leader")
    for body in ({"absent": True}, {"absent": True, "staff": leo.staff}):
        assert refusal(await carol.post("/api/desk/absence", body)) == "not-allowed"


async def test_a_stand_in_seated_during_an_absence_is_served(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, stand_in=bob.hand)
    await alice.post("/api/desk/absence", {"absent": True})
    await take(alice, vault, bob.hand)
    assert await is_served(bob, vault.id)


async def test_before_anyone_takes_the_stand_in_waits_for_the_chosen_one(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, stand_in=bob.hand)
    assert not await is_served(bob, vault.id)
    await alice.post("/api/desk/absence", {"absent": True})
    assert await is_served(bob, vault.id)


async def test_a_stand_in_is_served_once_the_contact_has_left(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    vault = await write_first(office, alice, stand_in=bob.hand)
    await take(alice, vault, bob.hand)
    leave = vault.take(vault.leave(alice.hand))
    await office.place.append(await alice.token(), leave)
    assert await is_served(bob, vault.id)
    assert b64u(vault.id) in (await bob.get("/api/desk")).text
