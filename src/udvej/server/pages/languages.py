"""What is said in the translated languages, and which of it a native speaker has read.

Promise: a translation that nobody has signed for is marked as such on every screen; a
page of text (rights, residence, money) is not shown in a language before somebody has.
A text that has changed since it was read has lost its signature.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib import resources
from typing import Final

from udvej.server import content
from udvej.server.pages.addresses import TRANSLATED, WRITTEN, Language, Page

PAGES: Final = frozenset({
    Page.FRONT, Page.ALL, Page.FIRST, Page.WRITE, Page.FOLDER, Page.WHO, Page.FIND,
    Page.SAFE,
})  # fmt: skip
"""Pages that are in every language; the others say that they wait."""
CATALOGUES: Final = (
    "shared", "people", "person", "lists", "refusals", "pages", "find", "content",
    "languages", "unsent", "keeping",
)  # fmt: skip
"""The catalogues that are translated, as far as `is_translated` says."""
_OF_PAGES: Final = re.compile(
    r"(?:menu|front|all|first|help|who|write|folder|app|safe|missing)-"
)
_WRITTEN_ONLY: Final = ("app-work-needs-scripts",)


def is_translated(catalogue: str, key: str) -> bool:
    """Whether a text of Danish stands in the translated languages too.

    Of ``pages`` only what `PAGES` say; of the others everything.
    """
    if catalogue == "pages":
        return _OF_PAGES.match(key) is not None and key not in _WRITTEN_ONLY
    return catalogue in CATALOGUES


def waiting() -> frozenset[tuple[str, str]]:
    """Return catalogue and key of each text that is still said in English."""
    file = resources.files("udvej") / "locales" / "waiting.txt"
    lines = file.read_text("utf-8").splitlines()
    pairs = (line.split() for line in lines if line and not line.startswith("#"))
    return frozenset((name, key) for name, key in pairs)


class State(StrEnum):
    """Whether somebody stands for a translation."""

    UNREAD = "not reviewed"
    CHANGED = "changed since it was reviewed"
    SIGNED = "reviewed"


@dataclass(frozen=True, slots=True)
class Translation:
    """One text in one language: a catalogue, or a page."""

    language: Language
    name: str
    """As a review names it: ``shared.ftl``, ``rights.md``."""
    sha256: str
    review: content.Review | None

    @property
    def state(self) -> State:
        """Whether it may be shown without a mark."""
        if self.review is None:
            return State.UNREAD
        return State.SIGNED if self.review.sha256 == self.sha256 else State.CHANGED


def translations(library: content.Library, language: Language) -> list[Translation]:
    """Return every text there is in a translated language, catalogues first."""
    reviews = library.reviews.get(language, {})
    return [
        Translation(language, name, sha256, reviews.get(name))
        for name, sha256 in _hashes(library, language)
    ]


def _hashes(library: content.Library, language: Language) -> Iterator[tuple[str, str]]:
    folder = resources.files("udvej") / "locales" / language.value
    for name in CATALOGUES:
        text = (folder / f"{name}.ftl").read_text("utf-8")
        yield f"{name}.ftl", content.hash_of(text)
    for page in sorted(library.pages):
        if language in library.pages[page]:
            yield f"{page}.md", library.hash_of_page(page, language)


def unread(library: content.Library) -> frozenset[Language]:
    """Return the languages in which some catalogue has nobody's signature."""
    return frozenset(
        one.language
        for language in TRANSLATED
        for one in translations(library, language)
        if one.name.endswith(".ftl") and one.state is not State.SIGNED
    )


def shown(library: content.Library) -> frozenset[tuple[Language, str]]:
    """Return the pages of text that may be shown: as written, or once reviewed."""
    written = {(one, page) for one in WRITTEN for page in library.pages}
    reviewed = {
        (one.language, one.name.removesuffix(".md"))
        for language in TRANSLATED
        for one in translations(library, language)
        if one.name.endswith(".md") and one.state is State.SIGNED
    }
    return frozenset(written | reviewed)
