"""What a list of /hsds can be asked, and what is refused."""

from typing import Final

import pytest

from kept_places import ID, OTHER, put, service
from partners import TODAY_TEXT, fill, got, ids
from places import TODAY, Place, refusal
from udvej.server.directory import (
    terms,
)
from udvej.server.directory.asking import PER_PAGE_MAX
from udvej.server.directory.notes import day_text

pytestmark = pytest.mark.anyio


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
