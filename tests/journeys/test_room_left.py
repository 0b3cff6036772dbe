"""A person learns that there is no room before writing in vain, and what to do then."""

from playwright.sync_api import expect

from cast_desk import Enter, at_work
from looking import PHONE, flaws
from stage_desk import DeskStage
from stage_person import Stage
from steps_person import PersonSteps
from udvej.protocol.visible.limits import UNTAKEN_ENTRIES_MAX

FIRST = "Hej. Er her nogen?"
FEW_BYTES = 700_000
FILLED_MILLISECONDS = 120_000
"""64 MiB are fetched and opened."""


def test_before_anybody_took_it_room_ends_and_comes_back(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin(FIRST, to="Mette")
    steps.keep()
    little = steps.page.get_by_text(steps.say("folder-room-untaken-little"))
    none = steps.page.get_by_text(steps.say("folder-room-untaken-none"))
    box = steps.box("folder-answer-label", name="Mette")
    expect(box).to_be_visible()
    expect(little).to_have_count(0)
    sent, warned = 0, False
    # Coming to look takes room too: what is left is seen, and not counted here.
    while not none.is_visible():
        assert sent < UNTAKEN_ENTRIES_MAX
        sent += 1
        steps.write(f"Brev {sent}", to="Mette")
        steps.arrives(f"Brev {sent}")
        warned = warned or little.is_visible()
    assert warned
    expect(little).to_have_count(0)
    expect(box).to_have_count(0)
    assert flaws(steps.page) == []

    vault = stage.take("Mette")
    stage.answer("Mette", vault, "Ja, her er vi.")

    steps.sees("Ja, her er vi.")
    expect(none).to_have_count(0)
    expect(box).to_be_visible()
    steps.write("Tak.", to="Mette")
    steps.arrives("Tak.")
    assert stage.read("Mette", vault).record.letters[-1].text == "Tak."


def test_the_desk_hears_that_a_first_letter_has_little_room(
    desk: DeskStage, enter: Enter
) -> None:
    mette = enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.press("duty-start")
    writer = desk.writes(FIRST, "Mette", name="Lærke")
    mette.opens_first_letter()
    mette.sees(FIRST)
    none = mette.page.get_by_text(mette.say("vault-room-untaken-none", name="Lærke"))
    desk.reads(writer)
    used = writer.person.folder.ends[writer.vault].state.by_person
    left = UNTAKEN_ENTRIES_MAX - used
    desk.adds(writer, *(f"Brev {number}" for number in range(2, left + 1)))
    mette.reads("vault-room-untaken-little", name="Lærke")
    desk.adds(writer, "Det sidste.")
    expect(none).to_be_visible()
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    expect(none).to_have_count(0)


def test_the_desk_hears_that_room_ends_before_a_letter_is_refused(
    desk: DeskStage, enter: Enter
) -> None:
    mette, writer = at_work(desk, enter)
    little = mette.page.get_by_text(mette.say("vault-room-little", name="Lærke"))
    box = mette.box("vault-answer-label", name="Lærke")
    expect(little).to_have_count(0)
    desk.fills(writer, leaving=FEW_BYTES)
    expect(little).to_be_visible(timeout=FILLED_MILLISECONDS)
    assert flaws(mette.page) == []
    mette.answers("Vi kan nå lidt endnu.", to="Lærke")
    mette.sees("Vi kan nå lidt endnu.")
    mette.field("vault-answer-label", "Begyndt, og ikke", name="Lærke")

    desk.fills(writer, leaving=0)

    mette.reads("vault-room-none", name="Lærke")
    expect(little).to_have_count(0)
    expect(box).to_have_value("Begyndt, og ikke")
    assert flaws(mette.page) == []
    mette.page.set_viewport_size(PHONE)
    assert flaws(mette.page) == []
