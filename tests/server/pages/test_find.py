"""GET of the places for one need or in one town: to who has no scripts."""

import re
from html import unescape
from typing import Any

import pytest

from places import Place
from udvej.server.directory import Directory
from udvej.server.pages import listing
from udvej.server.pages.addresses import Language
from udvej.server.pages.discretion import telling
from udvej.server.pages.listing import NEED_PAGES, NEEDS, Town, slug, towns
from udvej.server.pages.outline import HEIGHT, WIDTH, load_towns
from watching import given_places

pytestmark = pytest.mark.anyio


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The fixed directory, given to the pages; a test may change it."""
    given = given_places()

    async def public(_: object) -> listing.Raw:
        return given

    monkeypatch.setattr(Directory, "public", public)
    return given


async def test_every_need_has_a_page_in_every_language(
    site: Place, file: dict[str, Any]
) -> None:
    for path, (language, need) in NEED_PAGES.items():
        answer = await site.client.get(path)
        assert answer.status_code == 200, path
        assert f'lang="{language}"' in answer.text
        for one in file["places"]:
            name = one["name"].get(language, one["name"]["en"])
            shown = name in unescape(answer.text)
            assert shown == (need in one["needs"]), (path, one["name"])


def test_addresses_of_needs_tell_a_passer_by_nothing() -> None:
    assert set(NEEDS) == {need for _, need in NEED_PAGES.values()}
    assert len(NEED_PAGES) == len(NEEDS) * len(Language)
    for path in NEED_PAGES:
        assert not telling(path)
        assert re.fullmatch(r"/[a-z]{2}/find/[a-z]+/[a-z]+", path)


async def test_a_towns_page_shows_its_places_and_those_of_the_whole_country(
    site: Place, file: dict[str, Any]
) -> None:
    answer = await site.client.get("/da/find/i/odense")
    assert "Gældshjælpen Odense" in answer.text
    assert "Voldslinjen" in answer.text
    assert "Gældshjælpen Aarhus" not in answer.text
    assert 'href="/en/find/in/odense"' in answer.text
    del file


@pytest.mark.parametrize(
    "path", ["/da/find/i/atlantis", "/da/find/om/guld", "/da/find/in/odense"]
)
async def test_an_address_of_no_town_or_need_leads_on(
    site: Place, file: dict[str, Any], path: str
) -> None:
    answer = await site.client.get(path)
    assert answer.status_code == 404
    assert 'href="/da/"' in answer.text
    del file


async def test_what_a_place_says_in_another_language_is_marked_for_who_hears_it(
    site: Place, file: dict[str, Any]
) -> None:
    said = {"name": {"da": "Huset"}, "what": {"en": "A house."}}
    file["places"][0] |= said | {"hours_text": {"da": "Efter aftale."}}
    for language in (Language.AR, Language.EN):
        town = f"/{language}/find/in/koebenhavn"
        answer = (await site.client.get(town)).text
        assert '<h3 dir="auto" lang="da">Huset</h3>' in answer
        assert '<p class="no-paper" dir="auto" lang="en">A house.</p>' in answer
        assert '<span lang="da">Efter aftale.</span>' in answer


async def test_what_a_file_says_is_text(site: Place, file: dict[str, Any]) -> None:
    hostile = '<script>alert("x")</script>'
    file["places"][0] |= {"name": {"da": hostile}, "what": {"da": hostile}}
    answer = await site.client.get("/da/find/i/koebenhavn")
    assert hostile not in answer.text
    assert "&lt;script&gt;" in answer.text


async def test_only_a_checked_number_is_a_link(
    site: Place, file: dict[str, Any]
) -> None:
    answer = await site.client.get("/da/find/i/koebenhavn")
    assert 'href="tel:+4500000001"' in answer.text
    assert "+4500000002" not in answer.text
    assert "00 00 00 02" in answer.text
    del file


async def test_where_there_is_no_place_yet_the_page_says_so(site: Place) -> None:
    answer = await site.client.get("/da/find")
    assert "ingen steder" in answer.text
    assert "data-search" not in answer.text


async def test_a_link_of_another_kind_is_none(
    site: Place, file: dict[str, Any]
) -> None:
    phone = {"number": "112;ext=1", "shown": "112", "checked": "2026-11-25"}
    file["places"][0] |= {"url": "javascript:alert(1)", "phones": [phone]}
    answer = await site.client.get("/da/find/i/koebenhavn")
    assert "javascript:" not in answer.text
    assert "ext=1" not in answer.text


@pytest.mark.parametrize("path", ["/da/find", "/da/find/om/krop", "/da/find/i/odense"])
async def test_without_the_directory_the_page_gives_the_help_lines(
    place: Place, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    async def public(_: object) -> listing.Raw:
        raise ConnectionError

    monkeypatch.setattr(Directory, "public", public)
    answer = await place.client.get(path)
    assert answer.status_code == 200
    assert "Listen er væk lige nu" in answer.text
    assert 'href="tel:1888"' in answer.text


async def test_the_file_is_the_same_for_everybody_and_kept_by_nobody(
    site: Place, file: dict[str, Any]
) -> None:
    plain = await site.client.get("/directory.json")
    asked = await site.client.get(
        "/directory.json?need=violence", headers={"accept-language": "en"}
    )
    assert plain.json() == file
    assert plain.headers["cache-control"] == "no-store"
    assert plain.headers["content-encoding"] == "gzip"
    assert "set-cookie" not in plain.headers
    assert asked.content == plain.content


async def test_without_the_directory_the_file_is_refused(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def public(_: object) -> listing.Raw:
        raise ConnectionError

    monkeypatch.setattr(Directory, "public", public)
    answer = await place.client.get("/directory.json")
    assert answer.status_code == 503
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_a_town_has_a_plain_address() -> None:
    assert slug("Køge") == "koege"
    assert slug("Nykøbing Falster") == "nykoebing-falster"
    assert slug("Ærøskøbing") == "aeroeskoebing"


def test_towns_stand_in_the_order_of_the_danish_alphabet() -> None:
    named = ["Ærø", "Aarhus", "Ølgod", "Odense", "Åbybro", "Aalborg"]
    places = [{"towns": [name]} for name in named]
    assert [town.name for town in towns({"places": places})] == [
        "Odense", "Ærø", "Ølgod", "Åbybro", "Aalborg", "Aarhus",
    ]  # fmt: skip


def test_hours_without_words_of_their_own_are_put_into_words() -> None:
    week = {"days": ["MO", "TU", "WE"], "opens": "09:00", "closes": "15:00"}
    late = {"days": ["TH", "SA"], "opens": "12:00", "closes": "20:00"}
    place = {"name": {"da": "A"}, "towns": [], "hours": [week, late]}
    said = listing.facts(place, Language.DA)["hours"]
    assert said == "mandag-onsdag 09:00-15:00; torsdag og lørdag 12:00-20:00"


ALWAYS = {
    "days": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
    "opens": "00:00",
    "closes": "24:00",
}


@pytest.mark.parametrize(
    ("hours", "words", "always"),
    [
        ([ALWAYS], {}, "yes"),
        ([{**ALWAYS, "closes": "00:00"}], {}, "yes"),
        ([ALWAYS], {"da": "Døgnet rundt"}, "no"),
        ([{**ALWAYS, "until": "2026-12-31"}], {}, "no"),
        ([{**ALWAYS, "closed": True}], {}, "no"),
        ([{**ALWAYS, "days": ["SA", "SU"]}], {}, "no"),
        ([], {}, "no"),
    ],
)
def test_day_and_night_is_said_of_what_never_closes(
    hours: list[listing.Raw], words: dict[str, str], always: str
) -> None:
    place = {"name": {"da": "A"}, "towns": [], "hours": hours, "hours_text": words}
    assert listing.facts(place, Language.DA)["always"] == always


def test_every_town_is_on_the_map() -> None:
    for name, (left, top) in load_towns().items():
        assert 0 < left < WIDTH, name
        assert 0 < top < HEIGHT, name
    unknown = listing.draw("", {}, [Town("Atlantis", "atlantis")])
    assert unknown.dots == ()
