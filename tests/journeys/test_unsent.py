"""Words that are typed and not sent: no link and no other language takes them along."""

import pytest
from playwright.sync_api import Locator, Page, expect

from cast_desk import ASKED, Enter, at_work
from live import Live
from looking import flaws
from stage_desk import DeskStage
from stage_person import Stage
from steps_person import PersonSteps

pytestmark = pytest.mark.whole_browser

TYPED = "Kære Mette. Jeg vil gerne spørge om noget."
LEFT = """async () => [
  sessionStorage.length, localStorage.length, (await caches.keys()).length,
  (await indexedDB.databases()).length, document.cookie.length, window.name,
]"""
SAVE_MILLISECONDS = 1_500
"""How long a link waits for keeping (`SAVE_MS` in web/src/ui/following.ts)."""
NOTHING = [0, 0, 0, 0, 0, ""]


@pytest.fixture
def writing(steps: PersonSteps) -> PersonSteps:
    """A person in the middle of a first letter, whom the browser itself never asks."""
    steps.come()
    steps.to_writing("Mette")
    steps.page.on("dialog", lambda one: pytest.fail(f"the browser asks: {one.type}"))
    steps.box("write-label").press_sequentially(TYPED)
    return steps


def fetched(page: Page) -> list[str]:
    """The address of everything that has come."""
    come: list[str] = page.evaluate(
        "performance.getEntriesByType('resource').map((one) => one.name)"
    )
    return come


def question(steps: PersonSteps) -> Locator:
    return steps.page.get_by_role("dialog", name=steps.say("unsent-title"))


def follow(page: Page, address: str) -> None:
    page.locator(f"footer a[href='{address}']").click()


def trail(page: Page, live: Live) -> list[str]:
    wire = page.context.new_cdp_session(page)
    kept = wire.send("Page.getNavigationHistory")["entries"]
    return [one["url"] for one in kept if one["url"].startswith(live.origin)]


def test_a_link_asks_first_and_staying_comes_first(writing: PersonSteps) -> None:
    follow(writing.page, "/da/find")
    expect(question(writing)).to_be_visible()
    stay = writing.page.get_by_role("button", name=writing.say("unsent-stay"))
    expect(stay).to_be_focused()
    writing.reads("unsent-typed")
    assert flaws(writing.page) == []
    assert writing.page.locator("[data-exit]").is_visible()
    stay.press("Enter")
    expect(question(writing)).to_have_count(0)
    assert writing.typed("write-label") == TYPED
    expect(writing.page.locator("footer a[href='/da/find']")).to_be_focused()


@pytest.mark.parametrize("link", ["a.name", "footer a[aria-current=page]"])
def test_escape_stays_whichever_link_it_was(writing: PersonSteps, link: str) -> None:
    writing.page.locator(link).click()
    stay = writing.page.get_by_role("button", name=writing.say("unsent-stay"))
    expect(stay).to_be_focused()
    writing.page.keyboard.press("Escape")
    expect(question(writing)).to_have_count(0)
    assert writing.typed("write-label") == TYPED


def test_whoever_goes_anyway_goes_and_leaves_nothing(
    writing: PersonSteps, live: Live
) -> None:
    follow(writing.page, "/da/find")
    writing.press("unsent-go")
    writing.page.wait_for_url(live.address("/da/find"))
    assert trail(writing.page, live) == [live.address("/da/find")]
    assert writing.page.evaluate(LEFT) == NOTHING


@pytest.mark.parametrize("asked", [False, True])
def test_the_way_out_is_never_asked_about(
    writing: PersonSteps, live: Live, *, asked: bool
) -> None:
    if asked:
        follow(writing.page, "/da/find")
        expect(question(writing)).to_be_visible()
    writing.page.locator("[data-exit]").click()
    writing.page.wait_for_url(live.neutral)


def test_three_presses_of_shift_leave_from_the_question(
    writing: PersonSteps, live: Live
) -> None:
    follow(writing.page, "/da/find")
    expect(question(writing)).to_be_visible()
    for _ in range(3):
        writing.page.keyboard.press("Shift")
    writing.page.wait_for_url(live.neutral)


def test_nothing_typed_is_nothing_asked(steps: PersonSteps, live: Live) -> None:
    steps.come()
    steps.to_writing("Mette")
    follow(steps.page, "/da/find")
    steps.page.wait_for_url(live.address("/da/find"))


def test_without_a_line_a_link_still_asks(writing: PersonSteps) -> None:
    # The words of the question are the last that is fetched for it.
    while not any("/static/unsent.da-" in one for one in fetched(writing.page)):
        writing.page.wait_for_timeout(100)
    writing.page.context.set_offline(True)
    follow(writing.page, "/da/find")
    expect(question(writing)).to_be_visible()
    writing.press("unsent-stay")
    assert writing.typed("write-label") == TYPED


def test_another_language_keeps_what_is_typed(
    writing: PersonSteps, stage: Stage, live: Live
) -> None:
    page = writing.page
    follow(page, "/en/write")
    writing.speaks("en")
    writing.at_still("write-heading")
    assert writing.typed("write-label") == TYPED
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("[data-exit]")).to_have_text("Leave this page")
    expect(page.locator("footer [hreflang=en]")).to_be_focused()
    expect(page).to_have_url(live.address("/en/write"))
    assert flaws(page) == []
    assert page.evaluate(LEFT) == NOTHING
    follow(page, "/ar/write")
    writing.speaks("ar")
    writing.at_still("write-heading")
    assert writing.typed("write-label") == TYPED
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator(".unread")).to_have_count(1)
    assert trail(page, live) == [live.address("/ar/write")]
    writing.press("write-send")
    writing.at("sent-title")
    vault = stage.take("Mette")
    record = stage.read("Mette", vault).record
    assert [one.text for one in record.letters] == [TYPED]
    assert record.language == "ar"


def test_another_language_leaves_an_open_folder_open(
    steps: PersonSteps, live: Live
) -> None:
    steps.come()
    steps.begin(TYPED, to="Mette")
    steps.keep()
    # A folder comes from the page of writing; its address is that of the page.
    follow(steps.page, "/en/write")
    steps.speaks("en")
    steps.at_still("folder-heading")
    steps.sees(TYPED)
    steps.page.locator("[data-exit]").click()
    steps.page.wait_for_url(live.neutral)
    assert steps.page.workers == []


def test_without_a_line_the_language_stays_and_so_do_the_words(
    writing: PersonSteps, live: Live
) -> None:
    writing.page.context.set_offline(True)
    follow(writing.page, "/en/write")
    writing.reads("trouble-offline")
    assert writing.typed("write-label") == TYPED
    assert writing.page.url == live.address("/da/skriv")


def test_a_letter_without_words_to_come_back_is_asked_about(steps: PersonSteps) -> None:
    steps.come()
    steps.begin(TYPED, to="Mette")
    follow(steps.page, "/da/find")
    expect(question(steps)).to_be_visible()
    steps.reads("unsent-words")


def test_an_answer_that_is_kept_is_not_asked_about(
    desk: DeskStage, enter: Enter, live: Live
) -> None:
    mette, _ = at_work(desk, enter)
    # On a quick machine it is kept long before a link would wait no longer.
    mette.is_patient(SAVE_MILLISECONDS)
    mette.box("vault-answer-label", name="Lærke").press_sequentially("Kære Lærke.")
    mette.page.locator("a.name").click()
    mette.page.wait_for_url(live.address("/da/"))


def test_a_half_written_answer_is_asked_about_when_it_cannot_be_kept(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    box = mette.box("vault-answer-label", name="Lærke")
    with mette.page.expect_response("**/api/entries/append"):
        box.press_sequentially("Kære Lærke.")
    mette.page.context.set_offline(True)
    box.press_sequentially(" Tak.")
    mette.page.locator("a.name").click()
    asked = mette.page.get_by_role("dialog")
    expect(asked.get_by_role("button").first).to_be_focused()
    mette.page.keyboard.press("Enter")
    expect(asked).to_have_count(0)
    assert box.input_value() == "Kære Lærke. Tak."
    mette.page.context.set_offline(False)


def test_the_desk_changes_language_with_who_is_logged_in(
    desk: DeskStage, enter: Enter, live: Live
) -> None:
    mette, _ = at_work(desk, enter)
    mette.box("vault-answer-label", name="Lærke").press_sequentially("Kære Lærke.")
    follow(mette.page, "/en/work")
    mette.speaks("en")
    mette.at_still("desk-title")
    assert mette.typed("vault-answer-label", name="Lærke") == "Kære Lærke."
    mette.sees(ASKED)
    expect(mette.page).to_have_url(live.address("/en/work"))
