"""Mette at her desk, and Lærke who wrote to her."""

from collections.abc import Callable

from stage_desk import DeskStage, Writer
from steps_desk import DeskSteps

ASKED = "Hej. Jeg har et spørgsmål om gæld."
TOLD = "Kære du. Tak for dit brev."

Enter = Callable[..., DeskSteps]
"""The fixture that opens another browser for another member of staff."""


def join_with_words(desk: DeskStage, mette: DeskSteps) -> str:
    """Register with a passkey that cannot unlock alone; gives the seven words."""
    mette.register(desk.invite("Mette", "counsellor"), "Mette")
    mette.at("register-phrase-title")
    words = mette.shown_words()
    mette.press("register-kept")
    mette.at("words-back-title")
    mette.field("login-phrase-label", words.replace(" ", ", ").upper())
    mette.press("action-continue")
    mette.proceed()
    return words


def at_work(
    desk: DeskStage, enter: Enter, mette: DeskSteps | None = None
) -> tuple[DeskSteps, Writer]:
    """Mette at her desk with Lærke, whose first letter she has taken."""
    mette = mette or enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.come_to_work()
    mette.log_in()
    mette.at("desk-title")
    writer = desk.writes(ASKED, "Mette", name="Lærke")
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    mette.has_among_hers("Lærke")
    return mette, writer
