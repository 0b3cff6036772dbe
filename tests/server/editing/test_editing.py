"""What editors may do over HTTP (STAFF §4), and what the public is shown meanwhile."""

from typing import Any

import pytest

from editing_desk import ID, NEW, OLD, SOURCE, Desk
from places import Place, refusal
from staffing import Browser, Office
from udvej.server.accounts.roles import Role

pytestmark = pytest.mark.anyio

FIELDS: dict[str, Any] = {"fields": {}}
POSTS = ("place", "preview", "save", "check", "standing", "hide", "add", "history")


async def test_nobody_but_an_editor_comes_in(place: Place, office: Office) -> None:
    stranger = Browser(place)
    others = [await office.hire(role, role) for role in Role if role is not Role.EDITOR]
    for who, said in [(stranger, "session-missing")] + [
        (one, "not-allowed") for one in others
    ]:
        assert refusal(await who.get("/api/editing")) == said
        for path in POSTS:
            assert refusal(await who.post(f"/api/editing/{path}", {})) == said


async def test_another_site_changes_nothing(desk: Desk) -> None:
    desk.ann.headers["Origin"] = "https://another.example"
    answer = await desk.ann.post("/api/editing/standing", {"id": ID, "out": True})
    assert refusal(answer) == "not-allowed"
    assert await desk.numbers() == [OLD]


async def test_a_number_goes_live_only_when_another_account_has_looked(
    desk: Desk,
) -> None:
    edit = await desk.edit("phones", [NEW])
    assert (await desk.save(desk.ann, phones=edit))["done"]
    assert await desk.numbers() == []
    # The same account may look as often as it likes.
    for _ in range(2):
        assert (await desk.check(desk.ann, "phones"))["done"]
        assert await desk.numbers() == []
    assert (await desk.fields())["phones"]["state"] == "second"
    assert (await desk.check(desk.bo, "phones"))["done"]
    assert await desk.numbers() == [NEW]
    field = (await desk.fields())["phones"]
    assert (field["checkedBy"], field["secondedBy"]) == ("Ann", "Bo")


async def test_a_second_log_in_of_the_same_account_is_no_second_person(
    desk: Desk,
) -> None:
    await desk.save(desk.ann, phones=await desk.edit("phones", [NEW]))
    again = Browser(desk.place, device=desk.ann.device)
    assert (await again.log_in()).status_code == 200
    assert (await desk.check(again, "phones"))["done"]
    assert await desk.numbers() == []


@pytest.mark.parametrize("name", ["by", "checkedBy", "checked_by", "seconded_by"])
async def test_no_request_says_who_did_it(desk: Desk, name: str) -> None:
    seen = (await desk.fields())["phones"]["mark"]
    body: dict[str, Any] = {"id": ID, "fields": {"phones": seen}, name: "Bo"}
    assert refusal(await desk.ann.post("/api/editing/check", body)) == "malformed"
    edit = await desk.edit("phones", [NEW])
    edit["source"] = {**edit["source"], name: "Bo"}
    body = {"id": ID, "fields": {"phones": edit}}
    assert refusal(await desk.ann.post("/api/editing/save", body)) == "malformed"
    assert await desk.numbers() == [OLD]


async def test_another_number_takes_none_away_that_two_had_looked_at(
    desk: Desk,
) -> None:
    first, second = "+45 00 00 00 01", "+45 00 00 00 02"
    both = await desk.edit("phones", [second, first])
    assert (await desk.save(desk.ann, phones=both))["done"]
    assert await desk.numbers() == [OLD]
    given = await desk.place.app.directory.service(ID)
    assert given is not None
    assert [one["number"] for one in given.document["phones"]] == [first]
    await desk.check(desk.bo, "phones")
    assert await desk.numbers() == [NEW, OLD]


async def test_a_number_that_was_taken_out_comes_back_by_nobody_alone(
    desk: Desk,
) -> None:
    first, second = "+45 00 00 00 01", "+45 00 00 00 02"
    for numbers in ([second], [first, second], [first]):
        edit = await desk.edit("phones", numbers)
        assert (await desk.save(desk.ann, phones=edit))["done"]
        assert await desk.numbers() == []
    await desk.check(desk.bo, "phones")
    assert await desk.numbers() == [OLD]


@pytest.mark.parametrize("checked", [True, False])
async def test_a_better_source_takes_no_number_away(
    desk: Desk, *, checked: bool
) -> None:
    source = SOURCE | {"url": "https://prove.example/"}
    numbers = ["+45 00 00 00 01"]
    edit = await desk.edit("phones", numbers, source=source, checked=checked)
    assert (await desk.save(desk.bo, phones=edit))["done"]
    assert await desk.numbers() == [OLD]
    wanted = "fresh" if checked else "unchecked"
    assert (await desk.fields())["phones"]["state"] == wanted


async def test_a_number_that_became_another_is_not_confirmed_unseen(
    desk: Desk,
) -> None:
    await desk.save(desk.ann, phones=await desk.edit("phones", [NEW]))
    seen = (await desk.fields())["phones"]["mark"]
    await desk.save(desk.ann, phones=await desk.edit("phones", ["+45 00 00 00 09"]))
    body = {"id": ID, "fields": {"phones": seen}}
    answer = (await desk.bo.post("/api/editing/check", body)).json()
    assert (answer["done"], answer["moved"]) == (False, ["phones"])
    assert await desk.numbers() == []


async def test_a_number_that_stands_is_renewed_by_one_and_never_vanishes(
    desk: Desk,
) -> None:
    desk.place.clock.pass_time(91 * 86_400)
    for one in (desk.ann, desk.bo):
        assert (await one.log_in()).status_code == 200
    assert await desk.numbers() == []
    assert (await desk.check(desk.ann, "phones"))["done"]
    assert await desk.numbers() == [OLD]
    assert (await desk.check(desk.ann, "phones"))["done"]
    assert (await desk.fields())["phones"]["secondedBy"] == "Bo"


async def test_what_is_changed_is_shown_at_once_when_it_was_checked(
    desk: Desk,
) -> None:
    text = {"da": "Te og samtaler.", "en": "Tea and talk."}
    answer = await desk.save(desk.bo, what=await desk.edit("what", text))
    assert answer["done"]
    file = (await desk.place.client.get("/directory.json")).json()
    assert file["places"][0]["what"] == text
    assert answer["place"]["shown"] == file
    unchecked = await desk.edit("what", {"da": "Kun te."}, checked=False)
    assert (await desk.save(desk.bo, what=unchecked))["done"]
    file = (await desk.place.client.get("/directory.json")).json()
    assert "what" not in file["places"][0]


async def test_two_editors_of_one_field_overwrite_nothing(desk: Desk) -> None:
    mine = await desk.edit("what", {"da": "Mit."})
    theirs = await desk.edit("what", {"da": "Deres."})
    other = await desk.edit("url", "https://prøve.example/")
    assert (await desk.save(desk.bo, what=theirs))["done"]
    answer = await desk.save(desk.ann, what=mine, url=other)
    assert (answer["done"], answer["moved"]) == (False, ["what"])
    fields = await desk.fields()
    assert fields["what"]["value"]["da"] == "Deres."
    assert fields["url"]["value"] == ""
    # Another field of the same place is in nobody's way.
    other["value"] = "https://prove.example/"
    assert (await desk.save(desk.ann, url=other))["done"]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("phones", ["ring til os"], "phone"),
        ("name", {"da": "", "en": "Place"}, "name"),
        ("url", "prove.example", "url"),
        (
            "address",
            {"street": "Prøvegade 1", "postal_code": "", "city": ""},
            "address",
        ),
        ("cost", {"cost": "pay"}, "amount"),
        ("languages", ["dansk"], "language"),
        ("hours", {"rows": [{"days": ["MO"], "opens": "9"}]}, "hours"),
        ("hours", {"rows": [{"days": ["MO"], "closed": True}]}, "day"),
        ("needs", ["gold"], "shape"),
        ("stay", "maybe", "shape"),
    ],
)
async def test_a_flaw_is_told_by_its_field_and_nothing_is_stored(
    desk: Desk, field: str, value: object, said: str
) -> None:
    good = await desk.edit("what", {"da": "Nyt."})
    bad = await desk.edit(field, value)
    answer = await desk.save(desk.ann, what=good, **{field: bad})
    assert not answer["done"]
    assert {"at": field, "said": said} in answer["flaws"]
    assert (await desk.fields())["what"]["value"]["da"] == "Kaffe og samtaler."
    body = {"id": ID, "fields": {field: bad}}
    preview = (await desk.ann.post("/api/editing/preview", body)).json()
    assert {"at": field, "said": said} in preview["flaws"]


@pytest.mark.parametrize(
    ("flawed", "said"),
    [
        ({"source": " "}, "source"),
        ({"url": "deres side"}, "source-url"),
        ({"date": "i går"}, "source-date"),
        ({"certainty": ""}, "source-certainty"),
        ({"certainty": "sure"}, "source-certainty"),
    ],
)
async def test_a_value_without_a_good_source_is_not_taken(
    desk: Desk, flawed: dict[str, str], said: str
) -> None:
    source = SOURCE | flawed
    edit = await desk.edit("what", {"da": "Nyt."}, source=source)
    answer = await desk.save(desk.ann, what=edit)
    assert answer["flaws"] == [{"at": "what", "said": said}]


async def test_what_is_wrong_with_value_and_source_is_said_at_once(desk: Desk) -> None:
    edit = await desk.edit("url", "deres side", source=SOURCE | {"certainty": ""})
    answer = await desk.save(desk.ann, url=edit)
    assert {one["said"] for one in answer["flaws"]} == {"url", "source-certainty"}


async def test_a_preview_shows_what_the_public_would_see_and_stores_nothing(
    desk: Desk,
) -> None:
    body = {"id": ID, "fields": {"phones": await desk.edit("phones", [NEW])}}
    shown = (await desk.ann.post("/api/editing/preview", body)).json()["shown"]
    assert [one["shown"] for one in shown["places"][0]["phones"]] == [NEW]
    assert await desk.numbers() == [OLD]
    assert len(await desk.place.app.directory.history(ID)) == 1


async def test_a_place_is_taken_out_and_brought_back_whole(desk: Desk) -> None:
    before = (await desk.place.client.get("/directory.json")).json()
    file = before
    for out in (True, False):
        body = {"id": ID, "out": out}
        answer = (await desk.bo.post("/api/editing/standing", body)).json()
        assert (answer["done"], answer["place"]["out"]) == (True, out)
        file = (await desk.place.client.get("/directory.json")).json()
        assert (file["places"] == []) is out
    assert file == before
    steps = await desk.steps()
    assert [(one["by"], one["what"]) for one in steps] == [
        ("Bo", "brought back"), ("Bo", "taken out"), ("import", "import"),
    ]  # fmt: skip


async def test_an_address_that_is_made_secret_is_told_to_nobody(desk: Desk) -> None:
    where = {"street": "Prøvegade 17", "postal_code": "5000", "city": "Odense C"}
    telling = await desk.edit("what", {"da": "Ring på i Prøvegade 17."})
    edits = {"address": await desk.edit("address", where), "what": telling}
    assert (await desk.save(desk.ann, **edits))["done"]
    assert "Prøvegade" in (await desk.place.client.get("/directory.json")).text
    told = (await desk.ann.post("/api/editing/hide", {"id": ID})).json()
    (flaw,) = told["flaws"]
    assert flaw["said"] == "repeats an address that is confidential"
    await desk.save(desk.ann, what=await desk.edit("what", {"da": "Kaffe."}))
    assert (await desk.ann.post("/api/editing/hide", {"id": ID})).json()["done"]
    assert "Prøvegade" not in (await desk.place.client.get("/directory.json")).text
    assert (await desk.fields())["address"]["value"] == where
    assert (await desk.check(desk.bo, "address"))["done"]
    assert "Prøvegade" not in (await desk.place.client.get("/directory.json")).text


async def test_history_says_what_each_step_made_of_each_field(desk: Desk) -> None:
    await desk.save(desk.ann, phones=await desk.edit("phones", [NEW]))
    steps = await desk.steps()
    (change,) = steps[0]["fields"]
    assert (steps[0]["by"], change["field"]) == ("Ann", "phones")
    assert change["before"]["value"] == ["+45 00 00 00 01"]
    assert change["after"]["value"] == [NEW]


async def test_a_new_place_is_shown_once_its_name_is_checked(desk: Desk) -> None:
    bad = (await desk.ann.post("/api/editing/add", {"name": {"da": " "}})).json()
    assert bad["flaws"] == [{"at": "name", "said": "name"}]
    body = {"name": {"da": "Nyt sted", "en": "New place"}}
    made = (await desk.ann.post("/api/editing/add", body)).json()["place"]
    listed = (await desk.ann.get("/api/editing")).json()["places"]
    assert [one["name"]["da"] for one in listed] == ["Nyt sted", "Prøvestedet"]
    assert made["shown"]["places"] == []
    assert len((await desk.place.client.get("/directory.json")).json()["places"]) == 1


async def test_what_needs_a_second_person_is_listed_first(desk: Desk) -> None:
    await desk.ann.post("/api/editing/add", {"name": {"da": "Nyt sted"}})
    await desk.save(desk.ann, phones=await desk.edit("phones", [NEW]))
    listed = (await desk.ann.get("/api/editing")).json()["places"]
    assert [one["name"]["da"] for one in listed] == ["Prøvestedet", "Nyt sted"]
    assert listed[0]["states"]["second"] == 1


async def test_a_place_that_is_not_there_is_refused(desk: Desk) -> None:
    nowhere = {"id": "33333333-3333-4333-8333-333333333333"}
    for path in ("place", "check", "save", "standing"):
        more = {"standing": {"out": True}, "check": FIELDS, "save": FIELDS}
        body = nowhere | more.get(path, {})
        answer = await desk.ann.post(f"/api/editing/{path}", body)
        assert refusal(answer) == "malformed"
