"""Names of languages and lists of names, as people say them.

Promise: the browser's `i18n/names.ts` says the same.
"""

from collections.abc import Iterable, Mapping

from babel import Locale
from babel.lists import format_list

from udvej.server.pages.addresses import Language

_FIRST, _POP = "\u2068", "\u2069"
"""Unicode's first strong isolate, and its end."""


def listed(names: Iterable[str], language: Language) -> str:
    """Return names as a list: "Mette, Sara og Ali"."""
    found = list(names)
    if language is Language.AR:
        # Arabic joins "and" to what follows: each name keeps its own direction.
        found = [f"{_FIRST}{one}{_POP}" for one in found]
    locale = "en_GB" if language is Language.EN else language.value
    return format_list(found, "standard", locale)


def language_name(code: str, language: Language) -> str:
    """Return a language's name in the reader's own."""
    return str(Locale(language.value).languages.get(code, code))


def in_language(texts: Mapping[str, str], language: Language) -> str:
    """Return a text in a language, or in another: English, which more people read."""
    return texts.get(spoken_in(texts, language), "")


def spoken_in(texts: Mapping[str, str], language: Language) -> str:
    """Return the code of the language that `in_language` answers in; "" for none."""
    codes = (language.value, Language.EN.value, *texts)
    return next((code for code in codes if texts.get(code)), "")
