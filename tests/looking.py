"""Looking at a page as axe does, and the two widths that everything is looked at in."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page, ViewportSize

AXE: Final = Path(__file__).parents[1] / "web/node_modules/axe-core/axe.min.js"
RULES: Final = [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice",
]  # fmt: skip
PHONE: Final[ViewportSize] = {"width": 320, "height": 640}
DESK: Final[ViewportSize] = {"width": 1280, "height": 800}


def flaws(page: Page) -> list[str]:
    """What axe finds, in short."""
    page.evaluate(AXE.read_text("utf-8"))
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{flaw['id']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for flaw in found["violations"]
        for node in flaw["nodes"]
    ]
