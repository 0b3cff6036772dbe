"""Somebody waits for a counsellor who is let in no more: the overview says so."""

from playwright.sync_api import expect

from cast_desk import ASKED, Enter
from stage_desk import DeskStage
from udvej.server.accounts import store


def test_who_waits_for_somebody_suspended_is_counted_apart(
    desk: DeskStage, enter: Enter
) -> None:
    mette, karin = enter(), enter(wide=False)
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    desk.writes(ASKED, "Mette", name="Lærke")
    karin.invited(desk.invite("Karin", "coordinator"), "Karin")
    karin.press("register-button")
    karin.at("register-done")
    karin.press("action-continue")
    karin.at("office-title")
    numbers = karin.page.locator("dl.numbers")
    expect(numbers).to_contain_text(karin.say("overview-waiting"))
    expect(numbers).not_to_contain_text(karin.say("overview-stranded"))

    karin.press("staff-suspend-name", name="Mette")
    karin.press("staff-suspend-yes")

    karin.reads("overview-stranded-explain")
    karin.reads("staff-is-absent-alone", name="Mette")
    expect(numbers).to_contain_text(f"{karin.say('overview-waiting')}0")
    expect(numbers).to_contain_text(f"{karin.say('overview-stranded')}1")
    assert karin.axe() == []


def test_an_absence_that_a_suspension_did_not_come_to_note_can_still_be_declared(
    desk: DeskStage, enter: Enter
) -> None:
    """The account was closed before closing one noted any."""
    karin, mette = enter(wide=False), enter()
    karin.invited(desk.invite("Karin", "coordinator"), "Karin")
    karin.press("register-button")
    karin.at("register-done")
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    who = desk.counsellors()["Mette"]
    services = desk.live.app.services
    desk.run(services.database.write(lambda c: store.suspend(c, who.identifier)))
    karin.press("action-continue")
    karin.at("office-title")

    karin.press("staff-absent-name", name="Mette")

    karin.reads("staff-is-absent-alone", name="Mette")
    gone = karin.say("staff-absent-name", name="Mette")
    expect(karin.page.get_by_role("button", name=gone)).to_have_count(0)
