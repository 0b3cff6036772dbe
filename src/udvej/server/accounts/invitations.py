"""An invitation: the link by which a new member of staff enters, once.

Promise: its secret is shown once and stands after ``#``, so no server log sees it;
what is stored is a hash. Used or old, it is refused by one name, `invitation-stale`.
"""

import dataclasses
from typing import Final

from udvej.protocol.visible.hashing import hash_of
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.server.accounts.roles import Role

SECRET_BYTES: Final = 32
INVITATION_DAYS: Final = 7
"""A week: a holiday may lie between being hired and logging in."""
NAME_CHARACTERS_MAX: Final = 80
PAGE: Final = "/da/arbejde"
"""The staff page: it reads the secret out of its address, and has other languages."""


@dataclasses.dataclass(frozen=True, slots=True)
class Invitation:
    """Who is invited, as what, and the last day it is good for."""

    staff: bytes
    name: str
    roles: frozenset[Role]
    service: bytes
    until: int


def fingerprint(secret: bytes) -> bytes:
    """Hash an invitation's secret: 32 bytes, the only form that is stored."""
    return hash_of("staff-invitation", secret)


def draw_up(
    *, staff: bytes, name: str, roles: frozenset[Role], service: bytes, today: int
) -> Invitation:
    """Make an invitation; `malformed` for a name that is empty, long or unprintable."""
    name = name.strip()
    if not name or len(name) > NAME_CHARACTERS_MAX or not name.isprintable():
        raise Refused(Refusal.MALFORMED)
    return Invitation(staff, name, roles, service, today + INVITATION_DAYS)


def check(invitation: Invitation | None, today: int) -> Invitation:
    """Let a good invitation pass; absent and outlived are the same answer."""
    if invitation is None or today > invitation.until:
        raise Refused(Refusal.INVITATION_STALE)
    return invitation


def address(origin: str, secret_text: str) -> str:
    """Write the link; the part after ``#`` never reaches a server."""
    return f"{origin}{PAGE}#{secret_text}"
