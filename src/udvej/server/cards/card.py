"""The folded card: as large as a bank card when shut, five on a sheet, both sides.

Promise: on the outer side stand the neutral name and lines for notes, and nothing
else. Cards lie in the middle of the sheet, so that turning it keeps both sides in
register; nothing is printed to an edge, so that one cut parts two cards.
"""

import re
from typing import Final

from udvej.server.cards.choosing import Unprintable
from udvej.server.cards.ink import Sheet
from udvej.server.cards.saying import Said

PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
WIDTH, HEIGHT = 85.6, 53.98
"""Of a shut card, in millimetres (ISO/IEC 7810, ID-1)."""
CARDS: Final = 5
"""One below the other on a sheet."""
LEFT: Final = (PAGE_WIDTH - 2 * WIDTH) / 2
FOLD: Final = LEFT + WIDTH
TOP: Final = (PAGE_HEIGHT - CARDS * HEIGHT) / 2
EDGE: Final = 4.5
"""Free of ink at every edge."""
CODE: Final = 19.0
MARK_GAP, MARK = 1.5, 4.0
_TEXT, _SMALL, _TITLE = 7.4, 6.0, 8.6
"""In points."""
_NUMBER: Final = 20.0
"""Width of the column of numbers."""
_BETWEEN: Final = 0.8
_NOTE_LINES: Final = 5
_SENTENCES: Final = re.compile(r"(?<=\.) ")


def fold(said: Said) -> bytes:
    """Return a sheet of two pages, outer side and inner side, to print on both sides.

    Turned on the long edge. Raises `Unprintable` when there is no room for the lines.
    """
    with Sheet(PAGE_WIDTH, PAGE_HEIGHT, said.language) as sheet:
        for draw in (_outside, _inside):
            sheet.page()
            _marks(sheet)
            for row in range(CARDS):
                draw(sheet, TOP + row * HEIGHT, said)
        return sheet.done()


def _marks(sheet: Sheet) -> None:
    """Draw where to cut and where to fold, all outside the cards."""
    bottom = TOP + CARDS * HEIGHT
    right = LEFT + 2 * WIDTH
    for row in range(CARDS + 1):
        at = TOP + row * HEIGHT
        sheet.line(LEFT - MARK_GAP - MARK, at, LEFT - MARK_GAP, at)
        sheet.line(right + MARK_GAP, at, right + MARK_GAP + MARK, at)
    for across, dash in ((LEFT, 0), (FOLD, 0.7), (right, 0)):
        sheet.line(across, TOP - MARK_GAP - MARK, across, TOP - MARK_GAP, dash)
        sheet.line(across, bottom + MARK_GAP, across, bottom + MARK_GAP + MARK, dash)


def _outside(sheet: Sheet, top: float, said: Said) -> None:
    """Draw back and front: lines for notes, and the name."""
    width = WIDTH - 2 * EDGE
    left = LEFT + EDGE
    below = sheet.write(left, top + EDGE, width, said.notes, _TEXT)
    step = (top + HEIGHT - EDGE - below) / _NOTE_LINES
    for number in range(1, _NOTE_LINES + 1):
        at = below + number * step
        sheet.line(left, at, left + width, at)
    sheet.write_line(FOLD + EDGE, top + HEIGHT / 2 - 3, width, said.name, 13)


def _inside(sheet: Sheet, top: float, said: Said) -> None:
    _who(sheet, LEFT + EDGE, top + EDGE, said)
    _numbers(sheet, FOLD + EDGE, top + EDGE, said)


def _who(sheet: Sheet, left: float, top: float, said: Said) -> None:
    """Draw the left inner side: whom it is for, and the address with its code."""
    width, end = WIDTH - 2 * EDGE, top + HEIGHT - 2 * EDGE
    at = top
    for sentence in _SENTENCES.split(said.title):
        at = sheet.write(left, at, width, sentence, _TITLE, bold=True)
    at += _BETWEEN
    for text in said.body:
        at = sheet.write(left, at, width, text, _TEXT) + _BETWEEN
    beside = width - CODE
    code = end - CODE + 1.5  # its own white border reaches into ours
    if at > code + 1:
        raise Unprintable("the words of the front page leave no room for the address")
    sheet.code(left + beside + 1.5, code, CODE, said.link)
    at = sheet.write_line(left, code + 3, beside, said.shown, 10, centred=False)
    _within(sheet.write(left, at + 0.5, beside - 2, said.private, _SMALL), end)


def _numbers(sheet: Sheet, left: float, top: float, said: Said) -> None:
    """Draw the right inner side: numbers, and what to know of them."""
    width, end = WIDTH - 2 * EDGE, top + HEIGHT - 2 * EDGE
    at = sheet.write(left, top, width, said.numbers, _TITLE, bold=True) + _BETWEEN
    for line in said.lines:
        sheet.write_line(left, at, _NUMBER - 1, line.number, _TEXT, centred=False)
        name = f"{line.name}, {line.what}" if line.is_place and line.what else line.name
        at = sheet.write(left + _NUMBER, at, width - _NUMBER, name, _TEXT) + _BETWEEN
    _within(sheet.write(left, at + 0.5, width, " ".join(said.small), _SMALL), end)


def _within(at: float, end: float) -> None:
    if at > end + 0.5:
        raise Unprintable("too many numbers for the card: choose some with --place")
