"""Lists and names of languages, as the browser's `i18n/names.ts` says them too."""

import pytest

from udvej.server.pages.addresses import Language
from udvej.server.pages.names import language_name, listed

SAID = {
    Language.DA: "Mette, Sara og Ali",
    Language.EN: "Mette, Sara and Ali",
    Language.AR: "\u2068Mette\u2069 و\u2068Sara\u2069 و\u2068Ali\u2069",
    Language.BG: "Mette, Sara и Ali",
    Language.ES: "Mette, Sara y Ali",
    Language.HU: "Mette, Sara és Ali",
    Language.RO: "Mette, Sara și Ali",
    Language.TH: "Mette Sara และAli",
}


@pytest.mark.parametrize("language", Language)
def test_names_are_listed_as_the_language_lists_them(language: Language) -> None:
    assert listed(["Mette", "Sara", "Ali"], language) == SAID[language]
    assert listed([], language) == ""


@pytest.mark.parametrize("language", Language)
def test_a_language_is_called_what_its_readers_call_it(language: Language) -> None:
    assert language_name("da", language) != "da"
    assert language_name("xx", language) == "xx"
