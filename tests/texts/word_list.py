"""The list of words that texts do without: ``words.toml`` beside the pages of content.

Each ``[[word]]`` has a pattern (``*`` at its end: however it goes on), a language, a
kind, and whether the lint refuses it; the others are only hints to who writes.
"""

import re
import tomllib
from dataclasses import dataclass

from texts.catalogues import ROOT

FILE = ROOT / "src/udvej/content/words.toml"


@dataclass(frozen=True)
class Listed:
    """One line of the list."""

    pattern: str
    language: str
    kind: str
    lint: bool

    @property
    def expression(self) -> re.Pattern[str]:
        """Finds it in a text, as whole words, whatever the case."""
        words = re.escape(self.pattern.removesuffix("*")).replace(r"\ ", r"\s+")
        more = r"\w*" if self.pattern.endswith("*") else ""
        return re.compile(rf"\b{words}{more}\b", re.IGNORECASE)


def read(text: str) -> list[Listed]:
    """Read the list; a line that lacks a key is an error."""
    return [
        Listed(one["pattern"], one["language"], one["kind"], one["lint"])
        for table in tomllib.loads(text).values()
        for one in table
    ]


def shipped() -> list[Listed]:
    return read(FILE.read_text("utf-8")) if FILE.is_file() else []
