"""Stories in a real browser: Debian's Chromium, the real server, a neutral page.

`live` is a fresh installation for each test; `person` is a clean browser at a phone's
width. Everything here is marked `journey`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    Page,
    expect,
    sync_playwright,
)

from live import Live, live_server, neutral_page
from looking import PHONE
from stage_desk import DeskStage, desk_stage
from stage_person import Stage, staged
from steps_desk import DeskSteps, Prf, staff_browser
from steps_person import SLOW_MILLISECONDS, PersonSteps


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser_type() -> Iterator[BrowserType]:
    """What starts a browser; there can be one in a process."""
    expect.set_options(timeout=SLOW_MILLISECONDS)
    with sync_playwright() as playwright:
        yield playwright.chromium


@contextmanager
def launched(browser_type: BrowserType, path: Path) -> Iterator[Browser]:
    started = browser_type.launch(
        executable_path=path,
        args=["--no-sandbox"],
        # Playwright turns the back-forward cache off; people's browsers have it.
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield started
    started.close()


@pytest.fixture(scope="session")
def whole_browser(browser_type: BrowserType, chromium: Path) -> Iterator[Browser]:
    """Chromium as people have it, for what is about going back, time and traces."""
    with launched(browser_type, chromium) as started:
        yield started


@pytest.fixture(scope="session")
def shell_browser(browser_type: BrowserType, chromium_shell: Path) -> Iterator[Browser]:
    """The same engine without windows: it takes less than half the work."""
    with launched(browser_type, chromium_shell) as started:
        yield started


@pytest.fixture(scope="module")
def browser(request: pytest.FixtureRequest) -> Browser:
    """What a module's people use; `pytest.mark.whole_browser` says which."""
    marked = request.node.get_closest_marker("whole_browser")
    name = "shell_browser" if marked is None else "whole_browser"
    started: Browser = request.getfixturevalue(name)
    return started


@pytest.fixture(scope="session")
def neutral() -> Iterator[str]:
    with neutral_page() as address:
        yield address


@pytest.fixture
def live(tmp_path: Path, neutral: str) -> Iterator[Live]:
    with live_server(tmp_path / "data", neutral) as one:
        yield one


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One person's browser."""
    one = browser.new_context(viewport=PHONE, locale="da-DK")
    yield one
    one.close()


@pytest.fixture
def person(context: BrowserContext) -> Page:
    """One page of a person's browser."""
    return context.new_page()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """One page on a phone; a fault in it is a failure."""
    one = context.new_page()
    faults: list[str] = []
    one.on("pageerror", lambda fault: faults.append(str(fault)))
    yield one
    assert faults == []


@pytest.fixture
def stage(live: Live) -> Iterator[Stage]:
    """Counsellors of that installation; Mette is on duty."""
    with staged(live, Mette="Sara", Sara="") as one:
        one.on_duty("Mette")
        yield one


@pytest.fixture
def steps(person: Page, live: Live, stage: Stage) -> Iterator[PersonSteps]:
    """A person who can find the counsellors; a fault in the page is a failure."""
    del stage  # they must be there before anybody looks for them
    one = PersonSteps(person, live)
    yield one
    assert one.faults == []


@pytest.fixture
def other_device(browser: Browser, live: Live) -> Iterator[PersonSteps]:
    """The same person in a browser that holds nothing."""
    context = browser.new_context(locale="da-DK")
    yield PersonSteps(context.new_page(), live)
    context.close()


@pytest.fixture
def desk(live: Live) -> Iterator[DeskStage]:
    """A service, and nobody in it yet."""
    with desk_stage(live) as one:
        yield one


@pytest.fixture
def enter(browser: Browser, live: Live) -> Iterator[Callable[..., DeskSteps]]:
    """Another member of staff in a browser of their own."""
    entered: list[DeskSteps] = []

    def make(
        *, language: str = "da", prf: Prf = Prf.AT_ONCE, wide: bool = True
    ) -> DeskSteps:
        context = staff_browser(browser, wide=wide)
        entered.append(DeskSteps(context.new_page(), live, language, prf))
        return entered[-1]

    yield make
    faults = [fault for one in entered for fault in one.faults]
    for one in entered:
        one.page.context.close()
    assert faults == []
