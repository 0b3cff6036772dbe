"""Proof of work for a new vault: a little time of a phone (PROTOCOL §11.5)."""

from dataclasses import dataclass
from typing import Self

from udvej.protocol.visible.encoding import b64u, from_b64u, malformed, u64
from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.limits import HASH_BYTES, WORK_BITS_MAX, WORK_NONCE_BYTES
from udvej.protocol.visible.refusals import Refusal, Refused


@dataclass(frozen=True, slots=True)
class Work:
    """A challenge of the server and the nonce found for it."""

    challenge: bytes
    nonce: bytes

    @classmethod
    def parse(cls, header: str) -> Self:
        """Return what the header `Udvej-Work` says; `work-missing` otherwise."""
        challenge, _, nonce = header.partition(".")
        try:
            return cls(from_b64u(challenge), from_b64u(nonce, WORK_NONCE_BYTES))
        except Refused:
            raise Refused(Refusal.WORK_MISSING) from None

    def serialise(self) -> str:
        """Return the header's value."""
        return f"{b64u(self.challenge)}.{b64u(self.nonce)}"

    def check(self, vault: bytes, bits: int) -> None:
        """Refuse, as `work-missing`, work that was not done for this vault."""
        if _zero_bits(self.challenge, vault, self.nonce) < bits:
            raise Refused(Refusal.WORK_MISSING)


def do_work(challenge: bytes, vault: bytes, bits: int) -> Work:
    """Return the first nonce from zero that does; `malformed` for too many bits.

    Takes about 2^bits hashes.
    """
    if bits > WORK_BITS_MAX:
        malformed()
    count = 0
    while _zero_bits(challenge, vault, u64(count)) < bits:
        count += 1
    return Work(challenge, u64(count))


def _zero_bits(challenge: bytes, vault: bytes, nonce: bytes) -> int:
    digest = hash_of("work", challenge + vault + nonce)
    return HASH_BYTES * 8 - int.from_bytes(digest, "big").bit_length()
