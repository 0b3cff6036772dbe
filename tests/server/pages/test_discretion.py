"""What a page leaves behind: one table, and every page is served from it."""

import json

import pytest

from places import Place, running
from server.pages.test_pages import EVERY, Markup
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings
from udvej.server.pages.addresses import PAGES, Language, Page, address
from udvej.server.pages.discretion import Discretion, History, discretion, telling

pytestmark = pytest.mark.anyio


def test_a_page_that_is_not_named_gets_the_strictest_line() -> None:
    strictest = Discretion(
        referrer="no-referrer",
        caching="no-store",
        prefetch="off",
        history=History.ONE,
        autofill="off",
    )
    assert discretion(None) == strictest
    for page in Page:
        assert discretion(page).headers == strictest.headers
        assert discretion(page).autofill == "off"
        assert (discretion(page) == strictest) == (page is not Page.WORK)


@EVERY
async def test_a_page_is_served_as_the_table_says(
    site: Place, language: Language, page: Page
) -> None:
    answer = await site.client.get(address(language, page))
    for name, value in discretion(page).headers.items():
        assert answer.headers[name] == value
    one = discretion(page).history is History.ONE
    assert ("data-to=" in answer.text) == one


async def test_a_page_that_does_not_exist_is_served_by_the_strictest(
    site: Place,
) -> None:
    answer = await site.client.get("/da/findes-ikke")
    for name, value in discretion(None).headers.items():
        assert answer.headers[name] == value


async def test_the_manifest_says_the_neutral_name_and_offers_no_installing(
    site: Place,
) -> None:
    answer = await site.client.get("/manifest.webmanifest")
    assert answer.headers["content-type"] == "application/manifest+json"
    assert answer.headers["cache-control"] == "no-store"
    said = json.loads(answer.content)
    assert said["name"] == said["short_name"] == "Mappen"
    assert said["display"] == "browser"
    assert not telling(answer.text)


async def test_one_setting_renames_all_of_it(
    settings: Settings, clock: SetClock
) -> None:
    renamed = Settings(
        data=settings.data, database=settings.database, name="Skuffen <3", work_bits=4
    )
    async with running(renamed, clock) as place:
        for path in PAGES:
            said = (await place.client.get(path)).text
            assert Markup(said).title == "Skuffen <3"
            # The folder is called "mappen" in the texts; the place is not.
            head = said.partition("<main")[0]
            assert "Skuffen &lt;3" in head
            assert "Mappen" not in head
        manifest = (await place.client.get("/manifest.webmanifest")).json()
        assert manifest["name"] == "Skuffen <3"
        assert "Mappen" not in (await place.client.get("/icon.svg")).text
