"""The first entry's body: whose vault, for what, where (PROTOCOL §7)."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final, Self

from udvej.protocol.visible.encoding import ByteReader, malformed, u8
from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.limits import HASH_BYTES, KEY_BYTES, OPENING_KEY_BYTES

NO_SERVICE: Final = bytes(KEY_BYTES)
"""The service key of an own vault."""


class Purpose(IntEnum):
    """What a vault is for. Values are never reused."""

    OWN = 1
    SHARED = 2


@dataclass(frozen=True, slots=True)
class Genesis:
    """The body of a genesis entry."""

    purpose: Purpose
    signing: bytes
    opening: bytes
    service: bytes
    installation: bytes

    @classmethod
    def parse(cls, data: bytes) -> Self:
        """Return the body; `malformed` for anything else."""
        reader = ByteReader(data)
        purpose = reader.integer(1)
        if purpose not in set(Purpose):
            malformed()
        body = cls(
            Purpose(purpose),
            reader.take(KEY_BYTES),
            reader.take(OPENING_KEY_BYTES),
            reader.take(KEY_BYTES),
            reader.take(HASH_BYTES),
        )
        reader.end()
        # §7.1: an own vault belongs to no service, a shared one to just one.
        if (body.purpose is Purpose.OWN) != (body.service == NO_SERVICE):
            malformed()
        return body

    def serialise(self) -> bytes:
        """Return the body's bytes."""
        return (
            u8(self.purpose)
            + self.signing
            + self.opening
            + self.service
            + self.installation
        )


def lookup_id(signing: bytes) -> bytes:
    """Return what the server finds a vault by (§7.3)."""
    return hash_of("lookup", signing)


def opening_hash(opening: bytes) -> bytes:
    """Return what stands for an opening key in a list of readers (§8.1)."""
    return hash_of("opening", opening)
