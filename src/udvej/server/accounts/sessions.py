"""A staff session: a random token in a cookie, of which only the hash is kept.

Promise: 12 hours at most, 30 minutes without use, minutes and nothing finer; whoever
copies the table can open no session with it.
"""

import dataclasses
from typing import Final

from udvej.protocol.visible.hashing import hash_of

TOKEN_BYTES: Final = 32
"""256 random bits: a hash of them needs no salt and no slowness."""
SESSION_MINUTES: Final = 12 * 60
"""One long working day."""
IDLE_MINUTES: Final = 30
"""A browser left open in an empty room."""
SECURE_COOKIE: Final = "__Host-udvej"
PLAIN_COOKIE: Final = "udvej"


@dataclasses.dataclass(frozen=True, slots=True)
class Session:
    """One log-in of one passkey; minutes are counted from 1970-01-01 UTC."""

    staff: bytes
    credential: bytes
    opened: int
    seen: int


def fingerprint(token: bytes) -> bytes:
    """Hash what stands in the cookie: 32 bytes, the only form that is stored."""
    return hash_of("staff-session", token)


def is_alive(session: Session, minute: int) -> bool:
    """Say whether a session still counts; a clock that went back ends it."""
    return (
        0 <= minute - session.opened < SESSION_MINUTES
        and 0 <= minute - session.seen < IDLE_MINUTES
    )


def oldest_alive(minute: int) -> tuple[int, int]:
    """Give the earliest minutes (opened, seen) that a living session can have."""
    return minute - SESSION_MINUTES + 1, minute - IDLE_MINUTES + 1


def cookie_name(origin: str) -> str:
    """Name the cookie: ``__Host-`` demands https, which plain loopback has not."""
    return SECURE_COOKIE if origin.startswith("https://") else PLAIN_COOKIE
