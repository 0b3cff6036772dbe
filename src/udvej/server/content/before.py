"""before*.toml → what somebody can tick, and what is asked or answered about it.

Promise: a table that says anything else than it may is a flaw at its own line. A rule
is an answer only where a lawyer has signed its very words and every fact beneath it
stands; any other is a question to ask.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeVar

import msgspec

from udvej.protocol.visible.roster import Employment
from udvej.server.content.facts import NAME, line_of
from udvej.server.content.rules import uncited
from udvej.server.content.shapes import Fact, Flaw

KINDS: Final = ("ticks", "rules")
T = TypeVar("T", bound=msgspec.Struct)


class Verdict(StrEnum):
    """What a counsellor does with what they hear; shown only with a signed answer."""

    MUST = "must"
    MUST_NOT = "must-not"
    DEPENDS = "depends"


class Tick(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that can be true for somebody."""

    said: dict[str, str]
    page: str = ""
    """Where more about it stands."""
    always: bool = False
    """Holds for everybody, and so is not ticked."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one kind of counsellor must and must not pass on of it."""

    tick: str
    employment: list[Employment]
    verdict: Verdict
    facts: list[str]
    question: dict[str, str]
    answer: dict[str, str]
    signed_by: str = ""
    signed_on: dt.date | None = None

    @property
    def is_answer(self) -> bool:
        """Whether a lawyer has signed these words."""
        return bool(self.signed_by)


@dataclass(frozen=True, slots=True)
class Before:
    """Everything to know before writing, by name, in the files' order."""

    ticks: Mapping[str, Tick]
    rules: Mapping[str, Rule]


NOTHING: Final = Before({}, {})


@dataclass(frozen=True, slots=True)
class Named:
    """A tick or a rule as read, and where it stands."""

    file: str
    line: int
    said: Tick | Rule

    def flaw(self, reason: str) -> Flaw:
        """Return a flaw at this place."""
        return Flaw(self.file, self.line, reason)


Found = dict[str, Named]
"""By kind and name, as ``rules.children``."""


def read_before(file: str, text: str) -> tuple[Found, list[Flaw]]:
    """Return a file's ticks and rules, and its flaws."""
    try:
        kinds = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, [Flaw(file, line_of(error, text), f"cannot be read: {error}")]
    found: Found = {}
    flaws: list[Flaw] = []
    for kind, tables in kinds.items():
        if kind not in KINDS or not isinstance(tables, dict):
            flaws.append(Flaw(file, 1, f"{kind} is neither {' nor '.join(KINDS)}"))
            continue
        for name, table in tables.items():
            path = f"{kind}.{name}"
            line = _place(path, text)
            try:
                said = _said(kind, name, table)
            except msgspec.ValidationError as error:
                flaws.append(Flaw(file, line, f"{path}: {error}"))
            else:
                found[path] = Named(file, line, said)
    return found, flaws


def settle(
    found: Found,
    facts: Mapping[str, Fact],
    pages: Iterable[str],
    languages: Sequence[str],
) -> tuple[Before, list[Flaw]]:
    """Hold what was read against the rest: facts, pages, languages and each other."""
    parts = {path: one.said for path, one in found.items()}
    ticks = {_name(path): one for path, one in parts.items() if isinstance(one, Tick)}
    rules = {_name(path): one for path, one in parts.items() if isinstance(one, Rule)}
    known = frozenset(pages)
    flaws: list[Flaw] = []
    for path, one in found.items():
        if isinstance(one.said, Tick):
            reasons = _wrong_tick(path, one.said, rules, known, languages)
        else:
            reasons = _wrong_rule(one.said, ticks, facts, languages)
        flaws += [one.flaw(f"{path}: {reason}") for reason in reasons]
    return Before(ticks, rules), flaws


def _said(kind: str, name: str, table: Any) -> Tick | Rule:  # noqa: ANN401 -- whatever TOML holds
    if not NAME.fullmatch(name):
        raise msgspec.ValidationError("a name is small letters, digits and hyphens")
    if kind == "ticks":
        return msgspec.convert(table, Tick)
    return msgspec.convert(table, Rule)


def _place(path: str, text: str) -> int:
    found = re.search(rf"^\[\s*{re.escape(path)}\s*\]", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else 1


def _name(path: str) -> str:
    return path.partition(".")[2]


def _wrong_tick(
    path: str,
    tick: Tick,
    rules: Mapping[str, Rule],
    pages: frozenset[str],
    languages: Sequence[str],
) -> Iterator[str]:
    yield from _wrong_texts("said", tick.said, languages)
    if tick.page and tick.page not in pages:
        yield f"no page is called {tick.page}"
    spoken = {
        kind
        for rule in rules.values()
        if rule.tick == _name(path)
        for kind in rule.employment
    }
    for kind in Employment:
        if kind not in spoken:
            yield f"no rule says what holds for {kind}"


def _wrong_rule(
    rule: Rule,
    ticks: Mapping[str, Tick],
    facts: Mapping[str, Fact],
    languages: Sequence[str],
) -> Iterator[str]:
    if rule.tick not in ticks:
        yield f"no tick is called {rule.tick}"
    if not rule.employment or len(set(rule.employment)) != len(rule.employment):
        yield "employment names each kind once"
    if not rule.facts:
        yield "cites no fact"
    yield from (f"no fact is called {name}" for name in rule.facts if name not in facts)
    yield from _wrong_texts("question", rule.question, languages)
    yield from _wrong_texts("answer", rule.answer, languages)
    for language, text in rule.question.items():
        if not text.endswith("?"):
            yield f"question.{language} must be asked, not said: {text}"
    if bool(rule.signed_by) != (rule.signed_on is not None):
        yield "signed_by and signed_on belong together"
    if rule.is_answer:
        for name in rule.facts:
            if name in facts and facts[name].is_question:
                yield f"is signed, but rests on {name}, which is not"


def _wrong_texts(
    what: str, texts: Mapping[str, str], languages: Sequence[str]
) -> Iterator[str]:
    for language in sorted(set(languages) ^ set(texts)):
        said = "is missing" if language in languages else "is no language of ours"
        yield f"{what}.{language} {said}"
    for language, text in texts.items():
        if not text.strip():
            yield f"{what}.{language} says nothing"
        yield from (f"{what}.{language}: {reason}" for reason in uncited(text))
