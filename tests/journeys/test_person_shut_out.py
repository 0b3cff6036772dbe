"""Two devices in one folder: what one of them ends, the other one sees."""

from playwright.sync_api import expect

from stage_person import Stage
from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
TOLD = "Kære du. Tak for dit brev."


def test_new_words_shut_out_whoever_came_in_with_the_old(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    old = steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    other_device.come_back(old)
    other_device.at("folder-heading")

    new = steps.change_words()
    steps.reads("change-done")
    steps.opens("folder-visits")
    expect(steps.page.locator("details ol[reversed] > li")).to_have_count(3)

    other_device.write("Ikke fra mig.", to="Mette")
    other_device.at("folder-closed-title")
    other_device.reads("folder-ended")
    assert ASKED not in other_device.page.content()
    assert [letter.text for letter in stage.read("Mette", vault).record.letters] == [
        ASKED
    ]

    other_device.press("folder-open-again")
    other_device.open(new)
    other_device.at("folder-heading")
    stage.answer("Mette", vault, TOLD)
    other_device.sees(TOLD)


def test_an_open_folder_closes_when_its_words_are_old(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    old = steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    other_device.come_back(old)
    other_device.at("folder-heading")
    steps.change_words()
    stage.answer("Mette", vault, TOLD)
    steps.sees(TOLD)
    other_device.at("folder-closed-title")
    assert TOLD not in other_device.page.content()


def test_a_folder_that_waits_to_be_deleted_says_nothing_of_first_times(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    other_device.come_back(words)
    other_device.at("folder-heading")
    steps.press("delete-title")
    steps.press("delete-yes-later")
    steps.reads("delete-waiting-title")
    expect(other_device.page.get_by_text(ASKED)).to_have_count(0)
    first = steps.say("folder-first-visit")
    for one in (steps, other_device):
        expect(one.page.get_by_text(first)).to_have_count(0)
