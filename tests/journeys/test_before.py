"""What to ask before writing: chosen on the device, told nobody, whole without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from live import Live, list_people, live_server
from looking import DESK, PHONE, flaws

pytestmark = pytest.mark.whole_browser

OURS = Path(__file__).parents[2] / "src/udvej/content"
SIGNED = """\
[rules.punished-ahead]
tick = "punished"
employment = ["private"]
verdict = "must"
facts = ["crime-ahead"]
question.da = "Hvad skal du gøre?"
question.en = "What do you have to do?"
answer.da = "Et opdigtet svar."
answer.en = "A fictional answer."
signed_by = "Anna Advokat (opdigtet)"
signed_on = 2026-11-01

[rules.punished-ahead-others]
tick = "punished"
employment = ["public", "contract"]
verdict = "must"
facts = ["crime-ahead"]
question.da = "Hvad skal du gøre, når andre er i fare?"
question.en = "What do you have to do when others are in danger?"
answer.da = "Et usigneret svar."
answer.en = "An unsigned answer."
"""
FACT = """\
[crime-ahead]
law = "Straffeloven § 141"
source = "En opdigtet kilde"
source_date = "2026-10-01"
certainty = "authority"
lawyer = "needed"
signed_by = "Anna Advokat (opdigtet)"
signed_on = 2026-11-01
"""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    """Mette of an association, Bo of a municipality; a lawyer has signed one rule."""
    folder = tmp_path_factory.mktemp("content")
    (folder / "before.toml").write_text(SIGNED, "utf-8")
    (folder / "facts.toml").write_text(FACT, "utf-8")
    data = tmp_path_factory.mktemp("before")
    with live_server(data, neutral, content=folder) as one:
        list_people(one, "Mette", "Bo", public={"Bo"})
        yield one


def come(page: Page, live: Live, path: str = "/da/spoerg-foerst") -> None:
    page.goto(live.address(path))
    expect(page.get_by_role("status").filter(visible=True).first).to_be_visible()


def shown(page: Page) -> list[str]:
    """The headings of what is asked about."""
    return page.locator("[data-about] h3").filter(visible=True).all_inner_texts()


def test_what_is_ticked_is_shown_for_this_counsellor_and_told_to_nobody(
    page: Page, asked: Live
) -> None:
    come(page, asked)
    page.wait_for_load_state("networkidle")
    told: list[str] = []

    def note(one: Request) -> None:
        told.append(one.url)

    page.on("request", note)
    before = page.evaluate("history.length")
    assert shown(page) == ["Hvem du end er"]
    page.get_by_role("checkbox", name="Jeg har børn").check()
    page.get_by_role("checkbox", name="Jeg er under 18 år").check()
    assert len(shown(page)) == 3
    page.get_by_label("Bo", exact=True).check()
    children = page.locator("[data-about=children]")
    expect(children.get_by_text("give besked til kommunen")).to_be_visible()
    expect(children.get_by_text("Har du samme pligt")).to_be_hidden()
    page.get_by_label("Mette", exact=True).check()
    expect(children.get_by_text("give besked til kommunen")).to_be_hidden()
    expect(children.get_by_text("når et barn har det svært")).to_be_hidden()
    expect(children.get_by_text("hvis et barn har det svært")).to_be_visible()
    expect(children.get_by_text("Gælder:").first).to_be_hidden()
    count = page.locator("[data-for]").filter(visible=True).count()
    expect(page.locator("[data-count]")).to_have_text(str(count))
    assert told == []
    assert page.url == asked.address("/da/spoerg-foerst")
    assert page.evaluate("history.length") == before
    kept = page.evaluate(
        """async () => [localStorage.length, sessionStorage.length, document.cookie,
          (await indexedDB.databases()).length, history.state]"""
    )
    assert kept == [0, 0, "", 0, None]


def test_an_answer_is_shown_only_where_a_lawyer_has_signed_it(
    page: Page, asked: Live
) -> None:
    come(page, asked)
    page.get_by_role("checkbox", name="Jeg er bange for en straf").check()
    page.get_by_label("Mette", exact=True).check()
    about = page.locator("[data-about=punished]")
    expect(about.get_by_text("Skal siges videre. Et opdigtet svar.")).to_be_visible()
    signed = about.get_by_text("Anna Advokat (opdigtet)").filter(visible=True)
    expect(signed.first).to_be_visible()
    about.get_by_text("Lov og kilde").filter(visible=True).last.click()
    page.get_by_label("Bo", exact=True).check()
    expect(about.get_by_text("når andre er i fare?")).to_be_visible()
    expect(about.get_by_text("Et opdigtet svar.")).to_be_hidden()
    assert "Et usigneret svar" not in page.content()


def test_law_date_and_certainty_stand_with_each(page: Page, asked: Live) -> None:
    come(page, asked)
    page.get_by_role("checkbox", name="Jeg får penge fra kommunen").check()
    page.get_by_label("Bo", exact=True).check()
    about = page.locator("[data-about=benefits] [data-for]").filter(visible=True)
    about.get_by_text("Lov og kilde").click()
    expect(about).to_contain_text("Forvaltningsloven §§ 27-32")
    expect(about).to_contain_text("Ikke læst nogen steder endnu.")


def test_a_reload_and_leaving_forget_what_was_ticked(page: Page, asked: Live) -> None:
    come(page, asked)
    page.get_by_role("checkbox", name="Jeg er under 18 år").check()
    page.reload()
    expect(page.get_by_role("checkbox", name="Jeg er under 18 år")).not_to_be_checked()
    page.get_by_role("checkbox", name="Jeg er under 18 år").check()
    page.get_by_role("button", name="Fjern det, jeg har valgt").click()
    expect(page.locator("[data-about=young]")).to_be_hidden()
    page.get_by_role("checkbox", name="Jeg er under 18 år").check()
    page.locator("a.exit").click()
    page.wait_for_url(asked.neutral)
    page.go_back()
    assert not page.url.startswith(asked.origin)
    come(page, asked)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_without_scripts_the_whole_list_stands_as_text(
    browser: Browser, asked: Live
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(asked.address("/da/spoerg-foerst"))
    for said in ("Jeg har børn", "Mette", "Ansat i det offentlige", "Er det nok til"):
        expect(page.get_by_text(said).filter(visible=True).first).to_be_visible()
    assert page.locator("[data-for]").filter(visible=True).count() > 20
    assert page.get_by_role("checkbox").count() == 0
    assert page.get_by_role("radio").count() == 0
    context.close()


@pytest.mark.parametrize("path", ["/da/spoerg-foerst", "/en/ask-first"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["320", "1280"])
def test_it_can_be_read_and_used_by_everybody(
    page: Page, asked: Live, tmp_path: Path, path: str, size: dict[str, int]
) -> None:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    come(page, asked, path)
    page.locator("#whom-1-1").focus()
    page.keyboard.press("ArrowDown")
    page.locator("#tick-young").focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-about=young]")).to_be_visible()
    page.locator("#tick-children").check()
    page.screenshot(path=tmp_path / "before.png", full_page=True)
    assert flaws(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
