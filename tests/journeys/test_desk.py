"""The desk, from an invitation to an answer that its person reads, in real browsers."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from live import Live
from stage_desk import DeskStage, Writer, desk_stage
from steps_desk import DeskSteps, staff_browser

ASKED = "Hej. Jeg har et spørgsmål om gæld."
TOLD = "Kære du. Tak for dit brev."

Enter = Callable[..., DeskSteps]


@pytest.fixture
def stage(live: Live) -> Iterator[DeskStage]:
    with desk_stage(live) as one:
        yield one


@pytest.fixture
def enter(browser: Browser, live: Live) -> Iterator[Enter]:
    """Another member of staff in a browser of their own."""
    contexts: list[BrowserContext] = []
    entered: list[DeskSteps] = []

    def make(
        *, language: str = "da", has_prf: bool = True, wide: bool = True
    ) -> DeskSteps:
        context = staff_browser(browser, wide=wide)
        contexts.append(context)
        one = DeskSteps(context.new_page(), live, language, has_prf=has_prf)
        entered.append(one)
        return one

    yield make
    faults = [fault for one in entered for fault in one.faults]
    for context in contexts:
        context.close()
    assert faults == []


def test_from_invitation_to_answer(stage: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.join(stage.invite("Mette", "counsellor"), "Mette")
    stage.publish()
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.press("duty-start")
    mette.reads("duty-on")

    writer = stage.writes(ASKED, "Mette", name="Lærke")
    mette.hears("waiting-new", count=1)
    mette.reads("waiting-chosen")
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.reads("vault-seen", name="Lærke")
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    mette.answers(TOLD, to="Lærke")
    mette.sees(TOLD)
    assert stage.texts(writer) == [ASKED, TOLD]

    stage.adds(writer, "Tak.")
    mette.sees("Tak.")


def test_without_prf_words_unlock(stage: DeskStage, enter: Enter) -> None:
    mette = enter(has_prf=False)
    mette.register(stage.invite("Mette", "counsellor"), "Mette")
    mette.at("register-phrase-title")
    words = mette.shown_words()
    mette.press("register-kept")
    mette.at("words-back-title")
    mette.field("login-phrase-label", words.replace(" ", ", ").upper())
    mette.press("action-continue")
    mette.proceed()
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("login-phrase-title")
    other = " ".join(reversed(words.split()))
    mette.unlock(other)
    mette.reads("refusal-phrase-check")
    mette.unlock(words)
    mette.at("desk-title")


def test_a_lost_passkey_and_the_code_on_paper(stage: DeskStage, enter: Enter) -> None:
    mette, karin = enter(), enter()
    code = mette.join(stage.invite("Mette", "counsellor"), "Mette")
    stage.publish()
    writer = stage.writes(ASKED, "Mette", name="Lærke")
    karin.invited(stage.invite("Karin", "coordinator"), "Karin")
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

    karin.press("approve-button")
    karin.reads("approve-done", name="Mette")
    mette.reads("enrol-approved")
    mette.press("enrol-button")
    mette.proceed()
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    assert stage.texts(writer) == [ASKED]


def test_the_slower_of_two_is_told(stage: DeskStage, enter: Enter) -> None:
    mette, sara = enter(), enter(wide=False)
    mette.join(stage.invite("Mette", "counsellor"), "Mette")
    sara.join(stage.invite("Sara", "counsellor"), "Sara")
    stage.publish()
    for one in (mette, sara):
        one.come_to_work()
        one.log_in()
        one.at("desk-title")
    stage.writes(ASKED, "Mette", "Sara", name="Lærke")
    for one in (mette, sara):
        one.opens_first_letter()
        one.sees(ASKED)
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    if sara.page.get_by_text(ASKED).count():
        sara.press("waiting-take")
    sara.hears("waiting-taken-other")
    expect(sara.page.get_by_text(ASKED)).to_have_count(0)
    expect(sara.mine()).to_have_count(0)


def test_a_promise_is_tracked_and_read(stage: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(stage, enter)
    mette.opens("promise-title")
    mette.press("promise-in-hour")
    expect(mette.page.locator("[data-news]")).to_contain_text("Lærke")
    expect(mette.mine().first).to_contain_text("lovet")
    promise = stage.reads(writer).record.promise
    assert promise is not None
    mette.answers(TOLD, to="Lærke")
    mette.sees(TOLD)
    expect(mette.mine().first).to_contain_text(mette.say("mine-answered"))


def test_an_own_time_must_lie_ahead(stage: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(stage, enter)
    mette.opens("promise-title")
    moment = mette.page.get_by_label(mette.say("promise-label"))
    for typed, said in (("2020-01-01T10:00", "past"), ("2099-01-01T10:00", "far")):
        moment.fill(typed)
        mette.press("promise-send")
        mette.reads(f"promise-{said}-time")
    assert stage.reads(writer).record.promise is None


def test_a_lost_line_queues_and_doubles_nothing(
    stage: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(stage, enter)
    mette.page.context.set_offline(True)
    mette.answers("Første.", to="Lærke")
    mette.reads("connection-queued")
    mette.answers("Andet.", to="Lærke")
    mette.sees("Andet.")
    mette.page.context.set_offline(False)
    queued = mette.page.get_by_text(mette.say("connection-queued"))
    expect(mette.page.locator(".letters").get_by_text("Andet.")).to_have_count(1)
    expect(queued).to_have_count(0, timeout=60_000)
    assert stage.texts(writer) == [ASKED, "Første.", "Andet."]


def test_drafts_are_kept_sealed_and_come_back(stage: DeskStage, enter: Enter) -> None:
    mette, writer = at_work(stage, enter)
    mette.field("vault-answer-label", "Et halvt svar", name="Lærke")
    mette.log_out()
    assert "Et halvt svar" not in mette.page.content()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.opens_row("Lærke")
    expect(mette.box("vault-answer-label", name="Lærke")).to_have_value("Et halvt svar")
    assert stage.texts(writer) == [ASKED]


def test_idle_drops_the_keys(stage: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.page.clock.install()
    mette, _ = at_work(stage, enter, mette)
    mette.field("vault-answer-label", "Et halvt svar", name="Lærke")
    mette.page.clock.fast_forward("17:00")
    mette.at("logged-out-title")
    assert ASKED not in mette.page.content()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.opens_row("Lærke")
    expect(mette.box("vault-answer-label", name="Lærke")).to_have_value("Et halvt svar")


def at_work(
    stage: DeskStage, enter: Enter, mette: DeskSteps | None = None
) -> tuple[DeskSteps, Writer]:
    """Mette at her desk with Lærke, whose first letter she has taken."""
    mette = mette or enter()
    mette.join(stage.invite("Mette", "counsellor"), "Mette")
    stage.publish()
    mette.come_to_work()
    mette.log_in()
    mette.at("desk-title")
    writer = stage.writes(ASKED, "Mette", name="Lærke")
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    return mette, writer
