"""A letter that another device began: shown, taken along and deleted like the rest."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Request, Route, expect

from live import Live
from stage_person import Stage
from steps_person import PersonSteps
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.wire import read_batch

ASKED = "Hej. Jeg har et spørgsmål om gæld."
MORE = "Kære Sara. Jeg har et spørgsmål mere."
TOLD = "Kære du. Tak for dit brev."


@pytest.fixture
def two(steps: PersonSteps, stage: Stage, other_device: PersonSteps) -> bytes:
    """The same folder on two devices, with a letter that Mette has taken."""
    stage.on_duty("Sara")
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    other_device.come_back(words)
    other_device.sees(ASKED)
    return vault


@pytest.fixture
def third(browser: Browser, live: Live) -> Iterator[PersonSteps]:
    """One more browser that holds nothing."""
    context = browser.new_context(locale="da-DK")
    yield PersonSteps(context.new_page(), live)
    context.close()


def is_deletion(request: Request) -> bool:
    """Say whether a request would append the deletion of a vault."""
    sent = request.post_data_buffer
    if not request.url.endswith("/api/entries/append") or sent is None:
        return False
    return any(one.cover.kind is Kind.DELETION for one in read_batch(sent))


def holds_deletion(steps: PersonSteps) -> list[Route]:
    """Hold back the first deletion that a page asks for."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if held or not is_deletion(route.request):
            route.continue_()
        else:
            held.append(route)

    steps.page.route("**/api/entries/append", hold)
    return held


def begins(other_device: PersonSteps) -> None:
    other_device.press("folder-write-other")
    other_device.at("who-title")
    other_device.begin(MORE, to="Sara")


def test_it_comes_into_a_folder_that_lies_open(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: bytes
) -> None:
    begins(other_device)
    stage.answer("Mette", two, TOLD)
    steps.sees(TOLD)
    steps.turns_to("Sara")
    steps.sees(MORE)
    vault = stage.take("Sara")
    stage.answer("Sara", vault, "Hej fra Sara.")
    steps.sees("Hej fra Sara.")


def test_new_words_take_it_along(
    steps: PersonSteps, third: PersonSteps, other_device: PersonSteps, two: bytes
) -> None:
    del two
    steps.press("change-title")
    steps.at("change-title")
    steps.press("change-start")
    steps.at("words-title")
    begins(other_device)
    words = steps.shown_words()
    steps.type_back(words)
    steps.at("folder-heading")
    steps.turns_to("Sara")
    steps.sees(MORE)
    third.come_back(words)
    third.turns_to("Sara")
    third.sees(MORE)
    third.turns_to("Mette")
    third.sees(ASKED)


def test_new_words_take_along_what_is_begun_while_the_old_are_ended(
    steps: PersonSteps, third: PersonSteps, other_device: PersonSteps, two: bytes
) -> None:
    del two
    steps.press("change-title")
    steps.at("change-title")
    steps.press("change-start")
    steps.at("words-title")
    words = steps.shown_words()
    held = holds_deletion(steps)
    with steps.page.expect_request(is_deletion):
        steps.type_back(words)
    begins(other_device)
    held[0].continue_()
    steps.at("folder-heading")
    steps.turns_to("Sara")
    steps.sees(MORE)
    third.come_back(words)
    third.turns_to("Sara")
    third.sees(MORE)


def test_deleting_everything_deletes_it(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: bytes
) -> None:
    del two
    steps.press("delete-title")
    steps.at("delete-title")
    begins(other_device)
    assert len(stage.waiting("Sara")) == 1
    steps.page.get_by_label(steps.say("delete-now")).check()
    steps.press("delete-yes-now")
    steps.at("delete-done-title")
    assert stage.waiting("Sara") == ()


def test_an_undoable_deletion_takes_it_too_and_gives_it_back(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: bytes
) -> None:
    del two
    steps.press("delete-title")
    steps.at("delete-title")
    begins(other_device)
    steps.press("delete-yes-later")
    undo = steps.page.get_by_role("button", name=steps.say("delete-undo"), exact=True)
    expect(undo).to_be_visible()
    assert stage.waiting("Sara") == ()
    undo.click()
    steps.sees(ASKED)
    steps.turns_to("Sara")
    steps.sees(MORE)
    assert len(stage.waiting("Sara")) == 1
