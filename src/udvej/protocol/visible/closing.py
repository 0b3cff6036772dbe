"""Taking away: the bodies of *removal* and *deletion* (PROTOCOL §9.4, §9.5)."""

from dataclasses import dataclass
from typing import Self

from udvej.protocol.visible.encoding import ByteReader, malformed, u8, u64
from udvej.protocol.visible.limits import HASH_BYTES, SEQUENCE_BYTES, UNDO_DAYS


@dataclass(frozen=True, slots=True)
class Removal:
    """Names the sealed entry whose body is to go."""

    sequence: int
    hash: bytes

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return the body; `malformed` for anything else."""
        reader = ByteReader(data)
        removal = cls(reader.integer(SEQUENCE_BYTES), reader.take(HASH_BYTES))
        reader.end()
        return removal

    def serialise(self) -> bytes:
        """Return the body's bytes."""
        return u64(self.sequence) + self.hash


@dataclass(frozen=True, slots=True)
class Deletion:
    """Says in how many days the vault goes: 0 or `undo_days`."""

    days: int

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return the body; `malformed` for anything else."""
        reader = ByteReader(data)
        days = reader.integer(1)
        reader.end()
        if days not in {0, UNDO_DAYS}:
            malformed()
        return cls(days)

    def serialise(self) -> bytes:
        """Return the body's byte."""
        return u8(self.days)
