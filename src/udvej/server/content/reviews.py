"""reviews/<language>.toml → who has read which text, when, and what it said then.

Promise: a review holds for the very text it names by its hash; a text that has changed
since is not reviewed. What is not a whole review is a flaw at its own line.
"""

import datetime as dt
import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from udvej.server.content.facts import line_of
from udvej.server.content.shapes import Flaw

HASH: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Review:
    """A native speaker's word for one text: who, when, and the text's hash."""

    by: str
    on: dt.date
    sha256: str


def hash_of(*texts: str) -> str:
    """Return what a review of these texts, read together, names."""
    # A length before each, so that no two lists of texts are the same bytes.
    said = "".join(f"{len(text)}:{text}" for text in texts)
    return hashlib.sha256(said.encode()).hexdigest()


def read_reviews(
    file: str, text: str, names: frozenset[str]
) -> tuple[dict[str, Review], list[Flaw]]:
    """Return a file's reviews by the text's name, and its flaws."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Flaw(file, line_of(error, text), f"cannot be read: {error}")]
    reviews: dict[str, Review] = {}
    flaws: list[Flaw] = []
    for name, table in tables.items():
        reasons = list(_wrong(name, table, names))
        flaws += [Flaw(file, _place(name, text), f"{name}: {why}") for why in reasons]
        if not reasons:
            reviews[name] = Review(**table)
    return reviews, flaws


def write_reviews(reviews: dict[str, Review]) -> str:
    """Return the text of a file of reviews, as `read_reviews` reads it."""
    return "\n".join(
        f'["{name}"]\nby = {_quoted(one.by)}\non = {one.on}\nsha256 = "{one.sha256}"\n'
        for name, one in sorted(reviews.items())
    )


def _quoted(text: str) -> str:
    if any(not letter.isprintable() for letter in text):
        raise ValueError("a name is one line of letters")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _place(name: str, text: str) -> int:
    found = re.search(rf"^\[\s*[\"']?{re.escape(name)}", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _wrong(name: str, table: Any, names: frozenset[str]) -> Iterator[str]:  # noqa: ANN401 -- whatever TOML holds
    if name not in names:
        yield "no text is called that"
    if not isinstance(table, dict):
        yield "is no table of a review"
        return
    yield from (f"has no {key}" for key in ("by", "on", "sha256") if key not in table)
    for key, value in table.items():
        if key == "by":
            if not isinstance(value, str) or not value.strip():
                yield "by must be a name"
        elif key == "on":
            if type(value) is not dt.date:
                yield "on must be a day, as 2026-12-01"
        elif key == "sha256":
            if not isinstance(value, str) or not HASH.fullmatch(value):
                yield "sha256 must be 64 small hexadecimal digits"
        else:
            yield f"{key} is nothing that a review says"
