"""A folder of two small pages and their facts, whole; each test spoils one thing."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from udvej.server import content
from udvej.server.content import Library, Malformed

FRONT = """\
+++
title = "Titel"
lead = "Én sætning."
written_on = 2026-11-25
review_by = 2027-05-25
+++
"""
BODY = """\
## Om penge

Det er lovligt (loven § 1).[^lawful] Se [mere](page:money) eller [1888](tel:1888).

::: ask
- Må to dele?[^sharing]
:::
"""
FACTS = """\
[lawful]
source = "lex.dk"
url = "https://lex.dk/"
source_date = "2024-07-03"
certainty = "authority"
lawyer = "not-needed"

[sharing]
law = "Loven § 2"
source = "Ikke læst"
source_date = "undated"
certainty = "unchecked"
lawyer = "needed"
"""
KNOWN = content.Known(
    pages={"rights", "money", "front"},
    written={"rights", "money"},
    phones={"1888": "1888", "cmm": "70 20 25 50"},
)


@dataclass
class Folder:
    """Content on disk, and reading it."""

    root: Path

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def body(self, body: str, *, page: str = "rights", front: str = FRONT) -> None:
        """Write the same body in both languages."""
        for language in ("da", "en"):
            self.write(f"{page}/{language}.md", front + body)

    def read(self, *over: Path) -> Library:
        return content.read([self.root, *over], KNOWN, ["da", "en"])

    def flaws(self, *over: Path) -> list[str]:
        """Every flaw, its file shortened to the page's own."""
        with pytest.raises(Malformed) as malformed:
            self.read(*over)
        return [
            str(flaw).removeprefix(f"{self.root}/") for flaw in malformed.value.flaws
        ]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    one = Folder(tmp_path / "content")
    one.write("facts.toml", FACTS)
    one.body(BODY)
    one.body("Kun tekst.\n", page="money")
    return one
