"""Leaving in one tab: the others of the same browser leave with it."""

from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from cast_desk import Enter, at_work
from live import Live
from stage_desk import DeskStage
from stage_person import Stage
from steps_person import PersonSteps

pytestmark = pytest.mark.whole_browser

ASKED = "Hej. Jeg har et spørgsmål om gæld."
TABS_MILLISECONDS_MAX = 1_000
NOTHING_KNOWN = "delete window.BroadcastChannel"

Leave = Callable[[Page], None]


def by_button(page: Page) -> None:
    page.click("[data-exit]")


def by_shift(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


def opened(page: Page, live: Live, path: str) -> Page:
    page.goto(live.address(path))
    page.wait_for_load_state("networkidle")
    return page


def left(page: Page, live: Live, within: float | None = None) -> None:
    expect(page).to_have_url(live.neutral, timeout=within)
    expect(page).to_have_title("Vejret")


def workers_end(page: Page) -> None:
    """Wait for it: a browser tells that a worker has ended a little later."""
    while page.workers:  # a test that waits for ever is ended
        page.wait_for_timeout(50)


def ours_behind(page: Page, live: Live) -> list[str]:
    wire = page.context.new_cdp_session(page)
    kept = wire.send("Page.getNavigationHistory")["entries"]
    return [one["url"] for one in kept if one["url"].startswith(live.origin)]


@pytest.mark.parametrize("leave", [by_button, by_shift])
def test_a_folder_in_another_tab_is_closed_and_left(
    steps: PersonSteps, live: Live, leave: Leave
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    other = opened(steps.page.context.new_page(), live, "/da/rettigheder")
    leave(other)
    left(other, live)
    left(steps.page, live)
    workers_end(steps.page)
    assert ours_behind(steps.page, live) == []
    assert steps.page.context.cookies() == []


def test_words_that_are_typed_in_another_tab_do_not_hold_it_back(
    steps: PersonSteps, stage: Stage, live: Live
) -> None:
    del stage
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", ASKED)
    steps.page.on("dialog", lambda _: pytest.fail("asked before leaving"))
    other = opened(steps.page.context.new_page(), live, "/da/")
    by_button(other)
    left(other, live)
    left(steps.page, live)


@pytest.mark.timed
def test_every_tab_of_every_kind_leaves_at_once(person: Page, live: Live) -> None:
    paths = ("/en/folder", "/da/find", "/da/regn", "/da/spoerg-foerst", "/ar/safe")
    tabs = [opened(person.context.new_page(), live, path) for path in paths]
    opened(person, live, "/da/sikker")
    by_button(person)
    for tab in (person, *tabs):
        left(tab, live, within=TABS_MILLISECONDS_MAX)


def test_a_desk_leaves_with_a_public_page_and_its_session_ends(
    desk: DeskStage, enter: Enter, live: Live
) -> None:
    mette, _ = at_work(desk, enter)
    assert mette.page.context.cookies() != []
    other = opened(mette.page.context.new_page(), live, "/da/")
    by_button(other)
    left(other, live)
    left(mette.page, live)
    workers_end(mette.page)
    assert mette.page.context.cookies() == []


def test_a_public_page_leaves_with_a_desk(person: Page, live: Live) -> None:
    other = opened(person.context.new_page(), live, "/da/arbejde")
    opened(person, live, "/da/rettigheder")
    by_button(other)
    left(other, live)
    left(person, live)


def test_a_browser_without_a_word_between_tabs_leaves_the_one(
    person: Page, live: Live
) -> None:
    person.context.add_init_script(NOTHING_KNOWN)
    other = opened(person.context.new_page(), live, "/da/mappe")
    opened(person, live, "/da/mappe")
    by_button(person)
    left(person, live)
    expect(other.locator("[data-exit]")).to_be_visible()
    assert other.url == live.address("/da/mappe")
    by_shift(other)
    left(other, live)


def test_another_browser_stays(
    person: Page, other_device: PersonSteps, live: Live
) -> None:
    opened(other_device.page, live, "/da/mappe")
    opened(person, live, "/da/mappe")
    by_button(person)
    left(person, live)
    assert other_device.page.url == live.address("/da/mappe")


@pytest.mark.parametrize("path", ["/da/mappe", "/da/arbejde"])
@pytest.mark.parametrize("how", ["middle", "ControlOrMeta", "Shift"])
def test_a_click_meant_for_another_tab_leaves_this_one_and_opens_none(
    person: Page,
    live: Live,
    path: str,
    how: Literal["middle", "ControlOrMeta", "Shift"],
) -> None:
    opened(person, live, path)
    if how == "middle":
        person.click("[data-exit]", button="middle")
    else:
        person.click("[data-exit]", modifiers=[how])
    left(person, live)
    assert ours_behind(person, live) == []
    assert person.context.pages == [person]
