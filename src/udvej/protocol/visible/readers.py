"""Who reads from here on: the body of a *readers* entry (PROTOCOL §8.1)."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

from udvej.protocol.visible.encoding import ByteReader, malformed, u8, u16, u32
from udvej.protocol.visible.limits import (
    EPOCH_BYTES,
    HASH_BYTES,
    KEY_BYTES,
    OLDER_WRAPS_MAX,
    READERS_MAX,
    WRAP_BYTES,
)


class Role(IntEnum):
    """What a reader is to the vault. Values are never reused."""

    PERSON = 1
    CIRCLE = 2
    CONTACT = 3
    STAND_IN = 4


class Reason(IntEnum):
    """Why an epoch began. Values are never reused."""

    FIRST = 1
    TAKE = 2
    TURN = 3
    CONSENT = 4
    REPAIR = 5
    RENEW = 6


AGREED: Final = 1
"""Flag: the person agreed to this reader as stand-in."""
WITHHELD: Final = 2
"""Flag: not served until absence is declared (§8.8)."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One who reads: role, flags, keys and the epoch key wrapped to them."""

    role: Role
    flags: int
    signing: bytes
    opening_hash: bytes
    wrap: bytes

    @property
    def agreed(self) -> bool:
        """Whether the person agreed to this reader as stand-in."""
        return bool(self.flags & AGREED)

    @property
    def withheld(self) -> bool:
        """Whether the server is to serve this reader nothing for now."""
        return bool(self.flags & WITHHELD)

    @property
    def seat(self) -> tuple[Role, int, bytes, bytes]:
        """Everything but the wrap: what *turn* must leave as it was (§8.5)."""
        return self.role, self.flags, self.signing, self.opening_hash

    @classmethod
    def take_from(cls, reader: ByteReader) -> Self:
        """Take one reader off the front of a body."""
        role, flags = reader.integer(1), reader.integer(1)
        if role not in set(Role) or flags > (AGREED | WITHHELD):
            malformed()
        return cls(
            Role(role),
            flags,
            reader.take(KEY_BYTES),
            reader.take(HASH_BYTES),
            reader.take(WRAP_BYTES),
        )

    def serialise(self) -> bytes:
        """Return the reader's bytes."""
        keys = self.signing + self.opening_hash
        return u8(self.role) + u8(self.flags) + keys + self.wrap


@dataclass(frozen=True, slots=True)
class OlderWrap:
    """An older epoch's key for the reader at `index` of the same body."""

    index: int
    epoch: int
    wrap: bytes

    @classmethod
    def take_from(cls, reader: ByteReader) -> Self:
        """Take one older wrap off the front of a body."""
        index, epoch = reader.integer(1), reader.integer(EPOCH_BYTES)
        return cls(index, epoch, reader.take(WRAP_BYTES))

    def serialise(self) -> bytes:
        """Return the older wrap's bytes."""
        return u8(self.index) + u32(self.epoch) + self.wrap


@dataclass(frozen=True, slots=True)
class ReadersBody:
    """The body of a *readers* entry. Who may write which is `chain`'s.

    A renewal has no older wraps; in their place it says how many entries of its batch
    follow it and are part of it (§9.6).
    """

    reason: Reason
    commitment: bytes
    readers: tuple[Reader, ...]
    older: tuple[OlderWrap, ...] = ()
    carried: int = 0

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return the body; `malformed` for anything else."""
        reader = ByteReader(data)
        reason = reader.integer(1)
        commitment = reader.take(HASH_BYTES)
        count = reader.integer(1)
        if reason not in set(Reason) or not 1 <= count <= READERS_MAX:
            malformed()
        readers = tuple(Reader.take_from(reader) for _ in range(count))
        more = reader.integer(2)
        if reason == Reason.RENEW:
            reader.end()
            return cls(Reason.RENEW, commitment, readers, carried=more)
        if more > OLDER_WRAPS_MAX:
            malformed()
        older = tuple(OlderWrap.take_from(reader) for _ in range(more))
        reader.end()
        if any(wrap.index >= count for wrap in older):
            malformed()
        return cls(Reason(reason), commitment, readers, older)

    def serialise(self) -> bytes:
        """Return the body's bytes."""
        readers = b"".join(reader.serialise() for reader in self.readers)
        older = b"".join(wrap.serialise() for wrap in self.older)
        return (
            u8(self.reason)
            + self.commitment
            + u8(len(self.readers))
            + readers
            + u16(self.carried or len(self.older))
            + older
        )
