"""The catalogues, and the templates' own words, as plain sentences."""

import re
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from udvej.server.pages import addresses
from udvej.server.pages.languages import is_translated, waiting

ROOT = Path(__file__).resolve().parent.parent.parent
LOCALES = ROOT / "src" / "udvej" / "locales"
TEMPLATES = ROOT / "src" / "udvej" / "server" / "pages" / "templates"
LANGUAGES = ("da", "en")
"""Those that everything is written in; into `TRANSLATED` it is translated."""
TRANSLATED = tuple(one.value for one in addresses.TRANSLATED)
NAMES = sorted(path.name for path in (LOCALES / "da").glob("*.ftl"))


class _Words(Visitor):
    """Collects every pattern of a message: each variant is a text of its own."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:  # noqa: N802 -- the visitor's convention
        parts = [
            part.value if isinstance(part, ast.TextElement) else "Mette"
            for part in node.elements
        ]
        only_choice = len(node.elements) == 1 and parts == ["Mette"]
        if not only_choice or not _chooses(node):
            self.texts.append("".join(parts))
        self.generic_visit(node)


def _chooses(node: ast.Pattern) -> bool:
    part = node.elements[0]
    return isinstance(part, ast.Placeable) and isinstance(
        part.expression, ast.SelectExpression
    )


def required(catalogue: str) -> list[str]:
    """The keys of Danish that a translated language has, in their order."""
    waits = waiting()
    return [
        key
        for key in messages("da", f"{catalogue}.ftl")
        if is_translated(catalogue, key) and (catalogue, key) not in waits
    ]


def messages(language: str, name: str) -> dict[str, ast.Message]:
    """Every message of a catalogue by key; a line that cannot be read fails."""
    body = FluentParser().parse((LOCALES / language / name).read_text("utf-8")).body
    broken = [entry.content for entry in body if isinstance(entry, ast.Junk)]
    assert broken == []
    found = [entry for entry in body if isinstance(entry, ast.Message)]
    assert len({entry.id.name for entry in found}) == len(found)
    return {entry.id.name: entry for entry in found}


def sentences(language: str, name: str) -> dict[str, list[str]]:
    """Every text of a catalogue by key, a name standing for each value."""
    found: dict[str, list[str]] = {}
    for key, message in messages(language, name).items():
        words = _Words()
        words.visit(message)
        found[key] = words.texts
    return found


def template_words(path: Path) -> str:
    """What a template says by itself: without tags and without what is filled in."""
    bare = re.sub(r"\{[{%#].*?[}%#]\}", " ", path.read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"<[^>]*>", " ", bare)
