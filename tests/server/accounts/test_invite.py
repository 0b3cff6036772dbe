"""POST /api/staff/invitations: nobody raises themselves, or another service."""

import pytest

from places import refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio


async def invite(
    browser: Browser, office: Office, *roles: str, name: str = "Dora"
) -> str:
    """The link, or the name of the refusal."""
    service = b64u(office.service.public)
    body = {"name": name, "roles": list(roles), "service": service}
    answer = await browser.post("/api/staff/invitations", body)
    return refusal(answer) if answer.is_error else str(answer.json()["address"])


async def test_a_coordinators_link_lets_a_counsellor_in(office: Office) -> None:
    carol = await office.hire("Carol", "coordinator")
    link = await invite(carol, office, "counsellor")
    assert link.startswith("https://mappen.example/")
    dora = Browser(office.place)
    assert (await dora.register(link)).json()["name"] == "Dora"


async def test_a_coordinator_makes_no_admin(office: Office) -> None:
    carol = await office.hire("Carol", "coordinator")
    assert await invite(carol, office, "admin") == "not-allowed"
    assert await invite(carol, office, "counsellor", "admin") == "not-allowed"


async def test_a_coordinator_invites_to_their_own_service_alone(
    office: Office,
) -> None:
    eve = await office.hire("Eve", "coordinator", service=office.other)
    assert await invite(eve, office, "counsellor") == "not-allowed"


async def test_an_admin_invites_anybody_anywhere(office: Office) -> None:
    ann = await office.hire("Ann", "admin", service=office.other)
    assert "#" in await invite(ann, office, "admin", "coordinator")


async def test_a_service_nobody_knows_is_malformed(office: Office) -> None:
    ann = await office.hire("Ann", "admin")
    body = {"name": "Dora", "roles": ["counsellor"], "service": b64u(bytes(32))}
    answer = await ann.post("/api/staff/invitations", body)
    assert refusal(answer) == "malformed"


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\nb", "a\u202eb"])
async def test_a_name_that_cannot_be_shown_is_malformed(
    office: Office, name: str
) -> None:
    carol = await office.hire("Carol", "coordinator")
    assert await invite(carol, office, "counsellor", name=name) == "malformed"
