"""Leaving a place out before a first letter: chosen on the device, sent to nobody."""

from playwright.sync_api import Request, expect

from looking import flaws
from stage_person import Stage
from steps_person import PersonSteps

PLACE = "Foreningen Test"
OWN = "Borgervejen Kommune"


def test_nobody_of_a_place_left_out_is_shown_or_asked(
    steps: PersonSteps, stage: Stage
) -> None:
    stage.employ("Sara", OWN)
    steps.come()
    expect(steps.page.get_by_role("heading", name="Sara")).to_be_visible()
    told: list[str] = []

    def note(one: Request) -> None:
        if "/static/" not in one.url:
            told.append(one.url)

    steps.page.on("request", note)
    steps.press("who-away")
    steps.page.get_by_label(OWN).check()
    expect(steps.page.get_by_role("heading", name="Sara")).to_have_count(0)
    expect(steps.page.get_by_role("heading", name="Mette")).to_be_visible()
    assert flaws(steps.page) == []
    assert told == []
    # Sara is Mette's stand-in too: she is not offered.
    steps.to_writing("Mette")
    expect(steps.page.get_by_text("Sara")).to_have_count(0)
    steps.field("write-label", "Hej.")
    steps.press("write-send")
    steps.at("sent-title")
    assert len(stage.waiting("Mette")) == 1
    assert stage.waiting("Sara") == ()


def test_a_place_can_be_had_back_before_the_letter_is_sent(
    steps: PersonSteps, stage: Stage
) -> None:
    stage.employ("Sara", OWN)
    steps.come()
    steps.press("who-away")
    for place in (OWN, PLACE):
        steps.page.get_by_label(place).check()
    steps.reads("who-none")
    steps.page.get_by_label(OWN).uncheck()
    expect(steps.page.get_by_role("heading", name="Sara")).to_be_visible()


def test_the_choice_follows_the_page_into_another_language(
    steps: PersonSteps, stage: Stage
) -> None:
    stage.employ("Sara", OWN)
    steps.come()
    steps.press("who-away")
    steps.page.get_by_label(OWN).check()
    steps.page.locator("footer [hreflang=en]").click()
    steps.speaks("en")
    steps.at_still("who-title")
    steps.reads("away-title")
    expect(steps.page.get_by_label(OWN)).to_be_checked()
    expect(steps.page.get_by_role("heading", name="Sara")).to_have_count(0)
