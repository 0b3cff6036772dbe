"""Letters that would break a careless page, in both directions, are only text."""

import pytest
from playwright.sync_api import expect

from stage_person import Stage
from steps_person import SLOW_MILLISECONDS, PersonSteps

MARKUP = '<img src=x onerror="document.title=1"><script>alert(1)</script><h1>Nej</h1>'
HOSTILE = {
    "markup": MARKUP,
    "right-to-left": "abc \u202etxt.exe\u2066\u2067 שלום \u202e",
    "zero-width": "a\u200b\u200d\ufeff\u2060b" * 50,
    "stacked": "Z" + "\u0301\u0321\u0489" * 400,
    "fluent": '{ $name } -term = { "x" } \u2068\u2069',
    "one-word": "å" * 20_000,
    "lines": "\n" * 500 + "slut",
}
EMOJI = "👩‍👩‍👧‍👦"
MEGABYTE = EMOJI * 41_000
"""A little more than a million bytes of UTF-8."""


def unbroken(steps: PersonSteps, title: str) -> None:
    """The page is the page it was, and nothing sticks out at a phone's width."""
    page = steps.page
    assert page.title() == title
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.locator("#app script, #app img").count() == 0
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= page.viewport_size["width"] if page.viewport_size else wide
    expect(page.locator("[data-exit]")).to_be_in_viewport()


def test_hostile_letters_from_the_counsellor_break_nothing(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    title = steps.page.title()
    steps.begin("Hej", to="Mette")
    steps.keep()
    vault = stage.take("Mette")
    for text in HOSTILE.values():
        stage.answer("Mette", vault, text)
    stage.answer("Mette", vault, "Til sidst.")
    steps.sees("Til sidst.")
    assert steps.letters() == ["Hej", *HOSTILE.values(), "Til sidst."]
    unbroken(steps, title)
    directions = steps.page.locator(".letter-text").evaluate_all(
        "all => all.map((one) => getComputedStyle(one).unicodeBidi)"
    )
    assert set(directions) <= {"isolate", "plaintext", "isolate-override"}


@pytest.mark.parametrize("name", ["markup", "right-to-left", "stacked"])
def test_a_hostile_first_letter_and_name_arrive_as_they_are(
    steps: PersonSteps, stage: Stage, name: str
) -> None:
    text = HOSTILE[name]
    steps.come()
    title = steps.page.title()
    steps.begin(text, to="Mette", name=text[:80])
    steps.press("without-start")
    steps.press("without-stay")
    steps.at("folder-heading")
    assert steps.letters() == [text]
    unbroken(steps, title)
    record = stage.read("Mette", stage.take("Mette")).record
    assert [one.text for one in record.letters] == [text]
    assert record.name == text[:80].strip()


def test_a_megabyte_of_emoji_is_too_long_and_stays(steps: PersonSteps) -> None:
    steps.come()
    title = steps.page.title()
    steps.to_writing("Mette")
    steps.field("write-label", MEGABYTE)
    too_long = steps.page.locator(".wrong").first
    expect(too_long).to_be_visible(timeout=SLOW_MILLISECONDS)
    steps.press("write-send")
    steps.at_still("write-heading")
    assert steps.typed("write-label") == MEGABYTE
    unbroken(steps, title)


def test_the_longest_letter_of_emoji_arrives(steps: PersonSteps, stage: Stage) -> None:
    longest = "👩" * 60_000
    steps.come()
    steps.begin(longest, to="Mette")
    record = stage.read("Mette", stage.take("Mette")).record
    assert [one.text for one in record.letters] == [longest]


def test_half_a_character_is_mended_before_it_is_sealed(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.box("write-label").evaluate(
        """(box) => {
          box.value = "a\\ud83d\\udc69b\\ud83dc";
          box.dispatchEvent(new Event("input", { bubbles: true }));
        }"""
    )
    steps.press("write-send")
    steps.at("sent-title")
    record = stage.read("Mette", stage.take("Mette")).record
    assert [one.text for one in record.letters] == ["a👩b\ufffdc"]
