"""Templates and texts → one page.

Promise: everything that is not markup of a template is escaped; the title is the
installation's neutral name on every page and never changes with what happens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from babel import Locale
from jinja2 import Environment, PackageLoader, StrictUndefined

from udvej.protocol.visible.roster import Employment
from udvej.server.content import Library
from udvej.server.pages import (
    before,
    helps,
    languages,
    menu,
    outline,
    sheet,
    texts,
    written,
)
from udvej.server.pages.addresses import (
    TEMPLATES,
    WRITTEN,
    Language,
    Page,
    address,
    languages_of,
)
from udvej.server.pages.assets import Assets
from udvej.server.pages.discretion import History, discretion
from udvej.server.pages.helplines import HELP_LINES
from udvej.server.pages.kept import Kept
from udvej.server.pages.listing import (
    NEEDS,
    Places,
    Town,
    draw,
    need_address,
    town_address,
)
from udvej.server.pages.people import People

SCRIPTS: Final[Mapping[Page, str]] = {
    Page.WRITE: "person",
    Page.FOLDER: "person",
    Page.WORK: "counsellor",
    Page.FIND: "find",
    Page.CALCULATOR: "calculator",
    Page.BEFORE: "before",
}
"""The client that comes to life in a page; the others have none."""


@dataclass(frozen=True, slots=True)
class House:
    """What is the same on every page: neutral name, and where leaving leads."""

    name: str
    neutral: str
    kept: Kept
    library: Library


class Renderer:
    """Writes pages. One for a process; it holds no state of any visitor."""

    def __init__(self, house: House, assets: Assets) -> None:
        self._house = house
        self._assets = assets
        self._texts = texts.load()
        pages = house.library.pages
        self._written = {
            (language, name): written.show(pages[name][language], self._texts[language])
            for language, name in languages.shown(house.library)
        }
        self._unread = languages.unread(house.library)
        self._asked = {
            language: before.show(house.library, self._texts[language])
            for language in WRITTEN
        }
        self._leads = {
            language: {
                page: text.lead
                for (spoken, page), text in self._written.items()
                if spoken == language
            }
            for language in Language
        }
        self._outline, self._towns = outline.load_outline(), outline.load_towns()
        self._templates = Environment(
            loader=PackageLoader("udvej.server.pages", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(
        self,
        language: Language,
        page: Page,
        today: int,
        *,
        people: People | None = None,
        places: Places | None = None,
    ) -> bytes:
        """Return a page as UTF-8 HTML; people and places only where it shows them."""
        template = self._template(language, page)
        client = SCRIPTS.get(page, "") if template == f"{page}.html" else ""
        return self._write(
            template,
            language,
            page=page,
            people=people,
            text=self._written.get((language, page)),
            asked=self._asked.get(language),
            employments=tuple(Employment),
            today=today,
            ways=menu.WAYS,
            steps=menu.STEPS,
            groups=menu.GROUPS,
            leads=self._leads[language],
            places=places,
            needs=tuple(NEEDS),
            sheet=sheet,
            helps=helps.arrange(self._house.library, self._texts[language], today)
            if page is Page.CALCULATOR
            else (),
            map=places and draw(self._outline, self._towns, places.towns),
            script=self._assets.entries.get(client),
            translations={other: address(other, page) for other in languages_of(page)},
        )

    def _template(self, language: Language, page: Page) -> str:
        if page not in TEMPLATES:
            is_there = (language, page) in self._written
            return "content.html" if is_there else "waits.html"
        is_there = language in WRITTEN or page in languages.PAGES
        return f"{page}.html" if is_there else "waits.html"

    def need(self, language: Language, need: str, places: Places) -> bytes:
        """Return the page of the places for one need."""
        return self._places(
            language,
            places,
            self._texts[language](f"find-need-{need}"),
            {other: need_address(other, need) for other in Language},
        )

    def town(self, language: Language, town: Town, places: Places) -> bytes:
        """Return the page of the places in one town."""
        return self._places(
            language,
            places,
            self._texts[language]("find-place-in", town=town.name),
            {other: town_address(other, town) for other in Language},
        )

    def _places(
        self,
        language: Language,
        places: Places,
        heading: str,
        translations: Mapping[Language, str],
    ) -> bytes:
        return self._write(
            "places.html",
            language,
            page=Page.FIND,
            heading=heading,
            places=places,
            script=None,
            translations=translations,
        )

    def missing(self, language: Language) -> bytes:
        """Return the page for an address that leads nowhere."""
        return self._nowhere(language, "missing", Page.FRONT)

    def sent(self, language: Language, page: Page) -> bytes:
        """Return the page for what was sent to a page, which takes nothing in."""
        return self._nowhere(language, "missing-sent", page)

    def _nowhere(self, language: Language, told: str, way: Page) -> bytes:
        return self._write(
            "missing.html",
            language,
            page=None,
            people=None,
            script=None,
            told=told,
            way=way,
            translations={other: address(other, Page.FRONT) for other in Language},
        )

    def _write(self, template: str, language: Language, **values: Any) -> bytes:  # noqa: ANN401 -- each template's own values
        say = self._texts[language]
        text = self._templates.get_template(template).render(
            house=self._house,
            assets=self._assets.entries,
            language=language,
            say=say,
            languages=languages_of(values["page"]),
            written_in=WRITTEN,
            unread=language in self._unread,
            own_language=Locale(language.value).languages[language.value],
            texts=self._texts,
            menu=menu.MENU,
            pages=Page,
            trail=discretion(values["page"]).history is History.TRAIL,
            address=lambda page: address(language, page),
            need_address=lambda need: need_address(language, need),
            town_address=lambda town: town_address(language, town),
            help_lines=HELP_LINES,
            **values,
        )
        return text.encode()
