"""Danish texts are plain: LIX at most 35."""

import pytest

from texts.catalogues import NAMES, sentences
from texts.everything import place_texts
from udvej.server.content import LIX_MAX, NOTHING, Count, count

ONE_TEXT_LIX_MAX = 45
"""A single sentence swings more than a catalogue; none may be like an office."""
ONE_TEXT_FROM_WORDS = 10


def test_the_index_is_the_published_one() -> None:
    # Ten words, two sentences, two of them longer than six letters.
    text = "Jeg bor her nu. Kommunen sender mig et brevkort om ugen."
    assert count(text) == Count(words=11, sentences=2, long=2)
    assert count(text).lix == pytest.approx(11 / 2 + 200 / 11)
    assert count("") == NOTHING


@pytest.mark.parametrize("name", NAMES)
def test_a_catalogue_is_plain(name: str) -> None:
    total = NOTHING
    for texts in sentences("da", name).values():
        for text in texts:
            total += count(text)
    print(f"{name}: LIX {total.lix:.1f}")  # noqa: T201 -- the figure asked for
    assert total.lix <= LIX_MAX


def test_our_files_of_places_are_plain() -> None:
    texts = [one.text for one in place_texts("da")]
    total = sum((count(text) for text in texts), NOTHING)
    print(f"places: LIX {total.lix:.1f}")  # noqa: T201 -- the figure asked for
    assert len(texts) > 50
    assert total.lix <= LIX_MAX


@pytest.mark.parametrize("name", NAMES)
def test_no_single_text_is_heavy(name: str) -> None:
    heavy = {
        text: round(count(text).lix)
        for texts in sentences("da", name).values()
        for text in texts
        if count(text).words >= ONE_TEXT_FROM_WORDS
        and count(text).lix > ONE_TEXT_LIX_MAX
    }
    assert heavy == {}
