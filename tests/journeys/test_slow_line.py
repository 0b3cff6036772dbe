"""A line that is slow: said, and nobody is held by it.

What was asked and never answered is a request that its route neither continues nor
ends; what arrived and was never answered is one that it fetched and kept.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Route, ViewportSize, expect

from live import Live
from stage_person import Stage
from steps_person import SLOW_MILLISECONDS, PersonSteps

pytestmark = pytest.mark.whole_browser

PHONE: ViewportSize = {"width": 320, "height": 640}
VAULTS = "**/api/vaults"
SLOW_AFTER_MILLISECONDS = 5_000
"""`SLOW_AFTER_MS` in web/src/person/state/sending.ts."""


@pytest.fixture(params=["da", "en", "ar"])
def slow(
    browser: Browser, live: Live, stage: Stage, request: pytest.FixtureRequest
) -> Iterator[PersonSteps]:
    """A person with a small phone, in each way of writing."""
    del stage  # counsellors must be there before anybody looks for them
    context = browser.new_context(viewport=PHONE, locale=request.param)
    one = PersonSteps(context.new_page(), live, request.param)
    yield one
    assert one.faults == []
    context.close()


def hold(route: Route) -> None:
    """Never answer, and let nothing through."""
    del route


def keep_answer(route: Route) -> None:
    """Let it through, and never answer."""
    route.fetch()


def sends(steps: PersonSteps, text: str) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", text)
    steps.field("write-name-label", "K")
    steps.press("write-send")
    steps.at("sending-title")


def is_stored(steps: PersonSteps, stage: Stage) -> None:
    """Wait until the letter is there: a line is called slow by the clock alone."""
    for _ in range(SLOW_MILLISECONDS // 100):
        if stage.waiting("Mette"):
            break
        steps.page.wait_for_timeout(100)
    assert len(stage.waiting("Mette")) == 1


def fits(steps: PersonSteps) -> None:
    assert not steps.page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert steps.axe() == []


def test_a_first_letter_is_taken_back_from_a_slow_line_by_keyboard(
    slow: PersonSteps, stage: Stage
) -> None:
    slow.page.route(VAULTS, hold)
    sends(slow, "Hej.")
    slow.reads("sending-line-slow")
    fits(slow)
    slow.tabs_to(slow.say("sending-edit"))
    slow.page.keyboard.press("Enter")
    slow.at("write-heading")
    assert slow.typed("write-label") == "Hej."
    assert slow.typed("write-name-label") == "K"
    expect(slow.page.get_by_text(slow.say("trouble-offline"))).to_have_count(0)
    assert stage.waiting("Mette") == ()
    slow.page.unroute(VAULTS, hold)
    slow.press("write-send")
    slow.at("sent-title")
    assert len(stage.waiting("Mette")) == 1


def test_a_quick_line_is_not_called_slow(steps: PersonSteps) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", "Hej.")
    steps.notes("sending-line-slow")
    steps.press("write-send")
    steps.at("sent-title")
    said = steps.noted()
    assert [after for after in said if after < SLOW_AFTER_MILLISECONDS] == []


def test_what_arrived_all_the_same_is_taken_back_when_it_is_changed(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.page.route(VAULTS, keep_answer)
    sends(steps, "Hej.")
    steps.reads("sending-line-slow")
    is_stored(steps, stage)
    steps.press("sending-edit")
    steps.at("write-heading")
    steps.page.unroute(VAULTS, keep_answer)
    steps.field("write-label", "Hej igen.")
    steps.press("write-send")
    steps.at("sent-title")
    assert len(stage.waiting("Mette")) == 1
    letters = stage.read("Mette", stage.take("Mette")).record.letters
    assert [one.text for one in letters] == ["Hej igen."]


def test_a_letter_that_is_stored_but_not_read_back_can_be_changed(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.page.route("**/api/entries/read", hold)
    sends(steps, "Hej.")
    steps.reads("sending-line-slow")
    is_stored(steps, stage)
    steps.press("sending-edit")
    steps.at("write-heading")
    steps.page.unroute("**/api/entries/read", hold)
    steps.field("write-label", "Hej igen.")
    steps.press("write-send")
    steps.at("sent-title")
    steps.keep()
    assert steps.letters() == ["Hej igen."]
    relations = steps.page.get_by_role("navigation", name=steps.say("folder-relations"))
    expect(relations).to_have_count(0)
    assert len(stage.waiting("Mette")) == 1


def test_the_same_letter_sent_again_after_it_was_taken_back_is_one_letter(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.page.route(VAULTS, keep_answer)
    sends(steps, "Hej.")
    steps.reads("sending-line-slow")
    is_stored(steps, stage)
    steps.press("sending-edit")
    steps.at("write-heading")
    steps.page.unroute(VAULTS, keep_answer)
    steps.press("write-send")
    steps.at("sent-title")
    assert len(stage.waiting("Mette")) == 1


def test_leaving_a_slow_line_leaves_nothing(steps: PersonSteps, stage: Stage) -> None:
    steps.page.route(VAULTS, hold)
    sends(steps, "Hej.")
    steps.reads("sending-line-slow")
    steps.page.locator("[data-exit]").click()
    steps.page.wait_for_url(steps.live.neutral)
    assert steps.page.title() == "Vejret"
    steps.page.go_back()
    expect(steps.page.get_by_text("Hej.")).to_have_count(0)
    assert stage.waiting("Mette") == ()


def test_words_that_are_not_answered_can_be_tried_again(
    slow: PersonSteps, stage: Stage
) -> None:
    del stage
    slow.come()
    slow.begin("Hej.", to="Mette")
    words = slow.keep()
    slow.come("folder")
    slow.page.route("**/api/challenge", hold)
    slow.field("open-label", words)
    slow.press("open-button")
    slow.reads("wait-slow")
    fits(slow)
    slow.press("wait-stop")
    slow.reads("trouble-offline")
    assert slow.typed("open-label") == words
    slow.page.unroute("**/api/challenge", hold)
    slow.press("open-button")
    slow.at("folder-heading")
    expect(slow.page.get_by_text(slow.say("wait-slow"))).to_have_count(0)


def test_a_list_that_does_not_come_can_be_asked_for_again(steps: PersonSteps) -> None:
    steps.page.route("**/api/rosters/newest", hold)
    steps.come()
    steps.reads("wait-slow")
    steps.press("wait-stop")
    steps.reads("trouble-offline")
    steps.page.unroute("**/api/rosters/newest", hold)
    steps.press("action-retry")
    steps.begin("Hej.", to="Mette")
