"""Every page's address in every language: one table.

Promise: no address holds a word about what the place is for (safety.md D1), and none
carries an identifier or a state.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Language(StrEnum):
    """A language that pages are written in; the first is the house's own."""

    DA = "da"
    EN = "en"


_BY_CODE: Final = {language.value: language for language in Language}


class Page(StrEnum):
    """A page, by the name of its template."""

    FRONT = "front"
    WHO = "who"
    KEPT = "kept"
    WRITE = "write"
    FOLDER = "folder"
    WORK = "work"
    SAFE = "safe"


SLUGS: Final[Mapping[Language, Mapping[Page, str]]] = {
    Language.DA: {
        Page.FRONT: "",
        Page.WHO: "hvem",
        Page.KEPT: "gemt",
        Page.WRITE: "skriv",
        Page.FOLDER: "mappe",
        Page.WORK: "arbejde",
        Page.SAFE: "sikker",
    },
    Language.EN: {
        Page.FRONT: "",
        Page.WHO: "who",
        Page.KEPT: "kept",
        Page.WRITE: "write",
        Page.FOLDER: "folder",
        Page.WORK: "work",
        Page.SAFE: "safe",
    },
}


def address(language: Language, page: Page) -> str:
    """Return a page's address, such as ``/da/hvem``."""
    return f"/{language}/{SLUGS[language][page]}"


PAGES: Final[Mapping[str, tuple[Language, Page]]] = {
    address(language, page).rstrip("/"): (language, page)
    for language in Language
    for page in Page
}
"""Address without a closing slash → what is there."""


def preferred(accept_language: str) -> Language:
    """Choose by a browser's Accept-Language; Danish where it wants neither.

    Total: a header that makes no sense chooses Danish.
    """
    wanted: list[tuple[float, Language]] = []
    for part in accept_language.split(",")[:16]:
        tag, _, weight = part.partition(";")
        primary = tag.strip().lower().partition("-")[0]
        # Norwegian and Swedish readers are closer to the Danish page than to English.
        named = "da" if primary in {"nb", "nn", "no", "sv"} else primary
        if named in _BY_CODE:
            wanted.append((_weight(weight), _BY_CODE[named]))
    best = max(wanted, key=lambda pair: pair[0], default=(0.0, Language.DA))
    return best[1] if best[0] > 0 else Language.DA


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def language_of(path: str) -> Language:
    """Return the language a path is in, Danish if it names none."""
    first = path.lstrip("/").partition("/")[0]
    return _BY_CODE.get(first, Language.DA)
