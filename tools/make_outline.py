# /// script
# requires-python = ">=3.11"
# dependencies = ["shapely==2.1.2"]
# ///
"""Make the outline of Denmark for the map of places.

Promise: the same file gives the same outline, byte for byte.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    uv run --script tools/make_outline.py package/countries-10m.json

The data is Natural Earth's, in the public domain. Islands too small to be seen at this
size are left out, and coasts are drawn with few corners.
"""

import hashlib
import importlib.util
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, Final

PAGES: Final = Path(__file__).parents[1] / "src/udvej/server/pages"
DENMARK: Final = "208"  # ISO 3166-1
SHA256: Final = "3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79"
CORNER: Final = 0.012  # degrees that a line may run beside the coast
SMALLEST: Final = 0.003  # square degrees

Ring = list[tuple[float, float]]


def rings(topology: dict[str, Any]) -> Iterator[Ring]:
    """Yield each outer line of the country, as longitudes and latitudes (TopoJSON)."""
    (scale_x, scale_y), (move_x, move_y) = (
        topology["transform"][part] for part in ("scale", "translate")
    )

    def arc(number: int) -> Ring:
        x = y = 0
        line: Ring = []
        for by_x, by_y in topology["arcs"][number if number >= 0 else ~number]:
            x, y = x + by_x, y + by_y
            line.append((x * scale_x + move_x, y * scale_y + move_y))
        return line if number >= 0 else line[::-1]

    countries = topology["objects"]["countries"]["geometries"]
    (country,) = (one for one in countries if one.get("id") == DENMARK)
    for polygon in country["arcs"]:
        ring: Ring = []
        for number in polygon[0]:
            ring += arc(number)[1 if ring else 0 :]
        yield ring


def path(topology: dict[str, Any], outline: ModuleType) -> str:
    """Return the SVG path."""
    from shapely import Polygon  # type: ignore[import-not-found,import-untyped,unused-ignore]  # noqa: PLC0415  # lives in the script's own environment, see the header

    written: list[str] = []
    for ring in rings(topology):
        shape = Polygon(ring)
        if shape.area < SMALLEST:
            continue
        drawn = shape.simplify(CORNER).exterior.coords
        points = [outline.project(latitude, longitude) for longitude, latitude in drawn]
        written.append("M" + _relative(points[:-1]) + "z")
    return "".join(written)


def _relative(points: list[tuple[int, int]]) -> str:
    """Write points as one absolute and then steps, which are shorter."""
    steps = [f"{points[0][0]} {points[0][1]}l"]
    for (from_x, from_y), (to_x, to_y) in pairwise(points):
        steps.append(f"{to_x - from_x} {to_y - from_y}")
    return steps[0] + " ".join(steps[1:]).replace(" -", "-")


def _load(file: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("outline", file)
    if spec is None or spec.loader is None:
        raise RuntimeError(file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(source: Path) -> None:
    """Write the outline beside the module that draws it."""
    body = source.read_bytes()
    if hashlib.sha256(body).hexdigest() != SHA256:
        sys.exit(f"{source} is another file than the one this was made from")
    text = path(json.loads(body), _load(PAGES / "outline.py"))
    (PAGES / "outline.txt").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
