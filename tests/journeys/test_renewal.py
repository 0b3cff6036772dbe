"""An own vault that has grown long is made anew (PROTOCOL §9.6), and nobody notices.

What makes it grow is what does in life: words that are typed and not sent. Five drafts
of the largest size weigh as much as some hundreds of small ones.
"""

from playwright.sync_api import Page

from cast_desk import ASKED, Enter, join_with_words
from stage_desk import DeskStage
from stage_person import Stage
from steps_desk import Prf
from steps_person import PersonSteps

DRAFTS = 5
LARGE = "🌿" * 59_000
"""About 240,000 bytes: an entry of the largest size."""
RENEW = "/api/vaults/renew"
LAST = "Det jeg ville sige"


def renewals(page: Page) -> list[str]:
    """Collect the renewals that a page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url) if RENEW in one.url else None)
    return asked


def grow(one: PersonSteps, label: str, to: str) -> None:
    """Type and pause, again and again; then leave something short."""
    for words in [*(f"{LARGE}{turn}" for turn in range(DRAFTS)), LAST]:
        with one.page.expect_response("**/api/entries/append"):
            one.field(label, words, name=to)


def test_a_folder_is_renewed_and_everything_is_there(
    steps: PersonSteps, other_device: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    stage.answer("Mette", vault, "Goddag.")
    steps.sees("Goddag.")
    grow(steps, "folder-answer-label", "Mette")
    asked = renewals(other_device.page)

    other_device.come_back(words)

    other_device.sees("Goddag.")
    assert len(asked) == 1
    assert other_device.typed("folder-answer-label", name="Mette") == LAST

    # The folder that lay open goes on, and loses nothing.
    steps.write("Jeg er her stadig.", to="Mette")
    other_device.sees("Jeg er her stadig.")
    steps.page.reload()
    steps.come_back(words)
    steps.sees("Jeg er her stadig.")
    assert len(asked) == 1
    other_device.delete_everything()
    steps.come_back(words)
    steps.reads("refusal-no-folder")


def test_a_desk_is_renewed_and_knows_its_people(desk: DeskStage, enter: Enter) -> None:
    mette, elsewhere = enter(prf=Prf.NEVER), enter(prf=Prf.NEVER)
    words = join_with_words(desk, mette)
    desk.publish()
    writer = desk.writes(ASKED, "Mette", name="Lærke")
    mette.opens_first_letter()
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    grow(mette, "vault-answer-label", "Lærke")
    elsewhere.come_to_work()
    mette.authenticator.copy_to(elsewhere.authenticator)
    asked = renewals(elsewhere.page)
    elsewhere.log_in()

    elsewhere.unlock(words)

    elsewhere.at("desk-title")
    elsewhere.opens_row("Lærke")
    elsewhere.sees(ASKED)
    assert len(asked) == 1
    assert elsewhere.typed("vault-answer-label", name="Lærke") == LAST

    # The desk that lay open goes on.
    mette.answers("Goddag.", to="Lærke")
    elsewhere.sees("Goddag.")
    desk.adds(writer, "Tak.")
    mette.sees("Tak.")
