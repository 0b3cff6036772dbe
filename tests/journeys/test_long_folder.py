"""A folder of many letters: the newest are there at once, the rest when asked for."""

import pytest
from playwright.sync_api import Locator, Page, expect

from cast_desk import Enter
from stage_desk import DeskStage
from stage_person import Stage
from steps_person import PersonSteps

pytestmark = pytest.mark.whole_browser

LETTERS = 130
LATER = [f"Brev {number}." for number in range(2, LETTERS + 1)]


def shown(page: Page) -> Locator:
    return page.locator("ol.letters > li")


def test_a_person_sees_the_newest_and_asks_for_earlier_ones(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin("Brev 1.", to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    steps.press("folder-close")
    stage.answer("Mette", vault, *LATER)
    steps.press("folder-open-again")
    steps.open(words)
    steps.at("folder-heading")
    expect(shown(steps.page)).to_have_count(50)
    steps.sees(f"Brev {LETTERS}.")
    steps.press("letters-earlier")
    expect(shown(steps.page)).to_have_count(100)
    stage.answer("Mette", vault, "Et til.")
    steps.sees("Et til.")
    expect(shown(steps.page)).to_have_count(101)
    steps.press("letters-earlier")
    expect(shown(steps.page)).to_have_count(LETTERS + 1)
    steps.sees("Brev 1.")
    expect(
        steps.page.get_by_role("button", name=steps.say("letters-earlier"))
    ).to_have_count(0)
    expect(steps.page.locator("ol.letters")).to_be_focused()
    assert steps.axe() == []


def test_at_the_desk_too(desk: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.press("duty-start")
    writer = desk.writes("Brev 1.", "Mette", name="Lærke")
    mette.opens_first_letter()
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    desk.adds(writer, *LATER)
    mette.sees(f"Brev {LETTERS}.")
    # What was on the screen stays until there is twice as much.
    assert shown(mette.page).count() <= 100
    mette.press("letters-earlier")
    expect(mette.page.locator("ol.letters > li").last).to_contain_text(f"{LETTERS}.")
    while mette.page.get_by_role("button", name=mette.say("letters-earlier")).count():
        mette.press("letters-earlier")
    expect(shown(mette.page)).to_have_count(LETTERS)
