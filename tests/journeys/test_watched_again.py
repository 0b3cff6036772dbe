"""A folder looks whether its words still hold, whatever became of a deletion."""

from collections.abc import Callable
from contextlib import ExitStack

from playwright.sync_api import Browser, expect

from live import Live
from looking import PHONE
from stage_person import Stage
from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
Deletion = Callable[[PersonSteps], None]
WATCH_MILLISECONDS = 60_000
"""How often a folder looks; nothing else would tell it here."""


def failed(one: PersonSteps) -> None:
    """A deletion for good that never arrived."""
    one.page.context.set_offline(True)
    one.press("delete-title")
    one.at("delete-title")
    one.page.get_by_label(one.say("delete-now")).check()
    one.press("delete-yes-now")
    one.reads("trouble-offline")
    one.page.context.set_offline(False)


def waited(one: PersonSteps) -> None:
    """A deletion that was undone."""
    one.press("delete-title")
    one.at("delete-title")
    one.press("delete-yes-later")
    one.reads("delete-waiting-title")
    one.press("delete-undo")
    one.sees(ASKED)


def test_new_words_close_a_folder_whatever_became_of_a_deletion(
    browser: Browser, live: Live, stage: Stage
) -> None:
    """Two people, so that both folders are waited for at once."""
    del stage  # somebody to write to
    with ExitStack() as devices:

        def device() -> PersonSteps:
            context = browser.new_context(viewport=PHONE, locale="da-DK")
            devices.callback(context.close)
            return PersonSteps(context.new_page(), live)

        others = [changed(device(), device(), one) for one in (failed, waited)]
        for other in others:
            name = other.say("folder-closed-title")
            closed = other.page.get_by_role("heading", level=1, name=name)
            expect(closed).to_be_visible(timeout=2 * WATCH_MILLISECONDS)
            assert ASKED not in other.page.content()
            assert other.faults == []


def changed(one: PersonSteps, other: PersonSteps, deletion: Deletion) -> PersonSteps:
    """The same folder on two devices; one has new words after the other's deletion."""
    one.come()
    one.begin(ASKED, to="Mette")
    other.come_back(one.keep())
    other.at("folder-heading")
    deletion(other)
    one.change_words()
    assert one.faults == []
    return other
