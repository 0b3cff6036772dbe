"""What this library writes, kind by kind (RECORD §2, §3).

Promise: what would not fit its row at the other end is refused here, before it is
sealed.
"""

from collections.abc import Sequence

from udvej.client.clock import Clock, day_of, minute_of
from udvej.client.outbox import Content, Item
from udvej.protocol.secret.drawing import draw_day_nonce
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.encoding import Json, b64u, malformed
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Seen
from udvej.record import Budget, BudgetLine, Visit, shapes


def letter(text: str, clock: Clock) -> Content:
    """Write a letter; refuses `too-large` and, for a lone surrogate, `malformed`."""
    if len(text) > shapes.LETTER_LENGTH_MAX:
        raise Refused(Refusal.TOO_LARGE)
    if not shapes.letter_text(text):
        malformed()
    return Content("letter", {"text": text}, minute_of(clock))


def profile(name: str | None, language: str | None, clock: Clock) -> Content:
    """Say what the person wants to be called here."""
    named = shapes.or_null(shapes.name_text)(name)
    if not named or not shapes.or_null(shapes.language)(language):
        malformed()
    return Content("profile", {"name": name, "language": language}, minute_of(clock))


def promise(by: str, clock: Clock) -> Content:
    """Promise an answer by a minute."""
    if not shapes.minute(by):
        malformed()
    return Content("promise", {"by": by}, minute_of(clock))


def relation(
    vault: bytes, keys: KeyPair, service: bytes, contact: str, clock: Clock
) -> Content:
    """Keep the keys of one shared vault: in the own one alone."""
    body: dict[str, Json] = {
        "vault": b64u(vault),
        "signing": b64u(keys.signing.reveal()),
        "opening": b64u(keys.opening.reveal()),
        "service": b64u(service),
        "contact": contact,
    }
    return Content("relation", body, minute_of(clock))


def seen(vault: bytes, head: Head, roster: Seen | None) -> Content:
    """Keep the newest head and roster verified."""
    known: Json = None if roster is None else [roster.number, b64u(roster.hash)]
    body: dict[str, Json] = {
        "vault": b64u(vault),
        "sequence": head.sequence,
        "hash": b64u(head.hash),
        "roster": known,
    }
    return Content("seen", body)


def forgotten(vault: bytes) -> Content:
    """Drop a relation that was deleted."""
    return Content("forgotten", {"vault": b64u(vault)})


def draft(vault: bytes, text: str) -> Content:
    """Keep unfinished words; none end the draft."""
    if not shapes.letter_text(text):
        malformed()
    return Content("draft", {"vault": b64u(vault), "text": text})


def known(vault: bytes, name: str) -> Content:
    """Keep what a person is called, as the person chose."""
    return Content("known", {"vault": b64u(vault), "name": name})


def alarm(vault: bytes, name: str, day: int) -> Content:
    """Keep an alarm for good, with the day it was found."""
    body: dict[str, Json] = {"vault": b64u(vault), "name": name, "day": day}
    return Content("alarm", body)


def visits(openings: Sequence[Visit]) -> list[Content]:
    """Keep the newest openings with earlier words."""
    newest: list[Json] = [[one.at, one.day] for one in openings[-shapes.VISITS_MAX :]]
    return [Content("visits", {"visits": newest})] if newest else []


def word(said: str | None, clock: Clock) -> Content:
    """Say what the person calls it; none is an answer too."""
    if not shapes.or_null(shapes.name_text)(said):
        malformed()
    return Content("word", {"word": said}, minute_of(clock))


def budget(lines: Sequence[BudgetLine], clock: Clock) -> Content:
    """Keep a whole sheet of money; refuses `too-large` what fits no entry."""
    return _budget(lines, minute_of(clock))


def budget_again(kept: Budget) -> Content:
    """Keep a sheet on, from the minute at which it was kept."""
    return _budget(kept.lines, kept.at)


def _budget(lines: Sequence[BudgetLine], at: str | None) -> Content:
    body: list[Json] = [
        [part, own, name, every, list(amounts)]
        for part, own, name, every, amounts in lines
    ]
    if len(body) > shapes.BUDGET_LINES_MAX:
        raise Refused(Refusal.TOO_LARGE)
    if not shapes.budget_lines(body):
        malformed()
    return Content("budget", {"lines": body}, at)


def sealed(*contents: Content) -> list[Item]:
    """Return contents as items to queue."""
    return [Item(content) for content in contents]


def opened(clock: Clock) -> Item:
    """Return this day's *opened* (PROTOCOL §6.5)."""
    shown = ShownDay(day_of(clock), draw_day_nonce())
    body: dict[str, Json] = {"day": shown.day, "nonce": b64u(shown.nonce)}
    content = Content("opened", body, minute_of(clock))
    return Item(content, shown=shown, kind=Kind.OPENED)
