"""helps*.toml → what could fill a gap: each help, whom to ask, and dated amounts.

Promise: an amount has a source and the days it holds between, or the file is refused
at its own line. It is shown only while it holds, and only when an authority says it or
somebody of ours has checked it; otherwise the help is a name and whom to ask.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from udvej.server.content.facts import NAME, WEB, line_of
from udvej.server.content.shapes import Certainty, Fact, Flaw

EVERY: Final = ("month", "week", "quarter", "year")
"""How often an amount comes; as `PERIODS` of web/src/money/sheet.ts."""
ORE_MAX: Final = 9_999_999_999
"""As web/src/money/amounts.ts."""
TEXTS: Final = ("da", "en", "about_da", "about_en", "ask_da", "ask_en", "fact")
HELP: Final[Mapping[str, type]] = {
    **dict.fromkeys(TEXTS, str), "line": bool, "url": str, "amounts": list,
}  # fmt: skip
OPTIONAL: Final = ("url", "amounts")
AMOUNT: Final[Mapping[str, type]] = {
    "da": str,
    "en": str,
    "ore": int,
    "every": str,
    "valid_from": dt.date,
    "valid_until": dt.date,
    "fact": str,
}
KINDS: Final[Mapping[type, str]] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number of øre",
    dt.date: "a day, as 2026-12-01",
    list: "a list of tables",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One amount of a help, in øre, from one day to another, both with it."""

    da: str
    en: str
    ore: int
    every: str
    valid_from: dt.date
    valid_until: dt.date
    fact: str

    def withheld(self, facts: Mapping[str, Fact], day: dt.date) -> str:
        """Return why it is not shown on a day; empty where it is."""
        fact = facts[self.fact]
        sure = fact.certainty is Certainty.AUTHORITY or fact.checked_by
        if fact.is_question or not sure:
            return "not checked"
        if day < self.valid_from:
            return f"holds from {self.valid_from}"
        return f"held until {self.valid_until}" if day > self.valid_until else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """One help: what it is called, what it is, and whom to ask, in both languages."""

    id: str
    da: str
    en: str
    about_da: str
    about_en: str
    ask_da: str
    ask_en: str
    fact: str
    line: bool
    """Whether it comes each month, and so is a line to fill in."""
    url: str = ""
    amounts: tuple[Amount, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """The names of what it rests on."""
        return (self.fact, *(one.fact for one in self.amounts))


def read_helps(file: str, text: str) -> tuple[dict[str, Help], list[Flaw]]:
    """Return a file's helps by name, and its flaws."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Flaw(file, line_of(error, text), f"cannot be read: {error}")]
    helps: dict[str, Help] = {}
    flaws: list[Flaw] = []
    for name, table in tables.items():
        wrong = list(_wrong(name, table))
        flaws += [
            Flaw(file, _place(name, at, text), f"{name}: {reason}")
            for at, reason in wrong
        ]
        if not wrong:
            amounts = tuple(Amount(**one) for one in table.get("amounts", ()))
            helps[name] = Help(**{**table, "id": name, "amounts": amounts})
    return helps, flaws


def unfounded(helps: Mapping[str, Help], facts: Mapping[str, Fact]) -> Iterator[str]:
    """Return what is wrong with helps beside the facts that they name."""
    for one in helps.values():
        missing = [name for name in one.facts if name not in facts]
        yield from (f"{one.id}: no fact is called {name}" for name in missing)
        if missing or not facts[one.fact].is_question:
            continue
        if not (one.about_da.endswith("?") and one.about_en.endswith("?")):
            yield f"{one.id}: {one.fact} may only be cited by a question"


Reasons = Iterator[tuple[int, str]]
"""Which amount, from one, or none (zero); and what is wrong there."""


def _wrong(name: str, table: Any) -> Reasons:  # noqa: ANN401 -- whatever TOML holds
    if not isinstance(table, dict):
        yield 0, "is no table of a help"
        return
    if not NAME.fullmatch(name):
        yield 0, "a name is small letters, digits and single hyphens"
    yield from ((0, said) for said in _unlike(table, HELP))
    if not WEB.fullmatch(str(table.get("url", "https://x"))):
        yield 0, "url must begin with https:// or http://"
    amounts = table.get("amounts", [])
    for at, amount in enumerate(amounts if isinstance(amounts, list) else (), 1):
        if not isinstance(amount, dict):
            yield 0, "amounts must be a list of tables"
            continue
        wrong = list(_unlike(amount, AMOUNT)) or list(_unlikely(amount))
        yield from ((at, said) for said in wrong)


def _unlike(table: Mapping[str, Any], shape: Mapping[str, type]) -> Iterator[str]:
    yield from (
        f"has no {key}" for key in shape if key not in table and key not in OPTIONAL
    )
    for key, value in table.items():
        if key not in shape:
            yield f"{key} is nothing that is said here"
        elif type(value) is not shape[key] or value == "":
            yield f"{key} must be {KINDS[shape[key]]}"
        elif isinstance(value, str) and "!" in value:
            yield f"{key}: no exclamation marks"


def _unlikely(amount: Mapping[str, Any]) -> Iterator[str]:
    if not 0 < amount["ore"] <= ORE_MAX:
        yield f"ore must be from 1 to {ORE_MAX}"
    if amount["every"] not in EVERY:
        yield f"every must be one of {', '.join(EVERY)}"
    if amount["valid_until"] < amount["valid_from"]:
        yield "valid_until must not be before valid_from"


def _place(name: str, at: int, text: str) -> int:
    """Return the line where a help, or its amount of a number, begins."""
    bare = rf"\"?{re.escape(name)}\"?"
    header = rf"^\[\[\s*{bare}\s*\.\s*amounts\s*\]\]" if at else rf"^\[\s*{bare}\s*\]"
    found = list(re.finditer(header, text, re.MULTILINE))
    if not found:
        return 1
    return text.count("\n", 0, found[min(max(at, 1), len(found)) - 1].start()) + 1
