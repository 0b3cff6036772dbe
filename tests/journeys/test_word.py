"""What the person calls it: theirs to choose, used at the letter, never marked."""

import pytest
from playwright.sync_api import Locator, expect

from cast_desk import Enter
from live import Live
from looking import DESK, PHONE, flaws
from stage_desk import DeskStage
from steps_desk import DeskSteps
from steps_person import PersonSteps

HOSTILE = "<b>min\u202e ting</b>"
LETTER = "Vi kan tale om prostitution og dit misbrug."
BOTH, ONE = 2, 1
"""Words of the letter that are marked: without a word of the person's, and with."""


@pytest.fixture
def mette(live: Live, desk: DeskStage, enter: Enter) -> DeskSteps:
    """Mette at her desk, on duty."""
    del live
    one = enter()
    one.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    one.page.reload()
    one.log_in()
    one.at("desk-title")
    one.press("duty-start")
    return one


@pytest.fixture
def writer(live: Live, mette: DeskSteps, other_device: PersonSteps) -> PersonSteps:
    """Lærke, whose letter Mette has taken."""
    del live
    other_device.page.set_viewport_size(PHONE)
    other_device.come()
    other_device.begin("Hej", to="Mette", name="Lærke")
    other_device.keep()
    mette.hears("waiting-new", count=1)
    mette.opens_first_letter()
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    return other_device


def aid(mette: DeskSteps) -> Locator:
    return mette.page.get_by_role("region", name=mette.say("wording-label"))


def chooses(writer: PersonSteps, key: str, own: str = "") -> None:
    writer.page.get_by_role("radio", name=writer.say(key), exact=True).check()
    if own:
        writer.field("word-own-label", own)
    writer.press("word-use")


def test_a_chosen_word_is_shown_at_the_letter_and_not_marked(
    mette: DeskSteps, writer: PersonSteps
) -> None:
    mette.field("vault-answer-label", LETTER, name="Lærke")
    expect(aid(mette).get_by_role("listitem")).to_have_count(BOTH)
    writer.opens("word-title")
    assert writer.page.locator("fieldset input:checked").count() == 0
    writer.press("word-use")
    writer.reads("word-empty")
    assert flaws(writer.page) == []
    word = writer.say("word-other")
    chooses(writer, "word-other")
    writer.reads("word-is", name="Mette", word=word)
    mette.reads("vault-word", name="Lærke", word=word)
    expect(aid(mette).get_by_role("listitem")).to_have_count(ONE)
    for size in (PHONE, DESK):
        writer.page.set_viewport_size(size)
        assert flaws(writer.page) == []


def test_an_own_word_is_changed_taken_back_and_shown_as_text(
    mette: DeskSteps, writer: PersonSteps
) -> None:
    writer.opens("word-title")
    chooses(writer, "word-own", HOSTILE)
    shown = "<b>min ting</b>"
    writer.reads("word-is", name="Mette", word=shown)
    mette.reads("vault-word", name="Lærke", word=shown)
    writer.press("word-change")
    chooses(writer, "word-own", "mit arbejde")
    mette.reads("vault-word", name="Lærke", word="mit arbejde")
    writer.press("word-take")
    writer.reads("word-is-none", name="Mette")
    mette.reads("vault-word-none", name="Lærke")
    expect(
        writer.page.get_by_text(writer.say("word-lead", name="Mette"))
    ).to_have_count(0)


def test_a_word_too_long_says_by_how_much_and_stays(
    mette: DeskSteps, writer: PersonSteps
) -> None:
    del mette
    writer.opens("word-title")
    chooses(writer, "word-own", "å" * 83)
    writer.reads("word-long", over=3)
    assert writer.typed("word-own-label") == "å" * 83
