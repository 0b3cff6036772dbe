"""Looking at a page as axe does, and the two widths that everything is looked at in."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page, ViewportSize, expect

from live import Live
from udvej.server.pages.addresses import PAGES
from udvej.server.pages.render import SCRIPTS

AXE: Final = Path(__file__).parents[1] / "web/node_modules/axe-core/axe.min.js"
RULES: Final = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
]  # fmt: skip
PHONE: Final[ViewportSize] = {"width": 320, "height": 640}
DESK: Final[ViewportSize] = {"width": 1280, "height": 800}


OPTIONS: Final = {
    "runOnly": {"type": "tag", "values": RULES},
    # What passes is not asked for: axe would write a path to each such element.
    "resultTypes": ["violations"],
}


def opened(page: Page, live: Live, path: str) -> None:
    """Open a page and be there when all that it does of itself is done.

    What has no client of its own has done it when it has loaded; one that comes to
    life asks for more, and is waited for until it asks no longer.
    """
    page.goto(live.address(path))
    script = SCRIPTS.get(PAGES[path][1]) if path in PAGES else None
    if script in {"person", "counsellor"}:
        # An app puts its own in place of all that stood there; half a second without
        # a request may come before that.
        expect(page.locator("#app [data-news]")).to_be_attached()
        expect(page.locator("#app .busy")).to_have_count(0)
    if script is not None:
        page.wait_for_load_state("networkidle")


def flaws(page: Page) -> list[str]:
    """What axe finds, in short."""
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate("how => axe.run(document, how)", OPTIONS)
    return [
        f"{flaw['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for flaw in found["violations"]
        for node in flaw["nodes"]
    ]
