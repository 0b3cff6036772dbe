"""The list of words that we avoid (`web/src/wording/words.json`), as the tests read it.

Its form is said in docs/CONTENT.md; `web/src/wording/matching.ts` reads it for staff.
Both hold themselves to `tests/texts/wording_cases.json`.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from texts.catalogues import ROOT

FILE = ROOT / "web" / "src" / "wording" / "words.json"
LIST: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
LANGUAGES = ("da", "en")


@dataclass(frozen=True)
class Advice:
    """One line of the list: what is avoided, what is said instead, and why."""

    id: str
    words: tuple[str, ...]
    instead: tuple[str, ...]
    why: str
    only: str = ""
    """`texts`: held against our own texts, and not shown to staff."""


@dataclass(frozen=True)
class Found:
    id: str
    words: str


def advice(language: str) -> list[Advice]:
    """Every line of a language; one with anything missing or more is refused."""
    return [
        Advice(
            **{**one, "words": tuple(one["words"]), "instead": tuple(one["instead"])}
        )
        for one in LIST[language]
    ]


def pattern(language: str) -> re.Pattern[str]:
    """All words of a language at once, the name of each line its group."""
    lines = (
        f"(?P<{one.id.replace('-', '_')}>{'|'.join(_each(one, language))})"
        for one in advice(language)
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(lines)})(?!\w)", re.IGNORECASE)


def _each(one: Advice, language: str) -> list[str]:
    return [_word(word, LIST["endings"][language]) for word in one.words]


def _word(word: str, endings: list[str]) -> str:
    before = r"\w*" if word.startswith("*") else ""
    after = r"\w*" if word.endswith("*") else ""
    if word.endswith("~"):
        after = f"(?:{'|'.join(map(re.escape, endings))})"
    parts = word.strip("*~").split(" ")
    return before + r"\s+".join(map(re.escape, parts)) + after


PATTERNS = {language: pattern(language) for language in LANGUAGES}


def avoided(language: str, text: str) -> list[Found]:
    """What of the list stands in a text, in its order."""
    whole = unicodedata.normalize("NFC", text)
    return [
        Found(str(hit.lastgroup).replace("_", "-"), hit[0])
        for hit in PATTERNS[language].finditer(whole)
    ]
