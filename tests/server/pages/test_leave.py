"""GET /ud: the way out where scripts are off, and what ends a staff session."""

import logging

import pytest

from places import Place
from staffing import Office
from udvej.server.accounts.sessions import PLAIN_COOKIE, SECURE_COOKIE
from udvej.server.pages.http import SESSION_COOKIES

pytestmark = pytest.mark.anyio


async def test_leaving_clears_and_goes_elsewhere(place: Place) -> None:
    answer = await place.client.get("/ud")
    assert answer.status_code == 303
    assert answer.headers["location"] == "https://www.dmi.dk/"
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.content == b""


async def test_leaving_expires_our_cookie_and_no_other(place: Place) -> None:
    answer = await place.client.get("/ud")
    cookies = answer.headers.get_list("set-cookie")
    assert [cookie.partition("=")[0] for cookie in cookies] == list(SESSION_COOKIES)
    assert all("Max-Age=0" in cookie and "Path=/" in cookie for cookie in cookies)
    assert "Secure" in cookies[0]


def test_the_names_are_those_of_the_sessions() -> None:
    assert SESSION_COOKIES == (SECURE_COOKIE, PLAIN_COOKIE)


async def test_leaving_forgets_a_staff_session_in_the_browser(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    assert SECURE_COOKIE in alice.client.cookies
    await alice.get("/ud")
    assert SECURE_COOKIE not in alice.client.cookies
    assert (await alice.get("/api/staff/me")).status_code == 401


async def test_leaving_is_written_nowhere(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="udvej"):
        await place.client.get("/ud")
    assert [
        record for record in caplog.records if record.name.startswith("udvej")
    ] == []
