"""What of the pages is old, unchecked or unsigned, and what tells a passer-by.

Promise: every fact that is not both checked and, where needed, signed is named.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from udvej.cli.doctor.findings import Finding
from udvej.server import content, pages
from udvej.server.kernel.settings import Settings

EPOCH = dt.date(1970, 1, 1)


def look_at_pages(settings: Settings, today: int) -> Iterator[Finding]:
    """Return what there is to say of the pages that a start would show."""
    yield from _telling(settings)
    try:
        library = pages.read_content(settings.content)
    except pages.Malformed as malformed:
        yield from (Finding(str(flaw), now=True) for flaw in malformed.flaws)
        return
    yield from _past(library, EPOCH + dt.timedelta(days=today))
    yield from _ours(settings)
    facts = library.facts.values()
    yield from _named(
        "wait for a lawyer", (one for one in facts if one.lawyer and not one.signed_by)
    )
    yield from _named(
        "read nowhere: they stand as questions",
        (one for one in facts if one.certainty is content.Certainty.UNCHECKED),
    )
    yield from _named(
        "held against their source by nobody of yours",
        (one for one in facts if not one.checked_by),
    )
    yield from _unsigned(library.before)
    yield from _withheld(library, EPOCH + dt.timedelta(days=today))


def _ours(settings: Settings) -> Iterator[Finding]:
    """Say of the page of contact that it is ours; no other page needs a service's."""
    own = settings.content / "contact"
    if settings.content == Path() or not own.is_dir():
        said = "contact: ours, without a number or who is responsible; write your own"
        yield Finding(f"{said} (docs/CONTENT.md)")


def _telling(settings: Settings) -> Iterator[Finding]:
    """Find a name in a tab, a history or a shared phone that says what this is."""
    host = urlsplit(settings.browser_origin).hostname or ""
    for setting, shown in (("NAME", settings.name), ("ORIGIN", host)):
        word = pages.telling(shown)
        if word:
            said = f'UDVEJ_{setting} holds "{word}": whoever sees the screen or the'
            yield Finding(f"{said} browser's history can guess what this is", now=True)


def _past(library: content.Library, today: dt.date) -> Iterator[Finding]:
    """Say of each page when it was to be looked over; languages mostly agree."""
    for name, written in sorted(library.pages.items()):
        days = {one.front.review_by for one in written.values()}
        for day in sorted(days):
            if day < today:
                said = f"{name}: was to be looked over by {day}, and says so"
                yield Finding(said, now=True)
    days = {
        one.front.review_by
        for written in library.pages.values()
        for one in written.values()
        if one.front.review_by >= today
    }
    if days:
        yield Finding(f"next page to look over: by {min(days)}")


def _unsigned(before: content.Before) -> Iterator[Finding]:
    """Name the rules that are shown as questions, before somebody writes."""
    names = [name for name, rule in before.rules.items() if not rule.is_answer]
    if names:
        yield Finding(f"{len(names)} answers in before.toml wait for a lawyer:")
        yield from (Finding(f"  {name}") for name in names)


def _withheld(library: content.Library, today: dt.date) -> Iterator[Finding]:
    """Say which amounts the sheet does not show, and why."""
    found = [
        f"  {one.id}: {amount.da} ({why})"
        for one in library.helps.values()
        for amount in one.amounts
        if (why := amount.withheld(library.facts, today))
    ]
    if found:
        yield Finding(f"{len(found)} amounts are not shown:")
        yield from map(Finding, found)


def _named(what: str, facts: Iterable[content.Fact]) -> Iterator[Finding]:
    found = list(facts)
    if found:
        yield Finding(f"{len(found)} facts {what}:")
        yield from (Finding(f"  {one.id} ({one.law or one.source})") for one in found)
