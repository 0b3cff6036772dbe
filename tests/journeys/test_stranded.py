"""Somebody waits for a counsellor who is let in no more: the overview says so."""

from playwright.sync_api import expect

from cast_desk import ASKED, Enter
from stage_desk import DeskStage


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
    expect(numbers).not_to_contain_text(karin.say("overview-stranded"))

    karin.press("staff-suspend-name", name="Mette")
    karin.press("staff-suspend-yes")

    karin.reads("overview-stranded-explain")
    expect(numbers).to_contain_text(f"{karin.say('overview-waiting')}0")
    expect(numbers).to_contain_text(f"{karin.say('overview-stranded')}1")
    assert karin.axe() == []
