"""What is still under way when the folder is closed is not lost unasked."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Route, expect

from stage_person import Stage
from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
MORE = "Jeg har fået et brev fra banken."
APPEND = "**/api/entries/append"
MOMENT_MILLISECONDS = 1_500
"""How long closing waits for a letter (web/src/person/folder/closing.ts)."""


def question(steps: PersonSteps) -> Locator:
    return steps.page.get_by_role("dialog", name=steps.say("unsent-title"))


def hold(steps: PersonSteps) -> Callable[[], None]:
    """Let nothing be appended until what is returned is called."""
    held: list[Route] = []
    released: list[bool] = []

    def keep(route: Route) -> None:
        if released:
            route.continue_()
        else:
            held.append(route)

    def release() -> None:
        released.append(True)
        for route in held:
            route.continue_()

    steps.page.route(APPEND, keep)
    return release


def taken(steps: PersonSteps, stage: Stage) -> bytes:
    """A folder with words, whose letter Mette has taken."""
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    return vault


def test_a_letter_that_was_just_sent_arrives_before_the_folder_closes(
    steps: PersonSteps, stage: Stage
) -> None:
    vault = taken(steps, stage)
    release = hold(steps)
    steps.is_patient(MOMENT_MILLISECONDS)
    with steps.page.expect_request(APPEND):
        steps.write(MORE, to="Mette")
    steps.press("folder-close")
    steps.at_still("folder-heading")
    release()
    steps.at("folder-closed-title")
    texts = [one.text for one in stage.read("Mette", vault).record.letters]
    assert texts == [ASKED, MORE]


def test_a_letter_that_cannot_arrive_is_asked_about_before_the_folder_closes(
    steps: PersonSteps, stage: Stage, context: BrowserContext
) -> None:
    taken(steps, stage)
    context.set_offline(True)
    steps.write(MORE, to="Mette")
    steps.reads("connection-queued")
    steps.press("folder-close")
    stay = steps.page.get_by_role("button", name=steps.say("unsent-stay"))
    expect(stay).to_be_focused()
    steps.reads("unsent-waiting")
    stay.press("Enter")
    expect(question(steps)).to_have_count(0)
    steps.at_still("folder-heading")
    steps.sees(MORE)
    expect(
        steps.page.get_by_role("button", name=steps.say("folder-close"), exact=True)
    ).to_be_focused()
    steps.press("folder-close")
    steps.press("unsent-go")
    steps.at("folder-closed-title")
    context.set_offline(False)


def test_a_second_letter_is_not_deleted_in_vain_while_the_first_is(
    steps: PersonSteps, stage: Stage
) -> None:
    vault = taken(steps, stage)
    steps.write(MORE, to="Mette")
    steps.arrives(MORE)
    release = hold(steps)
    delete = steps.page.get_by_role("button", name=steps.say("letter-delete"))
    delete.first.click()
    with steps.page.expect_request(APPEND):
        steps.press("letter-delete-yes")
    delete.last.click()
    yes = steps.page.get_by_role("button", name=steps.say("letter-delete-yes"))
    expect(yes).to_have_attribute("aria-disabled", "true")
    release()
    expect(yes).not_to_have_attribute("aria-disabled", "true")
    yes.click()
    steps.sees(steps.say("letter-removed"), times=2)
    texts = [one.text for one in stage.read("Mette", vault).record.letters]
    assert texts == [None, None]
