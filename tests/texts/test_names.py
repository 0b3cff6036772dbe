"""A page has one name: in the menu, over its text, and wherever a link names it."""

import re
from pathlib import Path

import pytest

from texts.catalogues import sentences
from texts.everything import LIBRARY
from udvej.server import content
from udvej.server.pages.addresses import Language
from udvej.server.pages.texts import load

FOLDER = Path(content.__file__).parents[2] / "content"
LINK = re.compile(r"\[([^\]]+)\]\(page:([a-z]+)\)")
SAID_IN_A_SENTENCE = {"write", "front"}
"""What one does there is said in many ways; these links name no page."""
TEXTS = load()
WRITTEN = (Language.DA, Language.EN)
"""The languages that pages of content are written in."""


@pytest.mark.parametrize("language", WRITTEN)
def test_a_page_is_called_the_same_in_the_menu_and_over_its_text(
    language: Language,
) -> None:
    say = TEXTS[language]
    for name, pages in LIBRARY.pages.items():
        assert pages[language.value].front.title == say(f"menu-{name}")
    assert say("find-title") == say("menu-find")
    assert say("kept-title") == say("menu-kept")
    assert say("safe-title") == say("menu-safe")


@pytest.mark.parametrize("language", WRITTEN)
def test_a_link_that_names_a_page_uses_its_name(language: Language) -> None:
    found = [
        (path.parent.name, said, name)
        for path in FOLDER.glob(f"*/{language.value}.md")
        for said, name in LINK.findall(path.read_text("utf-8"))
        if said[0].isupper() and name not in SAID_IN_A_SENTENCE
    ]
    assert len(found) > 20
    say = TEXTS[language]
    assert [one for one in found if one[1] != say(f"menu-{one[2]}")] == []


@pytest.mark.parametrize("language", Language)
def test_leaving_out_a_place_and_leaving_out_somebody_have_each_their_words(
    language: Language,
) -> None:
    said = sentences(language.value, "person.ftl")
    assert said["who-away"] != said["who-leave-out"]


@pytest.mark.parametrize("language", WRITTEN)
def test_what_opens_the_choice_of_places_is_called_as_the_choice(
    language: Language,
) -> None:
    opens = sentences(language.value, "person.ftl")["who-away"]
    assert opens == sentences(language.value, "choices.ftl")["away-title"]


def test_leaving_without_scripts_is_not_said_to_be_unseen() -> None:
    for language, without in ((Language.DA, "Uden scripts"), (Language.EN, "Without")):
        assert without in TEXTS[language]("safe-exit-report")
        watched = " ".join(
            one.text for one in LIBRARY.pages["watched"][language.value].blocks
        )
        assert without in watched


def test_somebody_under_18_does_not_read_herself_as_the_one_the_law_goes_after() -> (
    None
):
    for language, said in (("da", "ikke efter dig"), ("en", "not go after you")):
        young = " ".join(one.text for one in LIBRARY.pages["young"][language].blocks)
        assert said in young
