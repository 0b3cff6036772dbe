"""Every page in a browser, in both languages: accessible, in reach, at any width."""

from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, ViewportSize

from live import Live, list_people, live_server
from looking import DESK, PHONE, flaws, opened
from udvej.server.pages.addresses import PAGES, WRITTEN, Language, address
from udvej.server.pages.addresses import Page as Named

TYPING: ViewportSize = {"width": 320, "height": 300}
"""What an on-screen keyboard leaves of a small phone."""
HALF: ViewportSize = {"width": 640, "height": 400}

WHOLE = [path for path, (one, _) in PAGES.items() if one in WRITTEN]
"""The translated languages are looked at in test_languages."""
EVERY = pytest.mark.parametrize("path", [*WHOLE, "/da/findes-ikke", "/en/nowhere"])
HIT = """() => {
  const exit = document.querySelector("[data-exit]");
  const {left, top, width, height} = exit.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return {whole: left >= 0 && top >= 0 && left + width <= innerWidth
    && top + height <= innerHeight, first: hit === exit, height, width};
}"""

PARTED = """() => [...document.querySelectorAll(".cite")].filter((one) => {
  const said = one.previousSibling;
  const range = document.createRange();
  const end = said.textContent.replace(/\\u2060$/, "").length;
  range.setStart(said, end - 1);
  range.setEnd(said, end);
  const words = range.getBoundingClientRect();
  const source = one.firstChild.getBoundingClientRect();
  return source.top > words.bottom || source.bottom < words.top;
}).map((one) => one.previousSibling.textContent)"""


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    """One installation for all pages, with people on its list."""
    with live_server(tmp_path_factory.mktemp("pages"), neutral) as one:
        list_people(one, "Prøve-Mette", "Prøve-Ali")
        yield one


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """Somebody's browser with scripts off."""
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        yield context


@pytest.fixture
def page(reader: BrowserContext) -> Iterator[Page]:
    one = reader.new_page()
    yield one
    one.close()


@EVERY
@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", DESK)])
def test_axe_finds_nothing(
    page: Page,
    here: Live,
    path: str,
    scheme: Literal["light", "dark"],
    size: ViewportSize,
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size(size)
    opened(page, here, path)
    for details in page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    assert flaws(page) == []


@EVERY
def test_nothing_is_cut_off_and_the_way_out_is_always_in_reach(
    page: Page, here: Live, path: str
) -> None:
    page.set_viewport_size(PHONE)
    opened(page, here, path)
    # 320 pixels is also what 1280 at 400 % leaves (WCAG 1.4.10).
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for size in (PHONE, TYPING, DESK):
        page.set_viewport_size(size)
        for place in (0, 0.5, 1):
            page.evaluate(
                "part => scrollTo(0, part * document.body.scrollHeight)", place
            )
            hit = page.evaluate(HIT)
            assert hit["whole"], (size, place)
            assert hit["first"], (size, place)
            # WCAG 2.5.5, the larger of the two targets.
            assert hit["height"] >= 44
    order = page.eval_on_selector_all(
        "a[href], button, input, textarea, summary",
        "found => found.slice(0, 3).map((one) => one.className)",
    )
    assert order == ["skip", "name", "exit"]


@pytest.mark.parametrize("path", ["/da/penge", "/en/rights"])
def test_a_source_can_be_met_by_a_thumb(page: Page, here: Live, path: str) -> None:
    page.set_viewport_size(PHONE)
    opened(page, here, path)
    sizes = page.eval_on_selector_all(
        ".cite a, .back",
        """found => found.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return Math.min(width, height);
        })""",
    )
    # WCAG 2.5.8.
    assert len(sizes) > 10
    assert min(sizes) >= 24
    # Where a sentence ends, its source is on the same line.
    assert page.evaluate(PARTED) == []


@EVERY
def test_with_letters_twice_as_large_nothing_is_cut_off(
    page: Page, here: Live, path: str
) -> None:
    page.set_viewport_size(PHONE)
    opened(page, here, path)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for size in (PHONE, HALF, DESK):
        page.set_viewport_size(size)
        # WCAG 1.4.4, and on a phone besides: the way out is needed most there.
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        hit = page.evaluate(HIT)
        assert hit["whole"], size
        assert hit["first"], size


@EVERY
def test_nothing_is_asked_of_anybody_else(page: Page, here: Live, path: str) -> None:
    asked: list[Request] = []
    said: list[str] = []
    page.on("request", lambda one: asked.append(one))  # noqa: PLW0108 -- Playwright asks what it is bound to
    page.on("console", lambda one: said.append(one.text))
    page.set_viewport_size(DESK)
    opened(page, here, path)
    page.wait_for_load_state("networkidle")
    assert asked
    assert [one.url for one in asked if not one.url.startswith(here.origin)] == []
    # A broken policy, a missing file or a failed script would say so here; what a
    # missing page answers is meant.
    missing = "Failed to load resource: the server responded with a status of 404"
    assert [text for text in said if not text.startswith(missing)] == []


@EVERY
def test_forced_colours_keep_the_edges_of_what_can_be_pressed(
    page: Page, here: Live, path: str
) -> None:
    page.emulate_media(forced_colors="active", reduced_motion="reduce")
    page.set_viewport_size(PHONE)
    opened(page, here, path)
    edge = page.evaluate(
        "getComputedStyle(document.querySelector('[data-exit]')).borderTopWidth"
    )
    assert edge == "2px"
    assert flaws(page) == []


@EVERY
def test_with_scripts_off_every_page_says_what_it_says_and_offers_nothing_dead(
    plain: BrowserContext, here: Live, path: str
) -> None:
    page = plain.new_page()
    page.goto(here.address(path))
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    assert page.locator("[data-exit]").is_visible()
    one = PAGES.get(path)
    if one is None or one[1] is not Named.WORK:
        assert page.locator("a[href='tel:112']:visible").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # A form sends what was typed in its address: none can be sent from a page of ours.
    assert page.locator("button:not([type=button]):visible").count() == 0
    for dead in ("[data-live]", ".needs-scripts", "input", "textarea", "select"):
        assert page.locator(f"main {dead}:visible").count() == 0, dead
    page.close()


@pytest.mark.parametrize("name", [Named.WRITE, Named.FOLDER])
def test_with_scripts_off_an_app_says_what_it_needs(
    browser: Browser, here: Live, name: Named
) -> None:
    path = address(Language.DA, name)
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(here.address(path))
        assert page.locator("noscript .notice, .notice").first.is_visible()
        assert page.locator(".needs-scripts").is_hidden()
        assert page.locator("a[href='tel:1888']").is_visible()
