"""Every page's address in every language: one table.

Promise: no address holds a word about what the place is for (safety.md D1), and none
carries an identifier or a state.
"""

from collections.abc import Mapping
from enum import StrEnum
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final, Self


class Language(StrEnum):
    """A language that pages are written in; the first is the house's own."""

    DA = "da"
    EN = "en"


_BY_CODE: Final = {language.value: language for language in Language}


class Page(StrEnum):
    """A page, one a line: its name, and its address in Danish and in English.

    The name is that of its template, or of its folder of content. A page with neither
    is not there yet, and a link to it is only its words.
    """

    def __new__(cls, name: str, *slugs: str) -> Self:
        """Make a page of a line of the table."""
        del slugs  # `__init__` takes them
        page = str.__new__(cls, name)
        page._value_ = name
        return page

    def __init__(self, name: str, *slugs: str) -> None:
        del name
        self.slugs = dict(zip(Language, slugs, strict=True))

    FRONT = "front", "", ""
    ALL = "all", "sider", "pages"
    FIRST = "first", "foerst", "first"
    WHO = "who", "hvem", "who"
    KEPT = "kept", "gemt", "kept"
    WRITE = "write", "skriv", "write"
    FOLDER = "folder", "mappe", "folder"
    WORK = "work", "arbejde", "work"
    SAFE = "safe", "sikker", "safe"
    FIND = "find", "find", "find"
    CALCULATOR = "calculator", "regn", "sums"
    RIGHTS = "rights", "rettigheder", "rights"
    MONEY = "money", "penge", "money"
    VIOLENT = "violent", "hvis-det-gik-galt", "if-it-went-wrong"
    HEALTH = "health", "helbred", "health"
    LATER = "later", "senere", "later"
    YOUNG = "young", "ung", "young"
    THREATS = "threats", "pres", "pressure"
    WATCHED = "watched", "hvis-nogen-ser-med", "if-someone-watches"
    CLOSE = "close", "taet-paa", "close-by"
    PROFESSIONALS = "professionals", "fagfolk", "professionals"
    MUNICIPALITY = "municipality", "kommunen", "municipality"
    OUTREACH = "outreach", "ude", "out-there"
    LEARNING = "learning", "laering", "learning"
    ABOUT = "about", "om", "about"
    ACCESS = "access", "tilgaengelighed", "accessibility"
    CONTACT = "contact", "kontakt", "contact"


def address(language: Language, page: Page) -> str:
    """Return a page's address, such as ``/da/hvem``."""
    return f"/{language}/{page.slugs[language]}"


def _named(folder: Traversable, suffix: str = "") -> frozenset[str]:
    return frozenset(item.name.removesuffix(suffix) for item in folder.iterdir())


TEMPLATES: Final = _named(
    resources.files("udvej.server.pages") / "templates", ".html"
) & frozenset(Page)
"""Pages with a template of their own."""
THERE: Final = tuple(
    page
    for page in Page
    if page in TEMPLATES | _named(resources.files("udvej") / "content")
)
"""Pages that have something to show."""

PAGES: Final[Mapping[str, tuple[Language, Page]]] = {
    address(language, page).rstrip("/"): (language, page)
    for language in Language
    for page in THERE
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
