"""Telephone numbers of an operator's own: a fact may give one.

Promise: a number that can be called has a source that is shown beside it, and that
source is the service itself, an authority, or somebody who checked it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from udvej.server.content.shapes import Fact

PHONE: Final = re.compile(r"(?:\+\d{1,3} ?)?\d(?: ?\d){2,13}")
DANISH_DIGITS: Final = 8
WRITTEN: Final = re.compile(
    r"\+45|(?<![\d.])\d{8}(?!\d)|(?<![\d.,])\d{2} \d{2} \d{2} \d{2}(?!\d)"
    r"|(?<![\d.,])\d{4} \d{4}(?!\d)|(?<!\d)116 ?\d{3}(?!\d)"
)
"""A telephone number as it stands in a text."""


def unfit(text: str) -> Iterator[str]:
    """Return what may not stand in the words that a fact is shown with."""
    if WRITTEN.search(text):
        yield "a telephone number stands in phone, which is shown with its source"
    if "!" in text:
        yield "no exclamation marks"


def shown(facts: Mapping[str, Fact]) -> dict[str, str]:
    """Return the numbers as they are shown, by the name of the fact."""
    return {name: fact.phone for name, fact in facts.items() if fact.phone}


def dialled(phone: str) -> str:
    """Return what is dialled: no spaces, and Denmark before eight digits alone."""
    digits = phone.replace(" ", "")
    return f"+45{digits}" if len(digits) == DANISH_DIGITS else digits
