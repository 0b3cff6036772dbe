"""The translated languages: what every page of them keeps to, and what it admits."""

import datetime as dt
import shutil
from importlib import resources
from pathlib import Path

import pytest

from places import Place, running
from server.pages.test_pages import Markup
from staffing import Office
from udvej.server import accounts, content
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings
from udvej.server.kernel.web import PAGE_POLICY
from udvej.server.pages import read_content
from udvej.server.pages.addresses import (
    PAGES,
    TRANSLATED,
    WRITTEN,
    Language,
    Page,
    address,
)
from udvej.server.pages.discretion import telling
from udvej.server.pages.languages import PAGES as WHOLE
from udvej.server.pages.languages import State, translations
from udvej.server.pages.texts import load

pytestmark = pytest.mark.anyio

EACH = pytest.mark.parametrize("language", TRANSLATED)
TEXTS = load()


@EACH
async def test_every_page_is_neutral_strict_and_runs_as_its_language(
    site: Place, language: Language
) -> None:
    for path in (path for path, (one, _) in PAGES.items() if one is language):
        answer = await site.client.get(path)
        assert answer.status_code == 200, path
        assert f'<html lang="{language}" dir="{language.direction}"' in answer.text
        assert answer.headers["content-security-policy"] == PAGE_POLICY
        assert answer.headers["cache-control"] == "no-store"
        assert "set-cookie" not in answer.headers
        markup = Markup(answer.text)
        assert markup.title == "Mappen"
        assert markup.inline == []
        assert not telling(path)
        assert "/ud" in markup.links
        assert {"tel:112", "tel:1888"} <= set(markup.links), path


@EACH
async def test_a_translation_that_nobody_has_read_says_so_in_three_languages(
    site: Place, language: Language
) -> None:
    for page in WHOLE:
        said = (await site.client.get(address(language, page))).text
        for one in (language, *WRITTEN):
            assert TEXTS[one]("languages-unread") in said
    for one in WRITTEN:
        said = (await site.client.get(address(one, Page.FRONT))).text
        assert 'class="unread"' not in said


@EACH
async def test_a_page_that_nobody_has_reviewed_leads_to_a_human_and_to_the_text(
    site: Place, language: Language
) -> None:
    say = TEXTS[language]
    for page in (Page.RIGHTS, Page.MONEY, Page.YOUNG, Page.KEPT):
        said = (await site.client.get(address(language, page))).text
        assert say("languages-waits") in said
        assert say("languages-human") in said
        links = Markup(said).links
        for one in WRITTEN:
            assert f'href="{address(one, page)}"' in said.partition("<footer")[0]
        assert address(language, Page.FIRST) in links
        assert address(language, Page.FIND) in links


async def test_the_menu_has_every_language_by_its_own_name(site: Place) -> None:
    said = (await site.client.get("/da/hvem")).text.partition("<footer")[2]
    for one in Language:
        assert f'href="{address(one, Page.WHO)}" lang="{one}" hreflang="{one}"' in said
        assert f">{one.own_name}</a>" in said


async def test_staff_are_led_to_what_they_learn_from(site: Place) -> None:
    for path, learning in (
        ("/da/arbejde", "/da/laering"),
        ("/en/work", "/en/learning"),
    ):
        assert f'href="{learning}"' in (await site.client.get(path)).text
        assert (await site.client.get(learning)).status_code == 200


async def test_what_staff_work_in_is_danish_and_english(site: Place) -> None:
    said = (await site.client.get("/da/arbejde")).text
    assert 'hreflang="en"' in said
    for one in TRANSLATED:
        assert f'hreflang="{one}"' not in said
        assert (await site.client.get(f"/{one}/work")).status_code == 404


@EACH
async def test_a_missing_page_is_said_in_the_language(
    site: Place, language: Language
) -> None:
    answer = await site.client.get(f"/{language}/nowhere")
    assert answer.status_code == 404
    assert TEXTS[language]("missing-title") in answer.text


async def test_a_language_that_nobody_answers_is_told_before_writing(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    await accounts.publish(
        office.place.app.services, office.roster(alice.listed("Alice"))
    )
    client = office.place.client
    for language in TRANSLATED:
        for page in (Page.FRONT, Page.FIRST, Page.WHO, Page.RIGHTS):
            said = (await client.get(address(language, page))).text
            told = TEXTS[language]("answers-not", names="x", language="y")
            assert told.rpartition("\u2069")[2] in said, (language, page)
    for path in ("/da/", "/da/foerst", "/en/first", "/en/who"):
        assert 'class="notice"' not in (await client.get(path)).text
    assert (
        "Svarer på: \u2068dansk og engelsk\u2069."
        in (await client.get("/da/hvem")).text
    )


def signed(names: list[str], language: Language, own: Path) -> None:
    """Sign for some texts of a language as they stand in an operator's folder."""
    reviews = {
        one.name: content.Review("A. B.", dt.date(2026, 12, 1), one.sha256)
        for one in translations(read_content(own), language)
        if one.name in names or not names
    }
    (own / "reviews").mkdir(exist_ok=True)
    file = own / "reviews" / f"{language}.toml"
    file.write_text(content.write_reviews(reviews))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An operator's folder with a page of text in Arabic, which nobody has read."""
    folder = tmp_path / "own" / "rights"
    ours = resources.files("udvej") / "content" / "rights"
    folder.mkdir(parents=True)
    for language in ("da", "en", "ar"):
        with resources.as_file(ours / f"{language.replace('ar', 'en')}.md") as file:
            shutil.copy(file, folder / f"{language}.md")
    return tmp_path / "own"


async def test_a_page_of_text_is_shown_once_it_is_reviewed_and_until_it_changes(
    settings: Settings, clock: SetClock, own: Path
) -> None:
    theirs = Settings(data=settings.data, database=settings.database, content=own)
    waits = TEXTS[Language.AR]("languages-waits")
    path = address(Language.AR, Page.RIGHTS)
    async with running(theirs, clock) as place:
        assert waits in (await place.client.get(path)).text
    signed(["rights.md"], Language.AR, own)
    async with running(theirs, clock) as place:
        said = (await place.client.get(path)).text
        assert waits not in said
        assert "Your rights" in said
        assert 'class="unread"' in said
    danish = own / "rights" / "da.md"
    danish.write_text(danish.read_text() + "\nEn sætning mere.\n")
    async with running(theirs, clock) as place:
        assert waits in (await place.client.get(path)).text
    states = {
        one.name: one.state for one in translations(read_content(own), Language.AR)
    }
    assert states["rights.md"] is State.CHANGED


async def test_the_mark_goes_when_every_catalogue_is_signed_for(
    settings: Settings, clock: SetClock, own: Path
) -> None:
    theirs = Settings(data=settings.data, database=settings.database, content=own)
    signed(["shared.ftl"], Language.AR, own)
    async with running(theirs, clock) as place:
        assert 'class="unread"' in (await place.client.get("/ar/")).text
    signed([], Language.AR, own)
    async with running(theirs, clock) as place:
        assert 'class="unread"' not in (await place.client.get("/ar/")).text
