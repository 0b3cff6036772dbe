"""What is still under way when the folder is closed is not lost unasked."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext, Locator, Route, expect

from stage_person import Stage
from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
MORE = "Jeg har fået et brev fra banken."
APPEND = "**/api/entries/append"
READ = "**/api/entries/read"
MOMENT_MILLISECONDS = 1_500
"""How long closing waits for a letter (web/src/person/folder/closing.ts)."""


def question(steps: PersonSteps) -> Locator:
    return steps.page.get_by_role("dialog", name=steps.say("unsent-title"))


def hold(steps: PersonSteps, where: str = APPEND) -> Callable[[], None]:
    """Let nothing be appended, or read, until what is returned is called."""
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

    steps.page.route(where, keep)
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


def test_whoever_goes_anyway_goes_though_the_line_hangs(
    steps: PersonSteps, stage: Stage
) -> None:
    """The letter waits for a look at the folder's own vault, and so would all that is
    sealed there after it."""
    taken(steps, stage)
    with steps.page.expect_response(APPEND):
        steps.field("folder-answer-label", MORE, name="Mette")
    hold(steps, READ)
    with steps.page.expect_request(READ):
        steps.press("folder-send")
    steps.press("folder-close")
    steps.reads("unsent-waiting")
    steps.press("unsent-go")
    steps.at("folder-closed-title")


def test_words_that_hang_are_asked_about_and_go_at_once(
    steps: PersonSteps, stage: Stage
) -> None:
    taken(steps, stage)
    hold(steps)
    steps.field("folder-answer-label", MORE, name="Mette")
    steps.press("folder-close")
    steps.reads("unsent-typed")
    steps.press("unsent-stay")
    expect(question(steps)).to_have_count(0)
    assert steps.typed("folder-answer-label", name="Mette") == MORE
    steps.press("folder-close")
    steps.reads("unsent-typed")
    steps.press("unsent-go")
    steps.at("folder-closed-title")


def test_what_hung_in_a_closed_folder_is_not_asked_about_in_the_next(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    hold(steps)
    with steps.page.expect_request(APPEND):
        steps.write(MORE, to="Mette")
    steps.press("folder-close")
    steps.press("unsent-go")
    steps.at("folder-closed-title")
    steps.page.unroute(APPEND)
    steps.press("folder-open-again")
    steps.open(words)
    steps.at("folder-heading")
    steps.press("folder-close")
    steps.at("folder-closed-title")


def test_a_question_goes_with_a_folder_that_is_ended_elsewhere(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    other_device.come_back(words)
    other_device.at("folder-heading")
    hold(steps)
    with steps.page.expect_request(APPEND):
        steps.write(MORE, to="Mette")
    steps.press("folder-close")
    steps.reads("unsent-waiting")
    other_device.change_words()
    # What is told of is read, and before it whether the words still hold.
    stage.answer("Mette", vault, "Kære du.")
    steps.at("folder-closed-title")
    steps.reads("folder-ended")
    expect(question(steps)).to_have_count(0)


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
