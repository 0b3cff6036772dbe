"""A new vault: composed whole, kept until it is stored, sent as often as it takes.

Promise: the same batch is sent again, never a second vault (PROTOCOL §11.5).
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from udvej.client import answers
from udvej.client.composing import (
    Seat,
    genesis_entry,
    head_of,
    next_place,
    readers_entry,
    sealed_body,
    sign_after,
)
from udvej.client.outbox import Content
from udvej.client.transport import Transport
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.marks import Mark
from udvej.protocol.secret.payload import Payload
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.genesis import NO_SERVICE, Purpose
from udvej.protocol.visible.proof import proof_message
from udvej.protocol.visible.readers import Reason, Role
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Seen
from udvej.protocol.visible.wire import write_batch
from udvej.protocol.visible.work import do_work


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault that is composed and perhaps not yet stored."""

    vault: bytes
    keys: KeyPair
    entries: tuple[Entry, ...]


def compose(
    keys: KeyPair,
    installation: bytes,
    contents: Sequence[Content],
    *,
    service: bytes | None = None,
    circle: Sequence[Seat] = (),
    day: int = 0,
    roster: Seen | None = None,
) -> NewVault:
    """Compose a vault with its first contents.

    With a service it is shared, and read by the circle too; without, it is the
    owner's own and its payloads carry no mark (§6.4).
    """
    purpose = Purpose.OWN if service is None else Purpose.SHARED
    genesis = genesis_entry(purpose, keys, installation, service or NO_SERVICE)
    place = next_place(genesis.hash, 0)
    person = Seat(Role.PERSON, keys.signing.public, keys.opening.public)
    head = head_of(genesis)
    seats = (person, *circle)
    entries = [genesis, readers_entry(head, place, Reason.FIRST, seats, keys.signing)]
    for content in contents:
        head = head_of(entries[-1])
        mark = None if service is None else Mark(head, day, roster)
        payload = Payload(content.kind, content.at, content.body, mark)
        body = sealed_body(place, payload, keys.signing)
        entries.append(sign_after(head, body, keys.signing))
    return NewVault(place.vault, keys, tuple(entries))


async def store_new(transport: Transport, new: NewVault) -> None:
    """Send a new vault with its proof of work; safe to repeat after `Lost`."""
    try:
        await _send(transport, new)
    except Refused as refused:
        if refused.refusal is not Refusal.CHALLENGE_STALE:
            raise
        await _send(transport, new)


async def _send(transport: Transport, new: NewVault) -> None:
    asked = await transport.get("/api/work", answers.Work)
    challenge = from_b64u(asked.challenge)
    work = await asyncio.to_thread(do_work, challenge, new.vault, asked.bits)
    proof = new.keys.signing.sign("prove", proof_message(transport.origin, challenge))
    await transport.post_batch(
        "/api/vaults",
        write_batch(new.entries),
        answers.Head,
        headers={"Udvej-Work": work.serialise(), "Udvej-Proof": b64u(proof)},
    )
