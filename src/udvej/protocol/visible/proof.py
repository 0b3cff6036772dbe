"""Proving that one holds a signing key, to this origin only (PROTOCOL §11.4)."""

from udvej.protocol.visible.encoding import malformed, u16
from udvej.protocol.visible.hashing import verify_signature
from udvej.protocol.visible.limits import ORIGIN_BYTES_MAX
from udvej.protocol.visible.refusals import Refusal, Refused

PURPOSE = "prove"


def proof_message(origin: str, challenge: bytes) -> bytes:
    """Return what is signed. `origin` is ASCII, as the browser shows it."""
    if not origin.isascii() or len(origin) > ORIGIN_BYTES_MAX:
        malformed()
    text = origin.encode("ascii")
    return u16(len(text)) + text + challenge


def check_proof(key: bytes, origin: str, challenge: bytes, signature: bytes) -> None:
    """Refuse, as `no-folder`, a proof that does not hold.

    An unknown key is the same answer (§11.2), which is the caller's to give.
    """
    try:
        verify_signature(key, PURPOSE, proof_message(origin, challenge), signature)
    except Refused:
        raise Refused(Refusal.NO_FOLDER) from None
