"""Sealing a payload under its cover, and opening it (PROTOCOL §6).

DANGER: the nonce is zero. That is safe only because the key belongs to one cover, and
a cover's id is sealed exactly once (§5.5): draw a fresh id for every new content.
"""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.keys import EpochKey, derive
from udvej.protocol.secret.padding import pad, unpad
from udvej.protocol.visible.encoding import u32
from udvej.protocol.visible.entry import Cover
from udvej.protocol.visible.limits import AEAD_NONCE_BYTES, HASH_BYTES, KEY_BYTES

_NONCE: Final = bytes(AEAD_NONCE_BYTES)


def seal(key: EpochKey, cover: Cover, payload: bytes) -> bytes:
    """Return the ciphertext of the cover's size class; `too-large` if it is bigger."""
    data = cover.serialise()
    return _cipher(key, data).encrypt(_NONCE, pad(payload, cover.size), data)


def open_sealed(key: EpochKey, cover: Cover, ciphertext: bytes) -> bytes:
    """Return the payload; alarms `cannot-open`."""
    data = cover.serialise()
    try:
        padded = _cipher(key, data).decrypt(_NONCE, ciphertext, data)
    except InvalidTag:
        raise Alarmed(Alarm.CANNOT_OPEN) from None
    return unpad(padded)


def epoch_commitment(key: EpochKey, vault: bytes, epoch: int) -> bytes:
    """Return what binds all readers of an epoch to one key (§6.3)."""
    return derive(key, "commit", vault + u32(epoch), HASH_BYTES)


def check_commitment(
    key: EpochKey,
    vault: bytes,
    epoch: int,
    commitment: bytes,
) -> None:
    """Alarm `commitment-mismatch` for another key than the *readers* entry's."""
    if epoch_commitment(key, vault, epoch) != commitment:
        raise Alarmed(Alarm.COMMITMENT_MISMATCH)


def _cipher(key: EpochKey, cover: bytes) -> AESGCM:
    return AESGCM(derive(key, "entry", cover, KEY_BYTES))
