"""No text judges, presses, counts or labels: the words we do not use.

The list is one, for our own texts and for staff: `web/src/wording/words.json`.
"""

import json
import re
from pathlib import Path

import pytest

from texts.catalogues import LANGUAGES, NAMES, TEMPLATES, sentences, template_words
from texts.everything import everything
from texts.wording import LIST, advice, avoided
from udvej.server.content import LIX_MAX, NOTHING, count

CASES = json.loads((Path(__file__).parent / "wording_cases.json").read_text("utf-8"))

ALLOWED = {
    # We cannot stop a counsellor from writing: nothing about what the person does.
    "pages.ftl kept-not-notes": {"stop"},
    # What people call it themselves: nobody is called so who has not chosen it.
    "own.ftl word-work": {"sexarbejde", "sex work"},
    "own.ftl word-other": {"prostitution"},
    # What these are called.
    "facts outreach-interpreter": {"prostitution"},
    "facts debt-relief-public": {"sagen"},
    "facts tax-debt": {"sagen"},
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_the_product_uses_a_word_we_avoid(language: str) -> None:
    found = {
        (text.where, hit.words)
        for text in everything()
        if text.language == language
        for hit in avoided(language, text.text)
        if hit.words.lower() not in ALLOWED.get(text.where, set())
    }
    assert found == set()


@pytest.mark.parametrize("case", CASES, ids=lambda one: one["text"])
def test_a_word_is_found_in_its_forms_and_compounds_and_in_no_other(
    case: dict[str, str | list[str]],
) -> None:
    language, text = str(case["language"]), str(case["text"])
    staff = {one.id for one in advice(language) if one.only != "texts"}
    found = [hit for hit in avoided(language, text) if hit.id in staff]
    assert [hit.id for hit in found] == case["found"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_says_why_and_what_instead(language: str) -> None:
    lines = advice(language)
    assert len({line.id for line in lines}) == len(lines) > 20
    for line in lines:
        assert line.words, line.id
        assert line.instead, line.id
        assert line.only in {"", "texts"}, line.id
        assert count(line.why).words >= 4, line.id


def test_the_reasons_are_plain() -> None:
    total = sum((count(line.why) for line in advice("da")), NOTHING)
    print(f"words.json: LIX {total.lix:.1f}")  # noqa: T201 -- the figure asked for
    assert total.lix <= LIX_MAX


def test_both_languages_avoid_the_same_things() -> None:
    danish, english = ({one["id"] for one in LIST[code]} for code in ("da", "en"))
    assert danish - english == {"strong"}  # "strong language" is no praise
    assert english - danish == set()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shouts(language: str, name: str) -> None:
    for key, texts in sentences(language, name).items():
        for text in texts:
            assert "!" not in text, key
            assert not re.search(r"\b[A-ZÆØÅ]{4,}\b", text), key


def test_templates_say_nothing_of_their_own() -> None:
    for path in TEMPLATES.glob("*.html"):
        said = re.findall(r"[^\W\d_]{2,}", template_words(path))
        assert said in (["doctype", "html"], []), path.name
