"""Whoever was written to is not there any more: no word is lost, and there is a way on.

Mette was taken off the roster; Sara, her stand-in, has left the folder.
"""

import pytest

from stage_person import Stage
from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
MORE = "Jeg har fået et brev fra banken."


def with_stand_in(steps: PersonSteps, stage: Stage) -> tuple[str, bytes]:
    """A letter that Mette took, with Sara as her stand-in, and Mette away."""
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", ASKED)
    steps.page.get_by_label(steps.say("who-stand-in-yes")).check()
    steps.press("write-send")
    steps.at("sent-title")
    words = steps.keep()
    vault = stage.take("Mette")
    stage.goes_away("Mette")
    # What is said of it moves what stands below: nothing is pressed while it does.
    steps.reads("readers-stand-in-open", name="Sara")
    stage.unlist("Mette")
    stage.on_duty("Sara")
    return words, vault


@pytest.mark.parametrize("sara_left", ["before the visit", "while it is open"])
def test_words_for_nobody_are_taken_to_somebody(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, sara_left: str
) -> None:
    words, vault = with_stand_in(steps, stage)
    steps.field("folder-answer-label", MORE, name="Mette")
    steps.press("folder-close")
    steps.at("folder-closed-title")
    if sara_left == "before the visit":
        stage.leave_vault("Sara", vault)
    other_device.come_back(words)
    other_device.at("folder-heading")
    other_device.sees(ASKED)
    other_device.reads("folder-contact-left")
    if sara_left == "while it is open":
        stage.leave_vault("Sara", vault)

    other_device.press("folder-take-along")
    other_device.at("who-title")
    other_device.to_writing("Sara")

    assert other_device.typed("write-label") == MORE
    other_device.press("write-send")
    other_device.at("sent-title")
    fresh = stage.read("Sara", stage.waiting("Sara")[0])
    assert [letter.text for letter in fresh.record.letters] == [MORE]
    assert other_device.faults == []


def test_a_letter_that_somebody_still_reads_is_sent_as_ever(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    words, vault = with_stand_in(steps, stage)
    other_device.come_back(words)
    other_device.reads("folder-contact-left")

    other_device.write(MORE, to=other_device.say("letter-from-other"))

    other_device.arrives(MORE)
    seen = stage.read("Sara", vault)
    assert [letter.text for letter in seen.record.letters] == [ASKED, MORE]
