"""What a text about a place may hold, whoever wrote it.

Promise: what is read is what is there. Nothing unseen stands in it and nothing that
turns the line round; and a telephone number is found wherever it is hidden.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

JOINING: Final = "\u00ad\u200c\u200d\u200e\u200f"
"""Soft hyphens, and the marks that Arabic and others are written with."""
_ALLOWED: Final = frozenset(f"{JOINING}\t\n\r")
_UNSEEN: Final = ("Cc", "Cf", "Cs")
_BLANK: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs by their kind, of which nothing is drawn."""
_NUMBER: Final = re.compile(
    r"\+[0-9]{2}\s?[0-9]{2}"
    r"|(?<![0-9])(?<![0-9][.,:/-])"
    r"(?:[0-9]{2}([ .-]?)[0-9]{2}\1[0-9]{2}\1[0-9]{2}"
    r"|[0-9]{4} [0-9]{4}|[0-9]{2} [0-9]{3} [0-9]{3}|116 ?[0-9]{3})"
    r"(?![0-9]|[.,:/-][0-9])"
)
"""As one is written here; dates and hours are none."""
_TO: Final = " ?[-\u2013] ?"
_DAY: Final = "[0-3]?[0-9][./][01]?[0-9]"
_HOUR: Final = "(?:[01]?[0-9]|2[0-4])"
_TIMES: Final = re.compile(
    r"(?<![0-9])(?<![0-9][.,:/])(?:"
    r"(?:19|20)[0-9]{2}(?:-[01][0-9]-[0-3][0-9])?"
    r"|[0-3]?[0-9][./-][01]?[0-9][./-](?:19|20)?[0-9]{2}"
    rf"|{_DAY}{_TO}{_DAY}|{_HOUR}[.:][0-5][0-9]|{_HOUR}{_TO}{_HOUR}"
    r"|[0-9]{1,3}\.[0-9]{3}"
    r")(?![0-9]|[.,:/][0-9])"
)
"""Days, years, hours and kroner, which stand beside each other without a letter."""
_LONG: Final = re.compile(r"[0-9](?:[\W_]{0,3}[0-9]){7,}")
"""Eight digits and whatever signs somebody thought of between them."""
_FORMULA: Final = re.compile(r"[=+@\t\r]|-\S")
"""So begins what a spreadsheet works out instead of showing."""


def unseen(text: str) -> bool:
    """Say whether something stands in a text that nobody sees."""
    return any(
        one in _BLANK or (unicodedata.category(one) in _UNSEEN and one not in _ALLOWED)
        for one in text
    )


def numbers(text: str) -> bool:
    """Say whether a telephone number stands in a text, in digits of any script."""
    whole = unicodedata.normalize("NFKC", text)
    plain = "".join(
        str(unicodedata.digit(one, one))
        for one in whole
        # Marks over and around a digit leave it one to whoever reads.
        if one not in JOINING and not unicodedata.category(one).startswith("M")
    )
    if _NUMBER.search(plain):
        return True
    return _LONG.search(_TIMES.sub(" x ", plain)) is not None


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet would take a text for a sum."""
    return _FORMULA.match(text) is not None


def texts(value: object, at: str = "") -> Iterator[tuple[str, str]]:
    """Give every text inside a value, with the path to it."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from texts(one, f"{at}.{name}" if at else name)
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from texts(one, f"{at}[{number}]")
