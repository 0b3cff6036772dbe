"""Templates and texts → one page.

Promise: everything that is not markup of a template is escaped; the title is the
installation's neutral name on every page and never changes with what happens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined

from udvej.server.content import Library
from udvej.server.pages import menu, texts, written
from udvej.server.pages.addresses import TEMPLATES, Language, Page, address
from udvej.server.pages.assets import Assets
from udvej.server.pages.discretion import History, discretion
from udvej.server.pages.helplines import HELP_LINES
from udvej.server.pages.kept import Kept
from udvej.server.pages.people import People

SCRIPTS: Final[Mapping[Page, str]] = {
    Page.WRITE: "person",
    Page.FOLDER: "person",
    Page.WORK: "counsellor",
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
        self._written = {
            (language, name): written.show(found[language], say)
            for name, found in house.library.pages.items()
            for language, say in self._texts.items()
            if language in found
        }
        self._leads = {
            language: {
                page: text.lead
                for (spoken, page), text in self._written.items()
                if spoken == language
            }
            for language in Language
        }
        self._templates = Environment(
            loader=PackageLoader("udvej.server.pages", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(
        self, language: Language, page: Page, people: People | None, today: int
    ) -> bytes:
        """Return a page as UTF-8 HTML; `people` only where the page shows them."""
        return self._write(
            f"{page}.html" if page in TEMPLATES else "content.html",
            language,
            page=page,
            people=people,
            text=self._written.get((language, page)),
            today=today,
            ways=menu.WAYS,
            steps=menu.STEPS,
            groups=menu.GROUPS,
            leads=self._leads[language],
            script=self._assets.entries.get(SCRIPTS.get(page, "")),
            translations={other: address(other, page) for other in Language},
        )

    def missing(self, language: Language) -> bytes:
        """Return the page for an address that leads nowhere."""
        return self._write(
            "missing.html",
            language,
            page=None,
            people=None,
            script=None,
            translations={other: address(other, Page.FRONT) for other in Language},
        )

    def _write(self, template: str, language: Language, **values: Any) -> bytes:  # noqa: ANN401 -- each template's own values
        say = self._texts[language]
        text = self._templates.get_template(template).render(
            house=self._house,
            assets=self._assets.entries,
            language=language,
            say=say,
            languages=tuple(Language),
            texts=self._texts,
            menu=menu.MENU,
            pages=Page,
            trail=discretion(values["page"]).history is History.TRAIL,
            address=lambda page: address(language, page),
            help_lines=HELP_LINES,
            **values,
        )
        return text.encode()
