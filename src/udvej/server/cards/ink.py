"""Paper and ink: a sheet in millimetres, text that fits, a code of squares, cut marks.

Promise: the file names no machine, person, program or hour; twice the same words are
twice the same bytes. A letter the typeface lacks and text without room are refused.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import resources
from typing import Final, Self

import segno
from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos
from fpdf.fonts import TTFFont

from udvej.server.cards.choosing import Unprintable

NO_TIME: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""The library always writes a time: this one says nothing."""
POINT_MM: Final = 25.4 / 72
LEADING: Final = 1.28
QUIET_MODULES: Final = 4
"""White around a QR code (ISO/IEC 18004)."""
OVERLAP_MM: Final = 0.01
"""Squares overlap by a hair, so that no screen shows a seam."""
SHRINK: Final = 0.5
"""Points taken off at a time, until one line fits."""
SMALLEST: Final = 6.0
"""Nothing is printed smaller, in points."""
_FACE: Final = "sans"
_UNSEEN: Final = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
"""Marks that keep a value's direction apart from its sentence's; they have no ink."""


class Sheet:
    """A document of pages of one size; places are from the upper left corner."""

    def __init__(self, width: float, height: float, language: str) -> None:
        self.width, self.height = width, height
        self._pdf = FPDF(unit="mm", format=(width, height))
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.set_margin(0)
        self._pdf.c_margin = 0
        self._pdf.set_creation_date(NO_TIME)
        self._pdf.set_producer("")
        self._pdf.set_lang(language)
        fonts = resources.files("udvej.server.cards") / "fonts"
        for style, name in (("", "Regular"), ("B", "Bold")):
            with resources.as_file(fonts / f"NotoSans-{name}.ttf") as path:
                self._pdf.add_font(_FACE, style, path)

    def __enter__(self) -> Self:
        """Give the sheet itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the typeface's files, which the library leaves open."""
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def page(self) -> None:
        """Begin a page."""
        self._pdf.add_page()
        self._pdf.set_line_width(0.15)

    def write(
        self,
        left: float,
        top: float,
        width: float,
        text: str,
        points: float,
        *,
        bold: bool = False,
        centred: bool = False,
    ) -> float:
        """Write text in lines of a width; return where the next line would begin."""
        text = self._face(text, points, bold=bold)
        height = points * POINT_MM * LEADING
        align = Align.C if centred else Align.L
        self._pdf.set_xy(left, top)
        self._pdf.multi_cell(
            width, height, text, align=align, new_x=XPos.LEFT, new_y=YPos.NEXT
        )
        return self._pdf.get_y()

    def write_line(
        self,
        left: float,
        top: float,
        width: float,
        text: str,
        points: float,
        *,
        centred: bool = True,
    ) -> float:
        """Write one bold line as large as fits, down to `SMALLEST`; return its end."""
        while self.width_of(text, points, bold=True) > width:
            points -= SHRINK
            if points < SMALLEST:
                raise Unprintable(f"too long for one line: {text}")
        return self.write(left, top, width, text, points, bold=True, centred=centred)

    def width_of(self, text: str, points: float, *, bold: bool = False) -> float:
        """Return how wide a text is on one line."""
        return self._pdf.get_string_width(self._face(text, points, bold=bold))

    def code(self, left: float, top: float, side: float, link: str) -> None:
        """Draw a QR code, its white border included, and nothing in it but a link."""
        rows = [list(row) for row in segno.make(link, error="m", micro=False).matrix]
        module = side / (len(rows) + 2 * QUIET_MODULES)
        self._pdf.set_fill_color(0)
        for down, row in enumerate(rows):
            for across, length in _runs(row):
                self._pdf.rect(
                    left + (QUIET_MODULES + across) * module,
                    top + (QUIET_MODULES + down) * module,
                    length * module + OVERLAP_MM,
                    module + OVERLAP_MM,
                    style="F",
                )

    def line(
        self, left: float, top: float, right: float, bottom: float, dash: float = 0
    ) -> None:
        """Draw a thin line, dashed if `dash` is a length."""
        self._pdf.set_draw_color(110)
        self._pdf.set_dash_pattern(dash=dash, gap=dash)
        self._pdf.line(left, top, right, bottom)

    @contextmanager
    def turned(self, left: float, top: float) -> Iterator[None]:
        """Write a quarter turned, upwards, about a point."""
        with self._pdf.rotation(90, left, top):
            yield

    def done(self) -> bytes:
        """Return the file."""
        return bytes(self._pdf.output())

    def _face(self, text: str, points: float, *, bold: bool) -> str:
        """Take the typeface, and return the text as it can be set in it."""
        text = text.translate(_UNSEEN)
        self._pdf.set_font(_FACE, "B" if bold else "", points)
        font = self._pdf.current_font
        if isinstance(font, TTFFont):
            lacking = sorted({one for one in text if ord(one) not in font.cmap})
            if lacking:
                raise Unprintable(f"no letter in our typeface for: {' '.join(lacking)}")
        return text


def _runs(row: list[int]) -> Iterator[tuple[int, int]]:
    """Give where dark squares begin, and how many stand together."""
    start = None
    for across, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = across
        elif not dark and start is not None:
            yield start, across - start
            start = None
