"""The page that an invitation's link names is there."""

import pytest

from places import Place
from staffing import Browser, Office

pytestmark = pytest.mark.anyio


async def test_the_link_leads_to_a_page(office: Office, place: Place) -> None:
    link = await office.link("Alice", "counsellor")
    page = link.partition("#")[0].removeprefix("https://mappen.example")
    answer = await Browser(place).client.get(page)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/html")
