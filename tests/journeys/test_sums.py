"""Doing one's sums in a browser: what comes out, who learns of it, what is left."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Locator, Page, Response, expect

import watching
from live import Live, live_server
from looking import DESK, PHONE, flaws
from udvej.server.content import Amount
from watching import Watch

pytestmark = pytest.mark.whole_browser

SCRIPT_BYTES_MAX: Final = 6_000
"""What the sheet costs a browser beside what every page has."""
TYPED: Final = {
    "cash-benefit": "10.500",
    "child-benefit": "1.114",
    "rent": "6250,5",
    "food": "3500.00",
    "owed-tax": "500",
}
SECRETS: Final = ("10.500", "10500", "6250", "Hemmelig linje", "45000", "45.000")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    with live_server(tmp_path_factory.mktemp("sums"), neutral) as one:
        watching.watch(one)
        yield one


@pytest.fixture
def watch(here: Live) -> Watch:
    """What its server is asked."""
    return watching.watched(here)


def come(page: Page, live: Live, path: str = "/da/regn") -> None:
    page.goto(live.address(path))
    expect(page.locator("[data-does]")).to_be_visible()


def cell(page: Page, line: str, column: int = 0) -> Locator:
    called = f"[data-line]:has(#line-{line})"
    return page.locator(f"{called} [data-cell='{column}'] input")


def put(page: Page, line: str, amount: str, column: int = 0) -> None:
    page.locator(f"#column-{column}").click()
    cell(page, line, column).fill(amount)
    cell(page, line, column).blur()


def result(page: Page, name: str) -> list[str]:
    cells = page.locator(f"[data-sum={name}] td")
    return [text.replace("\n", " ") for text in cells.all_inner_texts()]


def fill_in(page: Page) -> None:
    for line, amount in TYPED.items():
        put(page, line, amount)


def test_a_whole_sheet_and_the_server_saw_nothing_of_it(
    page: Page, here: Live, watch: Watch
) -> None:
    asked: list[str] = []
    page.clock.install()
    come(page, here)
    page.wait_for_load_state("networkidle")
    before, length = len(watch.asked), page.evaluate("history.length")
    page.on("request", lambda one: asked.append(one.url))
    fill_in(page)
    page.locator("[data-line]:has(#line-owed-tax) [data-owed] input").fill("45000")
    page.locator("[data-part=income] [data-add]").click()
    page.keyboard.type("Hemmelig linje")
    assert result(page, "left")[0] == "tilbage 1.363,50"
    page.clock.run_for(60_000)  # whatever a minute of the page's own time would do
    kept = page.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie,
          (await indexedDB.databases()).length, (await caches.keys()).length,
          history.state]"""
    )
    assert kept == [0, 0, "", 0, 0, None]
    assert page.evaluate("history.length") == length
    assert page.url == here.address("/da/regn")
    page.locator("[data-exit]").click()
    page.wait_for_url(re.compile(re.escape(here.neutral)))
    assert len(watch.asked) == before
    assert [one for one in asked if one.startswith(here.origin)] == []
    everything = "\n".join([*watch.asked, *asked])
    assert [one for one in SECRETS if one in everything] == []


@pytest.mark.parametrize("away", ["back", "reload"])
def test_coming_back_finds_an_empty_sheet(page: Page, here: Live, away: str) -> None:
    page.goto(here.neutral)
    come(page, here)
    fill_in(page)
    page.locator("[data-part=income] [data-add]").click()
    page.keyboard.type("Hemmelig linje")
    if away == "reload":
        page.reload()
    else:
        page.goto(here.neutral)
        page.go_back()
    # The sheet that was left had something on it: this one has come anew, and is alive.
    expect(page.locator("[data-does]")).to_be_visible()
    expect(page.locator("[data-nothing]")).to_be_visible()
    typed = page.eval_on_selector_all(
        "input:not([type=radio])", "all => all.map((one) => one.value).join('')"
    )
    assert typed == ""
    assert page.locator(".own input").count() == 0


def link(page: Page, address: str) -> Locator:
    return page.locator(f"footer a[href='{address}']")


def test_a_link_asks_first_once_something_is_written(page: Page, here: Live) -> None:
    come(page, here)
    page.on("dialog", lambda one: pytest.fail(f"the browser asks: {one.type}"))
    put(page, "rent", "6000")
    asked = page.get_by_role("dialog", name="Vil du væk fra siden?")
    link(page, "/da/find").click()
    expect(asked).to_be_visible()
    expect(asked.get_by_role("button").first).to_be_focused()
    assert flaws(page) == []
    expect(page.locator("[data-exit]")).to_be_visible()
    page.keyboard.press("Escape")
    expect(asked).to_be_hidden()
    expect(cell(page, "rent")).to_have_value("6.000")
    expect(link(page, "/da/find")).to_be_focused()
    link(page, "/da/find").click()
    asked.get_by_role("button").last.click()
    page.wait_for_url(here.address("/da/find"))


def test_an_empty_sheet_asks_nothing(page: Page, here: Live) -> None:
    come(page, here)
    link(page, "/da/find").click()
    page.wait_for_url(here.address("/da/find"))


def test_leaving_a_filled_sheet_is_never_asked_about(page: Page, here: Live) -> None:
    come(page, here)
    put(page, "rent", "6000")
    link(page, "/da/find").click()
    page.locator("[data-exit]").click()
    page.wait_for_url(here.neutral)


def test_another_language_takes_the_sheet_along(
    page: Page, here: Live, watch: Watch
) -> None:
    come(page, here)
    fill_in(page)
    put(page, "food", "3000", column=1)
    page.locator("[data-part=income] [data-add]").click()
    page.keyboard.type("Hemmelig linje")
    link(page, "/en/sums").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Work out your money")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("footer [hreflang=en]")).to_be_focused()
    expect(page).to_have_url(here.address("/en/sums"))
    expect(cell(page, "rent")).to_have_value("6,250.50")
    expect(cell(page, "food", 1)).to_have_value("3,000")
    expect(page.locator("#column-1")).to_be_visible()
    expect(page.locator(".own input")).to_have_value("Hemmelig linje")
    assert result(page, "costs")[0] == "9,750.50"
    assert flaws(page) == []
    put(page, "rent", "7000")
    assert result(page, "costs")[0] == "10,500"
    asked = page.get_by_role("dialog", name="Do you want to leave this page?")
    link(page, "/en/find").click()
    expect(asked).to_be_visible()
    assert [one for one in SECRETS if one in "\n".join(watch.asked)] == []


def test_a_language_without_a_sheet_is_asked_about_like_any_other_page(
    page: Page, here: Live
) -> None:
    come(page, here)
    put(page, "rent", "6000")
    asked = page.get_by_role("dialog", name="Vil du væk fra siden?")
    link(page, "/ar/sums").click()
    expect(asked).to_be_visible()
    page.keyboard.press("Escape")
    expect(cell(page, "rent")).to_have_value("6.000")
    page.locator("[data-clear]").click()
    link(page, "/ar/sums").click()
    page.wait_for_url(here.address("/ar/sums"))


def test_without_a_line_the_language_stays_and_so_does_the_sheet(
    page: Page, here: Live
) -> None:
    come(page, here)
    put(page, "rent", "6000")
    page.context.set_offline(True)
    link(page, "/en/sums").click()
    expect(page.get_by_text("Der er ingen forbindelse lige nu.")).to_be_in_viewport()
    expect(cell(page, "rent")).to_have_value("6.000")
    page.context.set_offline(False)


def test_three_ways_side_by_side_where_an_empty_field_is_as_now(
    page: Page, here: Live
) -> None:
    come(page, here)
    fill_in(page)
    put(page, "cash-benefit", "8000", column=1)
    put(page, "wages", "5000", column=1)
    put(page, "cash-benefit", "0", column=2)
    put(page, "rent", "6.250,50", column=0)
    assert result(page, "income") == ["11.614", "14.114", "1.114"]
    assert result(page, "left") == [
        "tilbage 1.363,50",
        "tilbage 3.863,50",
        "mangler 9.136,50",
    ]
    expect(cell(page, "rent", 2)).to_have_attribute("placeholder", "6.250,50")
    bars = page.locator("[data-bar=income]")
    widths = [int(bars.nth(at).get_attribute("width") or "") for at in range(3)]
    assert widths[1] == 1000
    assert widths[1] > widths[0] > widths[2]


def test_a_year_and_a_quarter_are_made_a_month(page: Page, here: Live) -> None:
    come(page, here, "/en/sums")
    line = page.locator("[data-line]:has(#line-child-benefit)")
    line.locator("select").select_option("quarter")
    cell(page, "child-benefit").fill("3,342")
    assert result(page, "income")[0] == "1,114"
    assert result(page, "left")[0] == "left 1,114"


def test_what_cannot_be_read_stays_and_is_said_and_not_counted(
    page: Page, here: Live
) -> None:
    come(page, here)
    put(page, "food", "1000")
    put(page, "rent", "seks tusind")
    line = page.locator("[data-line]:has(#line-rent)")
    expect(line.locator(".wrong")).to_contain_text("Skriv for eksempel 1.234,50")
    expect(cell(page, "rent")).to_have_value("seks tusind")
    expect(cell(page, "rent")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-not-counted]")).to_be_visible()
    assert result(page, "costs")[0] == "1.000"
    put(page, "rent", "6.000 kr.")
    expect(cell(page, "rent")).to_have_value("6.000")
    expect(line.locator(".wrong")).to_be_empty()
    expect(page.locator("[data-not-counted]")).to_be_hidden()
    put(page, "rent", "9" * 12)
    expect(line.locator(".wrong")).to_contain_text("meget stort")


def test_with_the_keyboard_alone(page: Page, here: Live) -> None:
    page.set_viewport_size(DESK)
    come(page, here)
    cell(page, "wages").focus()
    for amount in ("1000", "2000", "3000"):
        page.keyboard.type(amount)
        page.keyboard.press("Tab")
    assert result(page, "income") == ["1.000", "2.000", "3.000"]
    page.locator("[data-part=income] [data-add]").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("Min linje")
    page.keyboard.press("Tab")
    page.keyboard.type("500")
    assert result(page, "income")[0] == "1.500"
    expect(page.get_by_role("textbox", name="Løn efter skat Plan A")).to_have_value(
        "2.000"
    )
    page.locator("button[data-remove]").press("Enter")
    assert result(page, "income")[0] == "1.000"
    page.locator("[data-clear]").press("Enter")
    assert result(page, "income") == ["", "", ""]
    expect(page.locator("[data-said]")).to_have_text("Arket er tomt.")


@pytest.mark.parametrize("path", ["/da/regn", "/en/sums"])
def test_axe_finds_nothing_on_a_sheet_in_use(page: Page, here: Live, path: str) -> None:
    come(page, here, path)
    fill_in(page)
    put(page, "phone", "abc")
    page.locator("[data-part=debts] [data-add]").first.click()
    assert flaws(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.emulate_media(forced_colors="active", color_scheme="dark")
    assert flaws(page) == []
    page.set_viewport_size(DESK)
    assert flaws(page) == []


def test_with_scripts_off_it_is_a_sheet_to_write_on_by_hand(
    browser: Browser, here: Live
) -> None:
    with browser.new_context(java_script_enabled=False, viewport=PHONE) as context:
        page = context.new_page()
        page.goto(here.address("/da/regn"))
        expect(page.locator("noscript .notice")).to_be_visible()
        expect(page.locator("#line-rent")).to_be_visible()
        assert page.locator("input:not([type=radio]), select").count() == 0
        expect(page.locator("[data-columns]")).to_be_hidden()
        for button in page.locator("main button").all():
            expect(button).to_be_hidden()
        page.emulate_media(media="print")
        boxes = page.locator("[data-line]:has(#line-rent) .box")
        assert [box.is_visible() for box in boxes.all()] == [True, True, True]
        expect(page.locator(".top")).to_be_hidden()
        expect(page.locator(".sources")).to_be_hidden()


def test_printed_is_the_sheet_with_all_three_ways(page: Page, here: Live) -> None:
    come(page, here)
    fill_in(page)
    page.emulate_media(media="print")
    for column in range(3):
        expect(cell(page, "rent", column)).to_be_visible()
        # What is typed there is in the sums, so it is on the paper too.
        expect(cell(page, "fill-child-benefit", column)).to_be_visible()
    for around in (
        ".top", "footer", "[data-columns]", "[data-print]", ".add", ".about",
        "h3.no-paper",
    ):  # fmt: skip
        for one in page.locator(around).all():
            expect(one).to_be_hidden()


def test_an_amount_that_is_sure_can_be_added_and_what_comes_of_it_is_seen(
    page: Page, here: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    come(page, here)
    expect(page.locator("[data-use]")).to_have_count(0)
    monkeypatch.setattr(Amount, "withheld", lambda *_: "")
    come(page, here)
    put(page, "rent", "2.000")
    line = page.locator("[data-line]:has(#line-fill-child-benefit)")
    add = line.locator("[data-use='424800']")
    expect(add).to_have_attribute("aria-label", re.compile("Læg til: .*fra 3 til 6"))
    add.click()
    expect(cell(page, "fill-child-benefit")).to_have_value("4.248")
    expect(line.locator("select")).to_have_value("quarter")
    line.locator("[data-use='111400']").click()
    expect(cell(page, "fill-child-benefit")).to_have_value("2.530")
    expect(line.locator("select")).to_have_value("month")
    assert result(page, "left")[0] == "mangler 2.000"
    assert result(page, "fill")[0] == "2.530"
    assert result(page, "after")[0] == "tilbage 530"
    assert flaws(page) == []


def test_what_the_sheet_costs_a_browser(page: Page, here: Live) -> None:
    heard: list[Response] = []
    page.on("response", lambda one: heard.append(one))  # noqa: PLW0108 -- Playwright asks what it is bound to
    come(page, here)
    page.wait_for_load_state("networkidle")
    files = {one.url: int(one.header_value("content-length") or 0) for one in heard}
    of_the_sheet = ("/calculator", "/typed-")  # the folder has the second one too
    scripts = {
        path: size
        for path, size in files.items()
        if any(one in path for one in of_the_sheet)
    }
    print(files)  # noqa: T201 -- the figures are the point
    assert all(any(one in path for path in scripts) for one in of_the_sheet)
    assert sum(scripts.values()) <= SCRIPT_BYTES_MAX
