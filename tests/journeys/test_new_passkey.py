"""A lost passkey and the code on paper: what is said when it does not go as hoped."""

import pytest
from playwright.sync_api import Route, expect

from cast_desk import Enter
from stage_desk import DeskStage
from steps_desk import DeskSteps, Prf

FINISH = "**/api/staff/enrolments/finish"
WRAPS = "**/api/staff/wraps"


@pytest.fixture
def karin(desk: DeskStage, enter: Enter) -> DeskSteps:
    """A coordinator, where approvals are given."""
    one = enter()
    one.invited(desk.invite("Karin", "coordinator"), "Karin")
    one.press("register-button")
    one.at("register-done")
    one.press("action-continue")
    one.at("office-title")
    return one


@pytest.fixture
def code(desk: DeskStage, enter: Enter) -> str:
    """Mette's, who is a counsellor and lost the device that her passkey was on."""
    code = enter().join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    return code


def asks(mette: DeskSteps, code: str, name: str = "Mette") -> None:
    mette.page.get_by_label(name, exact=True).check()
    mette.field("enrol-label", code)
    mette.press("enrol-ask")


@pytest.fixture
def mette(desk: DeskStage, enter: Enter) -> DeskSteps:
    """Mette at a device that cannot unlock by itself."""
    del desk
    one = enter(prf=Prf.NEVER)
    one.come_to_work()
    one.press("login-lost")
    one.at("enrol-title")
    return one


def test_a_wish_that_is_refused_is_told_and_can_be_made_again(
    karin: DeskSteps, code: str, mette: DeskSteps
) -> None:
    heading = mette.page.get_by_role("heading", level=1)
    asks(mette, code)
    mette.reads("enrol-waiting")
    expect(heading).to_be_focused()
    karin.press("approve-no")
    karin.reads("approve-refused", name="Mette")
    told = karin.page.get_by_text(karin.say("approve-refused", name="Mette"))
    expect(told).to_be_in_viewport()
    expect(karin.page.locator(":focus")).to_contain_text(
        karin.say("approve-refused", name="Mette")
    )
    karin.reads("approve-none")
    mette.reads("enrol-ended")
    expect(heading).to_be_focused()
    asks(mette, code)
    mette.reads("enrol-waiting")
    expect(mette.page.get_by_text(mette.say("enrol-ended"))).to_have_count(0)


def test_what_is_wrong_stands_where_it_is_wrong(
    desk: DeskStage, enter: Enter, code: str, mette: DeskSteps
) -> None:
    enter().join(desk.invite("Jonas", "counsellor"), "Jonas")
    desk.publish()
    mette.come_to_work()
    mette.press("login-lost")
    mette.press("enrol-ask")
    names = mette.page.get_by_role("group", name=mette.say("enrol-who"))
    expect(names.get_by_role("alert")).to_have_text(mette.say("enrol-nobody"))
    asks(mette, code, name="Jonas")
    mette.reads("enrol-wrong-code")
    expect(mette.box("enrol-label")).to_have_attribute("aria-invalid", "true")
    expect(names.get_by_role("alert")).to_be_empty()
    asks(mette, code)
    mette.reads("enrol-waiting")


def test_an_answer_that_is_lost_half_way_makes_no_second_passkey(
    desk: DeskStage, karin: DeskSteps, code: str, mette: DeskSteps
) -> None:
    """And what cannot unlock alone gets its seven words."""
    asks(mette, code)
    mette.reads("enrol-waiting")
    karin.press("approve-button")
    mette.reads("enrol-approved")
    lost: list[str] = []

    def lose(route: Route) -> None:
        lost.append(route.request.url)
        route.abort()

    mette.page.route("**/api/staff/wraps", lose)
    mette.press("enrol-button")
    mette.reads("trouble-offline")
    assert lost != []
    mette.page.unroute("**/api/staff/wraps")
    mette.press("enrol-button")
    mette.at("register-phrase-title")
    words = mette.shown_words()
    mette.press("register-kept")
    mette.field("login-phrase-label", words)
    mette.press("action-continue")
    mette.at("register-done")
    mette.reads("enrol-done")
    expect(mette.page.get_by_text(mette.say("register-next"))).to_have_count(0)
    mette.press("action-continue")
    mette.at("desk-title")
    assert len(desk.passkeys(desk.counsellors()["Mette"].identifier)) == 1
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.unlock(words)
    mette.at("desk-title")


def swallow(mette: DeskSteps, where: str, *, only: str = "") -> list[str]:
    """Have the server do what is asked there, and the line lose what it answers."""
    lost: list[str] = []

    def lose(route: Route) -> None:
        if only not in (route.request.post_data or ""):
            route.continue_()
            return
        route.fetch()
        lost.append(route.request.url)
        route.abort()

    mette.page.route(where, lose)
    return lost


def approved(karin: DeskSteps, code: str, mette: DeskSteps) -> None:
    asks(mette, code)
    mette.reads("enrol-waiting")
    karin.press("approve-button")
    mette.reads("enrol-approved")


def device_with_prf(enter: Enter) -> DeskSteps:
    one = enter()
    one.come_to_work()
    one.press("login-lost")
    one.at("enrol-title")
    return one


def test_a_passkey_whose_answer_was_lost_is_found_again(
    desk: DeskStage, enter: Enter, karin: DeskSteps, code: str
) -> None:
    """The server has the new passkey and the page does not know: pressed once more."""
    mette = device_with_prf(enter)
    approved(karin, code, mette)
    lost = swallow(mette, FINISH, only="credential")
    mette.press("enrol-button")
    mette.reads("trouble-offline")
    assert lost != []
    mette.page.unroute(FINISH)
    mette.press("enrol-button")
    mette.at("register-done")
    mette.reads("enrol-done")
    mette.press("action-continue")
    mette.at("desk-title")
    assert len(desk.passkeys(desk.counsellors()["Mette"].identifier)) == 1
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")


def test_a_passkey_whose_page_was_closed_is_finished_by_logging_in(
    desk: DeskStage, enter: Enter, karin: DeskSteps, code: str
) -> None:
    mette = device_with_prf(enter)
    approved(karin, code, mette)
    swallow(mette, FINISH, only="credential")
    mette.press("enrol-button")
    mette.reads("trouble-offline")
    mette.page.unroute(FINISH)
    mette.come_to_work()
    mette.log_in()
    mette.reads("enrol-unfinished")
    mette.field("enrol-label", " ".join(reversed(code.split())))
    mette.press("action-continue")
    expect(mette.page.get_by_role("alert").first).to_be_visible()
    mette.field("enrol-label", code)
    mette.press("action-continue")
    mette.at("register-done")
    mette.press("action-continue")
    mette.at("desk-title")
    assert len(desk.passkeys(desk.counsellors()["Mette"].identifier)) == 1
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")


def test_words_that_were_never_shown_are_made_anew_by_the_code(
    karin: DeskSteps, code: str, mette: DeskSteps
) -> None:
    """The server has them and nobody else: a page that closed took them along."""
    approved(karin, code, mette)
    lost = swallow(mette, WRAPS)
    mette.press("enrol-button")
    mette.reads("trouble-offline")
    assert lost != []
    mette.page.unroute(WRAPS)
    mette.come_to_work()
    mette.log_in()
    mette.at("login-phrase-title")
    mette.reads("enrol-no-words")
    mette.press("login-by-code")
    mette.reads("enrol-unfinished")
    mette.field("enrol-label", code)
    mette.press("action-continue")
    mette.at("register-phrase-title")
    words = mette.shown_words()
    mette.press("register-kept")
    mette.field("login-phrase-label", words)
    mette.press("action-continue")
    mette.at("register-done")
    mette.press("action-continue")
    mette.at("desk-title")
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.unlock(words)
    mette.at("desk-title")
