"""What could fill a gap, as the sheet shows it on one day.

Promise: an amount that nobody has checked, or that does not hold today, is not in what
is shown; its help still is, with whom to ask.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from udvej.server.content import Amount, Help, Library
from udvej.server.pages.addresses import Language
from udvej.server.pages.texts import Texts
from udvej.server.pages.written import EPOCH, Source, sources_of

ORE_IN_KRONE = 100


@dataclass(frozen=True, slots=True)
class ShownAmount:
    """An amount that holds today."""

    name: str
    text: str
    ore: int
    every: str
    until: str
    """Until when, as the language writes it."""


@dataclass(frozen=True, slots=True)
class ShownHelp:
    """One help in one language."""

    id: str
    name: str
    about: str
    is_question: bool
    ask: str
    url: str
    line: bool
    amounts: tuple[ShownAmount, ...]
    sources: tuple[Source, ...]


def arrange(library: Library, say: Texts, today: int) -> tuple[ShownHelp, ...]:
    """Return every help; `today` counts from 1970."""
    day = EPOCH + dt.timedelta(days=today)
    return tuple(_help(one, library, say, day) for one in library.helps.values())


def _help(one: Help, library: Library, say: Texts, day: dt.date) -> ShownHelp:
    facts = library.facts
    held = [amount for amount in one.amounts if not amount.withheld(facts, day)]
    named = dict.fromkeys((one.fact, *(amount.fact for amount in held)))
    danish = say.language is Language.DA
    return ShownHelp(
        id=one.id,
        name=one.da if danish else one.en,
        about=one.about_da if danish else one.about_en,
        is_question=facts[one.fact].is_question,
        ask=one.ask_da if danish else one.ask_en,
        url=one.url,
        line=one.line,
        amounts=tuple(_amount(amount, say) for amount in held),
        sources=_sources([*named], library, say),
    )


def _sources(names: Sequence[str], library: Library, say: Texts) -> tuple[Source, ...]:
    # A question has no source that answers it.
    facts = (library.facts[name] for name in names)
    return sources_of((fact for fact in facts if not fact.is_question), say)


def _amount(amount: Amount, say: Texts) -> ShownAmount:
    shape = "#,##0.00" if amount.ore % ORE_IN_KRONE else "#,##0"
    kroner = format_decimal(
        Decimal(amount.ore) / ORE_IN_KRONE, format=shape, locale=say.language.value
    )
    return ShownAmount(
        name=amount.da if say.language is Language.DA else amount.en,
        text=say(f"sums-amount-{amount.every}", amount=kroner),
        ore=amount.ore,
        every=amount.every,
        until=format_date(amount.valid_until, "long", locale=say.language.value),
    )
