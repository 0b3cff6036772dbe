"""Keeping the sheet of money in the folder: here, there, and nowhere else."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

import watching
from live import Live
from looking import DESK, PHONE
from steps_person import SLOW_MILLISECONDS, PersonSteps

pytestmark = pytest.mark.whole_browser

SECRETS = ("6.250,50", "6250,5", "Lån af Søs", "45.000", "45000")


def cell(page: Page, line: str, column: int = 0) -> Locator:
    return page.locator(f"[data-line]:has(#line-{line}) [data-cell='{column}'] input")


def to_sheet(steps: PersonSteps) -> None:
    """From the open folder to the sheet."""
    steps.press("folder-sums")
    steps.at("budget-title")
    expect(steps.page.locator("[data-does]")).to_be_visible()


def to_folder(steps: PersonSteps) -> None:
    steps.page.get_by_role("button", name=steps.say("budget-back")).first.click()


def kept_folder(steps: PersonSteps) -> str:
    steps.come()
    steps.begin("Hej", to="Mette")
    return steps.keep()


def keep(steps: PersonSteps) -> None:
    """With the button below the sheet; there is one above it too."""
    steps.page.get_by_role("button", name=steps.say("budget-keep")).last.click()


def fill_in(page: Page) -> None:
    cell(page, "rent").fill("6250,5")
    cell(page, "rent").blur()
    section = page.locator("[aria-labelledby=part-debts-people]")
    section.locator("[data-add]").click()
    line = section.locator("[data-line]").last
    line.locator("[data-own] input").fill("Lån af Søs")
    line.locator("[data-owed] input").fill("45000")
    line.locator("select").select_option("week")
    cell(page, "food").fill("måske 3000")


def is_kept(steps: PersonSteps) -> None:
    text = steps.say("budget-kept", when="X").split("X")[0].rstrip("\u2068 ")
    shown = steps.page.locator("[role=status]").filter(has_text=text)
    expect(shown).to_be_visible(timeout=SLOW_MILLISECONDS)


def hold_one(page: Page, address: str) -> list[Route]:
    """Hold the next request; it is here once it was made."""
    held: list[Route] = []
    page.route(address, lambda route: held.append(route), times=1)  # noqa: PLW0108 -- Playwright asks what it is bound to
    return held


def arrived(page: Page, held: list[Route]) -> None:
    while not held:  # a test that waits for ever is ended
        page.wait_for_timeout(50)


def test_a_sheet_kept_here_is_there_on_another_device_word_for_word(
    steps: PersonSteps, other_device: PersonSteps, live: Live
) -> None:
    watching.watch(live)
    watch = watching.watched(live)
    words = kept_folder(steps)
    to_sheet(steps)
    fill_in(steps.page)
    steps.reads("budget-unsaved")
    keep(steps)
    is_kept(steps)
    to_folder(steps)
    steps.at("folder-heading")

    other_device.come_back(words)
    other_device.at("folder-heading")
    to_sheet(other_device)
    there = other_device.page
    expect(cell(there, "rent")).to_have_value("6.250,50")
    expect(cell(there, "food")).to_have_value("måske 3000")
    own = there.locator("[aria-labelledby=part-debts-people] [data-line]").last
    expect(own.locator("[data-own] input")).to_have_value("Lån af Søs")
    expect(own.locator("[data-owed] input")).to_have_value("45.000")
    expect(own.locator("select")).to_have_value("week")
    expect(there.locator("[data-sum=costs] td").first).to_have_text("6.250,50")
    is_kept(other_device)
    asked = "\n".join(watch.asked)
    assert "/api/entries/append" in asked
    assert [one for one in SECRETS if one in asked] == []
    assert steps.faults == other_device.faults == []


def test_a_kept_sheet_is_changed_and_taken_away(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    words = kept_folder(steps)
    to_sheet(steps)
    fill_in(steps.page)
    keep(steps)
    is_kept(steps)
    cell(steps.page, "rent").fill("7000")
    to_folder(steps)
    steps.reads("budget-leave-title")
    steps.press("budget-leave-keep")
    steps.at("folder-heading")
    to_sheet(steps)
    expect(cell(steps.page, "rent")).to_have_value("7.000")
    steps.press("budget-take")
    steps.press("budget-take-yes")
    steps.reads("budget-unsaved")
    expect(cell(steps.page, "rent")).to_have_value("7.000")

    other_device.come_back(words)
    other_device.at("folder-heading")
    to_sheet(other_device)
    other_device.reads("budget-none")
    expect(other_device.page.locator("[data-nothing]")).to_be_visible()


def test_of_two_sheets_the_person_says_which_counts(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    words = kept_folder(steps)
    to_sheet(steps)
    other_device.come_back(words)
    other_device.at("folder-heading")
    to_sheet(other_device)
    cell(steps.page, "rent").fill("1000")
    keep(steps)
    is_kept(steps)
    cell(other_device.page, "rent").fill("2000")
    keep(other_device)
    other_device.reads("budget-elsewhere-title")
    expect(cell(other_device.page, "rent")).to_have_value("2.000")
    other_device.press("budget-elsewhere-mine")
    is_kept(other_device)

    cell(steps.page, "rent").fill("3000")
    keep(steps)
    steps.reads("budget-elsewhere-title")
    steps.press("budget-elsewhere-theirs")
    expect(cell(steps.page, "rent")).to_have_value("2.000")
    is_kept(steps)


def test_a_sheet_too_large_says_so_and_loses_nothing(steps: PersonSteps) -> None:
    kept_folder(steps)
    to_sheet(steps)
    page = steps.page
    for add in page.locator("[data-add]").all():
        for _ in range(20):
            add.evaluate("one => one.click()")
    page.evaluate(
        """() => {
          const fields = "[data-sheet] input[type=text]";
          for (const one of document.querySelectorAll(fields)) {
            one.value = "\u0001".repeat(one.maxLength);
            one.dispatchEvent(new Event("input"));
          }
        }"""
    )
    keep(steps)
    steps.reads("budget-too-large")
    expect(page.locator(".own input").last).to_have_value("\x01" * 60)
    steps.reads("budget-unsaved")
    page.locator("[data-clear]").click()
    cell(page, "rent").fill("100")
    keep(steps)
    is_kept(steps)


def test_a_line_that_broke_keeps_nothing_later_and_everything_at_the_second_try(
    steps: PersonSteps,
) -> None:
    kept_folder(steps)
    to_sheet(steps)
    cell(steps.page, "rent").fill("1000")
    steps.page.route("**/api/entries/**", lambda route: route.abort())
    keep(steps)
    steps.reads("trouble-offline")
    steps.page.unroute("**/api/entries/**")
    expect(cell(steps.page, "rent")).to_have_value("1.000")
    keep(steps)
    is_kept(steps)


def test_a_sheet_kept_meanwhile_is_shown_without_opening_the_folder_again(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    words = kept_folder(steps)
    other_device.come_back(words)
    other_device.at("folder-heading")
    to_sheet(steps)
    cell(steps.page, "rent").fill("1000")
    keep(steps)
    is_kept(steps)
    to_sheet(other_device)
    expect(cell(other_device.page, "rent")).to_have_value("1.000")
    is_kept(other_device)


def test_what_is_typed_while_a_sheet_is_being_kept_is_not_called_kept(
    steps: PersonSteps,
) -> None:
    kept_folder(steps)
    to_sheet(steps)
    page = steps.page
    cell(page, "rent").fill("1000")
    held = hold_one(page, "**/api/entries/append")
    keep(steps)
    arrived(page, held)
    cell(page, "rent").fill("2000")
    held[0].continue_()
    done = page.get_by_role("button", name=steps.say("budget-take"))
    expect(done).not_to_have_attribute("aria-disabled", "true")
    steps.reads("budget-unsaved")
    to_folder(steps)
    steps.reads("budget-leave-title")
    steps.press("budget-leave-keep")
    steps.at("folder-heading")
    to_sheet(steps)
    expect(cell(page, "rent")).to_have_value("2.000")


def test_without_a_line_a_sheet_says_so_whatever_was_fetched_before(
    steps: PersonSteps,
) -> None:
    words = kept_folder(steps)
    # A folder that was opened with words has not fetched what keeps a sheet.
    steps.come_back(words)
    steps.at("folder-heading")
    to_sheet(steps)
    cell(steps.page, "rent").fill("1000")
    steps.page.context.set_offline(True)
    keep(steps)
    steps.reads("trouble-offline")
    steps.page.context.set_offline(False)
    keep(steps)
    is_kept(steps)


def test_with_the_keyboard_alone_a_sheet_is_kept_from_either_end(
    steps: PersonSteps,
) -> None:
    kept_folder(steps)
    to_sheet(steps)
    page = steps.page
    page.locator("h1").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    head = page.locator("[role=status]").filter(has_text=steps.say("budget-empty"))
    expect(head).to_be_in_viewport()
    page.locator("#part-home").evaluate("one => { one.tabIndex = -1; one.focus(); }")
    page.keyboard.press("Tab")
    page.keyboard.type("1000")
    skip = page.locator("[aria-labelledby=part-home] a.skip")
    for _ in range(40):
        page.keyboard.press("Tab")
        if skip.evaluate("one => one === document.activeElement"):
            break
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#result")).to_be_focused()
    button = page.get_by_role("button", name=steps.say("budget-keep")).last
    for _ in range(4):
        page.keyboard.press("Tab")
        if button.evaluate("one => one === document.activeElement"):
            break
    page.keyboard.press("Enter")
    is_kept(steps)
    expect(page.locator("section[aria-label] [role=status]")).to_be_in_viewport()


def test_without_words_there_is_nothing_to_keep_it_in(steps: PersonSteps) -> None:
    steps.come()
    steps.begin("Hej", to="Mette")
    steps.see_words()
    button = steps.page.get_by_role("button", name=steps.say("folder-sums"))
    expect(button).to_have_count(0)


def test_leaving_takes_what_was_not_kept_with_it(
    steps: PersonSteps, live: Live
) -> None:
    kept_folder(steps)
    to_sheet(steps)
    fill_in(steps.page)
    steps.page.locator("[data-exit]").click()
    steps.page.wait_for_url(re.compile(re.escape(live.neutral)))
    steps.page.go_back()
    assert not steps.page.url.startswith(live.origin)


def test_axe_finds_nothing_on_a_kept_sheet(steps: PersonSteps) -> None:
    kept_folder(steps)
    to_sheet(steps)
    fill_in(steps.page)
    for size in (PHONE, DESK):
        steps.page.set_viewport_size(size)
        assert steps.axe() == []
        width = steps.page.evaluate("document.documentElement.scrollWidth")
        assert width <= size["width"]
    cell(steps.page, "rent").fill("7000")
    to_folder(steps)
    steps.reads("budget-leave-title")
    assert steps.axe() == []


def test_another_language_takes_along_what_is_typed_and_not_kept(
    steps: PersonSteps,
) -> None:
    kept_folder(steps)
    to_sheet(steps)
    fill_in(steps.page)
    keep(steps)
    is_kept(steps)
    cell(steps.page, "rent").fill("7000,5")
    steps.page.locator("footer a[hreflang=en]").click()
    page = steps.page
    expect(page.get_by_role("heading", level=1, name="Your money")).to_be_visible()
    expect(cell(page, "rent")).to_have_value("7,000.50")
    expect(page.locator(".own input").first).to_have_value("Lån af Søs")
    expect(page.get_by_text("Something here is not kept.").first).to_be_visible()
