"""Words that two compare aloud: five at both ends, and ten of the service's own."""

from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, expect

from cast_desk import Enter, at_work
from live import Live
from stage_desk import DeskStage
from stage_person import Stage
from steps_person import PersonSteps
from udvej.cli.roster import check_words

DANISH: Final = Path(__file__).parents[2] / "src/udvej/protocol/secret/words/da-1.txt"


def test_safety_words_are_five_in_the_persons_language(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter, enter(language="en"))
    mette.opens("vault-safety-title")
    mette.press("safety-show")
    said = mette.page.locator("details strong")
    expect(said).to_be_visible(timeout=30_000)
    words = said.inner_text().split()
    assert len(words) == 5
    assert set(words) <= set(DANISH.read_text("utf-8").split())


def test_a_services_words_are_those_it_can_tell_in_the_language_of_the_screen(
    browser: Browser, live: Live, stage: Stage
) -> None:
    danish, english = check_words(stage.service.public)
    context = browser.new_context(locale="en-GB")
    steps = PersonSteps(context.new_page(), live)
    steps.come()
    steps.opens("readers-safety-title")
    steps.reads("who-fingerprint", words=danish)
    steps.page.locator("footer [hreflang=en]").click()
    steps.speaks("en")
    steps.at_still("who-title")
    steps.reads("who-fingerprint", words=english)
    context.close()
