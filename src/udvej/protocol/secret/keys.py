"""Keys, and what is derived from them (PROTOCOL §1.2, §3.7, §4).

Promise: a secret shows itself in no `repr`, comparison message or error. Nothing here
draws randomness.
"""

import hmac
from dataclasses import dataclass
from functools import cached_property
from hashlib import shake_256
from typing import Final, NoReturn

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from typing_extensions import override

from udvej.protocol.visible.encoding import malformed
from udvej.protocol.visible.hashing import label
from udvej.protocol.visible.limits import HASH_BYTES, KEY_BYTES

_MLKEM_SEED_BYTES: Final = 64


class Secret:
    """Bytes that no text shows. Each use is a subclass, so that none is mistaken."""

    length = KEY_BYTES

    def __init__(self, data: bytes) -> None:
        if len(data) != self.length:
            malformed()
        self._data = bytes(data)

    def reveal(self) -> bytes:
        """Return the bytes: for deriving, and for sealing into the own vault."""
        return self._data

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret) or type(other) is not type(self):
            return False
        return hmac.compare_digest(self._data, other._data)

    @override
    def __hash__(self) -> int:
        return hash((type(self), self._data))

    @override
    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"

    @override
    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not pickled")


class Seed(Secret):
    """What a phrase hardens to (§3.4)."""


class EpochKey(Secret):
    """The key of one epoch (§4)."""


class WrapKey(Secret):
    """Wraps a counsellor's key ring (§13.2)."""


class SigningKey(Secret):
    """An Ed25519 seed: proves and signs."""

    @cached_property
    def public(self) -> bytes:
        """The 32 bytes that PROTOCOL calls a signing key."""
        return self._private.public_key().public_bytes_raw()

    @cached_property
    def _private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._data)

    def sign(self, purpose: str, message: bytes) -> bytes:
        """Return the signature over label(purpose) ‖ message, 64 bytes."""
        return self._private.sign(label(purpose) + message)


class OpeningKey(Secret):
    """An X-Wing seed: opens what was wrapped to its public key (§4.1)."""

    @cached_property
    def _halves(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        # draft-connolly-cfrg-xwing-kem, expandDecapsulationKey.
        expanded = shake_256(self._data).digest(_MLKEM_SEED_BYTES + KEY_BYTES)
        return (
            MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_BYTES]),
            X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_BYTES:]),
        )

    @cached_property
    def public(self) -> bytes:
        """The 1,216 bytes others wrap to: ML-KEM-768 first, then X25519."""
        lattice, curve = self._halves
        return (
            lattice.public_key().public_bytes_raw()
            + curve.public_key().public_bytes_raw()
        )

    @cached_property
    def private(self) -> MLKEM768X25519PrivateKey:
        """The library's key, for `wraps` alone."""
        return MLKEM768X25519PrivateKey(*self._halves)


@dataclass(frozen=True, slots=True)
class KeyPair:
    """The two keys of one reader."""

    signing: SigningKey
    opening: OpeningKey


def derive(key: Secret, purpose: str, context: bytes, count: int) -> bytes:
    """Return `count` bytes of HKDF-SHA-256 under the label (§1.2)."""
    info = label(purpose) + context
    return HKDF(SHA256(), count, bytes(HASH_BYTES), info).derive(key.reveal())


def own_keys(source: Seed | OpeningKey) -> KeyPair:
    """Return the keys of an own vault.

    A person's come from the phrase's seed (§3.7), a counsellor's from their opening
    key (§4).
    """
    return KeyPair(
        SigningKey(derive(source, "own/signing", b"", KEY_BYTES)),
        OpeningKey(derive(source, "own/opening", b"", KEY_BYTES)),
    )
