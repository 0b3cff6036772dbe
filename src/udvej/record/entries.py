"""One opened entry, as the fold takes it.

Promise: whatever an end could open has this shape, and what it could not judge
is simply not there; nothing here knows how it was sealed. RECORD §4.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["person", "counsellor"]
Cover = Literal["sealed", "opened"]


@dataclass(frozen=True, slots=True)
class OpenedEntry:
    """An entry whose body was opened, or removed.

    `author` is the b64u text of the signing key; `payload` is the parsed JSON,
    or None when the body was removed (PROTOCOL §9.4).
    """

    sequence: int
    role: Role
    author: str
    cover: Cover
    payload: Mapping[str, object] | None = field(repr=False)


def kind_of(payload: Mapping[str, object]) -> str | None:
    """Return the kind as written, or None when it is no text."""
    kind = payload.get("kind")
    if not isinstance(kind, str) or has_surrogate(kind):
        return None
    return kind


def has_surrogate(text: str) -> bool:
    """Say whether a lone surrogate stands in the text; no screen can show one."""
    return any("\ud800" <= letter <= "\udfff" for letter in text)
