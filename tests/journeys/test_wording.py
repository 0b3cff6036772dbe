"""Help with words: shown while a counsellor writes, never in the way, never sent."""

import re

from playwright.sync_api import Request, expect

from cast_desk import Enter, at_work
from looking import DESK, PHONE, flaws
from stage_desk import DeskStage
from steps_desk import DeskSteps

HURTS = "Er du klar til at tale om dit misbrug og din sag?"


def test_words_are_shown_with_why_and_what_instead_and_nothing_is_sent(
    desk: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(desk, enter)
    aid = mette.page.get_by_role("region", name=mette.say("wording-label"))
    expect(aid.get_by_role("status")).to_be_attached()  # the list is there
    asked = requests_of(mette)
    mette.box("vault-answer-label", name="Lærke").press_sequentially(HURTS)
    said = mette.say("wording-found", count=3)
    expect(aid.get_by_role("status")).to_have_text(said)
    expect(aid.get_by_role("listitem")).to_have_count(3)
    expect(aid.get_by_text("bruger stoffer · drikker")).to_be_visible()
    for size in (PHONE, DESK):
        mette.page.set_viewport_size(size)
        assert flaws(mette.page) == []
    sees_in_the_field(mette, "misbrug")
    mette.press("vault-send")
    mette.arrives(HURTS)
    assert desk.texts(writer)[-1] == HURTS
    # Draft and letter are sealed, as always; the aid asks for nothing of its own.
    assert asked
    for one in asked:
        ours = (mette.live.address("/api/"), mette.live.address("/static/"))
        assert one.url.startswith(ours)
        assert b"misbrug" not in one.url.encode() + (one.post_data_buffer or b"")


def test_it_can_be_turned_off_while_the_page_lives(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    mette.field("vault-answer-label", HURTS, name="Lærke")
    aid = mette.page.get_by_role("region", name=mette.say("wording-label"))
    expect(aid.get_by_role("listitem")).to_have_count(3)
    mette.press("wording-off")
    expect(aid.get_by_role("listitem")).to_have_count(0)
    mette.log_out()
    mette.press("login-title")
    mette.log_in()
    mette.at("desk-title")
    mette.opens_row("Lærke")
    expect(aid.get_by_role("listitem")).to_have_count(0)
    mette.press("wording-on")
    expect(aid.get_by_role("listitem")).to_have_count(3)


def test_a_letter_is_written_where_the_list_did_not_come(
    desk: DeskStage, enter: Enter
) -> None:
    mette = enter()
    mette.page.route(re.compile("/static/matching-"), lambda route: route.abort())
    _, writer = at_work(desk, enter, mette)
    mette.reads("wording-missing")
    mette.answers(HURTS, to="Lærke")
    mette.arrives(HURTS)
    assert desk.texts(writer)[-1] == HURTS


def requests_of(mette: DeskSteps) -> list[Request]:
    """Every request from now on."""
    asked: list[Request] = []

    def note(one: Request) -> None:
        asked.append(one)

    mette.page.context.on("request", note)
    return asked


def sees_in_the_field(mette: DeskSteps, words: str) -> None:
    mette.press("wording-see", words=words)
    chosen = mette.page.evaluate(
        "() => { const f = document.activeElement;"
        " return f.value.slice(f.selectionStart, f.selectionEnd); }"
    )
    assert chosen == words
