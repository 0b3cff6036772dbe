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
    """A language that pages are in; the first is the house's own.

    Everything is written in the first two; into the others it is translated, as far
    as `pages.languages` says.
    """

    DA = "da"
    EN = "en"
    AR = "ar"
    BG = "bg"
    ES = "es"
    HU = "hu"
    RO = "ro"
    TH = "th"

    @property
    def own_name(self) -> str:
        """What its speakers call it."""
        return _OWN_NAMES[self]

    @property
    def direction(self) -> str:
        """Which way it runs, as HTML says it."""
        return "rtl" if self is Language.AR else "ltr"


_OWN_NAMES: Final = {
    Language.DA: "Dansk",
    Language.EN: "English",
    Language.AR: "العربية",
    Language.BG: "Български",
    Language.ES: "Español",
    Language.HU: "Magyar",
    Language.RO: "Română",
    Language.TH: "ไทย",
}
WRITTEN: Final = (Language.DA, Language.EN)
"""Every page is written in each of these."""
TRANSLATED: Final = tuple(one for one in Language if one not in WRITTEN)
_BY_CODE: Final = {language.value: language for language in Language}


class Group(StrEnum):
    """Where the page of all pages lists a page; none for those it does not list."""

    NONE = "none"
    WRITE = "write"
    KNOW = "know"
    TROUBLE = "trouble"
    OTHERS = "others"
    HOUSE = "house"


class Page(StrEnum):
    """A page, one a line: name, group, and its address in Danish and elsewhere.

    The name is that of its template, or of its folder of content. A page with neither
    is not there yet, and a link to it is only its words. Its short name on the pages
    is the text ``menu-<name>``.
    """

    def __new__(cls, name: str, group: Group, danish: str, english: str) -> Self:
        """Make a page of a line of the table."""
        del group, danish, english  # `__init__` takes them
        page = str.__new__(cls, name)
        page._value_ = name
        return page

    def __init__(self, name: str, group: Group, danish: str, english: str) -> None:
        del name
        self.group = group
        self.slugs = {
            language: danish if language is Language.DA else english
            for language in Language
        }

    FRONT = "front", Group.NONE, "", ""
    ALL = "all", Group.NONE, "sider", "pages"
    WORK = "work", Group.NONE, "arbejde", "work"
    FIRST = "first", Group.WRITE, "foerst", "first"
    WRITE = "write", Group.WRITE, "skriv", "write"
    FOLDER = "folder", Group.WRITE, "mappe", "folder"
    WHO = "who", Group.WRITE, "hvem", "who"
    BEFORE = "before", Group.WRITE, "spoerg-foerst", "ask-first"
    KEPT = "kept", Group.WRITE, "gemt", "kept"
    FIND = "find", Group.KNOW, "find", "find"
    RIGHTS = "rights", Group.KNOW, "rettigheder", "rights"
    MONEY = "money", Group.KNOW, "penge", "money"
    CALCULATOR = "calculator", Group.KNOW, "regn", "sums"
    MUNICIPALITY = "municipality", Group.KNOW, "kommunen", "municipality"
    HEALTH = "health", Group.KNOW, "helbred", "health"
    LATER = "later", Group.KNOW, "senere", "later"
    VIOLENT = "violent", Group.TROUBLE, "hvis-det-gik-galt", "if-it-went-wrong"
    THREATS = "threats", Group.TROUBLE, "pres", "pressure"
    WATCHED = "watched", Group.TROUBLE, "hvis-nogen-ser-med", "if-someone-watches"
    YOUNG = "young", Group.TROUBLE, "ung", "young"
    SAFE = "safe", Group.TROUBLE, "sikker", "safe"
    CLOSE = "close", Group.OTHERS, "taet-paa", "close-by"
    PROFESSIONALS = "professionals", Group.OTHERS, "fagfolk", "professionals"
    OUTREACH = "outreach", Group.OTHERS, "ude", "out-there"
    LEARNING = "learning", Group.OTHERS, "laering", "learning"
    ABOUT = "about", Group.HOUSE, "om", "about"
    ACCESS = "access", Group.HOUSE, "tilgaengelighed", "accessibility"
    CONTACT = "contact", Group.HOUSE, "kontakt", "contact"


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


def languages_of(page: Page | None) -> tuple[Language, ...]:
    """Return the languages that have an address for a page; staff's has two."""
    return WRITTEN if page is Page.WORK else tuple(Language)


PAGES: Final[Mapping[str, tuple[Language, Page]]] = {
    address(language, page).rstrip("/"): (language, page)
    for page in THERE
    for language in languages_of(page)
}
"""Address without a closing slash → what is there."""

PATTERNS: Final = tuple(
    pattern
    for language in Language
    # The page of places again, because addresses below it have patterns of their own.
    for pattern in (
        f"/{language}",
        f"/{language}/{{slug:str}}",
        address(language, Page.FIND),
    )
)
"""What is registered for `PAGES`; the framework takes 0.3 ms for each at a start."""


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


def language_of(path: str, accept_language: str = "") -> Language:
    """Return the language a path is in, or the browser's where it names none."""
    first = path.lstrip("/").partition("/")[0]
    return _BY_CODE.get(first) or preferred(accept_language)
