"""A page of somebody else's, in a browser, reads /hsds and nothing else of ours."""

from typing import Any, Final

import pytest
from playwright.sync_api import Page

from live import Live
from udvej.cli.demo.places import made_up

READ: Final = """async ([address, headers]) => {
  try {
    const answer = await fetch(address, { headers, credentials: "omit" });
    const tag = answer.headers.get("etag");
    return { status: answer.status, tag, text: await answer.text() };
  } catch (error) {
    return { status: 0, tag: null, text: String(error) };
  }
}"""


@pytest.fixture
def elsewhere(page: Page, live: Live) -> Page:
    """A page of another origin, with places to read at ours."""
    places = made_up(live.app.services.clock.day())
    live.run(live.app.directory.change(places, "Ann", "added"))
    page.goto(live.neutral)
    return page


def read(
    page: Page, live: Live, path: str, headers: dict[str, str] | None = None
) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(READ, [live.address(path), headers or {}])
    return found


def test_a_page_of_another_origin_reads_the_directory_and_asks_by_its_copy(
    elsewhere: Page, live: Live
) -> None:
    whole = read(elsewhere, live, "/hsds/services?full=true")
    assert whole["status"] == 200
    assert "Havnehuset" in whole["text"]
    again = read(
        elsewhere, live, "/hsds/services?full=true", {"If-None-Match": whole["tag"]}
    )
    assert (again["status"], again["text"]) == (304, "")
    wrong = read(elsewhere, live, "/hsds/services?postcode=5000")
    assert wrong["status"] == 400
    assert '"parameter":"postcode"' in wrong["text"]
    assert read(elsewhere, live, "/hsds/nothing")["status"] == 404


@pytest.mark.parametrize("path", ["/directory.json", "/api/installation", "/da/"])
def test_a_page_of_another_origin_reads_nothing_else(
    elsewhere: Page, live: Live, path: str
) -> None:
    assert read(elsewhere, live, path)["status"] == 0
