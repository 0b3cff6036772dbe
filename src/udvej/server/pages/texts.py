"""The words on the pages, from the same Fluent catalogues that the browser reads.

Promise: one set of catalogues (`udvej/locales`); a text that is missing, broken or
given too few values is an error, never an empty place.
"""

from collections.abc import Mapping
from importlib import resources
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

from udvej.server.pages.addresses import Language

CATALOGUES: Final = ("shared", "people", "pages", "content", "find", "cards")
"""What the server's own pages need; the apps' catalogues travel with their scripts."""


class Texts:
    """One language's words."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = FluentBundle([language.value])
        folder = resources.files("udvej") / "locales" / language.value
        for name in CATALOGUES:
            text = (folder / f"{name}.ftl").read_text("utf-8")
            self._bundle.add_resource(FluentResource(text))

    def __call__(self, key: str, **values: str | int) -> str:
        """Return the text of ``key``. Raises ``KeyError`` or the text's own error."""
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        said, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors:
            raise errors[0]
        return str(said)


def load() -> Mapping[Language, Texts]:
    """Read every language."""
    return {language: Texts(language) for language in Language}
