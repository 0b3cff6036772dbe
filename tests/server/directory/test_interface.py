"""HSDS's interface under /hsds: what partners get, and what nobody gets."""

import json
from pathlib import Path

import httpx
import msgspec
import pytest

from kept_places import ID, OTHER, STREET, put, service
from partners import EVERYWHERE, MANY, TODAY_TEXT, fill, got, ids
from places import ORIGIN, TODAY, Place, refusal, running
from schemas import Schemas
from udvej.cli.demo.places import made_up
from udvej.server.directory import (
    Entry,
    read,
    write_notes,
)
from udvej.server.directory.describing import LISTS
from udvej.server.kernel.buckets import Bucket
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.settings import Settings

pytestmark = pytest.mark.anyio


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
