"""Every text of the product, as plain sentences: catalogues, pages, advice to staff."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from texts.catalogues import LANGUAGES, NAMES, sentences
from texts.wording import advice
from udvej.server.content import Written
from udvej.server.content.prose import MARK
from udvej.server.pages import read_content

LIBRARY = read_content()


@dataclass(frozen=True)
class Text:
    """One text and where it stands."""

    where: str
    language: str
    text: str


def page_texts(page: Written) -> list[str]:
    """What a page of content says, without the marks of what it cites."""
    bare = [re.sub(f"{MARK}[^{MARK}]*{MARK}", "", one.text) for one in page.blocks]
    return [page.front.title, page.front.lead, *bare]


def everything() -> Iterator[Text]:
    for language in LANGUAGES:
        for name in NAMES:
            for key, found in sentences(language, name).items():
                yield from (Text(f"{name} {key}", language, one) for one in found)
        for name, pages in LIBRARY.pages.items():
            for one in page_texts(pages[language]):
                yield Text(f"content/{name}", language, one)
        for line in advice(language):
            for one in (line.why, *line.instead):
                yield Text(f"words.json {line.id}", language, one)
