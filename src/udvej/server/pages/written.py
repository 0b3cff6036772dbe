"""A page of content, as its template shows it.

Promise: what a page rests on is said with it: each source with its date and how sure
it is, whether a lawyer has signed, whether anybody of ours has checked, and when it was
written. A page past its day of review says that first.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from babel.dates import format_date
from markupsafe import Markup

from udvej.server import content
from udvej.server.pages.addresses import THERE, Language, Page, address
from udvej.server.pages.helplines import HELP_LINES
from udvej.server.pages.texts import Texts

EPOCH = dt.date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Source:
    """One source, in words; each a sentence of its own."""

    name: str
    url: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One page in one language."""

    title: str
    lead: str
    html: Markup
    sources: tuple[Source, ...]
    written: str
    review: str
    review_by: dt.date
    is_signed: bool
    """Whether a lawyer has signed anything on the page."""
    is_checked: bool
    """Whether somebody of ours has held every source against the page."""

    def is_past(self, today: int) -> bool:
        """Whether its day of review is over; `today` counts from 1970."""
        return EPOCH + dt.timedelta(days=today) > self.review_by


def show(page: content.Written, say: Texts) -> Text:
    """Write a page out once; nothing of it depends on who asks."""
    language = say.language
    places = content.Places(
        pages={
            one.value: address(language, one) for one in THERE if one is not Page.WORK
        },
        phones={
            **{fact.id: content.dialled(fact.phone) for fact in page.facts},
            **{line.key: line.dial for line in HELP_LINES},
        },
        ask=say("content-ask"),
        source=say("content-source"),
    )
    found = _together(page.facts)
    numbers = {fact.id: at for at, facts in enumerate(found, 1) for fact in facts}
    return Text(
        title=page.front.title,
        lead=page.front.lead,
        html=Markup(page.html(places, numbers)),  # noqa: S704 -- markdown-it-py escaped it
        sources=tuple(_source(facts, say) for facts in found),
        written=_day(page.front.written_on, language),
        review=_day(page.front.review_by, language),
        review_by=page.front.review_by,
        is_signed=any(fact.signed_by for fact in page.facts),
        is_checked=all(fact.checked_by for fact in page.facts),
    )


def sources_of(facts: Iterable[content.Fact], say: Texts) -> tuple[Source, ...]:
    """Return the sources of facts, each once."""
    return tuple(_source(found, say) for found in _together(facts))


def say_signed(name: str, day: dt.date | None, say: Texts) -> str:
    """Say who signed and when; nothing where nobody has."""
    if day is None:
        return ""
    return say("content-signed", name=name, day=_day(day, say.language))


def _together(facts: Iterable[content.Fact]) -> list[list[content.Fact]]:
    """Put facts together of which the same is to be said; a long list reads badly."""
    found: dict[content.Fact, list[content.Fact]] = {}
    for fact in facts:
        same = replace(fact, id="", law="", law_en="", lawyer=False)
        found.setdefault(same, []).append(fact)
    return list(found.values())


def _source(facts: Sequence[content.Fact], say: Texts) -> Source:
    fact = facts[0]
    is_danish = say.language is Language.DA
    found = (one.law if is_danish else one.law_en or one.law for one in facts)
    laws = dict.fromkeys(filter(None, found))
    said = [f"{'; '.join(laws)}."] if laws else []
    if fact.certainty is not content.Certainty.UNCHECKED:
        said.append(_dated(fact.source_date, say))
    said.append(say(f"content-certainty-{fact.certainty}"))
    if fact.checked_on is not None:
        day = _day(fact.checked_on, say.language)
        said.append(say("content-checked", name=fact.checked_by, day=day))
    if fact.signed_on is not None:
        said.append(say_signed(fact.signed_by, fact.signed_on, say))
    name = fact.source if is_danish else fact.source_en or fact.source
    return Source(name, fact.url, tuple(said))


def _dated(text: str, say: Texts) -> str:
    if text == "undated":
        return say("content-undated")
    year, *rest = map(int, text.split("-"))
    if not rest:
        return say("content-dated", day=str(year))
    if len(rest) == 1:
        day = format_date(
            dt.date(year, rest[0], 1), "LLLL y", locale=say.language.value
        )
        return say("content-dated", day=day)
    return say("content-dated", day=_day(dt.date(year, *rest), say.language))


def _day(day: dt.date, language: Language) -> str:
    return format_date(day, "long", locale=language.value)
