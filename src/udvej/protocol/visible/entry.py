"""An entry: cover, link, signature, body (PROTOCOL §5).

The type says what has been checked: an `Entry` has the lengths, suite, kind, size and
shape of open body that §5.6 demands, and a body that its link names. Nothing more.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

from udvej.protocol.visible.closing import Deletion, Removal
from udvej.protocol.visible.encoding import ByteReader, malformed, u8, u32, u64
from udvej.protocol.visible.genesis import Genesis
from udvej.protocol.visible.hashing import body_hash, hash_of, verify_signature
from udvej.protocol.visible.limits import (
    EPOCH_BYTES,
    HASH_BYTES,
    HEAD_BYTES,
    ID_BYTES,
    KEY_BYTES,
    LINK_BYTES,
    SEQUENCE_BYTES,
    SIGNATURE_BYTES,
    SIZE_CLASSES,
    SUITE,
    VAULT_BYTES,
)
from udvej.protocol.visible.readers import ReadersBody


class Kind(IntEnum):
    """What an entry is. Values are never reused; new ones are added last (§14.1)."""

    GENESIS = 0
    READERS = 1
    SEALED = 2
    OPENED = 3
    LEAVE = 4
    REMOVAL = 5
    DELETION = 6
    WITHDRAWAL = 7

    @property
    def held_back(self) -> bool:
        """Whether the body may be kept from a reader: only what is ciphertext."""
        return self in {Kind.SEALED, Kind.OPENED}


_OPENED_SIZE: Final = 1


@dataclass(frozen=True, slots=True)
class Cover:
    """What a body is sealed under: the same in every try to append it (§5.1)."""

    kind: Kind
    vault: bytes
    epoch: int
    id: bytes
    author: bytes
    size: int

    @classmethod
    def take_from(cls, reader: ByteReader) -> Self:
        """Take a cover off the front; `malformed` where size and kind do not suit."""
        if reader.integer(1) != SUITE:
            malformed()
        kind = reader.integer(1)
        if kind not in set(Kind):
            malformed()
        cover = cls(
            Kind(kind),
            reader.take(VAULT_BYTES),
            reader.integer(EPOCH_BYTES),
            reader.take(ID_BYTES),
            reader.take(KEY_BYTES),
            reader.integer(1),
        )
        match cover.kind:
            case Kind.SEALED:
                suits = 1 <= cover.size <= len(SIZE_CLASSES)
            case Kind.OPENED:
                suits = cover.size == _OPENED_SIZE
            case _:
                suits = cover.size == 0
        if not suits:
            malformed()
        return cover

    def serialise(self) -> bytes:
        """Return the cover's bytes; the layout has one form, so as received (§1.7)."""
        return (
            u8(SUITE)
            + u8(self.kind)
            + self.vault
            + u32(self.epoch)
            + self.id
            + self.author
            + u8(self.size)
        )

    @property
    def sealed_bytes(self) -> int:
        """Length of the body of a *sealed* or *opened* entry."""
        commitment = HASH_BYTES if self.kind is Kind.OPENED else 0
        return commitment + SIZE_CLASSES[self.size - 1]


@dataclass(frozen=True, slots=True)
class Link:
    """A cover's place in the chain and the hash of its body (§5.2)."""

    cover: Cover
    sequence: int
    previous: bytes
    body_hash: bytes

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return the link; `malformed` for anything else."""
        reader = ByteReader(data)
        link = cls(
            Cover.take_from(reader),
            reader.integer(SEQUENCE_BYTES),
            reader.take(HASH_BYTES),
            reader.take(HASH_BYTES),
        )
        reader.end()
        return link

    def serialise(self) -> bytes:
        """Return the link's bytes, as they are signed."""
        return (
            self.cover.serialise() + u64(self.sequence) + self.previous + self.body_hash
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A link, its signature and its body.

    `body` is None where it was held back or dropped. Only ciphertext ever is.
    """

    link: Link
    signature: bytes
    body: bytes | None

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return a whole entry; `malformed` for anything else (§5.6)."""
        entry = cls._with_body(data[:HEAD_BYTES], data[HEAD_BYTES:])
        _check_body(entry)
        return entry

    @classmethod
    def parse_without_body(cls, data: bytes) -> Self:
        """Return an entry of which only link and signature were given."""
        entry = cls._with_body(data, None)
        if not entry.cover.kind.held_back:
            malformed()
        return entry

    @classmethod
    def _with_body(cls, head: bytes, body: bytes | None) -> Self:
        if len(head) != HEAD_BYTES:
            malformed()
        link = Link.parse(head[:LINK_BYTES])
        return cls(link, head[-SIGNATURE_BYTES:], body)

    def serialise(self) -> bytes:
        """Return the bytes; link and signature alone where there is no body."""
        return self.head_bytes + (self.body or b"")

    @property
    def cover(self) -> Cover:
        """The link's cover."""
        return self.link.cover

    @property
    def head_bytes(self) -> bytes:
        """Link and signature: what is hashed and what outlives the body."""
        return self.link.serialise() + self.signature

    @property
    def hash(self) -> bytes:
        """What the next entry's `previous` is (§5.3)."""
        return hash_of("link", self.head_bytes)

    @property
    def total_bytes(self) -> int:
        """Link, signature and body, also where the body is not here (§9.2)."""
        if self.cover.kind.held_back:
            return HEAD_BYTES + self.cover.sealed_bytes
        return HEAD_BYTES + len(self.body or b"")

    def without_body(self) -> "Entry":
        """Return what is left when the body of ciphertext is dropped."""
        return Entry.parse_without_body(self.head_bytes)

    def check_signature(self) -> None:
        """Refuse, as `bad-signature`, what the author did not sign."""
        link = self.link.serialise()
        verify_signature(self.cover.author, "entry", link, self.signature)

    def same_as(self, other: "Entry") -> bool:
        """Whether both are one entry at different tries to append it (§5.5)."""
        mine, theirs = self.link, other.link
        return mine.cover == theirs.cover and mine.body_hash == theirs.body_hash


def _check_body(entry: Entry) -> None:
    """Refuse a body of the wrong length or shape, or that the link does not name."""
    body = entry.body or b""
    match entry.cover.kind:
        case Kind.GENESIS:
            Genesis.parse(body)
        case Kind.READERS:
            ReadersBody.parse(body)
        case Kind.REMOVAL:
            Removal.parse(body)
        case Kind.DELETION:
            Deletion.parse(body)
        case Kind.LEAVE | Kind.WITHDRAWAL:
            if body:
                malformed()
        case Kind.SEALED | Kind.OPENED:
            if len(body) != entry.cover.sealed_bytes:
                malformed()
    if body_hash(body) != entry.link.body_hash:
        malformed()
