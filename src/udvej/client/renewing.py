"""An own vault that has grown long is made anew by the same keys (PROTOCOL §9.6).

Promise: all that was known comes along in the new vault's first batch, or the old one
stays as it is. What this version could not read is never left behind.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

from udvej.client import answers, contents
from udvej.client.clock import minute_of
from udvej.client.composing import open_body, sign_after
from udvej.client.errors import Lost
from udvej.client.making import compose
from udvej.client.outbox import Content
from udvej.client.own import OwnVault
from udvej.client.prover import Prover
from udvej.client.transport import Transport
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.closing import Deletion
from udvej.protocol.visible.encoding import Json
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.limits import (
    BATCH_BYTES_MAX,
    BATCH_ENTRIES_MAX,
    RENEW_BYTES,
    RENEW_ENTRIES,
)
from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.wire import write_batch
from udvej.record import OwnRecord, Seen, shapes

TOGETHER_BYTES: Final = 15_000
"""Notes are put together up to the third size class; a longer one comes alone."""

Note = list[Any]
"""Kind, minute and body, as in a *carried* payload (RECORD §3)."""


async def renew(
    own: OwnVault, transport: Transport, prover: Prover, installation: bytes
) -> bytes | None:
    """Renew an own vault that is long; return the next one's id, or None: it stays.

    What was lost on the way is found out at the next opening.
    """
    end = own.end
    if not _is_long(end) or end.alarms or own.record.unknown:
        return None
    new = compose(end.keys, installation, list(carried(own)))
    entries = [_deletion(end), *new.entries]
    batch = write_batch(entries)
    fits = len(entries) <= BATCH_ENTRIES_MAX and len(batch) <= BATCH_BYTES_MAX
    if not fits or len(batch) * 2 > end.state.total_bytes:
        return None
    try:
        await prover.use(
            lambda token: transport.post_batch(
                "/api/vaults/renew", batch, answers.Head, token=token
            )
        )
    except (Lost, Refused):
        return None
    return new.vault


def _is_long(end: VaultEnd) -> bool:
    state = end.log.state
    return state is not None and (
        state.sequence > RENEW_ENTRIES or state.total_bytes > RENEW_BYTES
    )


def _deletion(end: VaultEnd) -> Entry:
    state = end.state
    where, data = (state.vault, state.epoch), Deletion(0).serialise()
    signing = end.keys.signing
    body = open_body(Kind.DELETION, where, signing.public, data)
    return sign_after(Head(state.sequence, state.hash), body, signing)


def carried(own: OwnVault) -> Iterator[Content]:
    """Yield what says again what an own record knows.

    A sheet of money stays an entry of its own, to be taken away as one.
    """
    minute, record = minute_of(own.end.clock), own.record
    for notes in _together(list(_notes(record, minute))):
        body: dict[str, Json] = {"notes": notes}
        yield Content("carried", body, minute)
    if record.budget is not None:
        yield contents.budget(record.budget.lines, own.end.clock)


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
