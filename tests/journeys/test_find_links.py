"""Links around a search: another language takes it along, another page does not."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

import watching
from live import Live
from looking import flaws


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    """An installation with the fixed directory."""
    with watching.live_with_places(tmp_path_factory.mktemp("links"), neutral) as one:
        yield one


def come(page: Page, live: Live) -> None:
    page.goto(live.address("/da/find"))
    expect(page.locator("#what")).to_be_visible()


def test_another_language_takes_the_search_along(page: Page, given: Live) -> None:
    watch = watching.watched(given)
    come(page, given)
    page.locator("#where").fill("Svendborg")
    page.locator("summary").first.click()
    page.locator("button[data-need=debt]").click()
    page.locator("[data-tick=anonymous]").check()
    page.locator("#who").select_option("women")
    page.locator("#language").select_option("da")
    page.locator("#what").fill("gæld")
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.locator("footer a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#what")).to_have_value("gæld")
    expect(page.locator("#where")).to_have_value("Svendborg")
    expect(page.locator("#language")).to_have_value("da")
    expect(page.locator("#who")).to_have_value("women")
    expect(page.locator("[data-tick=anonymous]")).to_be_checked()
    expect(page.locator("[data-tick=anonymous]")).to_be_visible()
    chosen = page.locator("button[data-need=debt]")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("heading", name="Places")).to_be_visible()
    expect(page.locator("footer [hreflang=en]")).to_be_focused()
    expect(page.locator("footer [hreflang=en]")).to_be_in_viewport()
    assert page.url == given.address("/en/find")
    assert flaws(page) == []
    page.wait_for_timeout(300)  # what was resting draws nothing in the old language
    expect(page.locator("#found")).to_contain_text("Places")
    page.locator("footer a[hreflang=ar]").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#where")).to_have_value("Svendborg")
    page.locator("[data-clear]").click()
    expect(page.locator("#where")).to_have_value("")
    expect(page.locator("[data-results]")).to_be_hidden()
    # The browser looks at the icon anew where the address changes.
    sought = [one for one in asked if not one.endswith("/icon.svg")]
    assert sought == [given.address("/en/find"), given.address("/ar/find")]
    assert "svendborg" not in "\n".join([*watch.asked, *asked]).lower()


def test_without_a_line_the_language_stays_and_so_does_the_search(
    page: Page, given: Live
) -> None:
    come(page, given)
    page.locator("#what").fill("kærestevold")
    page.context.set_offline(True)
    page.locator("footer a[hreflang=en]").click()
    expect(page.get_by_text("Der er ingen forbindelse lige nu.")).to_be_in_viewport()
    expect(page.locator("#what")).to_have_value("kærestevold")
    page.context.set_offline(False)


def test_a_link_goes_at_once_and_the_page_has_said_what_it_takes(
    page: Page, given: Live
) -> None:
    come(page, given)
    expect(page.locator("[data-form]")).to_contain_text("er det væk")
    page.on("dialog", lambda one: pytest.fail(f"the browser asks: {one.type}"))
    page.locator("#what").fill("kærestevold")
    page.locator("footer a[href='/da/sikker']").click()
    page.wait_for_url(given.address("/da/sikker"))


def test_leaving_while_another_language_is_on_its_way_stops_it(
    page: Page, given: Live
) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    come(page, given)
    page.locator("#what").fill("kærestevold")
    page.route("**/en/find", hold)
    page.locator("footer a[hreflang=en]").click()
    while not held:  # a test that waits for ever is ended
        page.wait_for_timeout(50)
    page.locator("[data-exit]").click()
    page.wait_for_url(given.neutral)
