"""The desk, from an invitation to an answer that its person reads, in real browsers."""

import re

from playwright.sync_api import expect

from cast_desk import ASKED, TOLD, Enter, at_work, join_with_words
from stage_desk import DeskStage
from steps_desk import Prf

NUMBER = re.compile(r"\b\d{3} \d{3}\b")


def test_from_invitation_to_answer(desk: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.press("duty-start")
    mette.reads("duty-on")

    writer = desk.writes(ASKED, "Mette", name="Lærke")
    mette.hears("waiting-new", count=1)
    mette.reads("waiting-chosen")
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.reads("vault-seen", name="Lærke")
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    expect(mette.page.locator("#vault")).to_be_focused()
    mette.answers(TOLD, to="Lærke")
    mette.arrives(TOLD)
    assert desk.texts(writer) == [ASKED, TOLD]

    desk.adds(writer, "Tak.")
    mette.sees("Tak.")


def test_prf_that_comes_when_the_passkey_is_shown(
    desk: DeskStage, enter: Enter
) -> None:
    mette = enter(prf=Prf.WHEN_SHOWN)
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")


def test_without_prf_words_unlock(desk: DeskStage, enter: Enter) -> None:
    mette = enter(prf=Prf.NEVER)
    words = join_with_words(desk, mette)
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("login-phrase-title")
    mette.unlock(words.replace(words.split()[0], "qqqq", 1))
    mette.reads("refusal-phrase-word-unknown")
    mette.unlock(words)
    mette.at("desk-title")


def test_a_passkey_that_cannot_unlock_here_and_no_words_leads_to_the_code(
    desk: DeskStage, enter: Enter
) -> None:
    mette, elsewhere = enter(), enter(prf=Prf.NEVER)
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    elsewhere.come_to_work()
    mette.authenticator.copy_to(elsewhere.authenticator)
    elsewhere.log_in()
    elsewhere.at("login-phrase-title")
    elsewhere.reads("login-phrase-none")
    elsewhere.press("login-by-code")
    elsewhere.at("enrol-title")


def test_each_role_has_its_own_heading(desk: DeskStage, enter: Enter) -> None:
    headings = {
        "leader": "office-title-leader",
        "editor": "editing-title",
        "complaints-reader": "office-title-complaints-reader",
        "admin": "office-title-admin",
    }
    for role, heading in headings.items():
        one = enter()
        one.invited(desk.invite("Karin", role), "Karin")
        one.press("register-button")
        one.at("register-done")
        one.press("action-continue")
        one.at(heading)


def test_a_lost_passkey_and_the_code_on_paper(desk: DeskStage, enter: Enter) -> None:
    mette, karin = enter(), enter()
    code = mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    writer = desk.writes(ASKED, "Mette", name="Lærke")
    karin.invited(desk.invite("Karin", "coordinator"), "Karin")
    karin.press("register-button")
    karin.at("register-done")
    karin.press("action-continue")
    karin.at("office-title")
    karin.reads("approve-none")

    mette.authenticator.lose()
    mette.come_to_work()
    mette.press("login-lost")
    mette.at("enrol-title")
    mette.page.get_by_label("Mette").check()
    mette.field("enrol-label", code)
    mette.press("enrol-ask")
    mette.reads("enrol-waiting")
    (number,) = NUMBER.findall(mette.page.locator("main").inner_text())

    karin.reads("approve-number", number=number)
    karin.press("approve-button")
    karin.reads("approve-done", name="Mette")
    who = desk.counsellors()["Mette"].identifier
    assert desk.passkeys(who) == []
    mette.reads("enrol-approved")
    mette.press("enrol-button")
    mette.proceed()
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    assert desk.texts(writer) == [ASKED]


def test_the_slower_of_two_is_told(desk: DeskStage, enter: Enter) -> None:
    mette, sara = enter(), enter(wide=False)
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    sara.join(desk.invite("Sara", "counsellor"), "Sara")
    desk.publish()
    for one in (mette, sara):
        one.come_to_work()
        one.log_in()
        one.at("desk-title")
    desk.writes(ASKED, "Mette", "Sara", name="Lærke")
    for one in (mette, sara):
        one.opens_first_letter()
        one.sees(ASKED)
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    sara.press("waiting-take")
    sara.hears("waiting-taken-other")
    expect(sara.page.get_by_text(ASKED)).to_have_count(0)
    expect(sara.mine()).to_have_count(0)


def test_a_promise_is_tracked_and_read(desk: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(desk, enter)
    mette.opens("promise-title")
    mette.press("promise-in-hour")
    expect(mette.page.locator("[data-news]")).to_contain_text("Lærke")
    expect(mette.mine().first).to_contain_text("lovet")
    promise = desk.reads(writer).record.promise
    assert promise is not None
    mette.answers(TOLD, to="Lærke")
    mette.sees(TOLD)
    expect(mette.mine().first).to_contain_text(mette.say("mine-answered"))


def test_an_own_time_must_lie_ahead(desk: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(desk, enter)
    mette.opens("promise-title")
    moment = mette.page.get_by_label(mette.say("promise-label"))
    tried = {"": "no", "2020-01-01T10:00": "past", "2099-01-01T10:00": "far"}
    for typed, said in tried.items():
        moment.fill(typed)
        mette.press("promise-send")
        mette.reads(f"promise-{said}-time")
    assert desk.reads(writer).record.promise is None


def test_a_lost_line_queues_and_doubles_nothing(desk: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(desk, enter)
    mette.page.context.set_offline(True)
    mette.answers("Første.", to="Lærke")
    mette.reads("connection-queued")
    mette.answers("Andet.", to="Lærke")
    mette.sees("Andet.")
    mette.press("logout")
    mette.reads("logout-unsent")
    mette.press("action-cancel")
    mette.page.context.set_offline(False)
    queued = mette.page.get_by_text(mette.say("connection-queued"))
    expect(mette.page.locator(".letters").get_by_text("Andet.")).to_have_count(1)
    expect(queued).to_have_count(0, timeout=60_000)
    # One that is tried again is not said to wait either: none is on its way any more.
    on_their_way = mette.page.get_by_label(mette.say("letters-pending"))
    expect(on_their_way).to_have_count(0)
    assert desk.texts(writer) == [ASKED, "Første.", "Andet."]


def test_drafts_are_kept_sealed_and_come_back(desk: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(desk, enter)
    mette.field("vault-answer-label", "Et halvt svar", name="Lærke")
    mette.log_out()
    assert "Et halvt svar" not in mette.page.content()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.opens_row("Lærke")
    expect(mette.box("vault-answer-label", name="Lærke")).to_have_value("Et halvt svar")
    assert desk.texts(writer) == [ASKED]


def test_idle_drops_the_keys(desk: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.page.clock.install()
    mette, _ = at_work(desk, enter, mette)
    mette.field("vault-answer-label", "Et halvt svar", name="Lærke")
    mette.page.clock.fast_forward("17:00")
    mette.at("logged-out-title")
    assert ASKED not in mette.page.content()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.opens_row("Lærke")
    expect(mette.box("vault-answer-label", name="Lærke")).to_have_value("Et halvt svar")


def test_two_devices_agree(desk: DeskStage, enter: Enter) -> None:
    mette, other = enter(prf=Prf.NEVER), enter(prf=Prf.NEVER, wide=False)
    words = join_with_words(desk, mette)
    desk.publish()
    mette.authenticator.copy_to(other.authenticator)
    for one in (mette, other):  # the copied passkey has been used more often
        one.come_to_work()
        one.log_in()
        one.unlock(words)
        one.at("desk-title")
    writer = desk.writes(ASKED, "Mette", name="Lærke")
    for one in (mette, other):
        one.opens_first_letter()
        one.sees(ASKED)
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    other.answers("Fra den ene.", to="Lærke")
    mette.sees("Fra den ene.")
    mette.answers("Fra den anden.", to="Lærke")
    other.sees("Fra den anden.")
    assert desk.texts(writer) == [ASKED, "Fra den ene.", "Fra den anden."]
    mette.arrives("Fra den anden.")
    other.arrives("Fra den ene.")
    assert mette.letters() == other.letters()


def test_from_end_to_end_by_keyboard(desk: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.come_to_work()
    keys = mette.page.keyboard
    mette.tabs_to(mette.say("login-button"))
    keys.press("Enter")
    mette.at("desk-title")
    expect(mette.page.get_by_role("heading", level=1)).to_be_focused()
    mette.reads("duty-off")
    keys.press("v")
    keys.press("Enter")
    mette.reads("duty-on")
    writer = desk.writes(ASKED, "Mette", name="Lærke")
    mette.hears("waiting-new", count=1)
    keys.press("j")
    keys.press("Enter")
    mette.sees(ASKED)
    keys.press("s")
    keys.press("Enter")
    mette.hears("waiting-taken", name="Lærke")
    mette.has_among_hers("Lærke")
    keys.press("s")
    keys.type("Skriv gerne, som du vil: jksl?")
    keys.press("Control+Enter")
    mette.sees("Skriv gerne, som du vil: jksl?")
    keys.press("Escape")
    expect(mette.mine().first).to_be_focused()
    keys.press("Enter")
    mette.sees(ASKED)
    expect(mette.page.locator("#vault")).to_be_focused()
    keys.press("l")
    keys.press("Tab")
    keys.press("Enter")
    expect(mette.mine().first).to_contain_text("lovet")
    keys.press("?")
    mette.reads("keys-on")
    mette.tabs_to(mette.say("keys-on"))
    keys.press("Space")
    keys.press("Escape")
    keys.press("?")
    expect(mette.page.get_by_role("dialog")).to_have_count(0)
    assert desk.reads(writer).record.promise is not None


def test_a_coordinator_invites_and_closes(desk: DeskStage, enter: Enter) -> None:
    karin, mette = enter(wide=False), enter()
    karin.invited(desk.invite("Karin", "coordinator"), "Karin")
    karin.press("register-button")
    karin.at("register-done")
    karin.press("action-continue")
    karin.at("office-title")
    karin.press("invite-button")
    karin.reads("invite-nobody")
    karin.field("invite-name-label", "Mette")
    karin.press("invite-button")
    link = karin.page.locator("[data-link]").inner_text()
    mette.join(link, "Mette")
    desk.publish()
    mette.press("duty-start")
    mette.reads("duty-on")
    karin.come_to_work()
    karin.log_in()
    karin.at("office-title")
    karin.reads("staff-suspend")
    karin.press("staff-absent-name", name="Mette")
    karin.reads("staff-is-absent-alone", name="Mette")
    mette.reads("duty-is-absent")
    expect(mette.page.get_by_text(mette.say("duty-on"), exact=True)).to_have_count(0)
    away = karin.say("staff-absent-name", name="Mette")
    expect(karin.page.get_by_role("button", name=away)).to_have_count(0)
    karin.press("staff-suspend-name", name="Mette")
    karin.press("staff-suspend-yes")
    karin.reads("staff-suspended", name="Mette")
    mette.press("duty-present")
    mette.at("logged-out-title")


def test_away_and_back(desk: DeskStage, enter: Enter) -> None:
    mette, _ = at_work(desk, enter)
    mette.opens("duty-absent-title")
    mette.press("duty-absent")
    mette.reads("duty-is-absent")
    mette.press("duty-present")
    mette.reads("duty-off")
    mette.opens("duty-absent-title")
    mette.reads("duty-absent-explain")


def test_a_pause_and_not_taking_new(desk: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    mette.press("duty-start")
    mette.press("duty-pause")
    mette.press("duty-pause-end")
    mette.page.get_by_label(mette.say("duty-taking-new")).click()
    mette.reads("duty-not-taking-new")
    mette.press("duty-stop")
    mette.reads("duty-off")


def test_nothing_is_kept_in_the_browser(desk: DeskStage, enter: Enter) -> None:
    mette, _ = at_work(desk, enter)
    kept = mette.page.evaluate(
        """async () => [localStorage.length, sessionStorage.length,
          (await indexedDB.databases()).length, (await caches.keys()).length]"""
    )
    assert kept == [0, 0, 0, 0]
