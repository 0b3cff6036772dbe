"""The poster, A4 or A5, with strips to tear off.

Promise: a strip holds the address and nothing else, so that what somebody carries away
tells nothing. A5 is A4, smaller, and says the same.
"""

from math import sqrt
from typing import Final

from udvej.server.cards.choosing import Unprintable
from udvej.server.cards.ink import Sheet
from udvej.server.cards.saying import Line, Said

SIZES: Final = {"a4": (210.0, 297.0), "a5": (148.0, 210.0)}
"""In millimetres (ISO 216)."""
STRIPS: Final = 8
_EDGE: Final = 18.0
_STRIP: Final = 46.0
_CODE: Final = 44.0
_NUMBER: Final = 42.0
_TITLE, _BODY, _TEXT, _SMALL, _ADDRESS = 29.0, 15.0, 12.0, 9.0, 24.0
"""On A4: millimetres and points."""


def put_up(said: Said, size: str) -> bytes:
    """Return a poster of one page. Raises `Unprintable` when the lines have no room."""
    width, height = SIZES[size]
    with Sheet(width, height, said.language) as sheet:
        sheet.page()
        _Poster(sheet, said, 1.0 if size == "a4" else 1 / sqrt(2)).draw()
        return sheet.done()


class _Poster:
    """One poster; `scale` shrinks everything alike."""

    def __init__(self, sheet: Sheet, said: Said, scale: float) -> None:
        self._sheet, self._said, self._scale = sheet, said, scale
        self._left = _EDGE * scale
        self._width = sheet.width - 2 * self._left

    def draw(self) -> None:
        said = self._said
        at = self._write(12 * self._scale, said.name, _TEXT) + self._space(4)
        at = self._write(at, said.title, _TITLE, bold=True) + self._space(5)
        for text in said.body:
            at = self._write(at, text, _BODY) + self._space(2.5)
        at = self._way(at + self._space(1)) + self._space(4)
        at = self._write(at, said.numbers, _BODY, bold=True) + self._space(1.5)
        for line in said.lines:
            at = self._line(at, line) + self._space(1.2)
        at = self._write(at + self._space(1.5), " ".join(said.small), _SMALL)
        end = self._sheet.height - self._space(_STRIP)
        if at > end - self._space(3):
            raise Unprintable("too many numbers for the poster: choose with --place")
        self._strips(end)

    def _space(self, millimetres: float) -> float:
        return millimetres * self._scale

    def _write(
        self, top: float, text: str, points: float, *, bold: bool = False
    ) -> float:
        points *= self._scale
        return self._sheet.write(self._left, top, self._width, text, points, bold=bold)

    def _way(self, top: float) -> float:
        """Draw the code, and beside it the address as one types it."""
        side, gap = self._space(_CODE), self._space(3)
        self._sheet.code(self._left - gap, top, side, self._said.link)
        left = self._left + side
        width = self._width - side
        at = self._sheet.write_line(
            left,
            top + self._space(11),
            width,
            self._said.shown,
            _ADDRESS * self._scale,
            centred=False,
        )
        points = _TEXT * self._scale
        self._sheet.write(left, at + gap / 2, width, self._said.private, points)
        return top + side

    def _line(self, top: float, line: Line) -> float:
        left, points = self._left + self._space(_NUMBER), _TEXT * self._scale
        width = self._width - self._space(_NUMBER)
        number = self._space(_NUMBER) - 1
        self._sheet.write_line(
            self._left, top, number, line.number, points, centred=False
        )
        at = self._sheet.write(left, top, width, line.name, points, bold=True)
        if line.what:
            at = self._sheet.write(left, at, width, line.what, points * 0.9)
        return at

    def _strips(self, top: float) -> None:
        sheet, each = self._sheet, self._sheet.width / STRIPS
        dash = self._space(1.5)
        sheet.line(0, top, sheet.width, top, dash)
        length = sheet.height - top
        for number in range(STRIPS):
            left = number * each
            if number:
                sheet.line(left, top, left, sheet.height, dash)
            points = 15 * self._scale
            foot = sheet.height - self._space(5)
            middle = left + each / 2 - points * 0.2
            with sheet.turned(middle, foot):
                sheet.write_line(
                    middle, foot, length - self._space(8), self._said.shown, points
                )
