"""The desk, from an invitation to an answer that its person reads, in real browsers."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from live import Live
from stage_desk import DeskStage, desk_stage
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
