"""A number stays on the line of what it numbers: "§ 224", "kapitel 5", "500 kr."."""

import re
from pathlib import Path

import udvej

ROOT = Path(udvej.__file__).parent
TORN = re.compile(
    r"§ \d|\b(?:stk\.|nr\.|kl\.|kap\.|kapitel|section|chapter) \d|\d kr\b",
    re.IGNORECASE,
)
"""With a space that a line may break at."""


def test_no_line_breaks_between_a_number_and_what_it_numbers() -> None:
    files = [
        path
        for folder in ("content", "locales", "places")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".md", ".toml", ".ftl"}
    ]
    assert len(files) > 50
    torn = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in files
        for match in TORN.finditer(path.read_text("utf-8"))
    ]
    assert torn == []


def test_the_search_finds_what_it_looks_for() -> None:
    for said in ("loven § 224", "stk. 2", "nr. 1 til", "Kapitel 5", "500 kr.", "kl. 9"):
        assert TORN.search(said), said
        kept = re.sub(r" (?=\d)|(?<=\d) ", "\N{NO-BREAK SPACE}", said)
        assert not TORN.search(kept), said
