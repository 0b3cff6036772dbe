"""Entries put together from their parts: what an end signs and sends.

Promise: an id is drawn for each content and sealed once (PROTOCOL §5.5); a body is
kept beside its cover, so that a lost race costs a signature and not a new sealing.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.drawing import draw_epoch_key, draw_id
from udvej.protocol.secret.keys import EpochKey, KeyPair, SigningKey
from udvej.protocol.secret.marks import Head
from udvej.protocol.secret.padding import size_for
from udvej.protocol.secret.payload import Payload
from udvej.protocol.secret.sealing import epoch_commitment, seal
from udvej.protocol.secret.wraps import WrapContext, wrap
from udvej.protocol.visible.entry import Cover, Entry, Kind, Link
from udvej.protocol.visible.genesis import NO_SERVICE, Genesis, Purpose, opening_hash
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.limits import HASH_BYTES, VAULT_BYTES
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import Reader, ReadersBody, Reason, Role

_OPENED_SIZE = 1


@dataclass(frozen=True, slots=True)
class Body:
    """A cover and its body: the same in every try to append it."""

    cover: Cover
    body: bytes = field(repr=False)

    def same_as(self, entry: Entry) -> bool:
        """Say whether a served entry is this one (§5.5)."""
        return entry.cover == self.cover and entry.link.body_hash == body_hash(
            self.body
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is sealed: a vault's current epoch and its key, if held."""

    vault: bytes
    epoch: int
    key: EpochKey | None

    def epoch_key(self) -> EpochKey:
        """Return the key; alarms `cannot-open` where this end holds none."""
        if self.key is None:
            raise Alarmed(Alarm.CANNOT_OPEN)
        return self.key


@dataclass(frozen=True, slots=True)
class Seat:
    """One who is to read: role, flags, and the keys to wrap to."""

    role: Role
    signing: bytes
    opening: bytes = field(repr=False)
    flags: int = 0


def sign_after(head: Head, body: Body, signing: SigningKey) -> Entry:
    """Return the entry that follows `head`, signed."""
    link = Link(body.cover, head.sequence + 1, head.hash, body_hash(body.body))
    return _sign(link, body.body, signing)


def head_of(entry: Entry) -> Head:
    """Return the head that an entry makes."""
    return Head(entry.link.sequence, entry.hash)


def genesis_entry(
    purpose: Purpose,
    keys: KeyPair,
    installation: bytes,
    service: bytes = NO_SERVICE,
) -> Entry:
    """Return the first entry of a new vault (§7.1)."""
    signing, opening = keys.signing.public, keys.opening.public
    data = Genesis(purpose, signing, opening, service, installation).serialise()
    cover = Cover(Kind.GENESIS, bytes(VAULT_BYTES), 0, draw_id(), signing, 0)
    link = Link(cover, 0, bytes(HASH_BYTES), body_hash(data))
    return _sign(link, data, keys.signing)


def readers_entry(
    head: Head,
    place: Place,
    reason: Reason,
    seats: Sequence[Seat],
    signing: SigningKey,
    *,
    carried: int = 0,
) -> Entry:
    """Return the entry that begins `place.epoch` under `place.key` (§8).

    `carried`: how many entries are part of a renewal (§9.6).
    """
    key = place.epoch_key()
    readers = tuple(
        Reader(
            role=seat.role,
            flags=seat.flags,
            signing=seat.signing,
            opening_hash=opening_hash(seat.opening),
            wrap=wrap(
                key,
                seat.opening,
                WrapContext(place.vault, place.epoch, seat.signing, head.hash),
            ),
        )
        for seat in seats
    )
    commitment = epoch_commitment(key, place.vault, place.epoch)
    data = ReadersBody(reason, commitment, readers, carried=carried).serialise()
    cover = _cover(Kind.READERS, place, signing)
    return sign_after(head, Body(cover, data), signing)


def next_place(vault: bytes, epoch: int) -> Place:
    """Return the epoch after `epoch`, with a key drawn for it."""
    return Place(vault, epoch + 1, draw_epoch_key())


def sealed_body(place: Place, payload: Payload, signing: SigningKey) -> Body:
    """Return a payload sealed in the smallest class that fits."""
    data = payload.serialise()
    cover = replace(_cover(Kind.SEALED, place, signing), size=size_for(len(data)))
    return Body(cover, seal(place.epoch_key(), cover, data))


def opened_body(
    place: Place,
    payload: Payload,
    shown: ShownDay,
    signing: SigningKey,
) -> Body:
    """Return an *opened* payload sealed beside its commitment (§6.5)."""
    cover = replace(_cover(Kind.OPENED, place, signing), size=_OPENED_SIZE)
    ciphertext = seal(place.epoch_key(), cover, payload.serialise())
    return Body(cover, shown.commitment + ciphertext)


def open_body(
    kind: Kind, place_epoch: tuple[bytes, int], author: bytes, data: bytes
) -> Body:
    """Return the body of an entry that everybody can read."""
    vault, epoch = place_epoch
    return Body(Cover(kind, vault, epoch, draw_id(), author, 0), data)


def _cover(kind: Kind, place: Place, signing: SigningKey) -> Cover:
    return Cover(kind, place.vault, place.epoch, draw_id(), signing.public, 0)


def _sign(link: Link, body: bytes, signing: SigningKey) -> Entry:
    return Entry(link, signing.sign("entry", link.serialise()), body)
