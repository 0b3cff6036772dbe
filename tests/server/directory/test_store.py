"""The directory as kept: what is changed, checked, given out and never given out."""

import json
from typing import Any

import pytest

from kept_places import ID, OTHER, STREET, checked, put, service
from places import TODAY, Place
from udvej.server.directory import (
    Check,
    Directory,
    Entry,
    Field,
    Kind,
    Malformed,
    Put,
    apply,
    terms,
)
from udvej.server.directory.notes import day_text
from udvej.server.directory.showing import is_shown
from udvej.server.kernel.errors import Refusal, Refused

pytestmark = pytest.mark.anyio


@pytest.fixture
def directory(place: Place) -> Directory:
    return place.app.directory


async def first(directory: Directory) -> dict[str, Any]:
    places: list[dict[str, Any]] = (await directory.public())["places"]
    return places[0]


async def test_what_is_put_comes_back_whole_and_everybody_is_told_what_is_checked(
    directory: Directory, place: Place
) -> None:
    assert (await directory.public())["places"] == []
    await directory.change([put(service())], "Ann", "added")
    entry = await directory.entry(ID)
    assert entry is not None
    assert entry.document == service()
    assert entry.changed == TODAY
    assert (await place.client.get("/directory.json")).json() == {
        "v": 1,
        "made": day_text(TODAY),
        "fictional": False,
        "places": [
            {
                "id": ID,
                "name": {"da": "Prøvestedet"},
                "what": {"da": "Kaffe og samtaler."},
                "needs": ["talk"],
                "who": [],
                "towns": ["Odense"],
                "national": False,
                "at": [55.4, 10.4],
                "address": "Prøvegade 17, 5000 Odense C",
                "anonymous": "yes",
                "stay": "unknown",
                "drop_in": "unknown",
                "comes_to_you": "unknown",
                "cost": "unknown",
                "languages": [],
                "phones": [
                    {
                        "number": "+4500000001",
                        "shown": "00 00 00 01",
                        "checked": day_text(TODAY),
                    }
                ],
                "hours": [],
                "hours_text": {},
                "sources": [
                    {
                        "fields": [
                            "name", "what", "needs", "towns", "address", "anonymous",
                            "phones",
                        ],
                        "source": "Deres egen side",
                        "url": "https://a.example",
                        "date": "2026",
                        "certainty": "authority",
                    }
                ],
                "checked": day_text(TODAY),
            }
        ],
    }  # fmt: skip


@pytest.mark.parametrize("field", list(Field))
async def test_a_field_that_nobody_checked_is_shown_to_nobody(
    directory: Directory, field: Field
) -> None:
    checks = dict.fromkeys(Field, checked())
    checks[field] = Check("Avisen", "old", "2018")
    await directory.change([put(service(), checks=checks)], "Ann", "added")
    file = json.dumps(await directory.public(), ensure_ascii=False)
    assert "Avisen" not in file
    if field is Field.NAME:
        assert '"places": []' in file
        assert await directory.services() == []
        return
    shown = await first(directory)
    assert not shown.get(field.value)
    (given,) = await directory.services()
    said = json.dumps(given.document, ensure_ascii=False)
    if field is Field.ADDRESS:
        assert "at" not in shown
        assert STREET not in said
    if field is Field.PHONES:
        assert "00 00 00 01" not in said


async def test_a_number_takes_two_pairs_of_eyes(directory: Directory) -> None:
    checks = {Field.NAME: checked(), Field.PHONES: Check("Avisen", "old")}
    await directory.change([put(service(), checks=checks)], "Ann", "added")
    await directory.check(ID, [Field.PHONES], "Ann")
    assert "phones" not in await first(directory)
    await directory.check(ID, [Field.PHONES], "Ann")
    assert "phones" not in await first(directory)
    await directory.check(ID, [Field.PHONES], "Bo")
    assert (await first(directory))["phones"][0]["checked"] == day_text(TODAY)
    history = await directory.history(ID)
    assert [(one.by, one.what) for one in history] == [
        ("Bo", "checked"), ("Ann", "checked"), ("Ann", "checked"), ("Ann", "added"),
    ]  # fmt: skip


async def test_what_is_changed_is_unchecked_again(directory: Directory) -> None:
    await directory.change([put(service())], "Ann", "added")
    phones = [{"id": terms.made_id(ID, "p"), "number": "+45 00 00 00 02"}]
    changed = Put(Kind.SERVICE, service(phones=phones))
    await directory.change([changed], "Bo", "another number")
    shown = await first(directory)
    assert "phones" not in shown
    assert shown["anonymous"] == "yes"
    before = (await directory.history(ID))[1].entry
    assert before.document["phones"][0]["number"] == "+45 00 00 00 01"


async def test_after_ninety_days_hours_go_and_a_number_is_no_link(
    directory: Directory, place: Place
) -> None:
    week = {
        "id": terms.made_id(ID, "s"),
        "freq": "WEEKLY",
        "byday": "MO,TU",
        "opens_at": "09:00",
        "closes_at": "23:59",
    }
    await directory.change([put(service(schedules=[week]))], "Ann", "added")
    assert (await first(directory))["hours"] == [
        {"days": ["MO", "TU"], "opens": "09:00", "closes": "24:00"}
    ]
    place.clock.pass_time(91 * 86_400)
    shown = await first(directory)
    assert "hours" not in shown
    assert shown["phones"][0]["checked"] is None
    assert shown["checked"] is None
    (given,) = await directory.services()
    assert not {"phones", "schedules"} & given.document.keys()


async def test_nothing_tells_where_a_confidential_place_lies(
    directory: Directory, place: Place
) -> None:
    shelter = service(
        contacts=[{"id": terms.made_id(ID, "c"), "name": "Ann Prøve"}],
        organization={
            "id": terms.made_id(ID, "o"),
            "name": "Foreningen",
            "description": "En forening.",
            "locations": [service()["service_at_locations"][0]["location"]],
        },
    )
    # Another service at the same place must not give it away either.
    beside = service(OTHER) | {"service_at_locations": shelter["service_at_locations"]}
    await directory.change(
        [put(shelter, confidential=True), put(beside)], "Ann", "added"
    )
    public = (await place.client.get("/directory.json")).text
    services = [one.document for one in await directory.services()]
    exported = [one.document for one in await directory.export()]
    for text in (
        public,
        json.dumps(services, ensure_ascii=False),
        json.dumps(exported, ensure_ascii=False),
    ):
        assert "Prøvestedet" in text
        assert "00 00 00 01" in text
        for secret in (STREET, "5000 Odense", "55.4", "Huset", "Ann Prøve"):
            assert secret not in text
    entry = await directory.entry(ID)
    assert entry is not None
    assert entry.document == shelter


async def test_a_text_that_repeats_a_confidential_address_is_refused(
    directory: Directory,
) -> None:
    told = service(description=f"Ring på i {STREET.upper()}.")
    with pytest.raises(Malformed, match="description: repeats an address"):
        await directory.change([put(told, confidential=True)], "Ann", "added")
    await directory.change([put(service(), confidential=True)], "Ann", "added")
    with pytest.raises(Malformed, match="repeats an address"):
        await directory.change([put(service(OTHER))], "Ann", "added")
    assert len(await directory.entries()) == 1


async def test_an_export_that_comes_back_takes_no_confidential_address_away(
    directory: Directory,
) -> None:
    await directory.change([put(service(), confidential=True)], "Ann", "added")
    exported = await directory.export()
    back = [Put(one.kind, one.document, one.notes) for one in exported]
    assert await directory.change(back, "Ann", "import") == []
    entry = await directory.entry(ID)
    assert entry is not None
    assert entry.document == service()


async def test_a_bad_change_changes_nothing_and_tells_every_flaw(
    directory: Directory,
) -> None:
    good = put(service())
    bad = put(service(OTHER, name=3, colour="red"))
    with pytest.raises(Malformed) as told:
        await directory.change([good, bad, good], "Ann", "added")
    assert {flaw.at for flaw in told.value.flaws} == {"name", "colour", "id"}
    assert await directory.entries() == []
    assert await directory.history(ID) == []


async def test_a_check_of_tomorrow_or_by_nobody_is_refused(
    directory: Directory,
) -> None:
    flawed = {
        Field.NAME: checked(checked_on=day_text(TODAY + 1)),
        Field.WHAT: checked(checked_by="", seconded_by=""),
        Field.PHONES: checked(seconded_by="Ann"),
        Field.URL: checked(checked_on="2026-02-31"),
    }
    with pytest.raises(Malformed) as told:
        await directory.change([put(service(), checks=flawed)], "Ann", "added")
    assert {flaw.at for flaw in told.value.flaws} == {
        f"notes.checks.{field}" for field in flawed
    }


async def test_made_up_places_stand_beside_no_real_ones(directory: Directory) -> None:
    await directory.change([put(service(), fictional=True)], "Ann", "added")
    assert (await directory.public())["fictional"] is True
    with pytest.raises(Malformed, match="made-up places and real ones"):
        await directory.change([put(service(OTHER))], "Ann", "added")


@pytest.mark.parametrize(
    "more", [{"held_back": "svarer ikke"}, {"checks": {}}], ids=["held", "unchecked"]
)
async def test_what_is_held_back_is_shown_to_nobody(
    directory: Directory, more: dict[str, Any]
) -> None:
    await directory.change([put(service(), **more)], "Ann", "added")
    assert (await directory.public())["places"] == []
    assert await directory.service(ID) is None


async def test_a_place_that_is_closed_for_good_is_shown_to_nobody(
    directory: Directory,
) -> None:
    await directory.change([put(service(status="defunct"))], "Ann", "added")
    assert (await directory.public())["places"] == []


async def test_what_is_taken_out_is_gone_with_its_history(
    directory: Directory, place: Place
) -> None:
    await directory.change([put(service())], "Ann", "added")
    assert await directory.take_out(ID, "Bo")
    assert not await directory.take_out(ID, "Bo")
    assert await directory.entry(ID) is None
    (left,) = await directory.history(ID)
    assert (left.by, left.what, left.entry.document) == ("Bo", "taken out", {"id": ID})
    assert (await place.client.get("/directory.json")).json()["places"] == []


async def test_history_goes_after_two_years_and_the_entry_stays(
    directory: Directory, place: Place
) -> None:
    await directory.change([put(service())], "Ann", "added")
    place.clock.pass_time(400 * 86_400)
    await directory.change([Put(Kind.SERVICE, service(name="Nyt"))], "Ann", "name")
    place.clock.pass_time(400 * 86_400)
    await place.app.keeper.run()
    assert [one.what for one in await directory.history(ID)] == ["name"]
    assert await directory.entry(ID) is not None


async def test_with_the_database_away_the_last_file_is_given(
    directory: Directory, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await directory.change([put(service())], "Ann", "added")
    before = (await place.client.get("/directory.json")).json()

    async def away(*_: object) -> Entry:
        raise Refused(Refusal.UNAVAILABLE)

    monkeypatch.setattr(place.app.services.database, "read", away)
    answer = await place.client.get("/directory.json")
    assert answer.status_code == 200
    assert answer.json() == before
    assert "Prøvestedet" in (await place.client.get("/da/find/i/odense")).text


async def test_nothing_is_checked_that_has_no_source(directory: Directory) -> None:
    await directory.change([put(service(), checks={})], "Ann", "added")
    with pytest.raises(Malformed, match="no source"):
        await directory.check(ID, [Field.PHONES], "Ann")


@pytest.mark.parametrize(
    ("more", "at", "said"),
    [
        ({"description": "Kaf\u202efe"}, "description", "nobody sees"),
        ({"description": "Kaf\ud800fe"}, "description", "nobody sees"),
        ({"name": "\x1b[31mHej"}, "name", "nobody sees"),
        (
            {"cost_options": [{"id": OTHER, "amount": 10**400}]},
            "cost_options[0].amount",
            "too large",
        ),
        (
            {"cost_options": [{"id": OTHER, "amount": float("inf")}]},
            "cost_options[0].amount",
            "too large",
        ),
    ],
)
def test_a_hostile_file_is_refused_by_row_and_member(
    more: dict[str, Any], at: str, said: str
) -> None:
    with pytest.raises(Malformed) as caught:
        apply({}, [put(service(**more))], TODAY)
    (flaw,) = caught.value.flaws
    assert flaw.at == at
    assert said in flaw.said


@pytest.mark.parametrize("date", ["2026-02-31", "2026-11-25\n"])
def test_a_source_of_a_day_that_is_none_is_refused(date: str) -> None:
    with pytest.raises(Malformed):
        apply({}, [put(service(), checks={Field.NAME: checked(date=date)})], TODAY)


def test_a_place_without_a_name_is_shown_to_nobody() -> None:
    (made,) = apply({}, [put(service(name=""))], TODAY)
    assert not is_shown(made)
