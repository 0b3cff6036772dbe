"""Five words that both ends compare aloud, in one language at both."""

from pathlib import Path
from typing import Final

from playwright.sync_api import expect

from cast_desk import Enter, at_work
from stage_desk import DeskStage

DANISH: Final = Path(__file__).parents[2] / "src/udvej/protocol/secret/words/da-1.txt"


def test_safety_words_are_five_in_the_persons_language(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter, enter(language="en"))
    mette.opens("vault-safety-title")
    mette.press("safety-show")
    said = mette.page.locator("details strong")
    expect(said).to_be_visible(timeout=30_000)
    words = said.inner_text().split()
    assert len(words) == 5
    assert set(words) <= set(DANISH.read_text("utf-8").split())
