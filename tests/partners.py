"""What another directory does with /hsds, for tests."""

from typing import Any, Final

from places import TODAY, Place
from udvej.server.directory import (
    Put,
)
from udvej.server.directory.describing import LISTS
from udvej.server.directory.notes import day_text

MANY: Final = [f"00000000-0000-4000-8000-{number:012}" for number in range(7)]
TODAY_TEXT: Final = f"{day_text(TODAY)}T00:00:00Z"
EVERYWHERE: Final = (
    "/hsds/",
    "/hsds/openapi.json",
    *(f"/hsds/{name}" for name in LISTS),
    "/hsds/services?full=true&per_page=100",
    "/hsds/service_at_locations?full=true",
    "/hsds/services?format=ndjson&full=true",
)


async def fill(place: Place, *puts: Put) -> None:
    await place.app.directory.change(list(puts), "Ann", "added")


async def got(place: Place, path: str) -> dict[str, Any]:
    answer = await place.client.get(f"/hsds{path}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def ids(place: Place, path: str) -> list[str]:
    return [one["id"] for one in (await got(place, path))["contents"]]
