"""What an editor's form holds of a place, and what it writes back."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import msgspec
import pytest

from places import TODAY
from udvej.server import directory
from udvej.server.directory import Entry, Field, Kind, forms, hsds, writing

PLACES: Final = Path(__file__).parents[3] / "src" / "udvej" / "places"


EMPTIED: Final = [one for one in Field if one not in {Field.NAME, Field.TOWNS}]
"""A name must be there; without towns the city of the address is said."""


def shipped() -> Iterator[Entry]:
    for folder in ("demo", "denmark"):
        for one in directory.read(PLACES / folder):
            if one.kind is Kind.SERVICE:
                yield Entry(one.kind, one.document, one.notes or directory.Notes())


HOLIDAY: Final = {
    "days": ["MO"],
    "from": "2026-12-24",
    "until": "2026-12-26",
    "closed": True,
}


def filled() -> Entry:
    """A place that says something in every field."""
    entry = writing.blank("11111111-1111-4111-8111-111111111111", fictional=True)
    for field, raw in SAYS.items():
        entry = writing.write(entry, field, forms.read(field, raw))
    return entry


SAYS: Final[dict[Field, Any]] = {
    Field.NAME: {"da": "Prøvestedet", "en": "The test place"},
    Field.WHAT: {"da": "Kaffe.", "en": "Coffee."},
    Field.NEEDS: ["talk", "debt"],
    Field.WHO: ["women"],
    Field.TOWNS: {"towns": ["Odense"], "national": True},
    Field.ADDRESS: {"street": "Prøvegade 1", "postal_code": "5000", "city": "Odense C"},
    Field.ANONYMOUS: "yes",
    Field.STAY: "yes",
    Field.DROP_IN: "no",
    Field.COMES_TO_YOU: "unknown",
    Field.COST: {"cost": "pay", "amount": 50},
    Field.LANGUAGES: ["da", "en"],
    Field.PHONES: ["+45 00 00 00 01"],
    Field.URL: "https://prove.example/",
    Field.HOURS: {
        "rows": [
            {"days": ["MO", "TU"], "opens": "09:00", "closes": "24:00"},
            {
                "days": ["MO"],
                "from": "2026-12-24",
                "until": "2026-12-26",
                "closed": True,
            },
        ],
        "da": "Hverdage.",
        "en": "Weekdays.",
    },
}


def test_every_shipped_place_written_back_as_read_stays_itself() -> None:
    seen = 0
    for entry in shipped():
        for field in Field:
            value = json.loads(json.dumps(forms.value(entry, field)))
            assert writing.write(entry, field, forms.read(field, value)) is entry
            seen += 1
    assert seen > len(Field)


def test_what_is_written_is_read_again_and_is_hsds() -> None:
    entry = filled()
    assert {field: forms.value(entry, field) for field in Field} == SAYS
    _, reasons = hsds.read(Kind.SERVICE, entry.document)
    assert list(reasons) == []


@pytest.mark.parametrize("field", EMPTIED)
def test_a_field_can_be_emptied_and_leaves_the_others_alone(field: Field) -> None:
    nothing = writing.blank("11111111-1111-4111-8111-111111111111", fictional=True)
    empty = forms.read(field, forms.value(nothing, field))
    entry = writing.write(filled(), field, empty)
    assert forms.value(entry, field) == msgspec.to_builtins(empty)
    others = {one: forms.value(entry, one) for one in Field if one is not field}
    assert others == {one: said for one, said in SAYS.items() if one is not field}


def test_an_address_that_moves_takes_its_point_away() -> None:
    (entry,) = [
        one for one in shipped() if one.document["name"] == "Havnehuset København"
    ]
    moved = forms.value(entry, Field.ADDRESS) | {"street": "Prøvegade 2"}
    made = writing.write(entry, Field.ADDRESS, forms.read(Field.ADDRESS, moved))
    assert "latitude" in json.dumps(entry.document)
    assert "latitude" not in json.dumps(made.document)
    assert directory.value(made, Field.ADDRESS) == moved


def test_words_about_hours_leave_a_rule_that_no_form_can_say_alone() -> None:
    rule = {"id": "22222222-2222-4222-8222-222222222222", "freq": "MONTHLY"}
    entry = writing.blank("11111111-1111-4111-8111-111111111111", fictional=True)
    entry = Entry(entry.kind, {**entry.document, "schedules": [rule]}, entry.notes)
    assert forms.value(entry, Field.HOURS)["rows"] == []
    said = forms.read(Field.HOURS, {"rows": [], "da": "Første mandag."})
    made = writing.write(entry, Field.HOURS, said)
    assert made.document["schedules"] == [rule | {"description": "Første mandag."}]


def test_a_state_is_told_for_every_field() -> None:
    for entry in shipped():
        assert [field for field, _ in directory.states(entry, TODAY)] == list(Field)
