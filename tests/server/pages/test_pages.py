"""GET of every page in both languages: what holds for all of them."""

import json
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from typing_extensions import override

from places import ORIGIN, Place
from udvej.server.kernel.web import PAGE_POLICY
from udvej.server.pages.addresses import (
    PAGES,
    THERE,
    WRITTEN,
    Language,
    Page,
    address,
    languages_of,
)
from udvej.server.pages.discretion import telling
from udvej.server.pages.texts import load

pytestmark = pytest.mark.anyio

EVERY = pytest.mark.parametrize(
    ("language", "page"),
    [(one, page) for one, page in PAGES.values() if one in WRITTEN],
    ids=lambda value: value,
)
"""In both languages that everything is written in; test_languages has the others."""
BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
TEXTS = load()
NEUTRAL = "https://www.dmi.dk/"


class Markup(HTMLParser):
    """What a page loads, where it leads, and what would be inline."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []
        self.spoken: list[str] = []
        self.unreferred: set[str] = set()
        self.inline: list[str] = []
        self.language = ""
        self.title = ""
        self._open = ""
        self.feed(html)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._open = tag
        if tag == "html":
            self.language = given["lang"]
        if tag == "a":
            if "noreferrer" in given.get("rel", ""):
                self.unreferred.add(given["href"])
            self.links.append(given["href"])
        if tag == "link":
            self.fetched.append(given["href"])
        elif "src" in given:
            self.fetched.append(given["src"])
        self.spoken += [given[one] for one in ("aria-label", "title") if one in given]
        self.inline += [name for name in given if name.startswith("on")]
        self.inline += [name for name in given if name == "style"]

    @override
    def handle_data(self, data: str) -> None:
        if self._open == "title":
            self.title += data
        if self._open in {"script", "style"} and data.strip():
            self.inline.append(data)

    @override
    def handle_endtag(self, tag: str) -> None:
        self._open = ""


async def shown(place: Place, path: str) -> Markup:
    answer = await place.client.get(path)
    assert answer.status_code == 200, path
    return Markup(answer.text)


@EVERY
async def test_a_page_is_whole_and_in_its_language(
    site: Place, language: Language, page: Page
) -> None:
    markup = await shown(site, address(language, page))
    assert markup.language == language
    assert markup.title == "Mappen"
    assert "/ud" in markup.links
    assert any(link.startswith("#text") for link in markup.links)


@EVERY
async def test_nothing_is_inline_and_nothing_comes_from_elsewhere(
    site: Place, language: Language, page: Page
) -> None:
    markup = await shown(site, address(language, page))
    assert markup.inline == []
    assert markup.fetched
    for one in markup.fetched:
        assert urlsplit(one).netloc == "", one
        assert (await site.client.get(one)).status_code == 200, one
    for link in markup.links:
        # Sources are elsewhere; following one tells nobody where it was found.
        own = link.startswith(("/", "#", "tel:"))
        assert own or link in markup.unreferred, link


@EVERY
async def test_headers_forbid_keeping_framing_and_foreign_code(
    site: Place, language: Language, page: Page
) -> None:
    answer = await site.client.get(address(language, page))
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"] == PAGE_POLICY
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "set-cookie" not in answer.headers
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


@EVERY
async def test_title_address_and_icon_say_nothing(
    site: Place, language: Language, page: Page
) -> None:
    path = address(language, page)
    markup = await shown(site, path)
    assert not telling(markup.title)
    assert not telling(path)
    icon = (await site.client.get("/icon.svg")).text
    assert not telling(icon)


@EVERY
async def test_every_page_leads_to_itself_in_the_other_language(
    site: Place, language: Language, page: Page
) -> None:
    markup = await shown(site, address(language, page))
    for other in languages_of(page):
        assert address(other, page) in markup.links


@pytest.mark.parametrize(
    ("accept", "leads"),
    [
        ("", "/da/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("da;q=0.5,en;q=0.8", "/en/"),
        ("nb,en;q=0.8", "/da/"),
        ("fr,de", "/da/"),
        ("ar-EG,en;q=0.5", "/ar/"),
        ("en;q=0", "/da/"),
        ("en;q=x,\x7f;;;=,", "/da/"),
        ("*", "/da/"),
    ],
)
async def test_the_first_address_follows_the_browser_and_keeps_nothing(
    site: Place, accept: str, leads: str
) -> None:
    answer = await site.client.get("/", headers={"Accept-Language": accept})
    assert answer.status_code == 302
    assert answer.headers["location"] == leads
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["vary"] == "accept-language"
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    ("path", "language"),
    [("/da/findes-ikke", "da"), ("/en/nowhere", "en"), ("/fr/", "da"), ("/x", "da")],
)
async def test_an_unknown_address_has_a_plain_page_with_a_way_on(
    site: Place, path: str, language: str
) -> None:
    answer = await site.client.get(path)
    assert answer.status_code == 404
    markup = Markup(answer.text)
    assert markup.language == language
    assert markup.title == "Mappen"
    assert f"/{language}/" in markup.links
    assert "tel:112" in markup.links
    assert path not in answer.text
    assert answer.headers["content-security-policy"] == PAGE_POLICY


async def test_an_address_without_a_language_is_answered_in_the_browsers(
    site: Place,
) -> None:
    answer = await site.client.get("/x", headers={"Accept-Language": "en"})
    assert Markup(answer.text).language == "en"
    answer = await site.client.get("/da/x", headers={"Accept-Language": "en"})
    assert Markup(answer.text).language == "da"
    assert "/da/sider" in Markup(answer.text).links


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(
    ("path", "language", "way"),
    [
        ("/da/skriv", "da", "/da/skriv"),
        ("/en/find", "en", "/en/find"),
        ("/ar/folder", "ar", "/ar/folder"),
        ("/da/find/om/krop", "da", "/da/"),
        ("/", "da", "/da/"),
    ],
)
async def test_a_browser_that_sends_something_to_a_page_gets_a_page_with_a_way_on(
    site: Place, method: str, path: str, language: str, way: str
) -> None:
    sent = {"letter": "nobody-reads-this"}
    answer = await site.client.request(method, path, headers=BROWSER, data=sent)
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert "accept" in answer.headers["vary"].split(", ")
    assert answer.headers["content-security-policy"] == PAGE_POLICY
    markup = Markup(answer.text)
    assert (markup.language, markup.title) == (language, "Mappen")
    assert TEXTS[Language(language)]("missing-sent-title") in answer.text
    assert way in markup.links
    assert "tel:112" in markup.links
    assert "nobody-reads-this" not in answer.text


@pytest.mark.parametrize(
    ("path", "accept"),
    [
        ("/da/skriv", "*/*"),
        ("/da/skriv", "application/json"),
        ("/api/work", BROWSER["Accept"]),
        ("/hsds", BROWSER["Accept"]),
    ],
)
async def test_a_program_that_sends_something_gets_a_problem(
    site: Place, path: str, accept: str
) -> None:
    answer = await site.client.patch(path, headers={"Accept": accept})
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"
    assert json.loads(answer.content) == {"type": "about:blank", "status": 405}
    assert answer.headers["allow"]


@EVERY
async def test_what_only_a_screen_reader_says_is_as_neutral(
    site: Place, language: Language, page: Page
) -> None:
    markup = await shown(site, address(language, page))
    assert markup.spoken
    assert [said for said in markup.spoken if telling(said)] == []


@pytest.mark.parametrize(
    ("path", "status"),
    [("/da/", 200), ("/", 302), ("/hsds", 200), ("/da/findes-ikke", 404)],
)
async def test_a_look_at_the_head_is_answered_as_the_whole(
    site: Place, path: str, status: int
) -> None:
    whole, head = await site.client.get(path), await site.client.head(path)
    assert head.status_code == whole.status_code == status
    assert head.headers == whole.headers


async def test_the_interface_is_not_asked_for_its_head(site: Place) -> None:
    assert (await site.client.head("/api/work")).status_code == 405


async def test_an_unknown_endpoint_is_a_problem_and_no_page(site: Place) -> None:
    answer = await site.client.get("/api/nowhere")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert json.loads(answer.content)["status"] == 404


@pytest.mark.parametrize("page", [Page.WRITE, Page.FOLDER])
async def test_without_scripts_the_page_says_so_and_gives_numbers(
    site: Place, page: Page
) -> None:
    answer = await site.client.get(address(Language.DA, page))
    said = answer.text.partition("<noscript>")[2].partition("</noscript>")[0]
    assert "scripts" in said
    assert {"tel:112", "tel:1888", "tel:+4570202550"} <= set(Markup(answer.text).links)


async def test_staff_are_not_in_the_menu(site: Place) -> None:
    for page in THERE:
        if page is not Page.WORK:
            markup = await shown(site, address(Language.DA, page))
            assert address(Language.DA, Page.WORK) not in markup.links


async def test_origin_of_the_test_is_that_of_the_pages(place: Place) -> None:
    assert place.app.services.settings.browser_origin == ORIGIN
    assert place.app.services.settings.exit == NEUTRAL


@pytest.mark.parametrize("host", ["a:b", "[", "@", "prove.example"])
async def test_whatever_host_was_asked_for_the_page_is_the_addresss_own(
    site: Place, host: str
) -> None:
    headers = {"Host": host, "X-Forwarded-Host": "prove.example"}
    for path, status in (("/da/hvem", 200), ("/da/find/om/krop", 200), ("/nej", 404)):
        answer = await site.client.get(path, headers=headers)
        assert answer.status_code == status
        assert "prove.example" not in answer.text
    answer = await site.client.get("/", headers=headers)
    assert answer.headers["location"] == "/da/"
    assert (await site.client.get("/hsds/nej", headers=headers)).status_code == 404


async def test_what_the_browsers_languages_choose_says_so(site: Place) -> None:
    for path in ("/", "/nej"):
        answer = await site.client.get(path)
        assert "accept-language" in answer.headers["vary"]
        assert answer.headers["cache-control"] == "no-store"
