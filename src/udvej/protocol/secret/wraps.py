"""An epoch key wrapped to one recipient: HPKE with X-Wing (PROTOCOL §8.2).

Promise: a wrap opens only in its vault, epoch and place in the chain, and only for its
recipient.
"""

from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PublicKey,
    Suite,
)

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.keys import EpochKey, OpeningKey
from udvej.protocol.visible.encoding import malformed, u8, u32
from udvej.protocol.visible.hashing import label
from udvej.protocol.visible.limits import (
    KEY_BYTES,
    OPENING_KEY_BYTES,
    SUITE,
    WRAP_BYTES,
)
from udvej.protocol.visible.refusals import Refused

_HPKE: Final = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_LATTICE_BYTES: Final = OPENING_KEY_BYTES - KEY_BYTES


@dataclass(frozen=True, slots=True)
class WrapContext:
    """What a wrap is bound to; `previous` is the *readers* entry's own."""

    vault: bytes
    epoch: int
    recipient: bytes
    previous: bytes
    older: bool = False

    def info(self) -> bytes:
        """Return HPKE's info."""
        purpose = "wrap-older" if self.older else "wrap"
        return (
            label(purpose)
            + u8(SUITE)
            + self.vault
            + u32(self.epoch)
            + self.recipient
            + self.previous
        )


def wrap(key: EpochKey, opening: bytes, context: WrapContext) -> bytes:
    """Return 1,168 bytes that only the seed of `opening` opens.

    `malformed` where `opening` is not a public key. The encapsulation is drawn by the
    library, so two wraps never look alike.
    """
    try:
        public = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(opening[:_LATTICE_BYTES]),
            X25519PublicKey.from_public_bytes(opening[_LATTICE_BYTES:]),
        )
        return _HPKE.encrypt(key.reveal(), public, context.info())
    except ValueError:  # a length, unreduced coefficients, a point of small order
        malformed()


def unwrap(data: bytes, opening: OpeningKey, context: WrapContext) -> EpochKey:
    """Return the key inside; alarms `cannot-open` for any other place or recipient."""
    if len(data) != WRAP_BYTES:
        raise Alarmed(Alarm.CANNOT_OPEN)
    try:
        return EpochKey(_HPKE.decrypt(data, opening.private, context.info()))
    except (InvalidTag, ValueError, Refused):
        raise Alarmed(Alarm.CANNOT_OPEN) from None
