"""The shapes a value inside a payload can have.

Promise: each check answers for any JSON value and never raises; the TypeScript
file of the same name answers the same. RECORD §1.3, PROTOCOL §1.4 and §1.6.
"""

import re
from collections.abc import Callable
from typing import Final

from udvej.record.entries import has_surrogate

Shape = Callable[[object], bool]

LETTER_LENGTH_MAX: Final = 60_000  # code points; fits the largest size class
NAME_LENGTH_MAX: Final = 80  # a name, on one line of a phone
VISITS_MAX: Final = 20  # what fits a small entry
CARRIED_MAX: Final = 512  # far more than are put together
BUDGET_LINES_MAX: Final = 300  # every printed line, and all that can be added

_DAY_MAX: Final = 2**32 - 1  # PROTOCOL §1.6: a u32
_SEQUENCE_MAX: Final = 2**53 - 1  # PROTOCOL §1.5: integers of strict JSON
_MINUTE: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([01][0-9]|2[0-3]):[0-5][0-9]Z",
)
_PLACE: Final = re.compile(r"[a-z][a-z0-9-]{0,39}")
_PERIODS: Final = ("month", "week", "quarter", "year")
_NOTE: Final = 3  # kind, minute, body
_AMOUNTS: Final = 4  # as now, two plans, and what is owed in all
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}")
# The last character's unused bits are zero: four of six in 16 bytes, two in 32.
_BYTES_16: Final = re.compile(r"[A-Za-z0-9_-]{21}[AQgw]")
_BYTES_32: Final = re.compile(r"[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]")
_MONTH_LENGTHS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2


def letter_text(value: object) -> bool:
    """Say whether this is text of a letter's length."""
    return _text(value, LETTER_LENGTH_MAX)


def name_text(value: object) -> bool:
    """Say whether this is text of a name's length."""
    return _text(value, NAME_LENGTH_MAX)


def language(value: object) -> bool:
    """Say whether this is a language tag."""
    return isinstance(value, str) and _LANGUAGE.fullmatch(value) is not None


def minute(value: object) -> bool:
    """Say whether this is a minute of a day that exists."""
    found = _MINUTE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return False
    year, month, day = (int(part) for part in found.group(1, 2, 3))
    return 1 <= month <= len(_MONTH_LENGTHS) and 1 <= day <= _days(year, month)


def day(value: object) -> bool:
    """Say whether this is a number of days since 1970."""
    return _integer(value, _DAY_MAX)


def sequence(value: object) -> bool:
    """Say whether this can be the number of an entry."""
    return _integer(value, _SEQUENCE_MAX)


def bytes_16(value: object) -> bool:
    """Say whether this is b64u text of 16 bytes."""
    return isinstance(value, str) and _BYTES_16.fullmatch(value) is not None


def bytes_32(value: object) -> bool:
    """Say whether this is b64u text of 32 bytes."""
    return isinstance(value, str) and _BYTES_32.fullmatch(value) is not None


def roster(value: object) -> bool:
    """Say whether this is the number and the hash of a roster."""
    pair = value if isinstance(value, list | tuple) else ()
    match pair:
        case (number, digest):
            return _integer(number, _SEQUENCE_MAX) and bytes_32(digest)
        case _:
            return False


def visits(value: object) -> bool:
    """Say whether these are openings, each a minute and a day."""
    if not isinstance(value, list | tuple) or not 0 < len(value) <= VISITS_MAX:
        return False
    return all(_visit(one) for one in value)


def _visit(value: object) -> bool:
    match value if isinstance(value, list | tuple) else ():
        case (at, on):
            return minute(at) and day(on)
        case _:
            return False


def carried(value: object) -> bool:
    """Say whether these are notes of an earlier vault: kind, minute, body."""
    if not isinstance(value, list | tuple) or not 0 < len(value) <= CARRIED_MAX:
        return False
    return all(isinstance(one, list | tuple) and len(one) == _NOTE for one in value)


def budget_lines(value: object) -> bool:
    """Say whether these are lines of a sheet of money, as they were typed."""
    if not isinstance(value, list | tuple) or not 0 < len(value) <= BUDGET_LINES_MAX:
        return False
    return all(_budget_line(one) for one in value)


def _budget_line(value: object) -> bool:
    match value if isinstance(value, list | tuple) else ():
        case (part, bool(), name, every, list() | tuple() as amounts):
            return (
                isinstance(part, str)
                and _PLACE.fullmatch(part) is not None
                and name_text(name)
                and every in _PERIODS
                and len(amounts) == _AMOUNTS
                and all(name_text(one) for one in amounts)
            )
        case _:
            return False


def or_null(shape: Shape) -> Shape:
    """Let null stand for "not given" as well."""
    return lambda value: value is None or shape(value)


def _text(value: object, length_max: int) -> bool:
    return (
        isinstance(value, str) and len(value) <= length_max and not has_surrogate(value)
    )


def _integer(value: object, largest: int) -> bool:
    # Python counts true as 1; JSON does not.
    return (
        isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= largest
    )


def _days(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _MONTH_LENGTHS[month - 1] + (leap and month == _FEBRUARY)
