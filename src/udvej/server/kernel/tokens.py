"""Challenges and tokens: a MAC each, never a row (PROTOCOL §11.4, §11.5).

Promise: any process of the installation checks what another issued; nothing about
who proved what is kept. A challenge may be used again within its time: the proof
made with it opens nothing that the prover did not already hold.
"""

import hmac
import secrets
import struct
from dataclasses import dataclass
from enum import StrEnum

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.hashing import mac
from udvej.server.kernel.clock import Clock
from udvej.server.kernel.errors import Refusal, Refused

_CHALLENGE = struct.Struct(">16sQ32s")  # nonce, expiry, MAC
_TOKEN = struct.Struct(">B32sQ32s")  # staff, key, expiry, MAC
_MAC_BYTES = 32


class Purpose(StrEnum):
    """What a challenge was issued for; one for another purpose is stale."""

    PROVE = "challenge-prove"
    WORK = "challenge-work"
    LOGIN = "challenge-login"
    REGISTER = "challenge-register"


@dataclass(frozen=True, slots=True)
class Token:
    """A key that was proved, and until when (seconds). Made by `Tokens.read` alone."""

    key: bytes
    staff: bool
    expires: int


class Tokens:
    """Issues and checks under one key and one clock."""

    def __init__(self, key: bytes, clock: Clock) -> None:
        self._key = key
        self._clock = clock

    def challenge(self, purpose: Purpose, seconds: int) -> bytes:
        """Return an opaque challenge good for ``seconds``."""
        start = secrets.token_bytes(16)
        start += struct.pack(">Q", self._clock.seconds() + seconds)
        return start + mac(self._key, purpose.value, start)

    def check_challenge(self, challenge: bytes, purpose: Purpose) -> None:
        """Refuse `challenge-stale` what was not issued for this, or too long ago."""
        stale = Refused(Refusal.CHALLENGE_STALE)
        if len(challenge) != _CHALLENGE.size:
            raise stale
        start, seal = challenge[:-_MAC_BYTES], challenge[-_MAC_BYTES:]
        if not hmac.compare_digest(seal, mac(self._key, purpose.value, start)):
            raise stale
        (expires,) = struct.unpack(">Q", start[16:])
        if self._clock.seconds() >= expires:
            raise stale

    def issue(self, key: bytes, *, staff: bool = False) -> str:
        """Return a token that says that ``key`` (32 bytes) was proved just now."""
        expires = self._clock.seconds() + limits.TOKEN_SECONDS
        start = struct.pack(">B32sQ", int(staff), key, expires)
        return b64u(start + mac(self._key, "token", start))

    def read(self, text: str) -> Token:
        """Return what a token says, or refuse `token-stale`."""
        stale = Refused(Refusal.TOKEN_STALE)
        try:
            data = from_b64u(text, _TOKEN.size)
        except Refused:
            raise stale from None
        start, seal = data[:-_MAC_BYTES], data[-_MAC_BYTES:]
        if not hmac.compare_digest(seal, mac(self._key, "token", start)):
            raise stale
        staff, key, expires, _ = _TOKEN.unpack(data)
        if self._clock.seconds() >= expires:
            raise stale
        return Token(key, bool(staff), expires)
