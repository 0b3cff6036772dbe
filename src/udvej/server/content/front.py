"""The lines between +++ and +++ at the top of a page.

Promise: title, lead and two days, and nothing else.
"""

import datetime as dt
import tomllib
from dataclasses import dataclass
from typing import Any, Final

from udvej.server.content.facts import line_of
from udvej.server.content.shapes import Flaw

FENCE: Final = "+++"
KINDS: Final = {
    "title": str,
    "lead": str,
    "written_on": dt.date,
    "review_by": dt.date,
}


@dataclass(frozen=True, slots=True)
class Front:
    """What a page says about itself; `lines` is how many lines it took."""

    title: str
    lead: str
    written_on: dt.date
    review_by: dt.date
    lines: int


def read_front(file: str, text: str) -> tuple[Front | None, str, list[Flaw]]:
    """Return the front, the rest of the text, and what is wrong with the front."""
    lines = text.splitlines(keepends=True)
    fences = [at for at, line in enumerate(lines) if line.rstrip() == FENCE][:2]
    if len(fences) != 2 or fences[0] != 0:  # noqa: PLR2004 -- an opening and a closing one
        return None, text, [Flaw(file, 1, "must begin with lines between +++ and +++")]
    end = fences[1]
    rest = "".join(lines[end + 1 :])
    try:
        given = tomllib.loads("".join(lines[1:end]))
    except tomllib.TOMLDecodeError as error:
        line = line_of(error, "".join(lines[1:end])) + 1
        return None, rest, [Flaw(file, line, f"cannot be read: {error}")]
    flaws = [Flaw(file, 1, reason) for reason in _wrong(given)]
    if flaws:
        return None, rest, flaws
    return Front(**given, lines=end + 1), rest, []


def _wrong(given: dict[str, Any]) -> list[str]:
    wrong = [f"has no {key}" for key in KINDS if key not in given]
    for key, value in given.items():
        if key not in KINDS:
            wrong.append(f"{key} is nothing that a page says of itself")
        elif type(value) is not KINDS[key] or value == "":
            kind = "a text" if KINDS[key] is str else "a day, as 2026-12-01"
            wrong.append(f"{key} must be {kind}")
    if not wrong and given["review_by"] <= given["written_on"]:
        wrong.append("review_by must be after written_on")
    return wrong
