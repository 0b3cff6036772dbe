"""An entry → the HSDS object that other directories may have.

Promise: nothing goes out but what whoever checks a field has before them; a member that
comes in beside it, as an import may bring, stays inside. `covered` is what a check is
of; when that becomes another, the field is unchecked again.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from udvej.server.directory import terms
from udvej.server.directory.notes import FRESH_DAYS, Field, day_number
from udvej.server.directory.opening import hours, schedules
from udvej.server.directory.shapes import Entry, Raw
from udvej.server.directory.showing import (
    dialled,
    fields,
    is_web,
    shown_at,
    spoken,
    standing,
)

_ALWAYS: Final = ("id", "status")
_PASSING: Final = (Field.HOURS, Field.PHONES)
"""What is given out only while its check is fresh."""
_LOCATION: Final = ("id", "location_type", "latitude", "longitude")
_ADDRESS: Final = (
    "id", "address_1", "city", "state_province", "postal_code", "country",
    "address_type",
)  # fmt: skip
_RULE: Final = (
    "id", "valid_from", "valid_to", "wkst", "freq", "interval", "byday", "description",
    "opens_at", "closes_at",
)  # fmt: skip
_COUNTRY: Final = {"name": "Danmark", "uri": terms.COUNTRY}


def published(entry: Entry, today: int) -> dict[str, Any]:
    """Return what is checked of a service; hours and numbers only while fresh."""
    entry = standing(entry)
    made: dict[str, Any] = {name: entry.document[name] for name in _ALWAYS}
    attributes: list[Any] = []
    for field, members in parts(entry).items():
        lasts = field not in _PASSING and entry.notes.shows(field)
        if lasts or entry.notes.is_fresh(field, today):
            attributes += members.get("attributes", ())
            made |= {name: one for name, one in members.items() if one}
    return made | ({"attributes": attributes} if attributes else {})


def modified(entry: Entry, today: int) -> int:
    """Return the day since when what is given out of a service is what it is.

    Also that day counts on which hours or numbers went, for want of a fresh check.
    """
    entry = standing(entry)
    made = (entry.notes.checks.get(field) for field in _PASSING)
    checked = (one.checked_on for one in made if one is not None)
    gone = (day_number(one) + FRESH_DAYS + 1 for one in checked if one is not None)
    return max([entry.changed, *(day for day in gone if day <= today)])


def parts(entry: Entry) -> dict[Field, dict[str, Any]]:
    """Return the members of HSDS that each field gives, checked or not."""
    document, says = entry.document, fields(entry)
    url = document.get("url", "")
    return {
        Field.NAME: {"name": document["name"]},
        Field.WHAT: {"description": document.get("description", "")},
        Field.NEEDS: _carried(entry, "need-", says[Field.NEEDS]["needs"]),
        Field.WHO: _carried(entry, "who-", says[Field.WHO]["who"]),
        Field.TOWNS: {"service_areas": [*_areas(document)]},
        Field.ADDRESS: {"service_at_locations": [*_places(entry)]},
        **{field: _answered(entry, field, says[field]) for field in _ANSWERS},
        Field.COST: {"cost_options": [*_costs(document)]},
        Field.LANGUAGES: {
            "languages": [
                {"id": terms.made_id(entry.id, "language", code), "code": code}
                for code in says[Field.LANGUAGES]["languages"]
            ]
        },
        Field.PHONES: {"phones": [*_phones(document)]},
        Field.URL: {"url": url if is_web(url) else ""},
        Field.HOURS: {"schedules": [*_rules(document)]},
    }


def covered(entry: Entry) -> dict[Field, Any]:
    """Return what a check of each field covers, shown or given out; ids say nothing."""
    shown, given = fields(entry), parts(entry)
    return {field: (shown[field], _without_ids(given[field])) for field in Field}


_ANSWERS: Final = tuple(map(Field, terms.ANSWERS))


def _carried(entry: Entry, prefix: str, codes: Iterable[str]) -> dict[str, Any]:
    return {"attributes": [terms.attribute(entry.id, prefix + one) for one in codes]}


def _answered(entry: Entry, field: Field, says: Raw) -> dict[str, Any]:
    answer = says[field.value]
    if answer not in terms.YES_NO:
        return {}
    return {"attributes": [terms.attribute(entry.id, field.value, answer)]}


def _areas(document: Raw) -> Iterator[dict[str, Any]]:
    for one in document.get("service_areas", ()):
        if one.get("uri") == terms.COUNTRY:
            yield {"id": one["id"], **_COUNTRY}
        elif one.get("name") and "uri" not in one:
            yield {"id": one["id"], "name": one["name"]}


def _places(entry: Entry) -> Iterator[dict[str, Any]]:
    """Give the one place whose address is shown, and no other."""
    found = None if entry.notes.confidential else shown_at(entry.document)
    if found is not None:
        place, address = found
        pointed = "at" in fields(entry)[Field.ADDRESS]
        names = _LOCATION if pointed else _LOCATION[:2]
        location = _only(names, place["location"])
        location["addresses"] = [_only(_ADDRESS, address)]
        yield {"id": place["id"], "location": location}


def _costs(document: Raw) -> Iterator[dict[str, Any]]:
    """Give the largest amount: free, or what it costs at most."""
    amounts = [one for one in document.get("cost_options", ()) if "amount" in one]
    if amounts:
        most = max(amounts, key=lambda one: float(one["amount"]))
        yield _only(("id", "amount", "currency"), most)


def _phones(document: Raw) -> Iterator[dict[str, Any]]:
    for one in document.get("phones", ()):
        if spoken(one) and dialled(one["number"]):
            yield _only(("id", "number", "type"), one)


def _rules(document: Raw) -> Iterator[dict[str, Any]]:
    """Give the rows that are shown; of a rule that cannot be shown only its words."""
    plain = bool(hours(document))
    for one in schedules(document):
        if plain:
            closed = terms.CLOSED in terms.codes(one, "")
            attributes = [terms.attribute(one["id"], terms.CLOSED)] if closed else []
            yield _only(_RULE, one) | ({"attributes": attributes} if closed else {})
        elif one.get("description"):
            yield _only(("id", "description"), one)


def _only(names: Iterable[str], whole: Raw) -> dict[str, Any]:
    return {name: whole[name] for name in names if name in whole}


def _without_ids(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _without_ids(one) for name, one in value.items() if name != "id"}
    return [_without_ids(one) for one in value] if isinstance(value, list) else value
