"""Writing first in each translated language, on a phone; Arabic on a wide screen too.

Pictures go to the folder that ``UDVEJ_PICTURES`` names, for people to look at.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from live import Live, list_people
from looking import DESK, PHONE, flaws, opened
from stage_person import Stage
from steps_person import PersonSteps
from udvej.server.directory import Directory
from udvej.server.pages.addresses import PAGES, TRANSLATED, Language, address
from udvej.server.pages.addresses import Page as Named
from udvej.server.pages.listing import need_address
from watching import public

SEEN = [
    *((language, "320") for language in TRANSLATED),
    (Language.AR, "1280"),
]
SIZES = {"320": PHONE, "1280": DESK}
HEADING = "h1[tabindex='-1'], body:not(:has(#app)) h1"
"""Where an app comes to life, its own: the server's goes while somebody looks."""


@pytest.fixture(params=SEEN, ids="-".join)
def seen(request: pytest.FixtureRequest) -> tuple[Language, str]:
    language, size = request.param
    return language, size


@pytest.fixture
def page(browser: Browser, seen: tuple[Language, str]) -> Iterator[Page]:
    language, size = seen
    context = browser.new_context(viewport=SIZES[size], locale=language.value)
    yield context.new_page()
    context.close()


def look(page: Page, seen: tuple[Language, str], name: str) -> None:
    """Nothing for axe, nothing too wide, and a picture."""
    language, size = seen
    pictures = os.environ.get("UDVEJ_PICTURES")
    if pictures:
        path = Path(pictures) / f"{language}-{size}-{name}.png"
        page.screenshot(path=path, full_page=True)
    assert flaws(page) == [], name
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_pages_are_accessible_and_as_wide_as_the_screen(
    page: Page, seen: tuple[Language, str], live: Live
) -> None:
    language, _ = seen
    list_people(live, "Prøve-Mette", "Prøve-Ali")
    for path, (spoken, name) in PAGES.items():
        if spoken is language:
            opened(page, live, path)
            page.locator(HEADING).wait_for()
            look(page, seen, name)
    page.goto(live.address(f"/{language}/nowhere"))
    look(page, seen, "missing")
    root = page.locator("html")
    expect(root).to_have_attribute("lang", language)
    expect(root).to_have_attribute("dir", language.direction)
    assert page.context.cookies() == []


def test_a_first_letter_and_the_way_back_to_it(
    page: Page, seen: tuple[Language, str], live: Live, stage: Stage
) -> None:
    language, _ = seen
    steps = PersonSteps(page, live, language)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    steps.come()
    steps.reads("notice-warning")
    # What they wrote themselves is heard in the language that it is in.
    knows = page.locator("dd", has_text="Debt, housing").first
    expect(knows).to_have_attribute("lang", "en")
    look(page, seen, "01-who")
    steps.to_writing("Mette")
    look(page, seen, "02-write")
    steps.field("write-label", "Hej.")
    steps.press("write-send")
    steps.at("sent-title")
    look(page, seen, "03-sent")
    words = steps.see_words()
    assert words.isascii()
    expect(page.locator("ol.words")).to_have_attribute("lang", "en")
    look(page, seen, "04-words")
    steps.press("words-kept")
    steps.check("et to tre")
    look(page, seen, "05-back")
    steps.check(words)
    steps.at("folder-heading")
    stage.answer("Mette", stage.take("Mette"), "Kære du.")
    steps.sees("Kære du.")
    look(page, seen, "06-folder")
    steps.come_back(words)
    steps.sees("Hej.")
    assert steps.faults == []
    catalogues = {url for url in asked if "/person." in url}
    assert len(catalogues) == 1
    assert f"/person.{language}-" in catalogues.pop()


def test_a_place_is_found_by_choosing_and_its_number_runs_as_it_is_dialled(
    page: Page,
    seen: tuple[Language, str],
    live: Live,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    language, _ = seen
    monkeypatch.setattr(Directory, "public", public)
    page.goto(live.address(address(language, Named.FIND)))
    # Open for who has no scripts; they close it once they have the places.
    expect(page.locator("[data-choices]")).not_to_have_attribute("open", "")
    page.locator("summary").first.click()
    page.locator("button[data-need=violence]").click()
    number = page.locator(".place .number").first
    expect(number).to_be_visible()
    expect(number).to_have_attribute("dir", "ltr")
    expect(page.locator(".place h3").first).to_have_attribute("lang", "en")
    spoken = page.locator("#language option[value=da]")
    assert "Danish" not in spoken.inner_text()
    look(page, seen, "07-found")
    page.goto(live.address(need_address(language, "debt")))
    look(page, seen, "08-need")


def test_words_may_be_danish_and_the_language_of_the_letter_is_told(
    browser: Browser, live: Live, stage: Stage
) -> None:
    del stage  # counsellors must be there before anybody looks for them
    context = browser.new_context(viewport=PHONE, locale="ar")
    steps = PersonSteps(context.new_page(), live, "ar")
    steps.come()
    steps.begin("Hej.", to="Mette")
    steps.press("words-list-danish")
    steps.at("words-title")
    expect(steps.page.locator("ol.words")).to_have_attribute("lang", "da")
    words = steps.shown_words()
    steps.type_back(words)
    steps.at("folder-heading")
    assert steps.faults == []
    context.close()
