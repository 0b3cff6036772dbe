"""A session lasts twelve hours, thirty idle minutes, and until it is ended."""

import asyncio

import pytest

from places import Place, refusal
from staffing import Browser, Office
from udvej.server.accounts import sessions
from udvej.server.accounts.sessions import Session
from udvej.server.vaults import vaults

pytestmark = pytest.mark.anyio


async def is_in(browser: Browser) -> bool:
    answer = await browser.get("/api/staff/me")
    if answer.status_code == 200:
        return True
    assert refusal(answer) == "session-missing"
    return False


async def test_half_an_hour_without_use_ends_it(office: Office, place: Place) -> None:
    alice = await office.hire("Alice", "counsellor")
    place.clock.pass_time(29 * 60)
    assert await is_in(alice)
    place.clock.pass_time(30 * 60)
    assert not await is_in(alice)


async def test_twelve_hours_end_it_however_much_it_is_used(
    office: Office, place: Place
) -> None:
    alice = await office.hire("Alice", "counsellor")
    for _ in range(35):
        place.clock.pass_time(20 * 60)
        assert await is_in(alice)
    place.clock.pass_time(20 * 60)
    assert not await is_in(alice)


async def test_logging_out_ends_it_and_takes_the_cookie(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    kept = dict(alice.client.cookies)
    answer = await alice.post("/api/staff/logout")
    assert answer.status_code == 204
    assert not alice.client.cookies
    alice.client.cookies.update(kept)
    assert not await is_in(alice)


async def test_logging_out_here_leaves_the_other_browser_in(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    other = Browser(office.place, device=alice.device)
    await other.log_in()
    await alice.post("/api/staff/logout")
    assert await is_in(other)


async def test_a_suspension_ends_it_at_once(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    answer = await carol.post("/api/staff/suspend", {"staff": alice.staff})
    assert answer.status_code == 204
    assert not await is_in(alice)


async def test_a_suspension_ends_what_listens_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vaults, "GATES_SECONDS", 0.02)
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    headers = {"Authorization": f"Bearer {await alice.token()}"}
    async with alice.client.stream("GET", "/api/live", headers=headers) as live:
        pieces = live.aiter_bytes()
        assert await anext(pieces)
        await carol.post("/api/staff/suspend", {"staff": alice.staff})
        async with asyncio.timeout(5):
            told = {piece async for piece in pieces if piece}
        # It may say, last of all, that something changed at the desk, and not what.
        assert told <= {b"event: desk\ndata: {}\n\n"}


@pytest.mark.parametrize("cookie", ["", "AAAA", "A" * 43, "../../etc", "A" * 5_000])
async def test_a_cookie_that_is_none_of_ours_is_no_session(
    place: Place, cookie: str
) -> None:
    stranger = Browser(place)
    stranger.client.cookies.set("__Host-udvej", cookie)
    assert not await is_in(stranger)


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
async def test_another_sites_get_is_refused(office: Office, site: str) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.headers = {"Sec-Fetch-Site": site}
    assert refusal(await alice.get("/api/staff/me")) == "not-allowed"


async def test_one_place_asks_only_so_often(office: Office) -> None:
    office.place.app.services.buckets._rate = 1.0
    stranger = Browser(office.place)
    names = set()
    for _ in range(40):
        answer = await stranger.post("/api/staff/login/options")
        names.add(refusal(answer) if answer.is_error else "answered")
    assert names == {"answered", "slow-down"}


def test_a_clock_that_went_back_ends_a_session() -> None:
    session = Session(b"", b"", opened=100, seen=100)
    assert sessions.is_alive(session, 100)
    assert not sessions.is_alive(session, 99)


def test_plain_loopback_has_a_cookie_without_prefix() -> None:
    assert sessions.cookie_name("http://localhost:8000") == "udvej"
    assert sessions.cookie_name("https://mappen.example") == "__Host-udvej"


def test_what_is_stored_is_not_what_the_cookie_says() -> None:
    token = bytes(32)
    assert token not in sessions.fingerprint(token)
    assert len(sessions.fingerprint(token)) == 32
