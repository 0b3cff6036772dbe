"""The words on the pages, from the same Fluent catalogues that the browser reads.

Promise: one set of catalogues (`udvej/locales`); a text that is missing, broken or
given too few values is an error, never an empty place. A translated language that
lacks a text says it in English; Danish lacks none.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from udvej.server.pages.addresses import WRITTEN, Language
from udvej.server.pages.languages import CATALOGUES as TRANSLATED_CATALOGUES

CATALOGUES: Final = (
    "shared", "people", "pages", "content", "find", "cards", "languages",
    "calculator", "before", "unsent", "refusals",
)  # fmt: skip
"""What the server's own pages need; the apps' catalogues travel with their scripts."""


class Texts:
    """One language's words."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = FluentBundle([language.value])
        # What came first stays: English only says what waits for its translation.
        told = () if language in WRITTEN else (Language.EN,)
        for code in (language, *told):
            for name in CATALOGUES:
                if code in WRITTEN or name in TRANSLATED_CATALOGUES:
                    self._bundle.add_resource(_catalogue(code, name))

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the text of ``key``. Raises ``KeyError`` or the text's own error."""
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        said, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise errors[0]
        return str(said)


@cache
def load() -> Mapping[Language, Texts]:
    """Read every language, once a process: reading all is most of a start."""
    return {language: Texts(language) for language in Language}


@cache
def _catalogue(language: Language, name: str) -> Resource:
    folder = resources.files("udvej") / "locales" / language.value
    return FluentResource((folder / f"{name}.ftl").read_text("utf-8"))
