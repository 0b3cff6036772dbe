"""What pages leave behind, in a browser: each column of the one table."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Route, expect

from live import Live, live_server
from looking import PHONE, opened
from udvej.server.pages.addresses import PAGES, WRITTEN
from udvej.server.pages.addresses import Page as Named
from udvej.server.pages.discretion import History, discretion

HERE = {path: page for path, (one, page) in PAGES.items() if one in WRITTEN}
"""What is said of these goes for the same pages in other languages."""
EVERY = pytest.mark.parametrize("path", list(HERE))
PERSONS = [
    path for path, page in HERE.items() if discretion(page).history is History.ONE
]
CONTENT = ["/da/rettigheder", "/en/money"]
AHEAD = """() => [...document.querySelectorAll("link, script")].filter((one) =>
  /prefetch|preconnect|prerender|preload/.test(one.rel ?? "")
  || one.type === "speculationrules").length"""
REMEMBERED = """() => [...document.querySelectorAll("input, textarea, select")]
  .filter((one) => (one.autocomplete || one.form?.autocomplete) !== "off")
  .map((one) => one.outerHTML)"""
STORED = """async () => [
  sessionStorage.length, localStorage.length, (await caches.keys()).length,
  (await indexedDB.databases()).length, document.cookie.length,
]"""
LINES = """() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  .filter((rule) => rule instanceof CSSPageRule).map((rule) => rule.style.margin)"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("discretion"), neutral) as one:
        yield one


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=PHONE) as context:
        yield context


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    one = reader.new_page()
    yield one
    one.close()


@pytest.fixture
def in_whole(whole_browser: Browser) -> Iterator[Page]:
    """A page where what the browser itself remembers is as people have it."""
    with whole_browser.new_context(viewport=PHONE) as context:
        yield context.new_page()


def trail(page: Page) -> list[str]:
    """Every address that lies behind the Back button, and this one."""
    session = page.context.new_cdp_session(page)
    kept: dict[str, Any] = session.send("Page.getNavigationHistory")
    return [entry["url"] for entry in kept["entries"]]


@EVERY
def test_nothing_is_stored_fetched_ahead_or_filled_in(
    page: Page, here: Live, path: str
) -> None:
    opened(page, here, path)
    page.wait_for_load_state("networkidle")
    assert page.evaluate(STORED) == [0, 0, 0, 0, 0]
    assert page.context.cookies() == []
    assert page.evaluate(AHEAD) == 0
    assert page.evaluate(REMEMBERED) == []


@pytest.mark.parametrize("path", ["/da/", "/en/rights", "/da/gemt"])
def test_the_browser_keeps_no_copy_of_a_page(
    in_whole: Page, here: Live, path: str
) -> None:
    opened(in_whole, here, path)
    session = in_whole.context.new_cdp_session(in_whole)
    session.send("Network.enable")
    cached: list[bool] = []
    session.on(
        "Network.responseReceived",
        lambda event: (
            cached.append(event["response"]["fromDiskCache"])
            if event["type"] == "Document"
            else None
        ),
    )
    opened(in_whole, here, "/da/sider")
    opened(in_whole, here, path)
    assert cached == [False, False]


@pytest.mark.parametrize("path", PERSONS)
def test_one_page_of_ours_lies_behind_the_reader_at_most(
    in_whole: Page, here: Live, path: str
) -> None:
    in_whole.goto(here.neutral)
    opened(in_whole, here, path)
    for link in ("footer a[href]:not([aria-current])", "a.skip", ".cite a", ".back"):
        if in_whole.locator(link).count():
            with in_whole.expect_navigation():
                in_whole.locator(link).first.evaluate("one => one.click()")
            in_whole.wait_for_load_state("networkidle")
    ours = [one for one in trail(in_whole) if one.startswith(here.origin)]
    assert len(ours) == 1


@pytest.mark.parametrize("path", CONTENT)
def test_a_source_is_not_told_where_it_was_found(
    page: Page, here: Live, path: str
) -> None:
    asked: list[Request] = []

    def answer(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body="<p id=there>Her", content_type="text/html")

    page.route(re.compile("^https:"), answer)
    opened(page, here, path)
    assert asked == []
    page.locator(".sources a[href^='https://']").first.click()
    page.wait_for_selector("#there")
    assert "referer" not in asked[0].all_headers()
    assert page.evaluate("document.referrer") == ""


@pytest.mark.parametrize("path", CONTENT)
def test_a_number_leads_to_its_source_and_back_by_keyboard(
    page: Page, here: Live, path: str
) -> None:
    opened(page, here, path)
    page.locator(".cite a").first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sources :target")).to_have_count(1)
    page.locator(".sources :target .back").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cite:target")).to_have_count(1)
    assert page.locator(".cite:target").bounding_box() is not None


@pytest.mark.parametrize("path", ["/da/", *CONTENT, "/da/gemt"])
def test_on_paper_there_is_the_text_and_nothing_around_it(
    page: Page, here: Live, path: str
) -> None:
    opened(page, here, path)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    for around in (".top", "footer", ".skip", ".actions"):
        for one in page.locator(around).all():
            assert one.is_hidden(), around
    # No margin: no room for the browser's own line of title and address.
    assert page.evaluate(LINES) == ["0px"]


ALIVE = (Named.WRITE, Named.FOLDER, Named.FIND, Named.CALCULATOR, Named.BEFORE)
"""Pages that do more with scripts."""


@pytest.mark.parametrize(
    "path",
    [
        one
        for one in PERSONS
        # These have their own: test_find, test_sums, test_before.
        if HERE[one] not in ALIVE
    ],
)
def test_with_scripts_off_every_page_says_what_it_says(
    browser: Browser, page: Page, here: Live, path: str
) -> None:
    opened(page, here, path)
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(here.address(path))
        assert plain.locator("main").inner_text() == page.locator("main").inner_text()
