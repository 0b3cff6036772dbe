"""An entry → the HSDS object that other directories may have.

Promise: members that no field's check covers are left out; so nothing goes out that
nobody of ours looked at.
"""

from typing import Any, Final

from udvej.server.directory import terms
from udvej.server.directory.notes import FRESH_DAYS, Field, day_number
from udvej.server.directory.shapes import Entry, Raw

_MEMBERS: Final = {
    Field.NAME: ("name",),
    Field.WHAT: ("description",),
    Field.TOWNS: ("service_areas",),
    Field.ADDRESS: ("service_at_locations",),
    Field.COST: ("cost_options",),
    Field.LANGUAGES: ("languages",),
    Field.PHONES: ("phones",),
    Field.URL: ("url",),
    Field.HOURS: ("schedules",),
}
_ALWAYS: Final = ("id", "status", "last_modified")
_PLACE: Final = ("id", "location_type", "latitude", "longitude", "addresses")
"""What the check of an address covers of a location."""
_PASSING: Final = (Field.HOURS, Field.PHONES)
"""What is given out only while its check is fresh."""
_TERMS: Final = {
    Field.NEEDS: "need-",
    Field.WHO: "who-",
    Field.ANONYMOUS: "anonymous",
    Field.STAY: "stay",
    Field.DROP_IN: "drop_in",
    Field.COMES_TO_YOU: "comes_to_you",
}


def published(entry: Entry, today: int) -> dict[str, Any]:
    """Return what is checked of a service; hours and numbers only while fresh."""
    shown = [
        field
        for field in Field
        if entry.notes.is_fresh(field, today)
        or (entry.notes.shows(field) and field not in _PASSING)
    ]
    members = [*_ALWAYS, *(one for field in shown for one in _MEMBERS.get(field, ()))]
    kept = {name: one for name, one in entry.document.items() if name in members}
    if "service_at_locations" in kept:
        places = [_place(one) for one in kept["service_at_locations"]]
        kept["service_at_locations"] = places
    carried = _attributes(
        entry.document, [_TERMS[one] for one in shown if one in _TERMS]
    )
    return kept | ({"attributes": carried} if carried else {})


def modified(entry: Entry, today: int) -> int:
    """Return the day since when what is given out of a service is what it is.

    Also that day counts on which hours or numbers went, for want of a fresh check.
    """
    made = (entry.notes.checks.get(field) for field in _PASSING)
    checked = (one.checked_on for one in made if one is not None)
    gone = (day_number(one) + FRESH_DAYS + 1 for one in checked if one is not None)
    return max([entry.changed, *(day for day in gone if day <= today)])


def _place(place: Raw) -> dict[str, Any]:
    kept: dict[str, Any] = {"id": place["id"]}
    if "location" in place:
        here = place["location"]
        kept["location"] = {name: here[name] for name in _PLACE if name in here}
    return kept


def _attributes(document: Raw, prefixes: list[str]) -> list[Raw]:
    found: list[Raw] = []
    for one in document.get("attributes", ()):
        term = one.get("taxonomy_term", {})
        ours = term.get("taxonomy") == terms.TAXONOMY
        if ours and str(term.get("code", "")).startswith(tuple(prefixes) or ("\0",)):
            found.append(one)
    return found
