"""Hands that write entries without secrets: what a server sees of a person or staff.

The bodies are random bytes of the right length, because a server cannot tell. Whoever
needs real ciphertext uses `udvej.client`.
"""

import secrets
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from udvej.protocol.visible import limits
from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.entry import Cover, Entry, Kind, Link
from udvej.protocol.visible.genesis import NO_SERVICE, Genesis, Purpose, opening_hash
from udvej.protocol.visible.hashing import body_hash, label
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.proof import proof_message
from udvej.protocol.visible.readers import OlderWrap, Reader, ReadersBody, Reason, Role
from udvej.protocol.visible.wire import write_batch
from udvej.protocol.visible.work import do_work

__all__ = ["Hand", "Role", "Vault", "shown_day", "write_batch"]


class Hand:
    """Somebody with a signing key and a stand-in for an opening key."""

    def __init__(self) -> None:
        self.private = Ed25519PrivateKey.generate()
        self.key = self.private.public_key().public_bytes_raw()
        self.opening = secrets.token_bytes(limits.OPENING_KEY_BYTES)

    def sign(self, purpose: str, message: bytes) -> bytes:
        return self.private.sign(label(purpose) + message)

    def prove(self, origin: str, challenge: bytes) -> bytes:
        return self.sign("prove", proof_message(origin, challenge))

    def entry(
        self,
        kind: Kind,
        vault: bytes,
        epoch: int,
        place: tuple[int, bytes],
        body: bytes,
        *,
        size: int = 0,
        id_: bytes | None = None,
    ) -> Entry:
        entry_id = secrets.token_bytes(limits.ID_BYTES) if id_ is None else id_
        cover = Cover(kind, vault, epoch, entry_id, self.key, size)
        link = Link(cover, place[0], place[1], body_hash(body))
        return Entry(link, self.sign("entry", link.serialise()), body)


def seat(hand: Hand, role: Role, flags: int = 0) -> Reader:
    wrap = secrets.token_bytes(limits.WRAP_BYTES)
    return Reader(role, flags, hand.key, opening_hash(hand.opening), wrap)


def shown_day(day: int) -> ShownDay:
    return ShownDay(day, secrets.token_bytes(limits.DAY_NONCE_BYTES))


@dataclass
class Vault:
    """A vault as its person knows it; each verb returns an entry after the head."""

    person: Hand
    installation: bytes
    service: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    purpose: Purpose = Purpose.SHARED
    id: bytes = b""
    epoch: int = 0
    sequence: int = -1
    hash: bytes = bytes(32)
    readers: list[Reader] = field(default_factory=list)

    def begin(self, *readers: Reader, letters: int = 1) -> list[Entry]:
        """Return the first batch: genesis, readers, letters."""
        own = self.purpose is Purpose.OWN
        genesis = Genesis(
            self.purpose, self.person.key, self.person.opening,
            NO_SERVICE if own else self.service, self.installation,
        )  # fmt: skip
        first = self.person.entry(
            Kind.GENESIS, bytes(32), 0, (0, bytes(32)), genesis.serialise()
        )
        self.id = first.hash
        self.take(first)
        seats = [seat(self.person, Role.PERSON), *readers]
        batch = [first, self.take(self.turn(self.person, Reason.FIRST, seats))]
        return batch + [self.take(self.letter(self.person)) for _ in range(letters)]

    def take(self, entry: Entry) -> Entry:
        """Move the head to ``entry``."""
        self.sequence, self.hash = entry.link.sequence, entry.hash
        self.epoch = entry.cover.epoch
        return entry

    @property
    def next(self) -> tuple[int, bytes]:
        return self.sequence + 1, self.hash

    def turn(
        self, author: Hand, reason: Reason, readers: list[Reader],
        older: tuple[OlderWrap, ...] = (), *, carried: int = 0,
    ) -> Entry:  # fmt: skip
        commitment = secrets.token_bytes(32)
        body = ReadersBody(reason, commitment, tuple(readers), older, carried)
        return author.entry(
            Kind.READERS, self.id, self.epoch + 1, self.next, body.serialise()
        )

    def renewal(self, author: Hand, carried: int = 0) -> Entry:
        """Return what begins an own vault again, and how many follow (§9.6)."""
        seats = [seat(self.person, Role.PERSON)]
        return self.turn(author, Reason.RENEW, seats, carried=carried)

    def letter(self, author: Hand, size: int = 1, id_: bytes | None = None) -> Entry:
        body = secrets.token_bytes(limits.SIZE_CLASSES[size - 1])
        return author.entry(
            Kind.SEALED, self.id, self.epoch, self.next, body, size=size, id_=id_
        )

    def again(self, author: Hand, entry: Entry) -> Entry:
        """Return the same cover and body at the present head (§5.5)."""
        link = Link(entry.cover, *self.next, entry.link.body_hash)
        return Entry(link, author.sign("entry", link.serialise()), entry.body)

    def opened(self, author: Hand, shown: ShownDay) -> Entry:
        body = shown.commitment + secrets.token_bytes(limits.SIZE_CLASSES[0])
        return author.entry(Kind.OPENED, self.id, self.epoch, self.next, body, size=1)

    def leave(self, author: Hand) -> Entry:
        return author.entry(Kind.LEAVE, self.id, self.epoch, self.next, b"")

    def removal(self, author: Hand, target: Entry) -> Entry:
        body = Removal(target.link.sequence, target.hash).serialise()
        return author.entry(Kind.REMOVAL, self.id, self.epoch, self.next, body)

    def deletion(self, author: Hand, days: int) -> Entry:
        body = Deletion(days).serialise()
        return author.entry(Kind.DELETION, self.id, self.epoch, self.next, body)

    def withdrawal(self, author: Hand) -> Entry:
        return author.entry(Kind.WITHDRAWAL, self.id, self.epoch, self.next, b"")

    def work(self, challenge: bytes, bits: int) -> str:
        return do_work(challenge, self.id, bits).serialise()
