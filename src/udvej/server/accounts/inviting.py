"""Inviting staff, and the invited making a passkey and a key ring: a verb each.

Promise: an invitation makes one account, once. Keys are taken only from counsellors,
only with a proof that they hold the signing key, and the ring only wrapped.
"""

import secrets
from dataclasses import dataclass
from typing import Any

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.hashing import verify_signature
from udvej.server.accounts import (
    actions,
    invitations,
    passkeys,
    roles,
    sessions,
    store,
    wraps,
)
from udvej.server.accounts.actions import Actor, LoggedIn
from udvej.server.accounts.invitations import Invitation
from udvej.server.accounts.passkeys import NewCredential
from udvej.server.accounts.roles import Role
from udvej.server.accounts.staff import STAFF_BYTES, Keys, Staff
from udvej.server.accounts.wraps import Wrap
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services
from udvej.server.kernel.tokens import Purpose

KEY_PROOF = "staff-key"
"""Purpose of the signature by which the invited show that the keys are theirs."""


@dataclass(frozen=True, slots=True)
class Ring:
    """What a counsellor's browser sends of a new key ring: public keys and wraps."""

    keys: Keys
    proof: bytes
    wraps: tuple[Wrap, ...]


async def invite(
    services: Services, actor: Actor, *, name: str, names: list[str], service: bytes
) -> str:
    """Invite somebody whom the actor may oversee; gives the link, shown once."""
    wanted = roles.parse(names)
    roles.check_oversight(
        keeper=actor.staff.roles,
        keeper_service=actor.staff.service,
        others=wanted,
        service=service,
    )
    writer = invitation_writer(services, name=name, wanted=wanted, service=service)

    def run(connection: Connection) -> str:
        actions.still(connection, actor)
        return writer(connection)

    return await services.database.write(run, locks=(actions.KEEPING,))


class InvitationWriter:
    """Draws an invitation up and stores it, in the transaction it is called in."""

    def __init__(self, origin: str, invitation: Invitation) -> None:
        self._invitation = invitation
        self._origin = origin
        self._secret = secrets.token_bytes(invitations.SECRET_BYTES)

    def __call__(self, connection: Connection) -> str:
        """Store it; gives the link. An unknown service is `malformed`."""
        if not store.has_service(connection, self._invitation.service):
            raise Refused(Refusal.MALFORMED)
        fingerprint = invitations.fingerprint(self._secret)
        store.add_invitation(connection, fingerprint, self._invitation)
        return invitations.address(self._origin, b64u(self._secret))


def invitation_writer(
    services: Services, *, name: str, wanted: frozenset[Role], service: bytes
) -> InvitationWriter:
    """Prepare an invitation; also for the command line, which oversees everyone."""
    drawn = invitations.draw_up(
        staff=secrets.token_bytes(STAFF_BYTES),
        name=name,
        roles=wanted,
        service=service,
        today=services.clock.day(),
    )
    return InvitationWriter(services.settings.browser_origin, drawn)


async def open_invitation(
    services: Services, secret: bytes
) -> tuple[Invitation, dict[str, Any]]:
    """Read an invitation and begin to make a passkey for it; nothing is used up."""
    found = await services.database.read(
        lambda connection: store.find_invitation(
            connection, invitations.fingerprint(secret)
        )
    )
    invitation = invitations.check(found, services.clock.day())
    challenge = services.tokens.challenge(Purpose.REGISTER, limits.CHALLENGE_SECONDS)
    options = passkeys.creation_options(
        actions.party(services),
        staff=invitation.staff,
        name=invitation.name,
        challenge=challenge,
    )
    return invitation, options


async def register(
    services: Services, secret: bytes, credential: NewCredential, ring: Ring | None
) -> LoggedIn:
    """Use an invitation up: account, passkey, key ring and first session."""
    challenge = passkeys.challenge_of(credential)
    services.tokens.check_challenge(challenge, Purpose.REGISTER)
    passkey = passkeys.accept_new(actions.party(services), credential, challenge)
    own = () if ring is None else own_wraps(ring, passkey.credential)
    if ring is not None:
        verify_signature(ring.keys.signing, KEY_PROOF, secret, ring.proof)
    fingerprint = invitations.fingerprint(secret)
    token = secrets.token_bytes(sessions.TOKEN_BYTES)

    def run(connection: Connection) -> LoggedIn:
        found = store.find_invitation(connection, fingerprint)
        invitation = invitations.check(found, services.clock.day())
        if not store.use_up_invitation(connection, fingerprint):
            raise Refused(Refusal.INVITATION_STALE)
        who = _new_staff(connection, invitation, ring)
        store.add_staff(connection, who)
        if not store.add_passkey(connection, who.identifier, passkey):
            raise Refused(Refusal.PASSKEY_REFUSED)
        for wrap in own:
            store.put_wrap(connection, who.identifier, wrap)
        minute = actions.minute_now(services)
        actions.open_session(connection, token, who, passkey.credential, minute)
        usable = wraps.usable(own, passkey.credential)
        return LoggedIn(token, who, tuple(usable))

    # Neither key nor passkey is two people's, whichever invitation they came by.
    locks = [fingerprint, passkey.credential]
    if ring is not None:
        locks.append(ring.keys.signing)
    return await services.database.write(run, locks=locks)


def own_wraps(ring: Ring, credential: bytes) -> tuple[Wrap, ...]:
    """Check a new ring's wraps; the passkey's is bound to the passkey just made."""
    return wraps.check_set(
        wraps.check(one.kind, one.ring, credential) for one in ring.wraps
    )


def _new_staff(
    connection: Connection, invitation: Invitation, ring: Ring | None
) -> Staff:
    """Counsellors have keys, nobody else does, and no two have the same."""
    if (Role.COUNSELLOR in invitation.roles) != (ring is not None):
        raise Refused(Refusal.MALFORMED)
    if ring is not None and store.find_signing(connection, ring.keys.signing):
        raise Refused(Refusal.MALFORMED)
    return Staff(
        invitation.staff,
        invitation.name,
        invitation.roles,
        invitation.service,
        None if ring is None else ring.keys,
    )
