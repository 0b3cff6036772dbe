"""The seven words, drawn, read and hardened off the event loop (PROTOCOL §3).

Promise: nothing here leaves the machine, and words stand in no `repr`.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Final

from udvej.protocol.secret.drawing import draw_number
from udvej.protocol.secret.hardening import Profile, person_salt, seed_of
from udvej.protocol.secret.keys import KeyPair, own_keys
from udvej.protocol.secret.phrase import (
    ListId,
    Phrase,
    read_phrase,
    released_lists,
    write_phrase,
)
from udvej.protocol.visible.encoding import malformed

_LISTS: Final = {"da": ListId.DANISH, "en": ListId.ENGLISH}


@dataclass(frozen=True, slots=True)
class Words:
    """A phrase and how it is shown."""

    text: str = field(repr=False)
    phrase: Phrase


def draw_words(language: str) -> Words:
    """Draw a phrase in `da` or `en`."""
    list_id = _LISTS.get(language)
    if list_id is None:
        malformed()
    words = next(one for one in released_lists() if one.list_id is list_id)
    phrase = Phrase(list_id, draw_number())
    return Words(" ".join(write_phrase(words, phrase.number)), phrase)


def read_words(typed: str) -> Phrase:
    """Return what was typed; one of the refusals of §3.3 otherwise."""
    return read_phrase(typed, released_lists())


async def own_keys_of(phrase: Phrase, installation: bytes, profile: Profile) -> KeyPair:
    """Harden a phrase and return the keys of the own vault it opens."""
    salt = person_salt(installation)
    return own_keys(await asyncio.to_thread(seed_of, phrase, salt, profile))
