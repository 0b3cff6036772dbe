"""Write down which texts there are, so that TypeScript refuses a misspelt one.

python tools/text_keys.py           write web/src/i18n/keys.ts
python tools/text_keys.py --check   fail if it is not what would be written
"""

import sys
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ROOT / "src" / "udvej" / "locales"
KEYS = ROOT / "web" / "src" / "i18n" / "keys.ts"
APPS = {
    "PersonTexts": ("shared", "people", "refusals", "person", "lists"),
    "KeepingTexts": ("keeping",),
    "ChoicesTexts": ("choices",),
    "UnsentTexts": ("unsent",),
    "OwnTexts": ("own",),
    "CounsellorTexts": ("shared", "refusals", "desk", "editing", "find"),
}
HEAD = """\
// Made by tools/text_keys.py from src/udvej/locales/da; do not edit.
//
// Every text an app can say, and the names of the values it needs (never: none).
"""


class _Values(Visitor):
    """Collects the names of the values that a text asks for."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- the visitor's convention
        """Note one."""
        self.names.add(node.id.name)


def texts(path: Path) -> dict[str, frozenset[str]]:
    """Return each text's key and the names of its values. Raises on a broken line."""
    found: dict[str, frozenset[str]] = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        if isinstance(entry, ast.Junk):
            raise SyntaxError(f"{path}: cannot be read: {entry.content!r}")  # noqa: TRY004 -- the catalogue is wrong, not a type
        if isinstance(entry, ast.Message):
            if entry.id.name in found:
                raise ValueError(f"{path}: {entry.id.name} stands twice")
            values = _Values()
            values.visit(entry)
            found[entry.id.name] = frozenset(values.names)
    return found


def written() -> str:
    """Return what keys.ts must hold."""
    parts = [HEAD]
    for app, catalogues in APPS.items():
        keys: dict[str, frozenset[str]] = {}
        for name in catalogues:
            more = texts(LOCALES / "da" / f"{name}.ftl")
            twice = keys.keys() & more.keys()
            if twice:
                raise ValueError(f"{app}: in two catalogues: {sorted(twice)}")
            keys |= more
        parts.append(f"\nexport interface {app} {{\n")
        parts += [f"  {_quoted(key)}: {_type(keys[key])};\n" for key in sorted(keys)]
        parts.append("}\n")
    return "".join(parts)


def _quoted(key: str) -> str:
    # As the formatter wants it: quotes only where they are needed.
    return key if key.isalnum() else f'"{key}"'


def _type(values: frozenset[str]) -> str:
    return " | ".join(f'"{name}"' for name in sorted(values)) or "never"


if __name__ == "__main__":
    if "--check" not in sys.argv:
        KEYS.write_text(written(), "utf-8")
    elif KEYS.read_text("utf-8") != written():
        sys.exit(f"{KEYS.relative_to(ROOT)} is out of date: run tools/text_keys.py")
