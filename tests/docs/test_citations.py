"""What documents and code cite exists."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents import NUMBERED, ROOT, sections, tracked

# "PROTOCOL §1.4", "[PROTOCOL.md](PROTOCOL.md) §3 and §4.1": one document, many rules.
CITATION = re.compile(
    r"\b([A-Z_]{4,})(?:\.md)?\)?,? (§ ?\d+(?:\.\d+)?(?:(?:,| and|,? or) ?§ ?[\d.]+)*)"
)
NUMBER = re.compile(r"§ ?(\d+(?:\.\d+)?)")
MAKE = re.compile(r"(?:`|^ {4})make ([a-z-]+)", re.MULTILINE)
SOURCES = (".py", ".ts", ".tsx", ".md", ".ftl", ".json")
# Here a bare "§5.1" means the document that the folder mirrors.
AT_HOME = {
    "src/udvej/protocol/": "PROTOCOL",
    "web/src/protocol/": "PROTOCOL",
    "src/udvej/record/": "RECORD",
    "web/src/record/": "RECORD",
    "docs/PROTOCOL.md": "PROTOCOL",
    "docs/RECORD.md": "RECORD",
    "docs/STAFF.md": "STAFF",
}


def citations(path: Path) -> Iterator[tuple[str, str]]:
    text = path.read_text()
    for document, rules in CITATION.findall(text):
        yield from ((document, number) for number in NUMBER.findall(rules))
    name = str(path.relative_to(ROOT))
    for place, document in AT_HOME.items():
        if name.startswith(place):
            bare = NUMBER.findall(CITATION.sub("", text))
            yield from ((document, number) for number in bare)


@pytest.mark.parametrize("document", NUMBERED)
def test_every_section_cited_exists(document: str) -> None:
    defined = sections(NUMBERED[document])
    missing = {
        f"{path.relative_to(ROOT)} cites {document} §{number}"
        for path in tracked(*SOURCES)
        for cited, number in citations(path)
        if cited == document and number not in defined
    }
    assert not missing, "\n".join(sorted(missing))


def test_every_link_between_documents_leads_somewhere() -> None:
    missing = {
        f"{path.relative_to(ROOT)} links to {target}"
        for path in tracked(".md")
        for target in re.findall(r"\]\(([^)#\s]+)", path.read_text())
        if not re.match(r"[a-z]+:", target) and not (path.parent / target).exists()
    }
    assert not missing, "\n".join(sorted(missing))


def test_every_place_named_in_the_architecture_exists() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text()
    named = re.findall(r"`([\w./-]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    missing = [name for name in named if looks_like_a_place(name) and not exists(name)]
    assert not missing, "\n".join(missing)


def looks_like_a_place(name: str) -> bool:
    return "/" in name or name.startswith("udvej.") or name.endswith((".py", ".ts"))


def exists(name: str) -> bool:
    if name.startswith("udvej."):
        module = ROOT / "src" / name.replace(".", "/")
        return module.is_dir() or module.with_suffix(".py").exists()
    return any((ROOT / start / name).exists() for start in ("", "src/udvej", "web/src"))


def test_every_make_target_named_in_a_document_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    missing = {
        f"{path.relative_to(ROOT)} names make {target}"
        for path in tracked(".md")
        for target in MAKE.findall(path.read_text())
        if target not in targets
    }
    assert not missing, "\n".join(sorted(missing))
