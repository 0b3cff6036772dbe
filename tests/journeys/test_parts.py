"""Screens fetched when they are needed: a line that breaks then loses nothing."""

import re

import pytest
from playwright.sync_api import Route, expect

from steps_person import PersonSteps

KEEPING = re.compile(r"/static/keeping-[^/]+\.js$")
ITS_TEXTS = re.compile(r"/static/keeping\.\w\w-[^/]+\.js$")


@pytest.mark.parametrize("missing", [KEEPING, ITS_TEXTS], ids=["screens", "texts"])
def test_words_that_did_not_arrive_are_asked_for_again(
    steps: PersonSteps, missing: re.Pattern[str]
) -> None:
    asked: list[str] = []

    def broken(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    steps.page.route(missing, broken)
    steps.come()
    steps.begin("Hej.", to="Mette")
    steps.press("sent-see-words")
    steps.at("screen-missing")
    steps.reads("trouble-offline")
    steps.page.unroute(missing, broken)
    steps.press("action-retry")
    steps.at("words-title")
    words = steps.shown_words()
    assert len(words.split()) == 7
    steps.type_back(words)
    steps.sees("Hej.")
    assert asked
    assert steps.faults == []


def test_what_could_not_be_fetched_ahead_is_fetched_without_a_word(
    steps: PersonSteps,
) -> None:
    def broken(route: Route) -> None:
        route.abort()

    steps.page.route(KEEPING, broken)
    steps.come()
    with steps.page.expect_event(
        "requestfailed", lambda one: bool(KEEPING.search(one.url))
    ):
        steps.begin("Hej.", to="Mette")
    steps.page.unroute(KEEPING, broken)
    steps.notes("screen-missing")
    steps.press("sent-see-words")
    steps.at("words-title")
    assert steps.noted() == []


def test_a_first_letter_is_written_without_the_screens_after_it(
    steps: PersonSteps,
) -> None:
    asked: list[str] = []
    steps.page.on("request", lambda one: asked.append(one.url))
    steps.come()
    steps.to_writing(to="Mette")
    assert not [url for url in asked if KEEPING.search(url)]
    with steps.page.expect_response(KEEPING):
        steps.field("write-label", "Hej.")
        steps.press("write-send")
        steps.at("sent-title")


def test_a_folder_that_did_not_arrive_says_so(steps: PersonSteps) -> None:
    steps.page.route(KEEPING, lambda route: route.abort())
    steps.page.goto(steps.live.address("/da/mappe"))
    steps.at("screen-missing")
    assert steps.axe() == []
    expect(
        steps.page.get_by_role("button", name=steps.say("action-retry"))
    ).to_be_visible()
