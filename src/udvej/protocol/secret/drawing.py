"""Randomness: everything that is drawn is drawn here, from the operating system.

Promise: no other file of the protocol may import `secrets` (an import contract says
so); all else takes what was drawn as an argument, so that vectors can fix it.
"""

import secrets

from udvej.protocol.secret.keys import EpochKey, KeyPair, OpeningKey, SigningKey
from udvej.protocol.secret.phrase import PhraseNumber
from udvej.protocol.visible.limits import (
    AEAD_NONCE_BYTES,
    DAY_NONCE_BYTES,
    ID_BYTES,
    KEY_BYTES,
    PHRASE_BITS,
    PHRASE_NUMBER_BYTES,
)


def draw_id() -> bytes:
    """Return a fresh id; it is sealed exactly once (§5.5)."""
    return secrets.token_bytes(ID_BYTES)


def draw_epoch_key() -> EpochKey:
    """Return the key of a new epoch (§4)."""
    return EpochKey(secrets.token_bytes(KEY_BYTES))


def draw_keys() -> KeyPair:
    """Return the keys of a shared vault, or of a counsellor (§4)."""
    return KeyPair(
        SigningKey(secrets.token_bytes(KEY_BYTES)),
        OpeningKey(secrets.token_bytes(KEY_BYTES)),
    )


def draw_signing_key() -> SigningKey:
    """Return a service key (§4): drawn offline, by the operator."""
    return SigningKey(secrets.token_bytes(KEY_BYTES))


def draw_number() -> PhraseNumber:
    """Return the number of a new phrase: 77 random bits (§3.2)."""
    number = secrets.randbits(PHRASE_BITS)
    return PhraseNumber(number.to_bytes(PHRASE_NUMBER_BYTES, "big"))


def draw_day_nonce() -> bytes:
    """Return what hides the day of an *opened* entry (§6.5)."""
    return secrets.token_bytes(DAY_NONCE_BYTES)


def draw_ring_nonce() -> bytes:
    """Return the nonce of a wrapped key ring (§13.1)."""
    return secrets.token_bytes(AEAD_NONCE_BYTES)
