"""What the first page costs a slow phone, as a real browser counts it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page, ViewportSize, expect

from live import Live, list_people, live_server

pytestmark = pytest.mark.whole_browser

PHONE: ViewportSize = {"width": 320, "height": 640}
FIRST_PAGE_BYTES_MAX = 14_000
REQUESTS_MAX = 5
"""The page, its look, the way out, the icon; and a browser may ask for the manifest."""
READABLE_MILLISECONDS_MAX = 1_500
SLOW = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 768_000 / 8,
}
PAINTED = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
    .observe({type: "paint", buffered: true});
})"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("first"), neutral) as one:
        list_people(one, "Prøve-Mette", "Prøve-Ali")
        yield one


@pytest.fixture
def wire(browser: Browser) -> Iterator[tuple[Page, CDPSession]]:
    """A browser that has never been here, and what goes over its wire."""
    with browser.new_context(viewport=PHONE) as context:
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        yield page, session


@pytest.mark.parametrize("path", ["/da/", "/en/"])
def test_the_first_page_is_one_round_trip_of_bytes_and_asks_nobody_else(
    wire: tuple[Page, CDPSession], here: Live, path: str
) -> None:
    page, session = wire
    asked: dict[str, str] = {}
    sizes: dict[str, int] = {}

    def note(event: dict[str, Any]) -> None:
        asked[event["requestId"]] = event["request"]["url"]

    def weigh(event: dict[str, Any]) -> None:
        sizes[event["requestId"]] = int(event["encodedDataLength"])

    session.on("Network.requestWillBeSent", note)
    session.on("Network.loadingFinished", weigh)
    page.goto(here.address(path))
    page.wait_for_load_state("networkidle")

    def weighed() -> set[str]:
        return asked.keys() - {
            key for key, url in asked.items() if url.endswith(".svg")
        }

    while not sizes.keys() >= weighed():  # a test that waits for ever is ended
        page.wait_for_timeout(50)
    for number, url in asked.items():
        print(f"{sizes.get(number, 0):7} {url.removeprefix(here.origin)}")  # noqa: T201 -- the figures asked for
    print(f"{sum(sizes.values()):7} in {len(asked)} requests")  # noqa: T201 -- likewise
    assert [url for url in asked.values() if not url.startswith(here.origin)] == []
    assert 1 < len(asked) <= REQUESTS_MAX
    assert sum(sizes.values()) <= FIRST_PAGE_BYTES_MAX


@pytest.mark.timed
def test_the_first_page_can_be_read_soon_on_a_slow_line_and_a_slow_phone(
    wire: tuple[Page, CDPSession], here: Live
) -> None:
    page, session = wire
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(here.address("/da/"))
    painted = page.evaluate(PAINTED)
    print(f"text after {painted:.0f} ms")  # noqa: T201 -- the figure asked for
    assert painted <= READABLE_MILLISECONDS_MAX


def test_the_first_page_leads_to_everything_by_links_alone(
    browser: Browser, here: Live
) -> None:
    ways = Path(__file__).parents[2] / "src/udvej/content"
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(here.address("/da/"))
        page.locator("nav .ways a", has_text="Penge").click()
        expect(page.locator("h1")).to_have_text("Penge")
        page.locator("footer a", has_text="Alle sider").click()
        expect(page.locator("h1")).to_have_text("Alle sider")
        assert page.locator(".ways a").count() >= len(list(ways.glob("*/da.md")))
        page.locator(".ways a", has_text="Før du begynder").click()
        expect(page.locator(".five li")).to_have_count(5)
        page.locator(".actions a").first.click()
        page.wait_for_url(here.address("/da/skriv"))
        expect(page.locator("noscript .notice, .notice").first).to_be_visible()


@pytest.mark.parametrize("path", ["/da/", "/en/"])
def test_the_way_to_write_is_in_sight_at_once_on_a_phone(
    wire: tuple[Page, CDPSession], here: Live, path: str
) -> None:
    page, _ = wire
    page.goto(here.address(path))
    expect(page.locator("main a.button").first).to_be_in_viewport(ratio=1)
