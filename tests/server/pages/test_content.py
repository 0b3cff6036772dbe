"""Pages of content: what they rest on, what nobody has signed, and escapes."""

from html import unescape
from pathlib import Path

import pytest

from places import Place, running
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings
from udvej.server.pages import read_content
from udvej.server.pages.addresses import (
    PAGES,
    THERE,
    WRITTEN,
    Group,
    Language,
    Page,
    address,
)
from udvej.server.pages.menu import GROUPS, MENU, WAYS
from udvej.server.pages.texts import load

pytestmark = pytest.mark.anyio

TEXTS = load()
LIBRARY = read_content()
CONTENT = [Page(name) for name in LIBRARY.pages]  # type: ignore[call-arg] # by its name, as any enumeration
FRONT = """\
+++
title = "<i>Kontakt</i>"
lead = "Skriv & spørg."
written_on = 2026-11-25
review_by = 2027-05-25
+++
"""
FACT = """\
[own]
source = "<b>Os</b>"
source_date = "2026-11"
certainty = "authority"
lawyer = "needed"
signed_by = "A. <u>Jurist</u>"
signed_on = 2026-12-01
checked_by = "B"
checked_on = 2026-12-01
"""


@pytest.mark.parametrize("language", WRITTEN)
@pytest.mark.parametrize("page", CONTENT)
async def test_a_page_says_what_it_rests_on_and_what_nobody_has_done(
    site: Place, page: Page, language: Language
) -> None:
    said = (await site.client.get(address(language, page))).text
    text = TEXTS[language]
    assert text("content-unchecked") in said
    assert text("content-unsigned") in said
    assert "2026" in said.partition('class="sources"')[2]
    for number in range(1, said.count('<li id="source-') + 1):
        assert f'href="#source-{number}"' in said
    assert said.count('href="#source-') >= said.count('<li id="source-')


async def test_a_source_in_our_own_words_is_in_the_pages_language(
    site: Place,
) -> None:
    assert "Ingen kilde endnu" in (await site.client.get("/da/rettigheder")).text
    english = (await site.client.get("/en/rights")).text
    assert "Ingen kilde endnu" not in english
    assert "No source yet; a lawyer can answer" in english
    assert "(before 2024: serviceloven" in english


async def test_questions_stand_under_their_heading(site: Place) -> None:
    said = (await site.client.get("/da/rettigheder")).text
    ask = said.partition('<div class="ask">')[2].partition("</div>")[0]
    assert "Spørg om det her, før du gør noget" in ask
    assert "?" in ask


async def test_a_page_past_its_review_says_so_first(
    settings: Settings, clock: SetClock
) -> None:
    async with running(settings, clock) as place:
        before = (await place.client.get("/da/penge")).text
        clock.pass_time(400 * DAY_SECONDS)
        after = (await place.client.get("/da/penge")).text
    assert "Siden skulle have været set efter" not in before
    assert after.index("Siden skulle have været set efter") < after.index("<h2")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An operator's own page, with everything in it that could be markup."""
    folder = tmp_path / "own" / "health"
    folder.mkdir(parents=True)
    for language in WRITTEN:
        text = f'{FRONT}Vi er her: 5 < 6 & "7".[^own]\n\nFri i 3 dage.[^own]\n'
        (folder / f"{language}.md").write_text(text)
    (folder.parent / "facts-own.toml").write_text(FACT)
    return folder.parent


async def test_what_is_written_is_text_and_nothing_else(
    settings: Settings, clock: SetClock, own: Path
) -> None:
    theirs = Settings(
        data=settings.data, database=settings.database, content=own, origin="https://a"
    )
    async with running(theirs, clock) as place:
        said = (await place.client.get("/da/helbred")).text
    for markup in ("<i>", "<b>Os", "<u>", "<b>"):
        assert markup not in said
    assert "&lt;i&gt;Kontakt&lt;/i&gt;" in said
    assert "5 &lt; 6 &amp;" in said
    assert "&lt;b&gt;Os&lt;/b&gt;" in said
    text = TEXTS[Language.DA]
    assert text("content-all-checked") in said
    assert text("content-some-signed") in said
    assert "A. &lt;u&gt;Jurist&lt;/u&gt;" in said


async def test_a_service_writes_its_own_number_and_address_over_ours(
    settings: Settings, clock: SetClock, own: Path
) -> None:
    ours = "de har ikke skrevet dem her endnu"
    (own / "contact").mkdir()
    for language in WRITTEN:
        text = f"{FRONT}Ring til os: [00 00 00 01](tel:own).[^own]\n"
        (own / "contact" / f"{language}.md").write_text(text)
    (own / "facts-own.toml").write_text(FACT + 'phone = "00 00 00 01"\n')
    theirs = Settings(
        data=settings.data, database=settings.database, content=own, origin="https://a"
    )
    async with running(settings, clock) as place:
        assert ours in " ".join((await place.client.get("/da/kontakt")).text.split())
    async with running(theirs, clock) as place:
        said = (await place.client.get("/da/kontakt")).text
    assert 'href="tel:+4500000001">00 00 00 01</a>' in said
    assert ours not in said


def test_every_page_of_the_table_is_there() -> None:
    assert set(THERE) == set(Page)


def test_every_page_but_three_is_listed_once() -> None:
    listed = [page for pages in GROUPS.values() for page in pages]
    assert len(listed) == len(set(listed))
    unlisted = {page for page in THERE if page.group is Group.NONE}
    assert set(listed) == set(THERE) - unlisted
    assert unlisted == {Page.FRONT, Page.ALL, Page.WORK}


@pytest.mark.parametrize("language", Language)
async def test_every_page_there_is_can_be_reached(
    site: Place, language: Language
) -> None:
    front = (await site.client.get(address(language, Page.FRONT))).text
    for page in WAYS:
        assert TEXTS[language](f"front-way-{page}") in front
    for page in MENU:
        assert f'href="{address(language, page)}"' in front
    every = (await site.client.get(address(language, Page.ALL))).text
    for spoken, page in PAGES.values():
        if spoken == language and page is not Page.WORK:
            assert f'href="{address(language, page)}"' in every, page


@pytest.mark.parametrize("language", Language)
async def test_how_one_will_be_met_is_said_before_the_way_to_write(
    site: Place, language: Language
) -> None:
    text = TEXTS[language]
    said = (await site.client.get(address(language, Page.FIRST))).text
    before = unescape(said.partition('class="actions"')[0])
    for line in ("title", "change", "decide", "words", "otherwise"):
        assert text(f"first-met-{line}") in before
    assert "holde op" in TEXTS[Language.DA]("first-met-change")


@pytest.mark.parametrize("language", Language)
async def test_five_lines_come_before_the_first_use_and_lead_on_by_themselves(
    site: Place, language: Language
) -> None:
    front = (await site.client.get(address(language, Page.FRONT))).text
    way = address(language, Page.FIRST)
    buttons = front.partition('class="actions"')[2].partition("</p>")[0]
    assert buttons.count(f'href="{way}"') == 2
    answer = await site.client.get(way)
    five = answer.text.partition('<ol class="five">')[2].partition("</ol>")[0]
    assert five.count("<li>") == 5
    for page in (Page.WRITE, Page.FOLDER, Page.SAFE):
        assert f'href="{address(language, page)}"' in answer.text
    assert "set-cookie" not in answer.headers
