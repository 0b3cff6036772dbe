"""The documents that readers are promised exist, and keep to their size."""

import re

import pytest

from documents import ROOT

WORDS_MAX = {
    "README.md": 600,
    "ARCHITECTURE.md": 2_500,
    "CONTRIBUTING.md": 800,
    "SECURITY.md": 400,
    "docs/PROTOCOL.md": 6_000,
    "docs/STYLE.md": 800,
}
NEEDED = (
    *WORDS_MAX,
    "CHANGELOG.md",
    "LICENSE",
    "docs/DATA.md",
    "docs/GLOSSARY.md",
    "docs/KNOWN_ISSUES.md",
    "docs/RECORD.md",
    "docs/THREAT_MODEL.md",
    "docs/decisions/README.md",
)
DECISION_LINES_MAX = 80
DECISIONS = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))


@pytest.mark.parametrize("name", NEEDED)
def test_the_document_exists(name: str) -> None:
    assert (ROOT / name).is_file()


@pytest.mark.parametrize("name", WORDS_MAX)
def test_the_document_is_short_enough_to_be_read(name: str) -> None:
    assert len((ROOT / name).read_text().split()) <= WORDS_MAX[name]


def test_decisions_are_numbered_without_holes() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.name)
def test_a_decision_is_short_listed_and_has_its_parts(path: object) -> None:
    decision = ROOT / str(path)
    text = decision.read_text()
    assert len(text.splitlines()) <= DECISION_LINES_MAX
    assert text.startswith(f"# {decision.name[:4]} ")
    listed = (ROOT / "docs/decisions/README.md").read_text()
    assert f"]({decision.name})" in listed
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert headings == ["Context", "Options", "Decision", "Consequences"]
