"""The two word lists keep every rule of PROTOCOL §3.1 and decision 0011.

Written without the maker's code, so that a mistake there is not believed here.
"""

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from typing import Final

import pytest

from udvej.protocol.visible.limits import WORD_LIST_SIZE

ROOT: Final = Path(__file__).parents[2]
LISTS: Final = ROOT / "src/udvej/protocol/secret/words"
RULES: Final = ROOT / "tools/words"

LANGUAGES: Final = ("da", "en")
PACKED_BYTES_MAX: Final = 20_000  # each list is fetched on its own, when first needed

LONG: Final = {"æ": "ae", "ø": "oe", "å": "aa"}
SHORT: Final = {"æ": "ae", "ø": "o", "å": "a"}

# Said aloud alike by many: at most one word of each row may be in the list.
SOUND_ALIKE: Final = {
    "da": """vejr vær værd|hver vær|hjem gem|hvid vid|hjul jul|hvæse væse|ven vend
        hun hund|man mand|kal kald|sin sind|vin vind|bid bide|læger lejer|maj mej
        hjerne jerne|hvalp valp|tøj tøje|sejl segl|regn rejn|løg løj|møg møj""",
    "en": """ate eight|bare bear|bean been|beat beet|berry bury|blew blue|board bored
        brake break|buy by|cell sell|cent scent sent|cereal serial|check cheque
        coarse course|dear deer|dew due|die dye|fair fare|fairy ferry|feat feet
        flour flower|foreword forward|for four|grate great|hair hare|heal heel
        hear here|hole whole|hour our|idle idol idyll|key quay|knead need|knight night
        knot not|know no|lead led|loan lone|made maid|mail male|main mane|meat meet
        muscle mussel|none nun|oar ore|one won|pail pale|pain pane|pair pear|peace piece
        peak peek|plain plane|pole poll|pour poor|profit prophet|rain reign|raise rays
        read red|right write|ring wring|road rode|role roll|root route|rose rows
        sail sale|sauce source|scene seen|sea see|seam seem|sew so|shoe shoo|sight site
        soar sore|sole soul|some sum|son sun|stair stare|stake steak|steal steel
        suite sweet|tail tale|tea tee|threw through|throne thrown|tide tied
        to too two|toe tow|vain vein|waist waste|wait weight|ware wear|way weigh
        week weak|weather whether|which witch|wood would|yoke yolk|populace populous""",
}


@cache
def words(language: str) -> tuple[str, ...]:
    return tuple((LISTS / f"{language}-1.txt").read_text("utf-8").split("\n")[:-1])


def fold(word: str, spelling: dict[str, str]) -> str:
    return "".join(spelling.get(letter, letter) for letter in word)


def spellings(word: str) -> set[str]:
    """Every way to type it without a Danish keyboard, also mixed within the word."""
    choices = [
        {letter, LONG.get(letter, letter), SHORT.get(letter, letter)} for letter in word
    ]
    return {"".join(letters) for letters in product(*choices)}


def shortened(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def distance(one: str, other: str) -> int:
    """Damerau-Levenshtein, neighbouring swaps, by the textbook table."""
    table = {(row, -1): row + 1 for row in range(-1, len(one))}
    table |= {(-1, column): column + 1 for column in range(-1, len(other))}
    for row, column in product(range(len(one)), range(len(other))):
        same = one[row] == other[column]
        best = min(
            table[row - 1, column] + 1,
            table[row, column - 1] + 1,
            table[row - 1, column - 1] + (not same),
        )
        crossed = (
            row
            and column
            and one[row - 1 : row + 1] == other[column - 1 : column + 1][::-1]
        )
        if crossed:
            best = min(best, table[row - 2, column - 2] + 1)
        table[row, column] = best
    return table[len(one) - 1, len(other) - 1]


def close_pairs(folded: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs that can be one slip apart: they share a word less at most one letter."""
    index: dict[str, list[str]] = defaultdict(list)
    for word in folded:
        for key in shortened(word):
            index[key].append(word)
    for bucket in index.values():
        for at, one in enumerate(bucket):
            for other in bucket[at + 1 :]:
                yield one, other


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_holds_4096_different_words_sorted_one_a_line(language: str) -> None:
    content = (LISTS / f"{language}-1.txt").read_bytes()
    assert content.endswith(b"\n")
    assert b"\r" not in content
    assert len(words(language)) == WORD_LIST_SIZE == 4096
    assert list(words(language)) == sorted(set(words(language)))


@pytest.mark.parametrize(("language", "letters"), [("da", "a-zæøå"), ("en", "a-z")])
def test_a_word_is_three_to_eight_letters_of_its_alphabet(
    language: str, letters: str
) -> None:
    odd = [w for w in words(language) if not re.fullmatch(f"[{letters}]{{3,8}}", w)]
    assert odd == []


def test_no_typed_word_means_two_words() -> None:
    """PROTOCOL §3.2: a word belongs to one list, however æ, ø and å are typed."""
    typed = Counter(
        spelling
        for language in LANGUAGES
        for word in words(language)
        for spelling in spellings(word)
    )
    assert [spelling for spelling, times in typed.items() if times > 1] == []


@pytest.mark.parametrize("spelling", [LONG, SHORT], ids=["long", "short"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_slip_never_makes_another_word(
    language: str, spelling: dict[str, str]
) -> None:
    folded = [fold(word, spelling) for word in words(language)]
    slips = [pair for pair in close_pairs(folded) if distance(*pair) < 2]
    assert slips == []


def test_the_distance_knows_each_slip() -> None:
    assert distance("bakke", "bakke") == 0
    assert {distance("bakke", other) for other in ("takke", "bake", "brakke")} == {1}
    assert distance("form", "from") == 1
    assert distance("form", "storm") == 2


@pytest.mark.parametrize(
    ("language", "endings"),
    [("da", "e en et er r n s t ne ene erne te de ede"), ("en", "s es ed d ing ly")],
)
def test_no_word_is_another_with_an_ending(language: str, endings: str) -> None:
    known = set(words(language))
    inflected = [
        (word, word + ending)
        for word in words(language)
        for ending in endings.split()
        if word + ending in known
    ]
    assert inflected == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_breaks_the_rules_that_keep_a_scrap_of_paper_harmless(
    language: str,
) -> None:
    lines = (RULES / f"exclude_{language}.txt").read_text("utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    starts = tuple(rule[:-1] for rule in rules if rule.endswith("*"))
    assert len(rules) > 1000
    assert [w for w in words(language) if w in rules or w.startswith(starts)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_words_that_were_read_and_chosen_are_listed(language: str) -> None:
    chosen = (RULES / f"chosen_{language}.txt").read_text("utf-8").split()
    assert chosen == sorted(set(chosen))
    assert set(words(language)) <= set(chosen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_sound_alike_are_not_both_listed(language: str) -> None:
    known = set(words(language))
    rows = [set(row.split()) for row in re.split(r"[|\n]", SOUND_ALIKE[language])]
    assert [row & known for row in rows if len(row & known) > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_packed_list_is_small_enough_to_fetch_at_need(language: str) -> None:
    content = (LISTS / f"{language}-1.txt").read_bytes()
    assert len(gzip.compress(content, mtime=0)) <= PACKED_BYTES_MAX
