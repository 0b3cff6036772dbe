"""Every text of the product, as plain sentences: catalogues, pages, advice to staff."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources

from texts.catalogues import LANGUAGES, NAMES, sentences
from texts.wording import advice
from udvej.server.content import Help, Written
from udvej.server.directory import read
from udvej.server.pages import read_content

LIBRARY = read_content()
QUOTED = re.compile(r"»[^«]*«|“[^”]*”")
"""The title of what others wrote."""


@dataclass(frozen=True)
class Text:
    """One text and where it stands."""

    where: str
    language: str
    text: str


def page_texts(page: Written) -> list[str]:
    """What a page of content says, without the marks of what it cites."""
    return list(page.said)


def rule_texts() -> Iterator[Text]:
    """What one can tick before writing, and what is asked or answered about it."""
    for name, tick in LIBRARY.before.ticks.items():
        for language, said in tick.said.items():
            yield Text(f"before.toml {name}", language, said)
    for name, rule in LIBRARY.before.rules.items():
        for texts in (rule.question, rule.answer):
            for language, said in texts.items():
                yield Text(f"before.toml {name}", language, said)


def place_texts(language: str) -> Iterator[Text]:
    """What our files of places say; what places call themselves is theirs."""
    for name in ("demo", "denmark"):
        with resources.as_file(resources.files("udvej") / "places" / name) as folder:
            wanted = read(folder)
        for one in wanted:
            text = one.document["description"]
            if language != "da" and one.notes is not None:
                said = {
                    str(key): value for key, value in one.notes.texts["what"].items()
                }
                text = said[language]
            yield Text(f"places/{name} {one.document['id']}", language, text)


def help_texts(one: Help, language: str) -> list[str]:
    """What a help says in a language."""
    if language == "da":
        parts = [one.da, one.about_da, one.ask_da]
        return [*parts, *(amount.da for amount in one.amounts)]
    parts = [one.en, one.about_en, one.ask_en]
    return [*parts, *(amount.en for amount in one.amounts)]


def fact_texts() -> Iterator[Text]:
    """What is said of each fact beside what cites it, but for titles in quotes."""
    for name, fact in LIBRARY.facts.items():
        english = (fact.source_en or fact.source, fact.law_en or fact.law)
        for language, texts in (("da", (fact.source, fact.law)), ("en", english)):
            for said in filter(None, texts):
                yield Text(f"facts {name}", language, QUOTED.sub("", said))


def everything() -> Iterator[Text]:
    yield from rule_texts()
    yield from fact_texts()
    for language in LANGUAGES:
        for name in NAMES:
            for key, found in sentences(language, name).items():
                yield from (Text(f"{name} {key}", language, one) for one in found)
        for name, pages in LIBRARY.pages.items():
            for one in page_texts(pages[language]):
                yield Text(f"content/{name}", language, one)
        yield from place_texts(language)
        for help_id, one_help in LIBRARY.helps.items():
            for one in help_texts(one_help, language):
                yield Text(f"content/helps {help_id}", language, one)
        for line in advice(language):
            for one in (line.why, *line.instead):
                yield Text(f"words.json {line.id}", language, one)
