"""A person is told that a letter will wait, and whether one's counsellor is in."""

from playwright.sync_api import expect

from stage_person import Stage
from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."


def test_that_a_letter_will_wait_is_said_before_it_is_sent_and_after(
    steps: PersonSteps, stage: Stage
) -> None:
    stage.takes_nobody_new("Mette")
    steps.come()
    steps.reads("who-chosen-not-new", name="Mette")
    steps.press("who-choose", name="Mette")
    steps.at("five-title")
    steps.reads("who-chosen-not-new", name="Mette")
    steps.press("action-back")
    steps.at("who-title")
    steps.to_writing("Mette")
    steps.reads("who-chosen-not-new", name="Mette")
    steps.field("write-label", ASKED)
    steps.press("write-send")
    steps.at("sent-title")
    steps.reads("who-chosen-not-new", name="Mette")


def test_why_a_letter_waits_is_said_in_the_language_of_the_page(
    steps: PersonSteps, stage: Stage
) -> None:
    stage.takes_nobody_new("Mette")
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.reads("who-chosen-not-new", name="Mette")
    steps.page.locator("footer [hreflang=en]").click()
    steps.speaks("en")
    steps.at_still("sent-title")
    steps.reads("who-chosen-not-new", name="Mette")


def test_a_folder_says_when_ones_counsellor_is_not_on_duty(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    expect(
        steps.page.get_by_text(steps.say("folder-contact-out", name="Mette"))
    ).to_have_count(0)
    stage.goes_home("Mette")
    steps.press("folder-close")
    steps.at("folder-closed-title")
    steps.press("folder-open-again")
    steps.open(words)
    steps.reads("folder-contact-out", name="Mette")
