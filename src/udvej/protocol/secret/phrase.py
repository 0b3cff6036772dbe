"""Seven words and the number behind them (PROTOCOL §3.1 to §3.3).

Promise: what was meant is read whatever its case, spacing or spelling of æ, ø, å; a
wrong word is named before any waiting. The number shows itself in no `repr`.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from importlib.resources import files
from typing import Final

from udvej.protocol.secret.bits import indices
from udvej.protocol.secret.keys import Secret
from udvej.protocol.visible.encoding import malformed, u8
from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.limits import (
    PHRASE_BITS,
    PHRASE_CHARACTERS_MAX,
    PHRASE_CHECK_BITS,
    PHRASE_NUMBER_BYTES,
    PHRASE_WORDS,
    WORD_BITS,
    WORD_LIST_SIZE,
)
from udvej.protocol.visible.refusals import Refusal, Refused

_CHECKS: Final = 1 << PHRASE_CHECK_BITS
_LONG: Final = str.maketrans(
    {"æ": "ae", "ä": "ae", "ø": "oe", "ö": "oe", "å": "aa"},
)
_SHORT: Final = str.maketrans({"æ": "ae", "ä": "ae", "ø": "o", "ö": "o", "å": "a"})


class ListId(IntEnum):
    """A word list. Ids are never reused."""

    DANISH = 1
    ENGLISH = 2


_FILES: Final = {ListId.DANISH: "da-1.txt", ListId.ENGLISH: "en-1.txt"}


class PhraseNumber(Secret):
    """The 77 bits behind a phrase, in ten bytes (§3.2)."""

    length = PHRASE_NUMBER_BYTES

    def __init__(self, data: bytes) -> None:
        super().__init__(data)
        if int.from_bytes(data, "big") >> PHRASE_BITS:
            malformed()


@dataclass(frozen=True, slots=True)
class Phrase:
    """What is hardened (§3.4): the list and the number, not the spelling."""

    list_id: ListId
    number: PhraseNumber


@dataclass(frozen=True, slots=True)
class WordList:
    """A list of 4,096 words, and each word's index under both foldings."""

    list_id: ListId
    words: tuple[str, ...]
    long: Mapping[str, int]
    short: Mapping[str, int]


def word_list(list_id: ListId, words: Sequence[str]) -> WordList:
    """Return the list; `malformed` where its size is wrong or a folding ambiguous."""
    long = {word.translate(_LONG): index for index, word in enumerate(words)}
    short = {word.translate(_SHORT): index for index, word in enumerate(words)}
    if {len(words), len(long), len(short)} != {WORD_LIST_SIZE}:
        malformed()
    return WordList(list_id, tuple(words), long, short)


@lru_cache
def released_lists() -> tuple[WordList, ...]:
    """Return the lists of the released code."""
    folder = files("udvej.protocol.secret") / "words"
    return tuple(
        word_list(list_id, (folder / name).read_text("utf-8").split())
        for list_id, name in _FILES.items()
    )


def write_phrase(words: WordList, number: PhraseNumber) -> tuple[str, ...]:
    """Return the seven words of a number."""
    value = int.from_bytes(number.reveal(), "big") * _CHECKS
    value += _check(words.list_id, number)
    return tuple(words.words[index] for index in indices(value, PHRASE_WORDS))


def read_phrase(typed: str, lists: Sequence[WordList]) -> Phrase:
    """Return what was typed; a refusal of §3.3 otherwise, in its order.

    `phrase-word-unknown` has the member `positions`, counted from 0.
    """
    if len(typed) > PHRASE_CHARACTERS_MAX:
        raise Refused(Refusal.PHRASE_LENGTH)
    looked = [_find(word, lists) for word in split_words(typed)]
    unknown = [place for place, found in enumerate(looked) if found is None]
    if unknown:
        raise Refused(Refusal.PHRASE_WORD_UNKNOWN, {"positions": unknown})
    found = [one for one in looked if one is not None]
    ids = {list_id for list_id, _ in found}
    if len(ids) > 1:
        raise Refused(Refusal.PHRASE_WORDS_MIXED)
    if len(found) != PHRASE_WORDS:
        raise Refused(Refusal.PHRASE_LENGTH)
    return _phrase(ids.pop(), [index for _, index in found])


def split_words(typed: str) -> list[str]:
    """Return the words of what was typed, before any is looked up."""
    text = unicodedata.normalize("NFKC", typed).lower()
    return "".join(one if one.isalpha() else " " for one in text).split()


def _find(word: str, lists: Sequence[WordList]) -> tuple[ListId, int] | None:
    for one in lists:
        if (index := one.long.get(word.translate(_LONG))) is not None:
            return one.list_id, index
    for one in lists:
        if (index := one.short.get(word.translate(_SHORT))) is not None:
            return one.list_id, index
    return None


def _phrase(list_id: ListId, found: Sequence[int]) -> Phrase:
    value = 0
    for index in found:
        value = value << WORD_BITS | index
    data = (value // _CHECKS).to_bytes(PHRASE_NUMBER_BYTES, "big")
    number = PhraseNumber(data)
    if value % _CHECKS != _check(list_id, number):
        raise Refused(Refusal.PHRASE_CHECK)
    return Phrase(list_id, number)


def _check(list_id: ListId, number: PhraseNumber) -> int:
    digest = hash_of("phrase-check", u8(list_id) + number.reveal())
    return digest[0] >> (8 - PHRASE_CHECK_BITS)
