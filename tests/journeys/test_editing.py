"""Two editors keep the list of places, and anybody sees at once what they did."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from cast_desk import Enter
from editing_desk import DOCUMENT, NEW, OLD, checks_of
from live import Live
from looking import flaws
from stage_desk import DeskStage
from steps_desk import DeskSteps
from udvej.cli.demo.places import made_up
from udvej.server.directory import Kind, Notes, Put

PLACE = str(DOCUMENT["name"])
TABS_MAX = 150
FOCUSED = """() => {
  const one = document.activeElement;
  return one.ariaLabel ?? (one.labels?.[0] ?? one).innerText;
}"""
WIDER = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}"""


def one_place(live: Live) -> None:
    put = Put(Kind.SERVICE, DOCUMENT, Notes(checks=checks_of(live.app)))
    live.run(live.app.directory.change([put], "import", "import"))


class Editor:
    """One editor at one page."""

    def __init__(self, steps: DeskSteps) -> None:
        self.steps = steps
        self.page = steps.page
        self.name = ""

    def join(self, desk: DeskStage, name: str) -> "Editor":
        self.name = name
        self.steps.invited(desk.invite(name, "editor"), name)
        self.steps.press("register-button")
        self.steps.at("register-done")
        self.steps.press("action-continue")
        self.steps.at("editing-title")
        return self

    def opens(self, name: str = PLACE) -> None:
        self.page.locator("button.row").filter(has_text=name).first.click()
        heading = self.page.get_by_role("heading", level=1, name=name)
        expect(heading).to_be_focused()

    def field(self, name: str) -> str:
        return self.steps.say(f"editing-field-{name}")

    def changes(self, name: str) -> None:
        self.steps.press("editing-change-field", field=self.field(name))

    def saves(self, name: str) -> None:
        self.steps.press("editing-save-field", field=self.field(name))

    def types(self, label: str, text: str) -> None:
        self.box(label).fill(text)

    def box(self, label: str) -> Locator:
        return self.page.get_by_role("textbox", name=label, exact=True)

    def tabs_to(self, name: str) -> None:
        """Press Tab until what is called this has the focus."""
        for _ in range(TABS_MAX):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(FOCUSED) == name:
                return
        raise AssertionError(f"Tab never came to {name}")

    def looked_today(self) -> None:
        self.page.get_by_label(self.steps.say("editing-checked-today")).check()

    def is_sure(self) -> None:
        """It is from the place itself."""
        self.page.get_by_label(self.steps.say("place-certainty-authority")).check()

    def reads(self, key: str, **values: str | int) -> None:
        self.steps.reads(key, **values)

    def look(self, name: str, kept: Path) -> list[str]:
        self.page.screenshot(path=kept / f"{name}.png", full_page=True)
        found = [f"{name}: {one}" for one in flaws(self.page)]
        wide = self.page.evaluate(WIDER)
        return [*found, f"{name}: wider than the screen"] if wide else found


@pytest.fixture
def ann(live: Live, desk: DeskStage, enter: Enter) -> Editor:
    one_place(live)
    return Editor(enter()).join(desk, "Ann")


def anybody(page: Page, live: Live) -> str:
    """What the page of places says of this place to whoever comes."""
    page.goto(live.address("/da/find"))
    page.get_by_label("Hvad har du brug for?").fill(PLACE)
    card = page.locator(".card.place").filter(has_text=PLACE)
    expect(card).to_be_visible()
    return card.inner_text()


def test_a_number_is_proposed_by_one_confirmed_by_another_and_seen_by_all(
    live: Live, desk: DeskStage, enter: Enter, ann: Editor, page: Page
) -> None:
    assert OLD in anybody(page, live)
    ann.opens()
    ann.changes("phones")
    ann.types(ann.field("phones"), "+45 00 00 00 02")
    ann.looked_today()
    seen = ann.page.get_by_role("region", name=ann.steps.say("editing-will-be-seen"))
    expect(seen).to_contain_text(NEW)
    assert OLD in anybody(page, live)
    ann.saves("phones")
    ann.reads("editing-done-proposed")
    ann.reads("editing-state-second-mine")
    confirm = ann.steps.say("editing-confirm")
    expect(ann.page.get_by_role("button", name=confirm)).to_have_count(0)
    text = anybody(page, live)
    assert OLD not in text
    assert NEW not in text

    bo = Editor(enter(wide=False)).join(desk, "Bo")
    bo.opens()
    bo.reads("editing-state-second", name="Ann")
    bo.steps.press("editing-confirm")
    bo.reads("editing-done-checked")
    assert NEW in anybody(page, live)


def test_two_editors_of_one_field_are_told_and_lose_nothing(
    desk: DeskStage, enter: Enter, ann: Editor
) -> None:
    bo = Editor(enter()).join(desk, "Bo")
    for one in (ann, bo):
        one.opens()
        one.changes("what")
        one.types(one.steps.say("editing-danish"), f"Skrevet af {one.name}.")
        one.looked_today()
    bo.saves("what")
    bo.reads("editing-done-saved")
    ann.saves("what")
    ann.reads("editing-moved", field=ann.field("what"))
    expect(ann.page.locator("[data-field=what] .notice")).to_contain_text("af Bo.")
    expect(ann.box(ann.steps.say("editing-danish"))).to_have_value("Skrevet af Ann.")
    ann.steps.press("editing-keep-mine")
    ann.saves("what")
    ann.reads("editing-done-saved")
    ann.steps.press("editing-history-show")
    steps = ann.page.locator("[data-steps] > li")
    expect(steps.first).to_contain_text("Skrevet af Bo.")
    expect(steps.first).to_contain_text("Skrevet af Ann.")


def test_a_flaw_loses_nothing_and_checking_all_takes_one_tap(ann: Editor) -> None:
    ann.opens()
    ann.changes("url")
    ann.types(ann.field("url"), "prove.example")
    ann.types(ann.steps.say("editing-source-label"), "Deres egen side")
    ann.saves("url")
    ann.reads("flaw-url")
    ann.reads("flaw-source-certainty")
    expect(ann.page.get_by_text(ann.steps.say("flaw-url"))).to_be_in_viewport()
    expect(ann.box(ann.field("url"))).to_have_value("prove.example")
    ann.types(ann.field("url"), "https://prove.example/")
    ann.is_sure()
    ann.saves("url")
    # Said where one looks: beside the field, not above all of them.
    told = ann.page.locator("[data-field=url]").get_by_role("status")
    expect(told).to_contain_text(ann.steps.say("editing-done-unchecked"))
    expect(told).to_be_in_viewport()
    ann.reads("editing-state-unchecked")
    ann.steps.press("editing-check-all", count=1)
    ann.reads("editing-done-checked")
    expect(ann.page.locator("#fields")).to_be_focused()
    expect(ann.page.locator(".seen .card a", has_text="prove.example")).to_be_visible()


def test_a_new_value_is_neither_sure_nor_checked_before_somebody_says_so(
    live: Live, ann: Editor, page: Page
) -> None:
    ann.opens()
    ann.changes("url")
    today = ann.page.get_by_label(ann.steps.say("editing-checked-today"))
    expect(today).not_to_be_checked()
    expect(ann.page.locator("[data-field=url] input:checked")).to_have_count(0)
    ann.types(ann.field("url"), "https://prove.example/")
    ann.types(ann.steps.say("editing-source-label"), "Deres egen side")
    ann.saves("url")
    ann.reads("flaw-source-certainty")
    expect(ann.box(ann.field("url"))).to_have_value("https://prove.example/")
    ann.is_sure()
    ann.saves("url")
    ann.reads("editing-done-unchecked")
    assert "prove.example" not in anybody(page, live)


def test_a_form_that_changes_nothing_leaves_what_was_checked(
    live: Live, ann: Editor, page: Page
) -> None:
    before = anybody(page, live)
    ann.opens()
    ann.changes("what")
    sure = ann.page.get_by_label(ann.steps.say("place-certainty-authority"))
    expect(sure).to_be_checked()
    ann.saves("what")
    ann.reads("editing-done-saved")
    assert anybody(page, live) == before


def test_an_address_is_made_secret_when_asked_twice(ann: Editor) -> None:
    ann.opens()
    ann.steps.press("editing-hide")
    ann.reads("editing-hide-question")
    ann.steps.press("editing-hide-yes")
    ann.reads("editing-done-hidden")
    ann.reads("editing-confidential")
    button = ann.page.get_by_role("button", name=ann.steps.say("editing-hide"))
    expect(button).to_have_count(0)


def test_what_is_typed_outlives_a_session_that_ended(ann: Editor) -> None:
    ann.opens()
    ann.changes("what")
    ann.types(ann.steps.say("editing-danish"), "Halvt skrev")
    ann.page.context.clear_cookies()
    ann.saves("what")
    ann.steps.at("logged-out-title")
    ann.steps.press("login-title")
    ann.steps.log_in()
    ann.steps.at("editing-title")
    ann.reads("editing-unsaved")
    ann.opens()
    expect(ann.box(ann.steps.say("editing-danish"))).to_have_value("Halvt skrev")
    ann.looked_today()
    ann.saves("what")
    ann.reads("editing-done-saved")


def test_what_is_typed_while_a_field_is_being_saved_stays(ann: Editor) -> None:
    ann.opens()
    ann.changes("what")
    ann.looked_today()
    danish = ann.steps.say("editing-danish")
    ann.types(danish, "Halvt skrevet.")
    held: list[Route] = []
    ann.page.route("**/api/editing/save", lambda route: held.append(route), times=1)  # noqa: PLW0108 -- Playwright asks what it is bound to
    ann.saves("what")
    while not held:  # a test that waits for ever is ended
        ann.page.wait_for_timeout(50)
    ann.types(danish, "Halvt skrevet, og så helt.")
    held[0].continue_()
    seen = ann.page.get_by_role("region", name=ann.steps.say("editing-seen"))
    expect(seen).to_contain_text("Halvt skrevet.")
    expect(ann.box(danish)).to_have_value("Halvt skrevet, og så helt.")
    ann.looked_today()
    ann.saves("what")
    ann.reads("editing-done-saved")
    expect(seen).to_contain_text("Halvt skrevet, og så helt.")


def test_whoever_logs_out_is_asked_about_what_is_typed(ann: Editor) -> None:
    ann.opens()
    ann.changes("what")
    ann.steps.press("logout")
    ann.reads("logout-unsaved")
    ann.steps.press("logout-yes")
    ann.steps.at("logged-out-title")
    ann.steps.press("login-title")
    ann.steps.log_in()
    ann.steps.at("editing-title")
    row = ann.page.locator("button.row")
    expect(row).to_be_visible()
    expect(row).not_to_contain_text(ann.steps.say("editing-unsaved"))


def test_hours_are_typed_as_people_write_them(ann: Editor) -> None:
    ann.opens()
    ann.changes("hours")
    ann.steps.press("editing-row-add")
    ann.types(ann.steps.say("editing-source-label"), "Deres egen side")
    ann.is_sure()
    ann.looked_today()
    ann.types(ann.steps.say("editing-opens"), "10.30")
    ann.types(ann.steps.say("editing-closes"), "fra 10 til 17")
    ann.saves("hours")
    ann.reads("flaw-shape")
    expect(ann.box(ann.steps.say("editing-closes"))).to_have_value("fra 10 til 17")
    ann.types(ann.steps.say("editing-closes"), "17.30")
    ann.saves("hours")
    ann.reads("editing-done-saved")
    seen = ann.page.locator(".seen .card")
    expect(seen).to_contain_text("mandag-fredag 10:30-17:30")


def test_a_place_is_taken_out_and_put_back(live: Live, ann: Editor, page: Page) -> None:
    ann.opens()
    ann.steps.press("editing-take-out")
    ann.reads("editing-done-taken-out")
    ann.reads("editing-not-seen")
    page.goto(live.address("/da/find"))
    expect(page.get_by_text("Der er ingen steder på listen endnu.")).to_be_visible()
    ann.steps.press("editing-bring-back")
    ann.reads("editing-done-brought-back")
    assert OLD in anybody(page, live)


def test_by_keyboard_alone(ann: Editor) -> None:
    expect(ann.page.locator("button.row")).to_be_visible()
    ann.tabs_to(ann.steps.say("editing-search-label"))
    ann.page.keyboard.press("Tab")
    ann.page.keyboard.press("Enter")
    expect(ann.page.get_by_role("heading", level=1, name=PLACE)).to_be_focused()
    ann.tabs_to(ann.steps.say("editing-change-field", field=ann.field("stay")))
    ann.page.keyboard.press("Enter")
    expect(
        ann.page.get_by_role("heading", level=3, name=ann.field("stay"))
    ).to_be_focused()
    ann.page.keyboard.press("Tab")
    ann.page.keyboard.press("ArrowUp")
    ann.page.keyboard.press("ArrowUp")
    ann.tabs_to(ann.steps.say("editing-source-label"))
    ann.page.keyboard.type("Deres egen side")
    ann.tabs_to(ann.steps.say("place-certainty-authority"))
    ann.page.keyboard.press("Space")
    ann.tabs_to(ann.steps.say("editing-checked-today"))
    ann.page.keyboard.press("Space")
    ann.tabs_to(ann.steps.say("editing-save-field", field=ann.field("stay")))
    ann.page.keyboard.press("Enter")
    ann.reads("editing-done-saved")


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("wide", [False, True], ids=["320", "1280"])
def test_every_screen_fits_and_axe_finds_nothing(
    live: Live,
    desk: DeskStage,
    enter: Enter,
    tmp_path: Path,
    language: str,
    *,
    wide: bool,
) -> None:
    wanted = made_up(live.app.services.clock.day())
    live.run(live.app.directory.change(wanted, "import", "import"))
    one = Editor(enter(language=language, wide=wide)).join(desk, "Ann")
    expect(one.page.locator("button.row").first).to_be_visible()
    found = one.look("editing-list", tmp_path)
    name = {"da": "Havnehuset København", "en": "Harbour House Copenhagen"}[language]
    one.types(one.steps.say("editing-search-label"), name)
    one.opens(name)
    found += one.look("editing-place", tmp_path)
    for field in ("name", "needs", "hours", "phones", "cost", "languages", "address"):
        one.changes(field)
    one.types(one.field("phones"), "ring")
    one.saves("phones")
    one.reads("flaw-phone")
    one.steps.press("editing-history-show")
    expect(one.page.locator("[data-steps] > li").first).to_be_visible()
    found += one.look("editing-form", tmp_path)
    assert found == []
