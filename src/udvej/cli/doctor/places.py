"""What of the places to find help is unchecked or old.

Promise: every place that lacks a check is named; nothing is migrated or changed, and a
database that is away is told and not waited for.
"""

from collections.abc import Iterator
from pathlib import Path

from udvej.cli.doctor.findings import Finding
from udvej.server import directory
from udvej.server.kernel.settings import Settings


def look_at_places(settings: Settings, today: int) -> Iterator[Finding]:
    """Return what there is to say of the directory as it is stored."""
    if _is_new(settings):
        yield Finding("no database yet")
        return
    try:
        found = directory.stored(settings.database_url)
    except Exception:  # noqa: BLE001 - away, or of an older release: said, whatever it is
        yield Finding("the database cannot be read: is it there, and migrated?")
        return
    places = [one for one in found if one.kind is directory.Kind.SERVICE]
    if not places:
        yield Finding("no places yet: udvej directory import --starting-file")
    for one in places:
        if one.notes.held_back:
            said = f"{one.document['name']} is held back: {one.notes.held_back}"
            yield Finding(said)
    left = list(directory.stale(places, today))
    count = sum(len(one.fields) for one in left)
    if left:
        yield Finding(f"{count} fields of places to check, and shown to nobody or old:")
        yield from (Finding(f"  {one}") for one in left)
    elif places:
        yield Finding(f"{len(places)} places, every field checked lately: good")


def _is_new(settings: Settings) -> bool:
    """Say whether looking would make the file, which only serving should."""
    kind, _, path = settings.database_url.partition(":///")
    return kind.startswith("sqlite") and not Path(path).exists()
