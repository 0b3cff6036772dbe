"""LIX, the readability index for Danish: words a sentence, and how many are long.

Promise: the published index; a text of no words counts nothing.
"""

import re
from dataclasses import dataclass
from typing import Final

LIX_MAX: Final = 35
"""What a Danish page may have (docs/CONTENT.md)."""
LONG_FROM: Final = 7
WORD: Final = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
END: Final = re.compile(r"[.!?:…]+(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Count:
    """What LIX is made of; counts of several texts can be added."""

    words: int
    sentences: int
    long: int

    def __add__(self, other: "Count") -> "Count":
        """Add two texts."""
        return Count(
            self.words + other.words,
            self.sentences + other.sentences,
            self.long + other.long,
        )

    @property
    def lix(self) -> float:
        """Below 25 easy, 35 plain, 45 like a newspaper, 55 like an office."""
        if self.words == 0:
            return 0.0
        return self.words / self.sentences + 100 * self.long / self.words


NOTHING: Final = Count(0, 0, 0)


def count(text: str) -> Count:
    """Count one text; it is one sentence at least, also without a full stop."""
    words = WORD.findall(text)
    if not words:
        return NOTHING
    rest = END.split(text)
    sentences = sum(1 for part in rest if WORD.search(part))
    return Count(len(words), sentences, sum(len(one) >= LONG_FROM for one in words))
