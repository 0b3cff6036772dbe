"""An own vault that has grown long begins again, in its own place (PROTOCOL §9.6).

Promise: all that was known comes along in one append, or everything stays as it was.
What this version could not read is never left behind.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from typing import Any, Final

from udvej.client import contents
from udvej.client.clock import Clock, minute_of
from udvej.client.composing import (
    Seat,
    head_of,
    next_place,
    readers_entry,
    sealed_body,
    sign_after,
)
from udvej.client.errors import Lost
from udvej.client.outbox import Content
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.alarms import Alarmed
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.marks import Head
from udvej.protocol.secret.payload import Payload
from udvej.protocol.visible.encoding import Json
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.limits import (
    BATCH_BYTES_MAX,
    BATCH_ENTRIES_MAX,
    RENEW_BYTES,
    RENEW_ENTRIES,
)
from udvej.protocol.visible.readers import Reason, Role
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.state import State
from udvej.protocol.visible.wire import write_batch
from udvej.record import OwnRecord, Seen, shapes

TOGETHER_BYTES: Final = 15_000
"""Notes are put together up to the third size class; a longer one comes alone."""

Note = list[Any]
"""Kind, minute and body, as in a *carried* payload (RECORD §3)."""


def is_long(end: VaultEnd) -> bool:
    """Say whether an own vault has grown so long that it is to begin again."""
    state = end.log.state
    return state is not None and (
        state.entries > RENEW_ENTRIES or state.total_bytes > RENEW_BYTES
    )


async def renew(end: VaultEnd, record: Callable[[], OwnRecord]) -> None:
    """Let an own vault begin again with what is known, or leave it as it is.

    It stays where that cannot be, or is not worth it. Whether a lost answer was a yes,
    the next reading shows.
    """
    try:
        await end.write_together(lambda state: _renewal(end, state, record()))
    except (Lost, Refused, Alarmed):
        return


def _renewal(end: VaultEnd, state: State, record: OwnRecord) -> Sequence[Entry]:
    """Return the entries that take the place of all before them; none: they stay."""
    if end.alarms or record.unknown:
        return ()
    entries = _begun_again(end.keys, state, list(carried(record, end.clock)))
    size = len(write_batch(entries))
    fits = len(entries) <= BATCH_ENTRIES_MAX and size <= BATCH_BYTES_MAX
    return entries if fits and size * 2 <= state.total_bytes else ()


def _begun_again(
    keys: KeyPair, state: State, said: Sequence[Content]
) -> Sequence[Entry]:
    place = next_place(state.vault, state.epoch)
    seat = Seat(Role.PERSON, keys.signing.public, keys.opening.public)
    head = Head(state.sequence, state.hash)
    renewal = readers_entry(
        head, place, Reason.RENEW, [seat], keys.signing, carried=len(said)
    )
    entries = [renewal]
    for one in said:
        payload = Payload(one.kind, one.at, one.body, None)
        body = sealed_body(place, payload, keys.signing)
        entries.append(sign_after(head_of(entries[-1]), body, keys.signing))
    return entries


def carried(record: OwnRecord, clock: Clock) -> Iterator[Content]:
    """Yield what says again what an own record knows.

    A sheet of money stays an entry of its own, to be taken away as one.
    """
    minute = minute_of(clock)
    for notes in _together(list(_notes(record, minute))):
        body: dict[str, Json] = {"notes": notes}
        yield Content("carried", body, minute)
    if record.budget is not None:
        yield contents.budget_again(record.budget)


def _notes(record: OwnRecord, minute: str) -> Iterator[Note]:
    by_vault = {
        "relation": {at: asdict(kept) for at, kept in record.relations.items()},
        "seen": {at: _seen(kept) for at, kept in record.seen.items()},
        "draft": {at: {"text": text} for at, text in record.drafts.items()},
        "known": {at: {"name": name} for at, name in record.known.items()},
    }
    for kind, kept in by_vault.items():
        for vault, body in kept.items():
            yield [kind, minute, {"vault": vault, **body}]
    for one in record.alarms:
        body = {"vault": one.vault, "name": one.name, "day": one.day}
        yield ["alarm", minute, body]
    visits = [[one.at, one.day] for one in record.visits[-shapes.VISITS_MAX :]]
    if visits:
        yield ["visits", minute, {"visits": visits}]


def _seen(kept: Seen) -> dict[str, Json]:
    roster: Json = None if kept.roster is None else list(kept.roster)
    return {"sequence": kept.sequence, "hash": kept.hash, "roster": roster}


def _together(notes: list[Note]) -> list[list[Json]]:
    """Return the notes in groups that one entry holds each."""
    groups: list[list[Json]] = []
    room = 0
    for note in notes:
        size = len(json.dumps(note, ensure_ascii=False).encode())
        if size > room:
            groups.append([])
            room = TOGETHER_BYTES
        groups[-1].append(note)
        room -= size
    return groups
