"""What stays in the browser after leaving, page by page, as docs/DISCRETION.md says.

Each page is left with things planted wherever a page could leave any; what is found
afterwards is one line of the document's table. `pytest -s` prints the lines.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext

from cast_desk import Enter, at_work
from live import Live
from looking import PHONE, opened
from stage_desk import DeskStage
from stage_person import Stage
from steps_person import ROOT, PersonSteps
from udvej.server.pages.addresses import PAGES, WRITTEN, Language
from udvej.server.pages.listing import Town, need_address, town_address
from watching import live_with_places

pytestmark = pytest.mark.whole_browser

DOCUMENT: Final = ROOT / "docs/DISCRETION.md"
ROW: Final = re.compile(r"^\| (/da[^|]*?|the [^|]*?) \|.*\|$", re.MULTILINE)
PUBLIC: Final = [path for path, (one, _) in PAGES.items() if one is Language.DA]
PLACES: Final = [
    need_address(Language.DA, "health"),
    town_address(Language.DA, Town("Odense", "odense")),
]
"""One of those for each need, and one of those for each town."""
MISSING: Final = "/da/findes-ikke"
WRITING: Final = "the first letter, half written"
FOLDER: Final = "the folder, open"
DESK: Final = "the desk, logged in"
LETTER: Final = "Et brev om noget, som ingen maa finde: kvistgren-0417."

PLANT = """async () => {
  sessionStorage.setItem("planted", "1");
  localStorage.setItem("planted", "1");
  window.name = "planted";
  await (await caches.open("planted")).put("/planted", new Response("1"));
  await new Promise((done, failed) => {
    const asked = indexedDB.open("planted");
    asked.onsuccess = () => { asked.result.close(); done(); };
    asked.onerror = failed;
  });
}"""
FILLED_IN = """() => [...document.querySelectorAll("input, textarea, select")]
  .filter((one) => (one.autocomplete || one.form?.autocomplete) !== "off").length"""
STORED = """async (addresses) => {
  const kept = [];
  for (const address of addresses) {
    const rules = {cache: "only-if-cached", mode: "same-origin"};
    const found = await fetch(address, rules).catch(() => null);
    if (found?.ok) kept.push(new URL(address).pathname);
  }
  return {
    localStorage: localStorage.length,
    sessionStorage: sessionStorage.length,
    IndexedDB: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    kept,
  };
}"""


class Tab:
    """One tab of a browser that came from elsewhere, and what it asked us for."""

    def __init__(self, context: BrowserContext, live: Live) -> None:
        self.live = live
        self.context = context
        self.before = f"{live.neutral}?before"
        self.page = context.new_page()
        self.asked: list[str] = []
        self.page.on("request", lambda one: self._note(one.url))
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.goto(self.before)
        self.page.evaluate("navigator.clipboard.writeText('copied elsewhere')")

    def _note(self, address: str) -> None:
        if address.startswith(self.live.origin) and address not in self.asked:
            self.asked.append(address)

    def opens(self, path: str) -> None:
        # What comes alive has come, and has asked for what it asks for.
        opened(self.page, self.live, path)

    def leaves(self) -> dict[str, str]:
        """Plant, leave, and look for what is left: the cells of a line."""
        fields = self.page.evaluate(FILLED_IN)
        self.page.evaluate(PLANT)
        self.page.click("[data-exit]")
        self.page.wait_for_url(self.live.neutral)
        return {
            "window.name": self.page.evaluate("window.name") or "empty",
            "clipboard": self._clipboard(),
            "tab": self._trail(),
            "back": self._back(),
            **self._stored(),
            "cookies": str(len(self.context.cookies(self.live.origin))),
            "fields": str(fields),
        }

    def _clipboard(self) -> str:
        held = self.page.evaluate("navigator.clipboard.readText()")
        return "untouched" if held == "copied elsewhere" else str(held)

    def _trail(self) -> str:
        """Addresses and titles of ours that this tab remembers."""
        wire = self.context.new_cdp_session(self.page)
        kept = wire.send("Page.getNavigationHistory")["entries"]
        ours = [one for one in kept if one["url"].startswith(self.live.origin)]
        return ", ".join(f"{one['url']} {one['title']}" for one in ours) or "0"

    def _back(self) -> str:
        """What Back shows, from memory or not."""
        # After the answer, which the page going would cut off.
        self.page.evaluate("setTimeout(() => history.back())")
        # A page that comes from memory never "loads".
        self.page.wait_for_url(
            lambda url: url != self.live.neutral, wait_until="commit"
        )
        return "elsewhere" if self.page.url == self.before else self.page.url

    def _stored(self) -> dict[str, str]:
        asked = list(self.asked)
        # A page that fetches nothing, and may be asked what the browser holds.
        self.context.new_cdp_session(self.page).send(
            "Page.setBypassCSP", {"enabled": True}
        )
        self.page.goto(self.live.address("/api/nowhere"))
        found: dict[str, Any] = self.page.evaluate(STORED, asked)
        disk = {_kind(path) for path in found.pop("kept")}
        counted = {name: str(count) for name, count in found.items()}
        return {**counted, "disk": ", ".join(sorted(disk)) or "nothing"}


def _kind(path: str) -> str:
    if path.startswith("/static/"):
        return "code"
    return {"/icon.svg": "icon"}.get(path, path)


COLUMNS: Final = (
    "cookies", "localStorage", "sessionStorage", "IndexedDB", "caches", "workers",
    "disk", "back", "tab", "window.name", "clipboard", "fields",
)  # fmt: skip


def line(name: str, found: dict[str, str]) -> str:
    """A line of the document's table, as it was measured."""
    said = f"| {name} | " + " | ".join(found[one] for one in COLUMNS) + " |"
    print(said)  # noqa: T201 -- the table asked for
    return said


def documented(name: str) -> str:
    """The line that the document has of it."""
    rows = {found[1]: found[0] for found in ROW.finditer(DOCUMENT.read_text("utf-8"))}
    return rows.get(name, "")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory, neutral: str) -> Iterator[Live]:
    with live_with_places(tmp_path_factory.mktemp("traces"), neutral) as one:
        yield one


@pytest.fixture
def fresh(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport=PHONE, locale="da-DK") as context:
        yield context


@pytest.mark.parametrize("path", [*PUBLIC, *PLACES, MISSING])
def test_a_page_leaves_behind_what_the_document_says(
    fresh: BrowserContext, here: Live, path: str
) -> None:
    tab = Tab(fresh, here)
    tab.opens(path)
    assert line(path, tab.leaves()) == documented(path)


def half_written(tab: Tab) -> None:
    steps = PersonSteps(tab.page, tab.live)
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", LETTER)


def open_folder(tab: Tab) -> None:
    steps = PersonSteps(tab.page, tab.live)
    steps.come()
    steps.begin(LETTER, to="Mette")
    steps.keep()


@pytest.mark.parametrize(
    ("name", "come"), [(WRITING, half_written), (FOLDER, open_folder)]
)
def test_a_person_leaves_behind_what_the_document_says(
    fresh: BrowserContext,
    live: Live,
    stage: Stage,
    name: str,
    come: Callable[[Tab], None],
) -> None:
    del stage  # counsellors must be there before anybody looks for them
    tab = Tab(fresh, live)
    come(tab)
    assert line(name, tab.leaves()) == documented(name)


def test_a_desk_leaves_behind_what_the_document_says(
    desk: DeskStage, enter: Enter, live: Live
) -> None:
    mette, _ = at_work(desk, enter)
    tab = Tab(mette.page.context, live)
    mette.page.context.set_default_timeout(30_000)
    tab.opens("/da/arbejde")
    assert tab.context.cookies(live.origin) != []
    assert line(DESK, tab.leaves()) == documented(DESK)


def test_the_document_has_a_line_for_each_page_and_no_other() -> None:
    rows = [found[1] for found in ROW.finditer(DOCUMENT.read_text("utf-8"))]
    assert rows == [*PUBLIC, *PLACES, MISSING, WRITING, FOLDER, DESK]


def test_pages_in_other_languages_are_the_same_pages() -> None:
    for language in WRITTEN:
        named = {page for one, page in PAGES.values() if one is language}
        assert named == {PAGES[path][1] for path in PUBLIC}
