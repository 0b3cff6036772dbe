"""What /hsds never gives out, whatever is kept; and what taking it back looks like."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from kept_places import ID, OTHER, STREET, checked, put, service
from partners import EVERYWHERE, MANY, fill, got, ids
from places import TODAY, Place
from schemas import EXAMPLES, Schemas
from udvej.server.directory import (
    Check,
    Field,
    Kind,
    Put,
    terms,
)
from udvej.server.directory.notes import day_text

pytestmark = pytest.mark.anyio


async def test_a_confidential_address_is_in_no_answer(place: Place) -> None:
    shelter = service(
        contacts=[{"id": terms.made_id(ID, "c"), "name": "Ann Prøve"}],
    )
    beside = service(OTHER) | {"service_at_locations": shelter["service_at_locations"]}
    await fill(place, put(shelter, confidential=True), put(beside))
    said = ""
    for path in (*EVERYWHERE, f"/hsds/services/{ID}", f"/hsds/services/{OTHER}"):
        answer = await place.client.get(path)
        assert answer.status_code == 200, path
        said += answer.text
    assert "Prøvestedet" in said
    for secret in (STREET, "5000", "55.4", "Huset", "Ann Prøve"):
        assert secret not in said
    assert (await got(place, "/service_at_locations"))["empty"]
    for searched in ("Prøvegade", "Huset", "5000"):
        assert await ids(place, f"/services?search={searched}") == []
        assert await ids(place, f"/service_at_locations?search={searched}") == []


async def test_what_nobody_checked_is_in_no_answer(place: Place) -> None:
    half = dict.fromkeys(Field, checked()) | {Field.WHAT: Check("Avisen", "old")}
    await fill(
        place,
        put(service(), checks=half),
        put(service(OTHER, name="Gemt"), held_back="svarer ikke"),
    )
    for path in EVERYWHERE:
        text = (await place.client.get(path)).text
        for unsaid in ("Kaffe", "Avisen", "Gemt", "svarer ikke", "Ann"):
            assert unsaid not in text, path
    missing = await place.client.get(f"/hsds/services/{OTHER}")
    assert missing.status_code == 404
    assert await ids(place, "/services?search=kaffe") == []


async def test_what_comes_in_beside_what_an_editor_sees_stays_inside(
    place: Place,
) -> None:
    whole = service(
        email="gemt@example.com",
        url="javascript:alert('gemt')",
        alternate_name="Gemt",
        organization={"id": OTHER, "name": "Gemt", "description": "Gemt"},
        cost_options=[
            {"id": MANY[0], "amount": 50, "currency": "DKK", "option": "Gemt"},
            {"id": MANY[1], "amount": 200, "currency": "DKK"},
        ],
        schedules=[
            {"id": MANY[2], "freq": "MONTHLY", "bymonthday": "1", "byday": "MO",
             "description": "Den første mandag", "notes": "Gemt",
             "opens_at": "09:00", "closes_at": "10:00"},
        ],
    )  # fmt: skip
    phone, at, area = (
        whole[name][0] for name in ("phones", "service_at_locations", "service_areas")
    )
    metadata = {
        "id": MANY[3], "last_action_date": "2026-01-01", "last_action_type": "update",
        "field_name": "number", "previous_value": "gemt", "replacement_value": "gemt",
        "updated_by": "gemt",
    }  # fmt: skip
    phone |= {"description": "Gemt", "metadata": [metadata]}
    whole["phones"].append({"id": MANY[4], "number": "+45 00 00 00 09", "type": "fax"})
    area |= {"extent": "gemt", "description": "Gemt"}
    address = at["location"]["addresses"][0]
    address |= {"attention": "Gemt", "address_2": "Gemt"}
    second = {**address, "id": MANY[5], "address_1": "Gemtegade 1"}
    at["location"]["addresses"].append(second)
    at |= {"contacts": [{"id": MANY[6], "name": "Gemt"}], "description": "Gemt"}
    await fill(place, put(whole))
    for path in (*EVERYWHERE, f"/hsds/services/{ID}"):
        assert "gemt" not in (await place.client.get(path)).text.casefold(), path
    given = await got(place, f"/services/{ID}")
    assert given["cost_options"] == [{"id": MANY[1], "amount": 200, "currency": "DKK"}]
    assert given["schedules"] == [{"id": MANY[2], "description": "Den første mandag"}]
    assert len(given["phones"]) == 1
    assert STREET in json.dumps(given, ensure_ascii=False)


def paths(value: object, at: str = "") -> Iterator[str]:
    """Every member that is there, however deep."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from paths(one, f"{at}.{name}" if at else name)
    elif isinstance(value, list):
        for one in value:
            yield from paths(one, at)
    else:
        yield at


async def test_of_the_published_example_with_every_member_only_these_go_out(
    place: Place, schemas: Schemas
) -> None:
    whole = json.loads((EXAMPLES / "service_full.json").read_text("utf-8"))
    assert len(set(paths(whole))) > 200
    (at,) = whole["service_at_locations"]
    at["location"]["addresses"][0]["address_type"] = "physical"  # there a postal one
    await fill(place, put(whole))
    given = await got(place, f"/services/{whole['id']}")
    assert schemas.flaws("service", given) == []
    flat = {"id", "name", "status", "description", "url", "last_modified"}
    nested = {
        f"{member}.{name}"
        for member, names in {
            "phones": "id number type",
            "schedules": "id description",
            "service_areas": "id name",
            "languages": "id code",
            "cost_options": "id amount currency",
        }.items()
        for name in names.split()
    }
    location = "service_at_locations.location"
    address = "id address_1 city state_province postal_code country address_type"
    where = {
        "service_at_locations.id",
        *(f"{location}.{name}" for name in ("id", "location_type")),
        *(f"{location}.{name}" for name in ("latitude", "longitude")),
        *(f"{location}.addresses.{name}" for name in address.split()),
    }
    assert set(paths(given)) <= flat | nested | where
    assert flat | where <= set(paths(given))
    await fill(place, put(whole, confidential=True))
    hidden = await got(place, f"/services/{whole['id']}")
    assert set(paths(hidden)) == set(paths(given)) - where


async def test_of_a_changed_list_of_numbers_those_go_out_that_two_had_looked_at(
    place: Place,
) -> None:
    both = [{"id": MANY[n], "number": f"+45 00 00 00 0{n}"} for n in (1, 2)]
    checks = dict.fromkeys(Field, checked()) | {Field.PHONES: Check("Avisen", "old")}
    standing = {"numbers": ["+45 00 00 00 01"], "check": checked()}
    await fill(place, put(service(phones=both), checks=checks, standing=standing))
    assert (await got(place, f"/services/{ID}"))["phones"] == both[:1]
    place.clock.pass_time(91 * 86_400)
    later = await got(place, f"/services/{ID}")
    assert "phones" not in later
    assert later["last_modified"] == f"{day_text(TODAY + 91)}T00:00:00Z"


async def test_what_is_given_out_and_becomes_another_is_unchecked_again(
    place: Place,
) -> None:
    def priced(amount: int) -> dict[str, Any]:
        return service(cost_options=[{"id": MANY[0], "amount": amount}])

    await fill(place, put(priced(100)))
    assert (await got(place, f"/services/{ID}"))["cost_options"][0]["amount"] == 100
    again = priced(100)
    again["cost_options"][0]["id"] = MANY[1]
    await fill(place, Put(Kind.SERVICE, again))
    assert (await got(place, f"/services/{ID}"))["cost_options"]  # ids say nothing
    await fill(place, Put(Kind.SERVICE, priced(200)))
    given = await got(place, f"/services/{ID}")
    assert "cost_options" not in given
    assert given["phones"]


async def test_a_made_up_place_says_so(place: Place) -> None:
    await fill(place, put(service(), fictional=True))
    for path in ("/services", "/services?full=true"):
        assert "Made up" in (await got(place, path))["contents"][0]["alert"]


async def test_hours_and_numbers_that_went_out_of_date_are_a_change(
    place: Place,
) -> None:
    await fill(place, put(service()))
    place.clock.pass_time(91 * 86_400)
    since = f"{day_text(TODAY + 91)}T00:00:00Z"
    (one,) = (await got(place, f"/services?full=true&modified_after={since}"))[
        "contents"
    ]
    assert one["last_modified"] == since
    assert "phones" not in one
