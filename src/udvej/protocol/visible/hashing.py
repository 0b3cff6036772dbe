"""Labels, hashes and signatures (PROTOCOL §1.2, §1.3): no two purposes share bytes."""

import hashlib
import hmac
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from udvej.protocol.visible.encoding import u8
from udvej.protocol.visible.limits import KEY_BYTES, SIGNATURE_BYTES
from udvej.protocol.visible.refusals import Refusal, Refused

FIELD_PRIME: Final = 2**255 - 19
"""Of Curve25519."""
SMALL_ORDER_Y: Final = frozenset(
    {
        0,  # order 4
        1,  # order 1
        FIELD_PRIME - 1,  # order 2
        # order 8, both pairs
        0x05FC536D880238B13933C6D305ACDFD5F098EFF289F4C345B027B2C28F95E826,
        0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7,
    },
)
"""The y of the eight points whose signatures anyone can make (§1.3)."""


def label(purpose: str) -> bytes:
    """Return `u8(length) ‖ "udvej/1/" + purpose`."""
    text = f"udvej/1/{purpose}".encode("ascii")
    return u8(len(text)) + text


def hash_of(purpose: str, data: bytes) -> bytes:
    """Return SHA-256 under the label, 32 bytes."""
    return hashlib.sha256(label(purpose) + data).digest()


def body_hash(body: bytes) -> bytes:
    """Return plain SHA-256 of a body: the link names it, and the link is labelled."""
    return hashlib.sha256(body).digest()


def mac(key: bytes, purpose: str, data: bytes) -> bytes:
    """Return HMAC-SHA-256 under the label, 32 bytes."""
    return hmac.digest(key, label(purpose) + data, "sha256")


def check_signing_key(key: bytes) -> None:
    """Refuse, as `bad-signature`, a key of small order or in a second encoding."""
    y = int.from_bytes(key, "little") & ((1 << 255) - 1)
    if len(key) != KEY_BYTES or y >= FIELD_PRIME or y in SMALL_ORDER_Y:
        raise Refused(Refusal.BAD_SIGNATURE)


def verify_signature(
    key: bytes,
    purpose: str,
    message: bytes,
    signature: bytes,
) -> None:
    """Refuse, as `bad-signature`, what `key` did not sign for `purpose`."""
    check_signing_key(key)
    if len(signature) != SIGNATURE_BYTES:
        raise Refused(Refusal.BAD_SIGNATURE)
    try:
        # OpenSSL checks S < L and compares R as bytes, as RFC 8032 asks.
        public = Ed25519PublicKey.from_public_bytes(key)
        public.verify(signature, label(purpose) + message)
    except InvalidSignature:
        raise Refused(Refusal.BAD_SIGNATURE) from None
