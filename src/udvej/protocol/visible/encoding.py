"""Bytes and text in one form only (PROTOCOL §1): what is not canonical is refused.

Everything here may see foreign bytes and answers with a value or
`Refused(malformed)`.
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from typing import Final, NoReturn, TypeAlias

from udvej.protocol.visible.limits import INTEGER_MAX, JSON_DEPTH_MAX
from udvej.protocol.visible.refusals import Refusal, Refused

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | None"
"""A value of strict JSON (§1.5): no floats; a boolean is an `int` to the types."""

_KEY: Final = re.compile(r"[a-z][A-Za-z0-9]{0,31}\Z")
_MINUTE: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})Z\Z"
)
_DAYS_IN_MONTH: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def malformed() -> NoReturn:
    """Refuse as `malformed`."""
    raise Refused(Refusal.MALFORMED)


def u8(value: int) -> bytes:
    """One byte. Raises OverflowError where our own value does not fit."""
    return value.to_bytes(1, "big")


def u16(value: int) -> bytes:
    """Two bytes, big-endian."""
    return value.to_bytes(2, "big")


def u32(value: int) -> bytes:
    """Four bytes, big-endian."""
    return value.to_bytes(4, "big")


def u64(value: int) -> bytes:
    """Eight bytes, big-endian."""
    return value.to_bytes(8, "big")


class ByteReader:
    """Takes fields off the front of foreign bytes; too few is `malformed`."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        """How many bytes have not been taken."""
        return len(self._data) - self._at

    def take(self, count: int) -> bytes:
        """Return exactly `count` bytes."""
        if count > self.left:
            malformed()
        taken = self._data[self._at : self._at + count]
        self._at += count
        return taken

    def integer(self, count: int) -> int:
        """Return an unsigned big-endian integer of `count` bytes."""
        return int.from_bytes(self.take(count), "big")

    def rest(self) -> bytes:
        """Return everything that is left."""
        return self.take(self.left)

    def end(self) -> None:
        """Refuse bytes that nobody asked for."""
        if self.left:
            malformed()


def b64u(data: bytes) -> str:
    """Return base64url without padding (§1.4)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_b64u(text: object, length: int | None = None) -> bytes:
    """Return the bytes of strict base64url; of just `length` bytes if that is given."""
    if not isinstance(text, str):
        malformed()
    try:
        padding = "=" * (-len(text) % 4)
        data = base64.b64decode(text + padding, altchars=b"-_", validate=True)
    except (ValueError, binascii.Error):
        malformed()
    # §1.4: the one form. This refuses unused bits, padding and the other alphabet.
    if b64u(data) != text or (length is not None and len(data) != length):
        malformed()
    return data


def read_json(data: bytes) -> dict[str, Json]:
    """Return the object that strict JSON bytes (§1.5) say."""
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        # A wrong byte, a wrong token, an integer of thousands of digits, too deep.
        malformed()
    if not isinstance(value, dict):
        malformed()
    _check_value(value, 1)
    # §1.5: this one comparison refuses duplicate keys, hidden white space and escapes.
    if _compact(value) != data:
        malformed()
    return value


def write_json(value: Mapping[str, Json]) -> bytes:
    """Return the one serialisation of `value`; `malformed` where it has none."""
    _check_value(dict(value), 1)
    return _compact(value)


def _compact(value: object) -> bytes:
    try:
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate
        malformed()


def _check_value(value: object, depth: int) -> None:
    match value:
        case None | bool() | str():
            return
        case int():
            if abs(value) > INTEGER_MAX:
                malformed()
        case dict() | list():
            if depth > JSON_DEPTH_MAX:
                malformed()
            if isinstance(value, dict):
                for key in value:
                    if not isinstance(key, str) or not _KEY.match(key):
                        malformed()
                value = list(value.values())
            for inner in value:
                _check_value(inner, depth + 1)
        case _:  # a float, NaN and Infinity among them, or a caller's mistake
            malformed()


def read_minute(text: object) -> str:
    """Return `text` if it is a minute that exists, `YYYY-MM-DDTHH:MMZ` (§1.6)."""
    found = _MINUTE.match(text) if isinstance(text, str) else None
    if found is None:
        malformed()
    year, month, day, hour, minute = (int(part) for part in found.groups())
    if not (1 <= month <= len(_DAYS_IN_MONTH) and hour < 24 and minute < 60):  # noqa: PLR2004 - a day's hours, an hour's minutes
        malformed()
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    february = 2
    days = _DAYS_IN_MONTH[month - 1] + (leap and month == february)
    if not 1 <= day <= days:
        malformed()
    return found.group()


def read_day(value: object) -> int:
    """Return `value` if it is a day: a `u32`, days since 1970-01-01 in UTC (§1.6)."""
    if isinstance(value, bool) or not isinstance(value, int):
        malformed()
    if not 0 <= value < 1 << 32:
        malformed()
    return value


def members(value: object, *names: str) -> dict[str, Json]:
    """Return `value` if it is an object with exactly the members `names`."""
    if not isinstance(value, dict) or value.keys() != set(names):
        malformed()
    return value
