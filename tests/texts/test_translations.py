"""The translated languages: whole, no text of another, and the same values."""

import re

import pytest
from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from texts.catalogues import (
    LOCALES,
    ROOT,
    TRANSLATED,
    messages,
    required,
    sentences,
)
from texts.test_catalogues import Values
from udvej.server.pages.addresses import Language
from udvej.server.pages.languages import CATALOGUES, is_translated, waiting
from udvej.server.pages.texts import load

EACH = pytest.mark.parametrize("language", TRANSLATED)
SCRIPTS = {
    "ar": r"[\u0600-\u06ff]", "bg": r"[\u0400-\u04ff]", "th": r"[\u0e00-\u0e7f]",
}  # fmt: skip
SAME = re.compile(r"112|Lev Uden Vold|\W*")
"""What is the same in every language."""
AVOIDED = {
    "ar": r"عاهر\w*|دعارة|بغاء|مومس\w*|ضحي\w*|ضحايا|انتكاس\w*|فاشل\w*",
    "bg": r"проститу\w*|курв\w*|жертв\w*|провал\w*|паднал\w*|нормал\w*|клиент\w*",
    "es": r"prostitu\w*|putas?|v[ií]ctimas?|reca[íi]d\w*|fracas\w*|normal\w*|client\w*",
    "hu": r"prostitu\w*|kurv\w*|áldozat\w*|visszaes\w*|kudarc\w*|normális\w*|ügyfel\w*",
    "ro": r"prostitu\w*|curv\w*|victim\w*|recidiv\w*|recăde\w*|eșec|normal\w*|clien\w*",
    "th": r"โสเภณี|กะหรี่|ค้าประเวณี|เหยื่อ|ล้มเหลว|ลูกค้า|ปกติ",
}
"""As in test_words, the words that judge or label; for a native reader to add to."""


@EACH
def test_a_language_has_its_catalogues_and_no_other(language: str) -> None:
    found = {path.stem for path in (LOCALES / language).glob("*")}
    assert found == set(CATALOGUES)


@EACH
@pytest.mark.parametrize("name", CATALOGUES)
def test_a_language_has_every_text_and_none_that_danish_lacks(
    language: str, name: str
) -> None:
    assert list(messages(language, f"{name}.ftl")) == required(name)


def test_what_waits_is_a_text_that_is_to_be_translated() -> None:
    for name, key in waiting():
        assert is_translated(name, key), key
        assert key in messages("da", f"{name}.ftl"), key


@EACH
@pytest.mark.parametrize("name", CATALOGUES)
def test_a_text_asks_for_the_values_that_danish_asks_for(
    language: str, name: str
) -> None:
    danish = messages("da", f"{name}.ftl")
    forms = set(Locale(language).plural_form.tags) | {"other"}
    for key, message in messages(language, f"{name}.ftl").items():
        there, here = Values(danish[key]), Values(message)
        assert there.names == here.names, key
        assert bool(there.kinds) >= bool(here.kinds), key
        assert here.kinds <= forms, key
        assert message.value is not None, key
        assert not message.attributes, key


@EACH
def test_every_form_of_a_number_can_be_said(language: str) -> None:
    bundle = FluentBundle([language])
    text = (LOCALES / language / "shared.ftl").read_text("utf-8")
    bundle.add_resource(FluentResource(text))
    for count in (*range(30), 100, 102, 1439):
        pattern = bundle.get_message("time-days").value
        assert pattern is not None
        said, errors = bundle.format_pattern(pattern, {"count": count})
        assert errors == []
        assert str(said).strip()


@EACH
@pytest.mark.parametrize("name", CATALOGUES)
def test_a_text_is_in_its_language_and_calm(language: str, name: str) -> None:
    english = sentences("en", f"{name}.ftl")
    avoided = re.compile(AVOIDED[language], re.IGNORECASE)
    for key, texts in sentences(language, f"{name}.ftl").items():
        for text in texts:
            said = text.replace("Mette", "")
            assert "!" not in text, key
            assert "¡" not in text, key
            assert not avoided.search(text), key
            if SAME.fullmatch(said):
                continue
            if language in SCRIPTS:
                assert re.search(SCRIPTS[language], said), key
            elif len(said.split()) > 2:
                assert text not in english[key], key


def test_every_language_has_its_own_name_and_runs_its_own_way() -> None:
    for one in Language:
        locale = Locale(one.value)
        assert one.own_name.lower() == str(locale.display_name).lower()
        assert one.direction == {"right-to-left": "rtl"}.get(
            locale.character_order, "ltr"
        )


def test_browsers_know_the_same_languages() -> None:
    source = ROOT / "web" / "src" / "i18n"
    table = (source / "languages.ts").read_text("utf-8").partition("LOCALES")[2]
    known = re.findall(r"^  (\w{2}): ", table.partition("}")[0], re.MULTILINE)
    assert known == list(Language)
    apart = (source / "translated.ts").read_text("utf-8")
    assert re.findall(r"^  (\w{2}): \(\)", apart, re.MULTILINE) == list(TRANSLATED)


def test_what_is_not_translated_is_said_in_english() -> None:
    texts = load()
    assert not is_translated("cards", "cards-private")
    for one in TRANSLATED:
        said = texts[Language(one)]("cards-private")
        assert said == texts[Language.EN]("cards-private")
