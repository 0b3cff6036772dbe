"""Pages of content: plain, whole in both languages, and resting on facts."""

import re

import pytest

from texts.everything import LIBRARY, fact_texts, help_texts, page_texts, rule_texts
from udvej.protocol.visible import limits
from udvej.server.content import LIX_MAX, NOTHING, count

PAGES = sorted(LIBRARY.pages)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_plain(name: str) -> None:
    total = sum(map(count, page_texts(LIBRARY.pages[name]["da"])), NOTHING)
    print(f"{name}: LIX {total.lix:.1f}, {total.words} words")  # noqa: T201 -- the figure asked for
    assert total.words > 100
    assert total.lix <= LIX_MAX


def test_what_to_ask_before_writing_is_plain() -> None:
    danish = (count(one.text) for one in rule_texts() if one.language == "da")
    total = sum(danish, NOTHING)
    print(f"before.toml: LIX {total.lix:.1f}, {total.words} words")  # noqa: T201 -- the figure asked for
    assert total.lix <= LIX_MAX


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_there_in_both_languages(name: str) -> None:
    assert set(LIBRARY.pages[name]) == {"da", "en"}
    danish, english = (LIBRARY.pages[name][one] for one in ("da", "en"))
    assert {one.id for one in danish.facts} == {one.id for one in english.facts}
    assert danish.front.review_by == english.front.review_by
    lengths = [sum(map(len, page_texts(page))) for page in (danish, english)]
    assert min(lengths) > 0.6 * max(lengths)


def test_every_fact_has_source_date_and_certainty() -> None:
    assert len(LIBRARY.facts) > 50
    for fact in LIBRARY.facts.values():
        assert fact.source.strip(), fact.id
        assert fact.source_date == "undated" or fact.source_date[:4].isdigit(), fact.id
        assert fact.certainty in {"authority", "second-hand", "old", "unchecked"}


def test_what_is_words_of_ours_in_a_source_or_a_law_is_said_in_english_too() -> None:
    ours = r"\b(?:ikke|endnu|ældre udgave|kapitel|gengive[tr]|af \d)|, (?:om|som) "
    for fact in LIBRARY.facts.values():
        if re.search(ours, fact.source):
            assert fact.source_en, fact.id
        if re.search(r"\b(?:og|af|før|til|stk|kapitel|afsnit)\b", fact.law):
            assert fact.law_en, fact.id


def test_what_is_shown_of_a_fact_is_said_in_its_language() -> None:
    for text in fact_texts():
        foreign = "“" if text.language == "da" else "kapitel"
        assert foreign not in text.text, text.where


def test_every_fact_is_used() -> None:
    used = {
        fact.id
        for page in LIBRARY.pages.values()
        for one in page.values()
        for fact in one.facts
    }
    used |= {name for rule in LIBRARY.before.rules.values() for name in rule.facts}
    used |= {name for one in LIBRARY.helps.values() for name in one.facts}
    assert sorted(set(LIBRARY.facts) - used) == []


def test_helps_are_plain() -> None:
    helps = LIBRARY.helps.values()
    total = sum(
        (count(text) for one in helps for text in help_texts(one, "da")), NOTHING
    )
    print(f"helps: LIX {total.lix:.1f}, {total.words} words")  # noqa: T201 -- the figure asked for
    assert total.lix <= LIX_MAX


def test_what_pages_say_of_our_own_rules_is_what_the_program_does() -> None:
    assert "undo-days" in {fact.id for fact in LIBRARY.pages["watched"]["da"].facts}
    assert limits.UNDO_DAYS == 3
    assert "Om tre dage" in " ".join(page_texts(LIBRARY.pages["watched"]["da"]))
