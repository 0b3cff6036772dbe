"""facts*.toml → facts.

Promise: a table that lacks source, date, certainty or whether a lawyer is needed, or
says anything else than a fact may say, is a flaw at its own line.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from udvej.server.content import numbers
from udvej.server.content.shapes import Certainty, Fact, Flaw

NAME: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
DATED: Final = re.compile(r"undated|\d{4}(?:-\d{2}(?:-\d{2})?)?")
WEB: Final = re.compile(r"https?://[^\s<>\"]+")
NEEDED: Final = ("source", "source_date", "certainty", "lawyer")
TEXTS: Final = (
    *NEEDED, "source_en", "url", "law", "law_en", "phone", "signed_by", "checked_by",
)  # fmt: skip
SHOWN: Final = ("source", "source_en", "law", "law_en", "signed_by", "checked_by")
"""What pages say of a fact, beside what cites it."""
DAYS: Final = ("signed_on", "checked_on")
LAWYER: Final = {"needed": True, "not-needed": False}


def read_facts(file: str, text: str) -> tuple[dict[str, Fact], list[Flaw]]:
    """Return a file's facts by name, and its flaws."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Flaw(file, line_of(error, text), f"cannot be read: {error}")]
    facts: dict[str, Fact] = {}
    flaws: list[Flaw] = []
    for name, table in tables.items():
        reasons = list(_wrong(name, table))
        if reasons:
            line = _place(name, text)
            flaws += [Flaw(file, line, f"{name}: {reason}") for reason in reasons]
        else:
            facts[name] = _fact(name, table)
    return facts, flaws


def line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    """Return the line that a TOML error names, or the last where it names the end."""
    named = re.search(r"at line (\d+)", str(error))
    return int(named[1]) if named else max(1, len(text.splitlines()))


def _place(name: str, text: str) -> int:
    found = re.search(rf"^\[\s*\"?{re.escape(name)}\"?\s*\]", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _wrong(name: str, table: Any) -> Iterator[str]:  # noqa: ANN401 -- whatever TOML holds
    if not isinstance(table, dict):
        yield "is no table of a fact"
        return
    if not NAME.fullmatch(name):
        yield "a name is small letters, digits and single hyphens"
    yield from (f"has no {key}" for key in NEEDED if key not in table)
    for key, value in table.items():
        if key in TEXTS:
            if not isinstance(value, str) or not value.strip():
                yield f"{key} must be a text"
        elif key not in DAYS:
            yield f"{key} is nothing that a fact says"
        elif type(value) is not dt.date:
            yield f"{key} must be a day, as 2026-12-01"
    yield from _unlikely(table)


def _unlikely(table: Mapping[str, Any]) -> Iterator[str]:
    if not _is_date(str(table.get("source_date", "undated"))):
        yield "source_date must be a day, a month, a year or undated"
    certainties = [one.value for one in Certainty]
    if table.get("certainty", Certainty.OLD) not in certainties:
        yield f"certainty must be one of {', '.join(certainties)}"
    if table.get("lawyer", "needed") not in tuple(LAWYER):
        yield f"lawyer must be {' or '.join(LAWYER)}"
    if not WEB.fullmatch(str(table.get("url", "https://x"))):
        yield "url must begin with https:// or http://"
    yield from _phone(table)
    for key in SHOWN:
        yield from (f"{key}: {one}" for one in numbers.unfit(str(table.get(key, ""))))
        if (
            key.endswith("_en")
            and key in table
            and key.removesuffix("_en") not in table
        ):
            yield f"{key} stands without {key.removesuffix('_en')}"
    for act in ("signed", "checked"):
        if (f"{act}_by" in table) != (f"{act}_on" in table):
            yield f"{act}_by and {act}_on belong together"


def _phone(table: Mapping[str, Any]) -> Iterator[str]:
    if "phone" not in table:
        return
    if not numbers.PHONE.fullmatch(str(table["phone"])):
        yield "phone must be digits, as 12 34 56 78"
    checked_by = str(table.get("checked_by", ""))
    if table.get("certainty") != Certainty.AUTHORITY and not checked_by:
        yield "phone must come from an authority or the service, or be checked"


def _is_date(text: str) -> bool:
    if not DATED.fullmatch(text):
        return False
    if text == "undated":
        return True
    year, month, day = (*text.split("-"), "01", "01")[:3]
    try:
        dt.date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _fact(name: str, table: Mapping[str, Any]) -> Fact:
    given = {key: value for key, value in table.items() if key not in NEEDED}
    return Fact(
        id=name,
        source=table["source"],
        source_date=table["source_date"],
        certainty=Certainty(table["certainty"]),
        lawyer=LAWYER[table["lawyer"]],
        **given,
    )
