"""Finding a place in a browser: what is found, what nobody learns, and what is left."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect
from playwright.sync_api import Response as Answer

import watching
from live import Live
from looking import DESK, PHONE, flaws
from watching import Watch

pytestmark = pytest.mark.whole_browser

SEARCHES: Final = (
    "kærestevold", "min mand truer mig", "rudekuvert", "gæld i odense", "gonoré",
    "klamydia test aarhus", "suger dating", "han har taget mit pas", "sove i vejle",
    "advokat", "psykolog", "selvmord", "kokain ålborg", "opholdstilladelse", "job",
    "std test", "scared of my boyfriend", "they took my passport", "i owe money",
    "someone to talk to esbjerg",
)  # fmt: skip
SCRIPT_BYTES_MAX: Final = 25_000
"""What finding costs a browser, the file of places apart."""


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    """An installation with the fixed directory."""
    with watching.live_with_places(tmp_path_factory.mktemp("find"), neutral) as one:
        yield one


@pytest.fixture
def watch(given: Live) -> Watch:
    """What its server is asked."""
    return watching.watched(given)


def come(page: Page, live: Live, path: str = "/da/find") -> None:
    page.goto(live.address(path))
    expect(page.locator("#what")).to_be_visible()


def heard(watch: Watch) -> list[str]:
    """All but the icon, at which a browser looks when it likes."""
    return [one for one in watch.asked if not one.startswith("GET /icon.svg")]


@pytest.mark.parametrize(
    ("path", "said"), [("/da/find", "Hele døgnet"), ("/en/find", "Day and night")]
)
def test_what_never_closes_is_said_to_be_open_day_and_night(
    page: Page, given: Live, path: str, said: str
) -> None:
    come(page, given, path)
    page.locator("#what").fill("Krisehuset Vejle")
    card = page.locator(".place").filter(has_text=re.compile("Vejle")).first
    expect(card.get_by_text(said, exact=True)).to_be_visible()
    expect(card.get_by_text("00:00")).to_have_count(0)


def test_twenty_searches_and_the_server_saw_none(
    page: Page, given: Live, watch: Watch
) -> None:
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    come(page, given)
    page.wait_for_load_state("networkidle")
    before, length = len(heard(watch)), page.evaluate("history.length")
    assert sum("/directory.json" in one for one in watch.asked) == 1
    asked.clear()
    for search in SEARCHES:
        page.locator("#what").fill("")
        page.locator("#what").press_sequentially(search)
        page.wait_for_timeout(250)  # nothing is to be asked for
        expect(page.locator(".place"), search).not_to_have_count(0)
    page.locator("#where").fill("Svendborg")
    page.locator("summary").first.click()
    page.locator("button[data-need=violence]").click()
    page.locator("[data-tick=anonymous]").check()
    page.locator("#language").select_option("th")
    page.locator("#who").select_option("women")
    page.locator(".map [data-town=Odense] .reach").click()
    page.wait_for_timeout(250)  # nothing is to be asked for
    assert len(heard(watch)) == before
    assert asked == []
    assert page.url == given.address("/da/find")
    assert page.evaluate("history.length") == length
    everything = "\n".join(watch.asked).lower()
    assert [one for one in SEARCHES if one in everything] == []
    assert "svendborg" not in everything


def test_nothing_of_a_search_is_stored(page: Page, given: Live) -> None:
    come(page, given)
    page.locator("#what").fill("kærestevold")
    expect(page.locator(".place").first).to_be_visible()
    kept = page.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie,
          (await indexedDB.databases()).length, (await caches.keys()).length,
          history.state]"""
    )
    assert kept == [0, 0, "", 0, 0, None]


@pytest.mark.parametrize(
    ("path", "typed", "found"),
    [
        ("/da/find", "kaerestevold", "Voldslinjen"),
        ("/da/find", "klamydia i århus", "Testklinikken Aarhus"),
        ("/en/find", "scared of my boyfriend", "The Violence Line"),
        ("/en/find", "debt help odense", "Debt Help Odense"),
    ],
)
def test_what_somebody_types_is_found(
    page: Page, given: Live, path: str, typed: str, found: str
) -> None:
    come(page, given, path)
    page.locator("#what").fill(typed)
    expect(page.locator("[data-sure] h3").first).to_have_text(found)


def test_only_a_checked_number_can_be_called(page: Page, given: Live) -> None:
    come(page, given)
    page.locator("#what").fill("Havnehuset Odense")
    card = page.locator(".place").first
    expect(card.locator("a.number")).to_have_attribute("href", "tel:+4500000003")
    expect(card).to_contain_text("Et opkald kan ses i telefonen")
    page.locator("#what").fill("Havnehuset International")
    expect(card).to_contain_text("Ikke alt her er tjekket")
    expect(card).to_contain_text("00 00 00 02")
    assert card.locator("a[href^=tel]").count() == 0


def test_what_a_place_does_not_say_stands_apart(page: Page, given: Live) -> None:
    come(page, given)
    page.locator("summary").first.click()
    page.locator("button[data-need=debt]").click()
    page.locator("[data-tick=anonymous]").check()
    expect(page.locator("[data-unsure] h3")).to_have_text(["Gældslinjen"])
    expect(page.locator("[data-unsure-part] > p")).to_be_visible()
    expect(page.locator("[data-count]")).to_have_text("4")


def test_a_town_gives_distances_and_an_unknown_one_is_said(
    page: Page, given: Live
) -> None:
    come(page, given)
    page.locator("#where").fill("Svenborg")
    expect(page.locator("[data-from-town]")).to_have_text("Svendborg")
    near = page.locator(".place", has_text="Gældshjælpen Odense")
    expect(near).to_contain_text("Afstand: 40 km")
    page.locator("#where").fill("Langtbortistan")
    expect(page.locator("[data-nowhere]")).to_be_visible()


def test_what_means_nothing_is_said_and_leads_on(page: Page, given: Live) -> None:
    come(page, given)
    page.locator("#what").fill("xylofonkvartet")
    expect(page.locator("[data-nothing]")).to_be_visible()
    page.locator("[data-clear]").click()
    expect(page.locator("[data-results]")).to_be_hidden()
    expect(page.locator("#what")).to_be_focused()
    expect(page.locator("#what")).to_have_value("")


@pytest.mark.parametrize("broken", ["offline", "malformed"])
def test_without_the_file_the_page_leads_on_and_can_try_again(
    page: Page, given: Live, broken: str
) -> None:
    def fail(route: Route) -> None:
        if broken == "offline":
            route.abort()
        else:
            route.fulfill(body='{"v": 2}', content_type="application/json")

    page.route("**/directory.json", fail)
    page.goto(given.address("/da/find"))
    expect(page.locator("[data-failed]")).to_be_visible()
    expect(page.locator("a[data-need=health]")).to_be_visible()
    page.unroute("**/directory.json")
    page.locator("[data-again]").click()
    expect(page.locator("#what")).to_be_visible()
    expect(page.locator("[data-failed]")).to_be_hidden()


def test_with_the_keyboard_alone(page: Page, given: Live) -> None:
    come(page, given)
    for _ in range(4):  # past the skip link, the name and the way out
        page.keyboard.press("Tab")
    expect(page.locator("#what")).to_be_focused()
    page.keyboard.type("vold")
    page.keyboard.press("Enter")
    expect(page.locator("[data-sure] h3").first).to_have_text("Voldslinjen")
    assert page.url == given.address("/da/find")
    page.keyboard.press("Tab")
    expect(page.locator("#where")).to_be_focused()
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.outerHTML.match(/^<[^>]*>/)[0]")
        )
    assert any("tel:+4500000006" in one for one in reached)
    assert any("data-print" in one for one in reached)
    assert not any("data-town" in one for one in reached)


def test_leaving_takes_the_search_along(page: Page, given: Live) -> None:
    come(page, given)
    page.locator("#what").fill("kærestevold")
    expect(page.locator(".place").first).to_be_visible()
    page.locator("[data-exit]").click()
    page.wait_for_url(given.neutral)
    page.go_back()
    assert not page.url.startswith(given.origin)
    come(page, given)
    expect(page.locator("#what")).to_have_value("")


def test_coming_back_brings_no_search(page: Page, given: Live) -> None:
    page.goto(given.neutral)
    come(page, given)
    page.locator("#what").fill("kærestevold")
    expect(page.locator(".place").first).to_be_visible()
    page.goto(given.neutral)
    # Not go_back(): a page that comes from memory never "loads".
    page.evaluate("setTimeout(() => history.back())")
    expect(page.locator("#what")).to_be_visible()
    expect(page.locator("#what")).to_have_value("")
    expect(page.locator("[data-results]")).to_be_hidden()


@pytest.mark.parametrize("path", ["/da/find", "/en/find"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing(
    page: Page, given: Live, path: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    come(page, given, path)
    page.locator("summary").first.click()
    page.locator("[data-tick=anonymous]").check()
    page.locator("#where").fill("Odense")
    expect(page.locator("[data-unsure] .place").first).to_be_visible()
    for details in page.locator("details").all():
        details.evaluate("one => { one.open = true; }")
    assert flaws(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize(
    "path",
    [
        "/da/find/om/krop", "/en/find/about/body",
        "/da/find/i/koebenhavn", "/en/find/in/odense",
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_the_pages_without_scripts(
    page: Page, given: Live, path: str, size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    page.goto(given.address(path))
    assert page.locator(".place").count() > 1
    assert flaws(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_with_scripts_off_there_is_a_page_for_each_need_and_town(
    browser: Browser, given: Live
) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(given.address("/da/find"))
        expect(page.locator("#what")).to_be_hidden()
        expect(page.locator("[data-fetching]")).to_be_hidden()
        page.get_by_role("link", name="Vold eller trusler").click()
        page.wait_for_url(given.address("/da/find/om/tryg"))
        assert page.title() == "Mappen"
        expect(page.locator("h1")).to_have_text("Vold eller trusler")
        line = page.locator(".place", has_text="Voldslinjen")
        expect(line.locator("a.number")).to_have_attribute("href", "tel:+4500000006")
        expect(line).to_contain_text("Tjekket 12. november 2026")
        page.get_by_role("link", name="Alle steder").click()
        page.wait_for_url(given.address("/da/find"))
        page.get_by_role("link", name="Aarhus").click()
        page.wait_for_url(given.address("/da/find/i/aarhus"))
        expect(page.locator("h2", has_text="I hele landet")).to_be_visible()
        expect(page.locator("[data-exit]")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "start"),
    [("/da/find/om/krop", "/da/find"), ("/en/find/about/body", "/en/find")],
)
def test_with_and_without_scripts_a_place_says_the_same(
    page: Page, given: Live, path: str, start: str
) -> None:
    said = """found => Object.fromEntries(found.map((one) => [
      one.querySelector("h3").textContent.trim(),
      [...one.querySelectorAll("dl > div, .unknown, details, .state:not(.now)")]
        .map((part) => part.textContent.replace(/\\s+/g, ""))]))"""
    page.goto(given.address(path))
    written = page.locator(".place").evaluate_all(said)
    come(page, given, start)
    page.locator("summary").first.click()
    page.locator("button[data-need=health]").click()
    expect(page.locator(".place").first).to_be_visible()
    assert page.locator(".place").evaluate_all(said) == written
    assert len(written) > 4


def test_how_many_were_found_is_read_aloud(page: Page, given: Live) -> None:
    come(page, given)
    said = page.locator("[data-said]")
    expect(said).to_have_attribute("role", "status")
    page.locator("#what").fill("alkohol")
    expect(said).to_have_text(re.compile(r"Steder: \d+"))
    page.locator("#what").fill("")
    expect(said).to_have_text("")


def test_a_search_left_alone_goes_away(page: Page, given: Live) -> None:
    page.clock.install()
    come(page, given)
    page.locator("#what").fill("kærestevold")
    page.clock.run_for(1_000)
    expect(page.locator(".place").first).to_be_visible()
    page.clock.run_for(17 * 60_000)
    expect(page.locator("[data-results]")).to_be_hidden()
    expect(page.locator("#what")).to_have_value("")


def test_one_place_on_paper_and_nothing_else(page: Page, given: Live) -> None:
    page.add_init_script("window.print = () => { window.printed = true; };")
    come(page, given)
    page.locator("#what").fill("Krisehuset Vejle")
    page.locator("[data-print]").first.click()
    assert page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.locator("header.top")).to_be_hidden()
    expect(page.locator("#what")).to_be_hidden()
    card = page.locator(".place.print")
    expect(card.locator("h3")).to_have_text("Krisehuset Vejle")
    expect(card.locator(".outside")).to_have_text("Noter")
    expect(card.locator(".outside")).to_be_visible()
    for part in card.locator(".no-paper").all():
        expect(part).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf())) == 1
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".print").count() == 0


def test_finding_costs_what_it_is_said_to(page: Page, given: Live) -> None:
    files: dict[str, int] = {}

    def note(response: Answer) -> None:
        size = int(response.header_value("content-length") or 0)
        files[response.url.removeprefix(given.origin)] = size

    page.on("response", note)
    come(page, given)
    scripts = {path: size for path, size in files.items() if path.endswith(".js")}
    print(files)  # noqa: T201 -- the figures are the point
    assert any("find" in path for path in scripts)
    assert sum(scripts.values()) <= SCRIPT_BYTES_MAX
