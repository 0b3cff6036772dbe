"""Every screen of the person's app: nothing for axe to find, nothing too wide.

Both languages, at 320 and 1,280 pixels. Pictures go to the folder that
``UDVEJ_PICTURES`` names, for people to look at.
"""

import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from live import Live
from stage_person import Stage
from steps_person import SLOW_MILLISECONDS, PersonSteps

SIZES: dict[str, ViewportSize] = {
    "320": {"width": 320, "height": 640},
    "1280": {"width": 1280, "height": 800},
}
LETTER = {
    "da": "Hej. Jeg vil gerne spørge om gæld. Jeg skriver fra en lånt telefon.",
    "en": "Hello. I would like to ask about debt. I write from a borrowed phone.",
}
ANSWER = {
    "da": "Kære du. Tak for dit brev. Det var godt, du skrev. Hvad fylder mest?",
    "en": "Dear you. Thank you for your letter. What is on your mind the most?",
}

LEAST_SPACE = 12
"""Pixels between a button and the words that come after it."""

Look = Callable[[str], None]


def space_below(steps: PersonSteps, key: str) -> float:
    """How far below the first button of that name the next words begin."""
    button = steps.page.get_by_role("button", name=steps.say(key)).first
    space = button.evaluate("""one => {
      const after = one.closest("details").nextElementSibling;
      return after.getBoundingClientRect().top - one.getBoundingClientRect().bottom;
    }""")
    return float(space)


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=["da", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def sized(
    browser: Browser, live: Live, stage: Stage, size: str, language: str
) -> Iterator[PersonSteps]:
    del stage  # counsellors must be there before anybody looks for them
    context = browser.new_context(viewport=SIZES[size], locale=language)
    one = PersonSteps(context.new_page(), live, language)
    yield one
    assert one.faults == []
    context.close()


@pytest.fixture
def look(sized: PersonSteps, size: str, language: str) -> Iterator[Look]:
    """Look at a screen as it stands; what is found is told at the end, all of it."""
    found: list[str] = []
    pictures = os.environ.get("UDVEJ_PICTURES")

    def at(name: str) -> None:
        page = sized.page
        found.extend(f"{name}: {one}" for one in sized.axe())
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{name}: wider than the screen")
        if pictures:
            path = Path(pictures) / f"{name}-{language}-{size}.png"
            page.screenshot(path=path, full_page=True)

    yield at
    assert not found, "\n".join(found)


def test_the_screens_of_writing_first(
    sized: PersonSteps, look: Look, stage: Stage, language: str
) -> None:
    sized.come()
    mette = sized.page.get_by_role("button", name=sized.say("who-choose", name="Mette"))
    expect(mette).to_be_visible()
    look("01-who")
    mette.click()
    sized.at("five-title")
    look("02-five")
    sized.press("five-continue")
    sized.at("write-heading")
    sized.press("write-send")
    sized.reads("write-empty")
    look("03-write")
    sized.field("write-label", LETTER[language])
    sized.tries_again_when_pressed()
    sized.page.context.set_offline(True)
    sized.press("write-send")
    sized.at("sending-title")
    sized.reads("connection-lost")
    look("04-sending")
    sized.page.context.set_offline(False)
    sized.at("sent-title")
    look("05-sent")
    sized.press("without-start")
    sized.at("without-title")
    look("06-without")
    sized.press("without-stay")
    sized.at("folder-heading")
    look("07-folder-without-words")
    words = sized.see_words()
    look("08-words")
    sized.press("words-kept")
    sized.at("back-title")
    sized.check("et to tre")
    sized.page.locator(".wrong").first.wait_for()
    look("09-back-wrong")
    sized.check(words)
    sized.at("folder-heading")
    stage.answer("Mette", stage.take("Mette"), ANSWER[language])
    sized.sees(ANSWER[language])
    look("10-folder")


def test_the_screens_of_the_folder(
    sized: PersonSteps, look: Look, stage: Stage, language: str
) -> None:
    sized.come()
    sized.begin(LETTER[language], to="Mette", name="Lærke")
    words = sized.keep()
    vault = stage.take("Mette")
    sized.reads("folder-contact", name="Mette")
    tomorrow = stage.live.app.services.clock.day() + 1
    stage.promise("Mette", vault, f"{date(1970, 1, 1) + timedelta(tomorrow)}T12:00Z")
    stage.answer("Mette", vault, ANSWER[language])
    sized.press("folder-close")
    sized.at("folder-closed-title")
    look("11-closed")
    sized.come("folder")
    sized.open("qqqq wwww")
    sized.page.locator(".wrong").first.wait_for()
    look("12-open-wrong")
    sized.open(words)
    sized.at("folder-heading")
    for line in ("folder-visits", "readers-title", "readers-safety-title"):
        sized.opens(line)
    assert space_below(sized, "change-title") >= LEAST_SPACE
    sized.press("readers-safety-show")
    sized.page.locator("details strong").wait_for(timeout=SLOW_MILLISECONDS)
    sized.field("folder-answer-label", LETTER[language], name="Mette")
    look("13-folder-unfolded")
    sized.page.get_by_role("button", name=sized.say("letter-delete")).first.click()
    expect(sized.page.get_by_role("dialog").get_by_role("heading")).to_be_focused()
    look("14-letter-delete")
    sized.press("action-cancel")
    sized.page.locator("summary").first.click()
    sized.press("change-title")
    sized.at("change-title")
    look("15-change")
    sized.press("action-cancel")
    sized.press("folder-sums")
    sized.page.locator("[data-does]").wait_for()
    look("22-budget")
    sized.page.get_by_role("button", name=sized.say("budget-back")).first.click()
    sized.at("folder-heading")
    sized.press("delete-title")
    sized.at("delete-title")
    look("16-delete")
    sized.press("delete-yes-later")
    sized.reads("delete-waiting-title")
    look("17-closing")
    sized.press("delete-undo")
    sized.sees(LETTER[language])
    sized.delete_everything()
    look("18-deleted")


def test_the_screens_of_two_relations_and_a_lost_line(
    sized: PersonSteps, look: Look, stage: Stage
) -> None:
    sized.come()
    sized.begin("Til Mette.", to="Mette")
    sized.keep()
    stage.take("Mette")
    sized.press("folder-write-other")
    sized.at("who-title")
    sized.opens("who-leave-out")
    look("19-who-again")
    sized.begin("Til den første.")
    sized.press("back-to-folder")
    sized.at("folder-heading")
    look("20-two-relations")
    sized.page.context.set_offline(True)
    sized.page.get_by_role("textbox").last.fill("Er du der?")
    sized.press("folder-send")
    sized.reads("connection-queued")
    look("21-queued")
