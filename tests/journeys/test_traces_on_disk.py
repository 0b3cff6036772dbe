"""What a browser has on its disk after somebody wrote, left, and closed it.

A real profile, not a private window: all of it is searched, whatever the file.
"""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, BrowserType
from pysqlite3 import dbapi2

from live import Live
from looking import PHONE
from stage_person import Stage
from steps_person import PersonSteps

LETTER = "Et brev om noget ingen skal finde: kvistgren-0417."
HALF = "Et halvt svar om hasselbusk-0418."
NAME = "Pileurt-0419"


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def words(
    browser_type: BrowserType, chromium: Path, profile: Path, live: Live, stage: Stage
) -> list[str]:
    """Somebody wrote, got seven words, began an answer, left and closed the browser."""
    del stage  # counsellors must be there before anybody looks for them
    context = browser_type.launch_persistent_context(
        profile,
        executable_path=chromium,
        args=["--no-sandbox"],
        viewport=PHONE,
        locale="da-DK",
    )
    return _wrote(context, live)


def _wrote(context: BrowserContext, live: Live) -> list[str]:
    steps = PersonSteps(context.pages[0], live)
    steps.page.goto(live.address("/da/"))
    steps.come()
    steps.begin(LETTER, to="Mette", name=NAME)
    drawn = steps.keep()
    steps.page.locator("textarea").first.fill(HALF)
    steps.page.click("[data-exit]")
    steps.page.wait_for_url(live.neutral)
    # History is written down a little later.
    steps.page.wait_for_timeout(2_000)
    context.close()
    return drawn.split()


def history(profile: Path) -> list[tuple[str, str]]:
    """Address and title of every visit the browser remembers."""
    [file] = profile.rglob("History")
    kept = dbapi2.connect(file)
    try:
        return list(kept.execute("SELECT url, title FROM urls"))
    finally:
        kept.close()


def test_no_word_of_it_is_on_the_disk_and_the_history_has_neutral_titles(
    words: list[str], profile: Path, live: Live
) -> None:
    visits = history(profile)
    ours = {url: title for url, title in visits if url.startswith(live.origin)}
    assert set(ours) == {live.address("/da/"), live.address("/da/skriv")}
    # Chromium gives the page that was left the title of the one it was left for.
    assert set(ours.values()) <= {"Mappen", "Vejret"}

    files = [one for one in profile.rglob("*") if one.is_file()]
    held = {one: one.read_bytes() for one in files}
    assert any(live.origin.encode() in kept for kept in held.values())
    phrase = (" ".join(words), ",".join(words), "\n".join(words))
    for said in (LETTER, HALF, NAME, *phrase):
        for written in (said.encode(), said.encode("utf-16-le")):
            assert [one for one, kept in held.items() if written in kept] == []
