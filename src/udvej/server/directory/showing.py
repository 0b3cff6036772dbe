"""Entries → the public file of places (docs/DIRECTORY.md).

Promise: a field stands in the file only if somebody of ours has checked it, a place
only if its name is; where a confidential place lies stands nowhere. The file is of the
shape that browsers demand, whatever was imported.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

import msgspec

from udvej.server.directory import terms
from udvej.server.directory.notes import Field, Notes, day_text
from udvej.server.directory.opening import hours, hours_text
from udvej.server.directory.shapes import Entry, Raw

VERSION: Final = 1
_DIALLED: Final = re.compile(r"\+?[0-9]{3,15}")
_DANISH: Final = re.compile(r"\+45" + r"([0-9]{2})" * 4)
_WEB: Final = re.compile(r"https?://[^\s/?#@\[\]\\]+(?:[/?#]\S*)?")
"""With a host and no name before it: https://police.dk@other.dk leads to the other."""
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_SPOKEN: Final = (None, "", "voice", "cell")
"""Kinds of HSDS's phones that one speaks into."""
_DEGREES_MAX: Final = 180


def file(entries: Iterable[Entry], today: int) -> dict[str, Any]:
    """Return the whole file as of `today`, the same for everybody."""
    shown = sorted((one for one in entries if is_shown(one)), key=lambda one: one.id)
    return {
        "v": VERSION,
        "made": day_text(today),
        "fictional": any(one.notes.fictional for one in shown),
        "places": [place(one, today) for one in shown],
    }


def is_shown(entry: Entry) -> bool:
    """Say whether an entry may be shown to anybody."""
    return (
        entry.document.get("status") == "active"
        and not entry.notes.held_back
        and entry.notes.shows(Field.NAME)
        and any(fields(entry)[Field.NAME]["name"].values())
    )


def standing(entry: Entry) -> Entry:
    """Return the entry with the numbers of it that may be shown.

    A list of numbers that waits for somebody takes no number away that two had looked
    at and that is still in it.
    """
    notes, kept = entry.notes, entry.notes.standing
    if (
        kept is None
        or notes.shows(Field.PHONES)
        or not kept.check.is_made(Field.PHONES)
    ):
        return entry
    known = entry.document.get("phones", ())
    phones = [one for one in known if one["number"] in kept.numbers]
    checks = {**notes.checks, Field.PHONES: kept.check}
    return replace(
        entry,
        document={**entry.document, "phones": phones},
        notes=msgspec.structs.replace(notes, checks=checks),
    )


def place(entry: Entry, today: int) -> dict[str, Any]:
    """Return a place with what may be shown of it."""
    entry = standing(entry)
    notes = entry.notes
    said = {
        field: values
        for field, values in fields(entry).items()
        if notes.shows(field) and not _is_outdated(notes, field, today)
    }
    if Field.PHONES in said:
        said[Field.PHONES] = {"phones": _callable(said[Field.PHONES], notes, today)}
    members = {name: one for values in said.values() for name, one in values.items()}
    return {
        "id": entry.id,
        "needs": [],
        "towns": [],
        "national": False,
        **members,
        "sources": _sources(
            notes, [field for field, one in said.items() if any_of(one)]
        ),
        "checked": _whole(notes, said, today),
    }


def fields(entry: Entry) -> dict[Field, dict[str, Any]]:
    """Return what each field says, checked or not; an empty value: it says nothing."""
    document, notes = entry.document, entry.notes
    areas = list(document.get("service_areas", ()))
    return {
        Field.NAME: {"name": _texts(notes, "name", document.get("name", ""))},
        Field.WHAT: {"what": _texts(notes, "what", document.get("description", ""))},
        Field.NEEDS: {"needs": _known(document, "need-", terms.NEEDS)},
        Field.WHO: {"who": _known(document, "who-", terms.WHO)},
        Field.TOWNS: {
            "towns": _towns(document, areas, notes),
            "national": any(one.get("uri") == terms.COUNTRY for one in areas),
        },
        Field.ADDRESS: {} if notes.confidential else _address(document),
        **{
            field: {field.value: terms.answer(document, field.value)}
            for field in (
                Field.ANONYMOUS, Field.STAY, Field.DROP_IN, Field.COMES_TO_YOU,
            )
        },
        Field.COST: {"cost": _cost(document)},
        Field.LANGUAGES: {"languages": _languages(document)},
        Field.PHONES: {"phones": _phones(document)},
        Field.URL: {"url": url} if (url := _web(document)) else {},
        Field.HOURS: {
            "hours": hours(document),
            "hours_text": _texts(notes, "hours", hours_text(document)),
        },
    }  # fmt: skip


def any_of(values: Raw) -> bool:
    """Say whether a field says anything."""
    return any(one not in ({}, [], "", "unknown", False) for one in values.values())


def _is_outdated(notes: Notes, field: Field, today: int) -> bool:
    return field is Field.HOURS and not notes.is_fresh(field, today)


def _callable(values: Raw, notes: Notes, today: int) -> list[dict[str, Any]]:
    fresh = notes.is_fresh(Field.PHONES, today)
    checked = notes.checks[Field.PHONES].checked_on if fresh else None
    return [{**one, "checked": checked} for one in values["phones"]]


def _whole(notes: Notes, said: Iterable[Field], today: int) -> str | None:
    """Return the day since when the whole entry is checked; None: it is too old."""
    made = [notes.checks[field] for field in said]
    if not all(one.is_fresh(today) for one in made):
        return None
    return min(one.checked_on for one in made if one.checked_on is not None)


def _sources(notes: Notes, said: Iterable[Field]) -> list[dict[str, Any]]:
    grouped: dict[tuple[str, str, str, str], list[str]] = {}
    for field in said:
        one = notes.checks[field]
        key = (one.source, one.url, one.date, one.certainty)
        grouped.setdefault(key, []).append(field.value)
    return [
        {
            "fields": names,
            "source": source,
            **({"url": url} if url else {}),
            **({"date": date} if date else {}),
            "certainty": certainty,
        }
        for (source, url, date, certainty), names in grouped.items()
    ]


def _texts(notes: Notes, name: Any, said: str) -> dict[str, str]:  # noqa: ANN401 - a key of `texts`, by name
    both = {notes.language: said, **notes.texts.get(name, {})}
    return {language: text for language, text in both.items() if text}


def _known(document: Raw, prefix: str, known: Iterable[str]) -> list[str]:
    carried = dict.fromkeys(terms.codes(document, prefix))
    return [code for code in carried if code in known]


def _places(document: Raw) -> list[Raw]:
    """Return the bodily locations of a service."""
    at = (one.get("location", {}) for one in document.get("service_at_locations", ()))
    return [one for one in at if one.get("location_type") == "physical"]


def _towns(document: Raw, areas: Iterable[Raw], notes: Notes) -> list[str]:
    named = [one["name"] for one in areas if one.get("name") and "uri" not in one]
    if not named and not notes.confidential:
        named = [
            one["city"]
            for here in _places(document)
            for one in here.get("addresses", ())
        ]
    return list(dict.fromkeys(named))


def shown_at(document: Raw) -> tuple[Raw, Raw] | None:
    """Return the address that is shown, after the service's place that has it."""
    for place in document.get("service_at_locations", ()):
        here = place.get("location", {})
        if here.get("location_type") == "physical":
            for one in here.get("addresses", ()):
                if one["address_type"] == "physical":
                    return place, one
    return None


def _address(document: Raw) -> dict[str, Any]:
    found = shown_at(document)
    if found is None:
        return {}
    place, one = found
    line = f"{one['address_1']}, {one['postal_code']} {one['city']}"
    return _point(place["location"]) | {"address": line}


def _point(location: Raw) -> dict[str, Any]:
    at = [location.get("latitude"), location.get("longitude")]
    if all(isinstance(one, int | float) and abs(one) <= _DEGREES_MAX for one in at):
        return {"at": at}
    return {}


def _cost(document: Raw) -> str:
    amounts = [
        one["amount"] for one in document.get("cost_options", ()) if "amount" in one
    ]
    if not amounts:
        return "unknown"
    return "pay" if any(amounts) else "free"


def _languages(document: Raw) -> list[str]:
    found = (one.get("code", "") for one in document.get("languages", ()))
    return list(dict.fromkeys(code for code in found if _LANGUAGE.fullmatch(code)))


def spoken(phone: Raw) -> bool:
    """Say whether one speaks into it."""
    return phone.get("type") in _SPOKEN


def dialled(number: str) -> str:
    """Return what one dials; nothing, when it is no number."""
    plain = re.sub(r"[\s()./-]", "", number)
    return plain if _DIALLED.fullmatch(plain) else ""


def _phones(document: Raw) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for one in document.get("phones", ()):
        number = dialled(one["number"])
        if spoken(one) and number:
            danish = _DANISH.fullmatch(number)
            shown = " ".join(danish.groups()) if danish else one["number"]
            found.append({"number": number, "shown": shown})
    return found


def _web(document: Raw) -> str:
    url = str(document.get("url", ""))
    return url if is_web(url) else ""


def is_web(url: str) -> bool:
    """Say whether it can be a link."""
    return _WEB.fullmatch(url) is not None
