"""What an editor with bad will cannot bring before people, nor take from them."""

from typing import Any, Final

import pytest

from editing_desk import ID, OLD, SOURCE, Desk
from places import Place
from staffing import Office
from udvej.server.directory import plain

pytestmark = pytest.mark.anyio

PUBLIC = ("/directory.json", "/da/find", "/da/find/om/snak", "/hsds/services?full=true")


async def refused(desk: Desk, field: str, value: object, **more: object) -> str:
    """Try to save; return the one flaw that is named."""
    edit = await desk.edit(field, value, **more)
    answer = await desk.save(desk.ann, **{field: edit})
    assert not answer["done"], (field, value)
    (flaw,) = answer["flaws"]
    assert flaw["at"] == field
    return str(flaw["said"])


NUMBERS: Final[list[tuple[str, Any]]] = [
    ("name", {"da": "Ring 70 20 30 82"}),
    ("what", {"da": "Kaffe. Ring +45 70203082."}),
    ("what", {"da": "Kaffe", "en": "Call 70.20.30.82"}),
    ("what", {"da": "Ring \u0667\u0660\u0662\u0660\u0663\u0660\u0668\u0662"}),
    ("what", {"da": "Ring 70\u00a020\u00a030\u00a082"}),
    ("hours", {"rows": [], "da": "Altid på tlf.70203082"}),
    ("towns", {"towns": ["Odense 7020 3082"], "national": False}),
    ("address", {"street": "Vej 1, 70203082", "postal_code": "5000", "city": "O"}),
]


async def test_one_editor_shows_no_number_through_another_field(desk: Desk) -> None:
    for field, value in NUMBERS:
        assert await refused(desk, field, value) == "number"
    assert await desk.numbers() == [OLD]


async def test_a_source_and_the_name_of_a_new_place_hold_no_number(desk: Desk) -> None:
    source = SOURCE | {"source": "Ring 70203082"}
    assert await refused(desk, "what", {"da": "Te"}, source=source) == "number"
    name = {"da": "Ring 70203082", "en": ""}
    answer = (await desk.ann.post("/api/editing/add", {"name": name})).json()
    assert [one["said"] for one in answer["flaws"]] == ["number"]


HIDDEN: Final = (
    "70/20/30/82", "70·20·30·82", "70\u201320\u201330\u201382", "70_20_30_82",
    "7 0 2 0 3 0 8 2",
    "70  20  30  82", "70 20-30 82", "(70) 20 30 82", "702 030 82", "7020-3082",
    "70,20,30,82", "70, 20, 30, 82", "70 - 20 - 30 - 82", "70\n20\n30\n82", "70203 082",
    "7\ufe0f\u20e30\ufe0f\u20e32\ufe0f\u20e30\ufe0f\u20e33\ufe0f\u20e30\ufe0f\u20e38\ufe0f\u20e32\ufe0f\u20e3",
    "7\u03320\u03322\u03320\u03323\u03320\u03328\u03322", "21/11/22/31", "70.20-30.82",
)  # fmt: skip


@pytest.mark.parametrize("number", HIDDEN)
def test_a_number_is_found_whatever_stands_between_its_digits(number: str) -> None:
    assert plain.numbers(f"Ring {number} i dag")


@pytest.mark.parametrize(
    "text",
    [
        "Mandag 10-12 14\u201316, tirsdag 9.00-15.30 17.00-19.00",
        "1/6-31/8: 8-16, 1.12-31.12: lukket",
        "2024-2026, 24/12/2026-2/1/2027",
        "1.500-2.000 kr. om måneden, 400, 500 eller 600",
        "Lov nr. 1093 af 05/10/2014, § 12, stk. 2",
        "Åbent 10.00-16.00 og 18:30-20:00",
        "Fra 24.12.2026 til 2027-01-31",
        "For dig mellem 18 og 30 år. Gratis til 31. december 2026.",
        "Vestergade 12, 2. th., 5000 Odense C",
    ],
)
def test_hours_days_and_addresses_are_no_numbers(text: str) -> None:
    assert not plain.numbers(text)


async def test_nothing_unseen_and_nothing_that_turns_the_line_is_kept(
    desk: Desk,
) -> None:
    for sign in "\u202e\u2066\u200b\x1b\x00\ufeff\u3164\u115f\u2800":
        for field in ("name", "what"):
            assert await refused(desk, field, {"da": f"Kaf{sign}fe"}) == "unseen"


async def test_a_name_has_a_letter(desk: Desk) -> None:
    assert await refused(desk, "name", {"da": "\u200d"}) == "name"


async def test_no_text_is_a_sum_in_the_spreadsheet_of_who_exports(desk: Desk) -> None:
    for text in ("=1+1", "@SUM(A1)", "+1-1", "-1+1"):
        assert await refused(desk, "what", {"da": text}) == "formula"
        source = SOURCE | {"source": text}
        assert await refused(desk, "what", {"da": "Te"}, source=source) == "formula"


ADDRESSES: Final = [
    "javascript:alert(1)",
    "data:text/html,hej",
    "https://politi.dk@prove.example/",
    "https://prove.example\\@politi.dk/",
    "https://[",
    "https://",
]


async def test_a_web_address_leads_where_it_says(desk: Desk) -> None:
    for url in ADDRESSES:
        assert await refused(desk, "url", url) == "url"


async def test_a_day_that_is_none_takes_no_page_away(desk: Desk) -> None:
    needs = await desk.edit("needs", ["talk"])
    assert (await desk.save(desk.ann, needs=needs))["done"]
    for date in ("2026-13-45", "2026-02-31"):
        source = SOURCE | {"date": date}
        said = await refused(desk, "what", {"da": "Te"}, source=source)
        assert said == "source-date"
    for path in PUBLIC:
        assert (await desk.place.client.get(path)).status_code == 200, path


ROWS: Final[list[tuple[dict[str, Any], str]]] = [
    ({"opens": "1\u0663:00", "closes": "16:00"}, "hours"),
    ({"opens": "08:00", "closes": "16:00", "from": "20261125"}, "day"),
    ({"opens": "08:00", "closes": "16:00", "from": "2026-W48-3"}, "day"),
]


async def test_hours_that_browsers_would_refuse_are_not_kept(desk: Desk) -> None:
    for row, said in ROWS:
        value = {"rows": [{"days": ["MO"], **row}]}
        assert await refused(desk, "hours", value) == said


async def test_a_number_in_other_digits_is_none_that_is_dialled(desk: Desk) -> None:
    assert await refused(desk, "phones", ["\u0667\u0660\u0662\u0660"]) == "phone"


async def test_two_spellings_of_a_town_are_one_page_and_signs_are_none(
    desk: Desk, place: Place, office: Office
) -> None:
    del office
    towns = {"towns": ["***", "Køge", "køge"], "national": False}
    assert (await desk.save(desk.ann, towns=await desk.edit("towns", towns)))["done"]
    page = (await place.client.get("/da/find")).text
    assert "/da/find/i/koege" in page
    assert '/da/find/i/"' not in page
    assert "Prøvestedet" in (await place.client.get("/da/find/i/koege")).text
    assert ID in (await place.client.get("/directory.json")).text
