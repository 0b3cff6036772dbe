"""A printed file, read again: its text by place, its sizes, its ink."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pypdfium2
from PIL.Image import Image

ORIGIN = "https://mappen.example"
POINTS_MM = 72 / 25.4
PIXELS_MM = 10


@dataclass(frozen=True)
class Side:
    """One page, in millimetres from its upper left corner."""

    page: Any

    @property
    def size(self) -> tuple[float, float]:
        width, height = self.page.get_size()
        return width / POINTS_MM, height / POINTS_MM

    def text(
        self, left: float = 0, top: float = 0, right: float = 999, bottom: float = 999
    ) -> str:
        """What stands within, its lines made one."""
        width, height = self.size
        found = self.page.get_textpage().get_text_bounded(
            left=left * POINTS_MM,
            right=min(right, width) * POINTS_MM,
            top=(height - top) * POINTS_MM,
            bottom=(height - min(bottom, height)) * POINTS_MM,
        )
        return " ".join(str(found).split())

    @cached_property
    def ink(self) -> Image:
        """What a printer would put down, ten dots a millimetre."""
        drawn = self.page.render(scale=PIXELS_MM / POINTS_MM, grayscale=True)
        image: Image = drawn.to_pil().convert("L")
        return image

    def dark(self, left: float, top: float) -> bool:
        """Whether there is ink at a point, give or take a tenth of a millimetre."""
        at = (round(left * PIXELS_MM), round(top * PIXELS_MM))
        around = [(at[0] + x, at[1] + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        return min(self.ink.getpixel(one) for one in around) < 200  # type: ignore[type-var,operator]  # grey: a number


@dataclass(frozen=True)
class Printed:
    """One file."""

    data: bytes

    @cached_property
    def document(self) -> Any:  # noqa: ANN401 -- the reader's own, untyped
        return pypdfium2.PdfDocument(self.data)

    @cached_property
    def sides(self) -> list[Side]:
        return [Side(page) for page in self.document]

    @property
    def text(self) -> str:
        return " ".join(side.text() for side in self.sides)


def printed(made: Mapping[str, bytes]) -> dict[str, Printed]:
    return {name: Printed(data) for name, data in made.items()}
