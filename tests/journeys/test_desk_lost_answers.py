"""Answers that were lost on the way, or overtaken, change nothing of what was done."""

from collections.abc import Callable

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from cast_desk import Enter, at_work
from stage_desk import DeskStage
from steps_desk import DeskSteps, Prf

Lose = Callable[[Page, str], None]
NOTES = """text => {
  window.noted = false;
  const look = () => { noted ||= document.body.innerText.includes(text); };
  new MutationObserver(look).observe(document.body, {
    subtree: true, childList: true, characterData: true,
  });
}"""
"""Notes whether a text ever stands on the page from now on."""


def lose_one_answer(page: Page, address: str) -> None:
    """Let one request through, and lose what the server answers."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    page.route(address, lose, times=1)


def lose_one_request(page: Page, address: str) -> None:
    page.route(address, lambda route: route.abort(), times=1)


def receives(desk: DeskStage, mette: DeskSteps, prf: Prf) -> None:
    """Everything a registration shows, once; and in the end it opens."""
    mette.at("register-code-title")
    assert len(mette.shown_words().split()) == 7
    mette.press("register-kept")
    words = ""
    if prf is Prf.NEVER:
        mette.at("register-phrase-title")
        words = mette.shown_words()
        mette.press("register-kept")
        mette.at("words-back-title")
        mette.field("login-phrase-label", words)
        mette.press("action-continue")
    mette.proceed()
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    if words:
        mette.unlock(words)
    mette.at("desk-title")
    assert list(desk.counsellors()) == ["Mette"]


@pytest.mark.parametrize("prf", [Prf.NEVER, Prf.AT_ONCE])
@pytest.mark.parametrize("lose", [lose_one_answer, lose_one_request])
def test_a_registration_that_was_lost_is_the_same_at_the_next_press(
    desk: DeskStage, enter: Enter, prf: Prf, lose: Lose
) -> None:
    mette = enter(prf=prf)
    mette.invited(desk.invite("Mette", "counsellor"), "Mette")
    lose(mette.page, "**/api/staff/register")
    mette.press("register-button")
    mette.reads("trouble-offline")

    mette.press("register-button")

    receives(desk, mette, prf)


def test_a_used_link_is_nobody_elses(desk: DeskStage, enter: Enter) -> None:
    mette, other = enter(), enter()
    link = desk.invite("Mette", "counsellor")
    mette.invited(link, "Mette")
    other.invited(link, "Mette")
    lose_one_request(other.page, "**/api/staff/register")
    other.press("register-button")
    other.reads("trouble-offline")
    mette.press("register-button")
    mette.at("register-code-title")

    other.press("register-button")

    other.reads("refusal-invitation-stale")


def test_leaving_whose_answer_was_lost_is_left_at_the_next_press(
    desk: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(desk, enter)
    lose_one_answer(mette.page, "**/api/entries/append")
    mette.press("vault-leave")
    mette.press("vault-leave-yes")
    mette.reads("trouble-offline")

    mette.press("vault-leave")
    mette.press("vault-leave-yes")

    mette.hears("vault-left")
    expect(mette.mine()).to_have_count(0)
    assert [one.role.name for one in desk.readers(writer)] == ["PERSON"]


def test_an_answer_that_was_overtaken_does_not_undo_what_came_after(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    held: list[tuple[Route, APIResponse]] = []
    mette.page.route(
        "**/api/desk", lambda route: held.append((route, route.fetch())), times=1
    )
    desk.writes("Til dig.", "Mette", name="Ane")
    while not held:  # a test that waits for ever is ended
        mette.page.wait_for_timeout(50)
    mette.press("duty-start")
    stop = mette.page.get_by_role("button", name=mette.say("duty-stop"), exact=True)
    expect(stop).not_to_have_attribute("aria-disabled", "true")
    expect(mette.first_letters()).to_have_count(1)
    mette.page.evaluate(NOTES, mette.say("duty-off"))
    ((route, earlier),) = held
    with mette.page.expect_response("**/api/desk"):
        route.fulfill(response=earlier)
    desk.writes("Og til dig.", "Mette", name="Bo")
    expect(mette.first_letters()).to_have_count(2)
    assert mette.page.evaluate("noted") is False
