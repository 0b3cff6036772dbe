"""A counsellor's key ring and the keys that wrap it (PROTOCOL §13.1, §13.2)."""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.keys import (
    KeyPair,
    OpeningKey,
    Secret,
    Seed,
    SigningKey,
    WrapKey,
    derive,
)
from udvej.protocol.visible.encoding import malformed
from udvej.protocol.visible.hashing import hash_of, label
from udvej.protocol.visible.limits import AEAD_NONCE_BYTES, KEY_BYTES, TAG_BYTES

WRAPPED_RING_BYTES: Final = AEAD_NONCE_BYTES + 2 * KEY_BYTES + TAG_BYTES
"""Nonce, two seeds, tag."""


class PrfOutput(Secret):
    """What a passkey answers with; it never leaves the browser (§13.3)."""


def prf_input(installation: bytes) -> bytes:
    """Return what a passkey is asked with."""
    return hash_of("prf", installation)


def passkey_wrap_key(output: PrfOutput, credential: bytes) -> WrapKey:
    """Return the wrap key of a passkey."""
    return WrapKey(derive(output, "ring-passkey", credential, KEY_BYTES))


def passphrase_wrap_key(seed: Seed) -> WrapKey:
    """Return the wrap key of a hardened passphrase."""
    return WrapKey(derive(seed, "ring-passphrase", b"", KEY_BYTES))


def code_wrap_key(seed: Seed) -> WrapKey:
    """Return the wrap key of a hardened printed code."""
    return WrapKey(derive(seed, "ring-code", b"", KEY_BYTES))


def code_proof_key(seed: Seed) -> SigningKey:
    """Return the printed code's other half, whose public key the server keeps."""
    return SigningKey(derive(seed, "code-proof", b"", KEY_BYTES))


def wrap_ring(key: WrapKey, ring: KeyPair, nonce: bytes) -> bytes:
    """Return the wrapped ring, bound to its own public signing key."""
    seeds = ring.signing.reveal() + ring.opening.reveal()
    bound = label("ring") + ring.signing.public
    return nonce + AESGCM(key.reveal()).encrypt(nonce, seeds, bound)


def unwrap_ring(key: WrapKey, wrapped: bytes, signing: bytes) -> KeyPair:
    """Return the ring; alarms `cannot-open` for another wrap key or signing key."""
    if len(wrapped) != WRAPPED_RING_BYTES:
        malformed()
    nonce, sealed = wrapped[:AEAD_NONCE_BYTES], wrapped[AEAD_NONCE_BYTES:]
    try:
        seeds = AESGCM(key.reveal()).decrypt(nonce, sealed, label("ring") + signing)
    except InvalidTag:
        raise Alarmed(Alarm.CANNOT_OPEN) from None
    return KeyPair(SigningKey(seeds[:KEY_BYTES]), OpeningKey(seeds[KEY_BYTES:]))
