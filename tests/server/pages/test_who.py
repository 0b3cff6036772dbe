"""Who is here: from the newest roster, and from what counsellors say about now."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import cast

import httpx
import pytest
from litestar import Litestar
from typing_extensions import override

from in_memory import App, InMemory
from places import ORIGIN, Place
from staffing import Office
from udvej.protocol.visible.roster import Roster
from udvej.server import accounts
from udvej.server.kernel.clock import DAY_SECONDS
from udvej.server.pages import Kept, Presence, Shown, Site, read_content
from udvej.server.pages.addresses import PAGES
from udvej.server.pages.http import WAIT_SECONDS

pytestmark = pytest.mark.anyio

EVIL = "<b>Ali</b>\u202e"


async def opened(office: Office, name: str = "Alice") -> None:
    """One counsellor on the list, on duty and taking new letters."""
    alice = await office.hire("Alice", "counsellor")
    signed = office.roster(alice.listed(name))
    await accounts.publish(office.place.app.services, signed)
    duty = {"onDuty": True, "takingNew": True, "pauseMinutes": 0}
    assert (await alice.post("/api/desk/duty", duty)).status_code in {200, 201}


async def test_a_counsellor_on_duty_is_shown_on_both_pages(office: Office) -> None:
    await opened(office)
    front = (await office.place.client.get("/da/")).text
    assert "<strong>Alice</strong>" in front
    who = (await office.place.client.get("/da/hvem")).text
    assert "På vagt nu" in who
    assert "dansk og engelsk" in who
    for said in ("gæld", "hverdage", "Foreningen", "Bestemmer ikke over penge"):
        assert said in who


async def test_a_text_that_lacks_a_language_is_shown_and_marked_in_another(
    office: Office,
) -> None:
    await opened(office)
    who = (await office.place.client.get("/en/who")).text
    assert "Danish and English" in who
    assert '<dd dir="auto" lang="da">gæld</dd>' in who
    assert '<dd dir="auto">Danish and English</dd>' in who


async def test_a_name_is_text_and_nothing_else(office: Office) -> None:
    await opened(office, EVIL)
    who = (await office.place.client.get("/da/hvem")).text
    assert "<b>Ali" not in who
    assert '<h3 dir="auto">&lt;b&gt;Ali&lt;/b&gt;' in who


async def test_an_expired_roster_is_not_shown(office: Office, place: Place) -> None:
    await opened(office)
    place.clock.pass_time(32 * DAY_SECONDS)
    answer = await place.client.get("/da/hvem")
    assert answer.status_code == 200
    assert "Alice" not in answer.text
    assert "Vi kan ikke vise rådgiverne lige nu" in answer.text


async def test_a_place_without_a_list_says_so(place: Place) -> None:
    assert "ingen rådgivere på listen" in (await place.client.get("/da/hvem")).text


class Broken(Presence):
    """A database that is away."""

    def __init__(self, *, hangs: bool) -> None:
        self.hangs = hangs

    @override
    async def rosters(self) -> Sequence[Roster]:
        if self.hangs:
            await asyncio.sleep(60)
        raise ConnectionError

    @override
    async def now(self) -> Mapping[bytes, Shown]:
        raise ConnectionError


@pytest.mark.parametrize("hangs", [False, True])
async def test_without_a_database_the_page_still_answers(
    place: Place, *, hangs: bool
) -> None:
    library = read_content()
    broken, places = Broken(hangs=hangs), place.app.directory
    site = Site(place.app.services, broken, Kept({}), library, places)
    transport = InMemory(cast("App", Litestar(site.routes(), openapi_config=None)))
    loop = asyncio.get_running_loop()
    before = loop.time()
    async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
        for path in ("/da/", "/en/who", "/da/rettigheder", "/en/pages"):
            answer = await client.get(path)
            assert answer.status_code == 200
            assert "tel:1888" in answer.text
        for path in PAGES if not hangs else ():
            assert (await client.get(path)).status_code == 200, path
    assert loop.time() - before < 2 * WAIT_SECONDS + 1
