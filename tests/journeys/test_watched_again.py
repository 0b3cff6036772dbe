"""A folder looks whether its words still hold, whatever became of a deletion."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from steps_person import PersonSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
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


@pytest.mark.parametrize("deletion", [failed, waited])
def test_new_words_close_a_folder_after_a_deletion_that(
    steps: PersonSteps,
    other_device: PersonSteps,
    deletion: Callable[[PersonSteps], None],
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    other_device.come_back(steps.keep())
    other_device.at("folder-heading")
    deletion(other_device)
    steps.change_words()
    name = other_device.say("folder-closed-title")
    closed = other_device.page.get_by_role("heading", level=1, name=name)
    expect(closed).to_be_visible(timeout=2 * WATCH_MILLISECONDS)
    assert ASKED not in other_device.page.content()
