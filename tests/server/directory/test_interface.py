"""HSDS's interface under /hsds: what partners get, and what nobody gets."""

import json
from pathlib import Path
from typing import Any, Final

import httpx
import msgspec
import pytest

from kept_places import ID, OTHER, STREET, checked, put, service
from places import ORIGIN, TODAY, Place, refusal, running
from schemas import Schemas
from udvej.cli.demo.places import made_up
from udvej.server.directory import (
    Check,
    Entry,
    Field,
    Kind,
    Put,
    read,
    terms,
    write_notes,
)
from udvej.server.directory.asking import PER_PAGE_MAX
from udvej.server.directory.describing import LISTS
from udvej.server.directory.notes import day_text
from udvej.server.kernel.buckets import Bucket
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.settings import Settings

pytestmark = pytest.mark.anyio

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


async def test_it_says_what_it_is_and_where_it_is_described(place: Place) -> None:
    for path in ("/hsds", "/hsds/"):
        assert (await place.client.get(path)).json() == {
            "version": "3.1",
            "profile": "https://github.com/openreferral/specification",
            "openapi_url": f"{ORIGIN}/hsds/openapi.json",
        }


async def test_a_service_is_given_flat_in_the_list_and_whole_by_its_id(
    place: Place, schemas: Schemas
) -> None:
    await fill(place, put(service()))
    page = await got(place, "/services")
    flat = {
        "id": ID,
        "name": "Prøvestedet",
        "description": "Kaffe og samtaler.",
        "status": "active",
        "last_modified": TODAY_TEXT,
    }
    assert page == {
        "total_items": 1,
        "total_pages": 1,
        "page_number": 1,
        "size": 1,
        "first_page": True,
        "last_page": True,
        "empty": False,
        "contents": [flat],
    }
    whole = await got(place, f"/services/{ID}")
    assert flat.items() <= whole.items()
    assert whole["phones"][0]["number"] == "+45 00 00 00 01"
    assert STREET in json.dumps(whole, ensure_ascii=False)
    assert (await got(place, "/services?full=true"))["contents"] == [whole]
    for one in (flat, whole):
        assert schemas.flaws("service", one) == []


async def test_every_list_and_each_of_its_objects_keep_the_published_schemas(
    place: Place, schemas: Schemas
) -> None:
    beside = service(OTHER, service_at_locations=[])
    await fill(place, put(service()), put(beside, confidential=True))
    for name, (_, model) in LISTS.items():
        kind = {"taxonomies": "taxonomy"}.get(name, name.removesuffix("s"))
        found = (await got(place, f"/{name}"))["contents"]
        assert found, name
        for one in found:
            whole = await got(place, f"/{name}/{one['id']}")
            assert schemas.flaws(kind, one) == schemas.flaws(kind, whole) == []
            msgspec.convert(whole, model)


async def test_what_is_read_here_and_imported_elsewhere_is_read_there_the_same(
    place: Place, clock: SetClock, tmp_path: Path, schemas: Schemas
) -> None:
    wanted = made_up(TODAY)
    await fill(place, *wanted)
    asked = "/services?full=true&per_page=100"
    page = await got(place, asked)
    assert page["total_items"] == len(wanted) > 20
    for one in page["contents"]:
        assert schemas.flaws("service", one) == []
    file = tmp_path / "page.json"
    file.write_text(json.dumps(page), "utf-8")
    notes = tmp_path / "notes.json"
    notes.write_bytes(write_notes(await place.app.directory.entries()))
    elsewhere = Settings(data=tmp_path / "elsewhere", rate=0)
    async with running(elsewhere, clock) as there:
        await fill(there, *read(file, notes))
        assert await got(there, asked) == page
        places = "/service_at_locations?full=true"
        assert await got(there, places) == await got(place, places)


async def test_a_service_at_its_location_has_both_inside(place: Place) -> None:
    await fill(place, put(service()))
    (place_id,) = await ids(place, "/service_at_locations")
    whole = await got(place, f"/service_at_locations/{place_id}")
    assert whole["location"]["addresses"][0]["address_1"] == STREET
    assert whole["service"]["phones"]
    assert "service_at_locations" not in whole["service"]
    (flat,) = (await got(place, "/service_at_locations"))["contents"]
    assert flat["location"]["latitude"] == 55.4
    assert not {"addresses", "phones"} & (flat["location"].keys() | flat["service"])


async def test_pages_cut_the_list_and_one_after_the_last_is_empty(place: Place) -> None:
    await fill(place, *(put(service(one)) for one in MANY))
    seen: list[str] = []
    for number in (1, 2, 3):
        page = await got(place, f"/services?per_page=3&page={number}")
        assert (page["total_items"], page["total_pages"]) == (7, 3)
        assert page["first_page"] is (number == 1)
        assert page["last_page"] is (number == 3)
        assert page["size"] == len(page["contents"])
        seen += [one["id"] for one in page["contents"]]
    assert seen == MANY
    beyond = await got(place, "/services?per_page=3&page=9")
    assert (beyond["empty"], beyond["size"], beyond["last_page"]) == (True, 0, True)
    minimal = await got(place, "/services?minimal=true&per_page=2")
    assert minimal["contents"] == [
        {"id": one, "modified_date": TODAY_TEXT} for one in MANY
    ]
    lines = (await place.client.get("/hsds/services?format=ndjson")).text.splitlines()
    assert [json.loads(one)["id"] for one in lines] == MANY


async def test_with_no_place_a_page_is_empty(place: Place) -> None:
    page = await got(place, "/services")
    assert (page["total_pages"], page["empty"], page["last_page"]) == (0, True, True)


async def test_filters_are_all_kept_together(place: Place) -> None:
    debt = [terms.attribute(OTHER, "need-debt")]
    await fill(
        place,
        put(service()),
        put(service(OTHER, name="Tal om gæld", description="", attributes=debt)),
    )
    talk_id = terms.made_id(terms.TAXONOMY, "need-talk")
    ours = terms.made_id(terms.TAXONOMY)
    for asked, found in {
        f"taxonomy_term_id={talk_id}": [ID],
        f"taxonomy_id={ours}": [ID, OTHER],
        "taxonomy_id=another": [],
        "search=GÆLD": [OTHER],
        "search=kaffe+prøve": [ID],
        f"search=tal&taxonomy_term_id={talk_id}": [],
        "search=": [ID, OTHER],
    }.items():
        assert await ids(place, f"/services?{asked}") == found, asked
        at = await got(place, f"/service_at_locations?{asked}")
        assert [one["service"]["id"] for one in at["contents"]] == found, asked


async def test_terms_are_found_by_taxonomy_and_parent(place: Place) -> None:
    ours = terms.made_id(terms.TAXONOMY)
    everything = len(terms.DESCRIPTIONS)
    for asked, count in {
        f"taxonomy_id={ours}": everything,
        "taxonomy_id=another": 0,
        f"parent_id={ours}": 0,
        "top_only=true": everything,
        "search=debt": 1,
    }.items():
        page = await got(place, f"/taxonomy_terms?{asked}")
        assert page["total_items"] == count, asked


async def test_what_changed_that_day_or_later_is_told(place: Place) -> None:
    await fill(place, put(service()))
    for moment, found in {
        TODAY_TEXT: [ID],
        f"{day_text(TODAY)}T23:59:59.5Z": [ID],
        f"{day_text(TODAY + 1)}T00:30:00%2B02:00": [ID],
        f"{day_text(TODAY + 1)}T00:00:00Z": [],
        f"{day_text(TODAY + 1)}T00:30:00+02:00": [ID],  # its plus comes as a space
        "0001-01-01T00:00:00%2B14:00": [ID],
        "9999-12-31T23:59:59-12:00": [],
    }.items():
        assert await ids(place, f"/services?modified_after={moment}") == found, moment


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


REFUSED: Final = {
    "page=0": "page",
    "page=1.0": "page",
    "page=": "page",
    "page=%D9%A1": "page",
    "page=1&page=2": "page",
    f"per_page={PER_PAGE_MAX + 1}": "per_page",
    "per_page=99999999999999999999": "per_page",
    "full=1": "full",
    "minimal=yes": "minimal",
    "format=xml": "format",
    "modified_after=yesterday": "modified_after",
    "modified_after=2026-02-31T00:00:00Z": "modified_after",
    "search=" + "a" * 201: "search",
    "postcode=5000": "postcode",
    "organization_id=x": "organization_id",
}


async def test_a_parameter_that_cannot_be_kept_is_refused_by_name(place: Place) -> None:
    for asked, parameter in REFUSED.items():
        answer = await place.client.get(f"/hsds/services?{asked}")
        assert refusal(answer) == "malformed", asked
        assert answer.json()["parameter"] == parameter, asked
    for unreadable in ("search=%ff", "&".join(["page=1"] * 99)):
        answer = await place.client.get(f"/hsds/services?{unreadable}")
        assert refusal(answer) == "malformed"


async def test_an_error_is_a_problem_document_that_every_page_may_read(
    place: Place,
) -> None:
    for path, status in {
        "/hsds/nothing": 404,
        f"/hsds/services/{ID}": 404,
        "/hsds/services/a/b": 404,
        "/hsds/services?x=1": 400,
        f"/hsds/services/{ID}?x=1": 400,
        "/hsds/?x=1": 400,
    }.items():
        answer = await place.client.get(path)
        assert answer.status_code == answer.json()["status"] == status, path
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["access-control-allow-origin"] == "*"


async def test_it_only_reads(place: Place) -> None:
    for path in EVERYWHERE:
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            answer = await place.client.request(method, path, content=b"{}")
            assert answer.status_code == 405, (method, path)


async def test_everybody_may_read_it_and_nobody_gets_a_cookie(place: Place) -> None:
    await fill(place, put(service()))
    for path in EVERYWHERE:
        plain = await place.client.get(path)
        known = await place.client.get(
            path,
            headers={"cookie": "__Host-udvej=x", "authorization": "Bearer x",
                     "origin": "https://partner.example"},
        )  # fmt: skip
        assert known.content == plain.content
        for answer in (plain, known):
            assert answer.headers["access-control-allow-origin"] == "*"
            assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
            assert answer.headers["cache-control"] == "no-store"
            assert "access-control-allow-credentials" not in answer.headers
            assert "set-cookie" not in answer.headers
    elsewhere = await place.client.get("/directory.json")
    assert "access-control-allow-origin" not in elsewhere.headers


async def test_who_has_a_copy_is_told_whether_it_still_holds(place: Place) -> None:
    await fill(place, put(service()))
    for path in EVERYWHERE:
        etag = (await place.client.get(path)).headers["etag"]
        for held in (etag, f'"x", {etag}', etag.removeprefix("W/")):
            answer = await place.client.get(path, headers={"if-none-match": held})
            assert (answer.status_code, answer.content) == (304, b""), path
            assert answer.headers["etag"] == etag
    etag = (await place.client.get("/hsds/services")).headers["etag"]
    await fill(place, put(service(OTHER)))
    again = await place.client.get("/hsds/services", headers={"if-none-match": etag})
    assert again.status_code == 200


async def test_with_the_database_away_it_answers_what_it_knew_last(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(place, put(service()))
    before = {path: (await place.client.get(path)).json() for path in EVERYWHERE[:-1]}

    async def away(*_: object) -> Entry:
        raise Refused(Refusal.UNAVAILABLE)

    monkeypatch.setattr(place.app.services.database, "read", away)
    for path, said in before.items():
        assert (await place.client.get(path)).json() == said


async def test_who_asks_too_often_is_slowed_down_and_a_person_is_not(
    place: Place,
) -> None:
    place.app.services.buckets._rate = 1.0
    for _ in range(Bucket.PARTNER.value.burst):
        await place.client.get("/hsds/")
    slowed = await place.client.get("/hsds/")
    assert refusal(slowed) == "slow-down"
    assert int(slowed.headers["retry-after"]) >= 1
    assert slowed.headers["access-control-allow-origin"] == "*"
    assert (await place.client.get("/directory.json")).status_code == 200


async def test_it_is_packed_for_who_can_unpack_it(place: Place) -> None:
    packed = await place.client.get("/hsds/openapi.json")
    assert packed.headers["content-encoding"] == "gzip"
    plain = await place.client.get(
        "/hsds/openapi.json", headers={"accept-encoding": "identity"}
    )
    assert isinstance(plain, httpx.Response)
    assert plain.json() == packed.json()
    assert packed.headers["vary"] == "accept-encoding"
