"""A person learns that there is no room before writing in vain, and what to do then."""

from playwright.sync_api import expect

from looking import flaws
from stage_person import Stage
from steps_person import PersonSteps
from udvej.protocol.visible.limits import UNTAKEN_ENTRIES_MAX

FIRST = "Hej. Er her nogen?"


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
