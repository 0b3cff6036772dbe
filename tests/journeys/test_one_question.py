"""One question and one answer, and then nothing: complete, and counted in presses."""

import pytest
from playwright.sync_api import Page, expect

from live import Live
from stage_person import Stage
from steps_person import PersonSteps
from udvej.client.errors import Refused

ASKED = "Må jeg få en læge uden at sige mit navn?"
TOLD = "Ja. Du kan spørge efter lægen, og du skal ikke sige dit navn."
FEWEST = 9
"""From the front page to everything deleted, when the answer is waited for."""
FEWEST_IN_TWO_VISITS = 8 + 6
"""With seven words in between: write and leave; come back, read and delete."""
ASKS = "a, button, input[type=radio], input[type=checkbox], summary"


class Presses:
    """What a person presses, on every page; typing is none."""

    def __init__(self, page: Page) -> None:
        self.made: list[str] = []
        page.expose_function("pressed", self.note)
        page.add_init_script(
            f"""addEventListener("click", (event) => {{
                const on = event.target.closest("{ASKS}");
                if (event.isTrusted && on) pressed(on.innerText || on.type);
            }}, true);"""
        )

    def note(self, what: str) -> None:
        self.made.append(what)


@pytest.fixture
def presses(person: Page) -> Presses:
    return Presses(person)


def link(steps: PersonSteps, name: str, to: str) -> None:
    """Follow a link, and be there: the next page may have one of the same name."""
    main = steps.page.get_by_role("main")
    main.get_by_role("link", name=name, exact=True).click()
    steps.page.wait_for_url(steps.live.address(to))


def ask(steps: PersonSteps, live: Live) -> None:
    """From the address on a card to "sent"; one field, and no other is needed."""
    steps.page.goto(live.address("/da/"))
    link(steps, "Skriv et brev", to="/da/foerst")
    link(steps, "Skriv et brev", to="/da/skriv")
    steps.at("who-title")
    steps.to_writing()
    steps.field("write-label", ASKED)
    steps.press("write-send")
    steps.at("sent-title")


def answer(stage: Stage) -> bytes:
    vault = stage.take("Mette")
    stage.answer("Mette", vault, TOLD)
    return vault


def assert_it_ends_here(steps: PersonSteps) -> None:
    """Nothing is left, nothing is asked, and nothing leads on from the last screen."""
    steps.at("delete-done-title")
    assert ASKED not in steps.page.content()
    assert TOLD not in steps.page.content()
    # Numbers to call stand on every page; they lead nowhere here.
    left = steps.page.locator("main").locator(f":is({ASKS}):not([href^='tel:'])")
    expect(left).to_have_count(0)


def test_waiting_for_one_answer_takes_nine_presses_and_one_field(
    steps: PersonSteps, stage: Stage, live: Live, presses: Presses
) -> None:
    ask(steps, live)
    steps.press("without-start")
    steps.at("without-title")
    steps.press("without-stay")
    steps.at("folder-heading")
    vault = answer(stage)
    steps.sees(TOLD)
    steps.reads("folder-answer-enough")
    steps.press("delete-title")
    steps.at("delete-title")
    # Without words nothing could be undone, so no choice is offered.
    expect(steps.page.get_by_role("radio")).to_have_count(0)
    steps.press("delete-yes-now")
    assert_it_ends_here(steps)
    assert len(presses.made) == FEWEST, presses.made
    with pytest.raises(Refused, match="vault-deleted"):
        stage.read("Mette", vault)


def test_coming_back_for_one_answer_takes_fourteen_presses(
    steps: PersonSteps, stage: Stage, live: Live, presses: Presses
) -> None:
    ask(steps, live)
    words = steps.keep()
    steps.page.goto("about:blank")
    assert len(presses.made) == 8, presses.made
    answer(stage)

    steps.page.goto(live.address("/da/"))
    link(steps, "Åbn din mappe", to="/da/foerst")
    link(steps, "Åbn din mappe", to="/da/mappe")
    steps.open(words)
    steps.sees(TOLD)
    steps.reads("folder-answer-enough")
    steps.delete_everything()
    assert_it_ends_here(steps)
    assert len(presses.made) == FEWEST_IN_TWO_VISITS, presses.made


def test_an_answer_asks_for_no_answer(
    steps: PersonSteps, stage: Stage, live: Live
) -> None:
    ask(steps, live)
    steps.keep()
    # Before anybody answered there is nothing to have had enough of.
    enough = steps.page.get_by_text(steps.say("folder-answer-enough"))
    expect(enough).to_have_count(0)
    answer(stage)
    expect(enough).to_be_visible()
    # Who writes on is not told so while writing.
    steps.field("folder-answer-label", "Tak.", name="Mette")
    expect(enough).to_have_count(0)
