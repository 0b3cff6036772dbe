"""Every screen of the desk, in both languages, narrow and wide: axe finds nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from cast_desk import ASKED, TOLD, Enter
from stage_desk import DeskStage
from steps_desk import DeskSteps, Prf

LANGUAGES = ("da", "en")
WIDER = """() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}"""
WIDE = pytest.mark.parametrize("wide", [False, True], ids=["320", "1280"])


class Looking:
    """Looks at screens: keeps a picture of each, and what axe finds."""

    def __init__(self, kept: Path) -> None:
        self.kept = kept
        self.found: list[str] = []

    def look(self, steps: DeskSteps, name: str) -> None:
        steps.page.screenshot(path=self.kept / f"{name}.png", full_page=True)
        self.found += [f"{name}: {one}" for one in steps.axe()]
        if steps.page.evaluate(WIDER):
            self.found.append(f"{name}: wider than the screen")


@pytest.fixture
def looking(tmp_path: Path) -> Looking:
    return Looking(tmp_path)


@WIDE
@pytest.mark.parametrize("language", LANGUAGES)
def test_coming_in(
    desk: DeskStage, enter: Enter, looking: Looking, language: str, *, wide: bool
) -> None:
    one = enter(language=language, wide=wide, prf=Prf.NEVER)
    one.come_to_work()
    looking.look(one, "login")
    one.press("login-lost")
    one.at("enrol-title")
    looking.look(one, "enrol")
    one.page.goto(desk.live.address(f"/{language}/#"))
    one.invited(desk.invite("Mette", "counsellor"), "Mette")
    looking.look(one, "register")
    one.press("register-button")
    one.at("register-code-title")
    looking.look(one, "code")
    one.press("register-kept")
    one.at("register-phrase-title")
    looking.look(one, "words")
    words = one.shown_words()
    one.press("register-kept")
    one.field("login-phrase-label", "et to tre")
    one.press("action-continue")
    looking.look(one, "back")
    one.field("login-phrase-label", words)
    one.press("action-continue")
    one.at("register-done")
    looking.look(one, "ready")
    one.press("action-continue")
    one.at("desk-title")
    one.reads("mine-none")
    looking.look(one, "desk-empty")
    one.log_out()
    looking.look(one, "out")
    one.press("login-title")
    one.log_in()
    one.at("login-phrase-title")
    looking.look(one, "phrase")
    assert looking.found == []


@WIDE
@pytest.mark.parametrize("language", LANGUAGES)
def test_at_the_desk(
    desk: DeskStage, enter: Enter, looking: Looking, language: str, *, wide: bool
) -> None:
    one = enter(language=language, wide=wide)
    one.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    one.come_to_work()
    one.log_in()
    one.at("desk-title")
    one.press("duty-start")
    one.press("duty-pause")
    first = desk.writes(ASKED, "Mette", name="Lærke")
    one.hears("waiting-new", count=1)
    looking.look(one, "lists")
    one.opens_first_letter()
    one.sees(ASKED)
    looking.look(one, "first-letter")
    one.press("waiting-take")
    one.hears("waiting-taken", name="Lærke")
    one.answers(f"{TOLD}\n\n" + "Et langt svar med mange ord. " * 20, to="Lærke")
    for name in (None, "Ane med et meget langt navn, der fylder det hele"):
        desk.writes("Hej", "Mette", name=name)
    long = "🌱" * 300 + " " + "w" * 300
    desk.adds(first, long)
    expect(one.first_letters()).to_have_count(2)
    one.sees(long)
    one.reads("letter-delete")
    one.opens("promise-title")
    one.opens("vault-safety-title")
    one.field("vault-answer-label", "Et halvt svar om din sag", name="Lærke")
    one.page.get_by_text("sag", exact=True).wait_for()
    looking.look(one, "vault")
    one.press("letter-delete")
    looking.look(one, "question")
    one.press("action-cancel")
    if not wide:
        one.press("action-back")
    one.press("keys-title")
    looking.look(one, "keys")
    assert looking.found == []


@WIDE
@pytest.mark.parametrize("language", LANGUAGES)
def test_looking_after_a_service(
    desk: DeskStage, enter: Enter, looking: Looking, language: str, *, wide: bool
) -> None:
    mette = enter()
    code = mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.come_to_work()
    mette.press("login-lost")
    mette.page.get_by_label("Mette").check()
    mette.field("enrol-label", code)
    mette.press("enrol-ask")
    mette.reads("enrol-waiting")
    looking.look(mette, "enrol-waiting")
    one = enter(language=language, wide=wide)
    one.join(desk.invite("Karin", "coordinator", "counsellor"), "Karin")
    one.press("office-title")
    one.at("office-title")
    one.reads("approve-button")
    one.field("invite-name-label", "Ali")
    one.press("invite-button")
    one.reads("invite-address", name="Ali")
    looking.look(one, "office")
    one.press("staff-suspend-name", name="Mette")
    looking.look(one, "suspend")
    assert looking.found == []
