"""GET /api/staff and POST /api/staff/suspend: within one's own reach."""

import httpx
import pytest

from places import refusal
from staffing import Browser, Office

pytestmark = pytest.mark.anyio


async def names(browser: Browser) -> set[tuple[str, bool]]:
    listed = (await browser.get("/api/staff")).json()
    return {(one["name"], one["active"]) for one in listed}


async def opened(office: Office, link: str) -> httpx.Response:
    body = {"invitation": link.partition("#")[2]}
    return await Browser(office.place).post("/api/staff/invitation", body)


async def test_a_coordinator_sees_their_own_service(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    await office.hire("Omar", "counsellor", service=office.other)
    await carol.post("/api/staff/suspend", {"staff": alice.staff})
    assert await names(carol) == {("Alice", False), ("Carol", True)}


async def test_an_admin_sees_everybody(office: Office) -> None:
    ann = await office.hire("Ann", "admin")
    await office.hire("Omar", "counsellor", service=office.other)
    assert await names(ann) == {("Ann", True), ("Omar", True)}


@pytest.mark.parametrize(
    ("keeper", "role", "other"),
    [
        ("coordinator", "admin", False),
        ("coordinator", "counsellor", True),
    ],
    ids=["an admin", "another service's counsellor"],
)
async def test_a_coordinator_does_not_suspend(
    office: Office, keeper: str, role: str, *, other: bool
) -> None:
    carol = await office.hire("Carol", keeper)
    service = office.other if other else office.service
    target = await office.hire("Target", role, service=service)
    answer = await carol.post("/api/staff/suspend", {"staff": target.staff})
    assert refusal(answer) == "not-allowed"
    assert (await target.get("/api/staff/me")).status_code == 200


async def test_nobody_suspends_themselves(office: Office) -> None:
    ann = await office.hire("Ann", "admin")
    answer = await ann.post("/api/staff/suspend", {"staff": ann.staff})
    assert refusal(answer) == "not-allowed"


async def test_an_admin_suspends_an_admin(office: Office) -> None:
    ann = await office.hire("Ann", "admin")
    old = await office.hire("Old", "admin", service=office.other)
    answer = await ann.post("/api/staff/suspend", {"staff": old.staff})
    assert answer.status_code == 204
    assert refusal(await old.get("/api/staff/me")) == "session-missing"


@pytest.mark.parametrize("keeper", ["coordinator", "admin"])
async def test_with_a_keeper_go_the_invitations_in_their_reach(
    office: Office, keeper: str
) -> None:
    ann = await office.hire("Ann", "admin")
    old = await office.hire("Old", keeper)
    here = await office.link("Old once more", keeper)
    there = await office.link("Omar", "counsellor", service=office.other)
    await ann.post("/api/staff/suspend", {"staff": old.staff})
    assert refusal(await opened(office, here)) == "invitation-stale"
    kept = await opened(office, there)
    assert (kept.status_code == 200) == (keeper == "coordinator")


async def test_an_invitation_stays_when_it_was_no_keeper_who_went(
    office: Office,
) -> None:
    carol = await office.hire("Carol", "coordinator")
    alice = await office.hire("Alice", "counsellor")
    link = await office.link("Bob", "counsellor")
    await carol.post("/api/staff/suspend", {"staff": alice.staff})
    assert (await opened(office, link)).status_code == 200
