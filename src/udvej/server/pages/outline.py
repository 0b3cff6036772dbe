"""A small map of Denmark: its outline, and where a town lies on it.

Promise: nothing is asked of anybody for a map; it is one path in the page.
"""

import json
from collections.abc import Mapping
from importlib import resources
from typing import Final

WIDTH: Final = 400
HEIGHT: Final = 480
_WEST, _NORTH = 7.9, 57.85
_SCALE: Final = 144.0
"""Units a degree of latitude."""
_NARROW: Final = 0.559
"""A degree of longitude is so much of one of latitude, at 56° (its cosine)."""
BORNHOLM_FROM: Final = 14.0
"""East of here is Bornholm, which maps of Denmark put into a corner."""
_CORNER_WEST, _CORNER_NORTH = -2.75, 2.3
"""How far it is moved, in degrees."""


def project(latitude: float, longitude: float) -> tuple[int, int]:
    """Return a point's place on the map, from the left and from the top."""
    if longitude > BORNHOLM_FROM:
        latitude, longitude = latitude + _CORNER_NORTH, longitude + _CORNER_WEST
    left = (longitude - _WEST) * _SCALE * _NARROW
    return round(left), round((_NORTH - latitude) * _SCALE)


def load_outline() -> str:
    """Read the outline: an SVG path, made by tools/make_outline.py."""
    file = resources.files("udvej.server.pages") / "outline.txt"
    return file.read_text("utf-8").strip()


def load_towns() -> Mapping[str, tuple[int, int]]:
    """Read where each town lies on the map (tools/make_towns.py)."""
    file = resources.files("udvej.server.pages") / "towns.json"
    split = (line.rsplit(" ", 2) for line in json.loads(file.read_text("utf-8")))
    return {
        name: project(float(latitude), float(longitude))
        for name, latitude, longitude in split
    }
