"""Getting back in with the printed code: ask, be approved, make a new passkey.

Promise: the code proves itself by a signature and is never sent; a coordinator or
admin who is somebody else approves; only then is a passkey made, and only the session
it opens is handed the ring that the code unwraps (PROTOCOL §13.2, §13.3). Where the
answer to that is lost, a log-in with the new passkey is handed it too.
"""

import secrets
from typing import Any

from udvej.protocol.visible import limits
from udvej.protocol.visible.hashing import hash_of, verify_signature
from udvej.protocol.visible.proof import proof_message
from udvej.server.accounts import (
    actions,
    enrolment,
    passkeys,
    sessions,
    store,
    wraps,
)
from udvej.server.accounts.actions import Actor, LoggedIn
from udvej.server.accounts.enrolment import Enrolment, Stage
from udvej.server.accounts.passkeys import NewCredential
from udvej.server.accounts.staff import Staff
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services
from udvej.server.kernel.tokens import Purpose

CODE_PROOF = "enrol"
"""Purpose of the printed code's signature."""


async def ask(
    services: Services, *, signing: bytes, challenge: bytes, signature: bytes
) -> bytes:
    """Ask for a new passkey; gives the secret that the asker keeps.

    An unknown key, a suspended counsellor and a wrong code are all `passkey-refused`.
    """
    services.tokens.check_challenge(challenge, Purpose.PROVE)
    message = proof_message(services.settings.browser_origin, challenge)
    ceremony = hash_of("staff-ceremony", challenge)
    secret = secrets.token_bytes(enrolment.SECRET_BYTES)
    minute = actions.minute_now(services)

    def run(connection: Connection) -> bytes:
        if not store.spend(connection, ceremony, minute + actions.CEREMONY_MINUTES):
            raise Refused(Refusal.CHALLENGE_STALE)
        who = store.find_signing(connection, signing)
        if who is None or who.keys is None or not who.active:
            raise Refused(Refusal.PASSKEY_REFUSED)
        try:
            verify_signature(who.keys.code, CODE_PROOF, message, signature)
        except Refused:
            raise Refused(Refusal.PASSKEY_REFUSED) from None
        wish = Enrolment(
            enrolment.identify(secret), who.identifier, minute, Stage.ASKED
        )
        store.put_enrolment(connection, wish)
        return secret

    return await services.database.write(run, locks=(ceremony, signing))


async def list_open(services: Services, actor: Actor) -> list[tuple[Enrolment, Staff]]:
    """Give the wishes that wait for approval and that the actor may approve."""
    minute = actions.minute_now(services)

    def run(connection: Connection) -> list[tuple[Enrolment, Staff]]:
        open_ones = []
        for wish in store.list_enrolments(connection, minute):
            who = store.find_staff(connection, wish.staff)
            if who is not None and wish.stage is Stage.ASKED:
                open_ones.append((wish, who))
        return [(wish, who) for wish, who in open_ones if _may_approve(actor, who)]

    return await services.database.read(run)


async def approve(
    services: Services, actor: Actor, identifier: bytes, *, lost: bool
) -> None:
    """Approve a colleague's wish; one's own is `not-allowed`.

    Where what they had is lost, every passkey of theirs ends here, with its wrap and
    its sessions: somebody else may hold it.
    """
    minute = actions.minute_now(services)

    def run(connection: Connection) -> None:
        actions.still(connection, actor)
        wish, who = _looked_after(connection, actor, identifier, minute)
        approved = enrolment.approve(wish, actor.staff.identifier)
        if not store.approve_enrolment(connection, approved):
            raise Refused(Refusal.INVITATION_STALE)
        if lost:
            for credential in store.credentials_of(connection, who.identifier):
                store.remove_passkey(connection, who.identifier, credential)

    locks = (identifier, actions.KEEPING)
    await services.database.write(run, locks=locks)


async def refuse(services: Services, actor: Actor, identifier: bytes) -> None:
    """Refuse a wish: it is gone, and who asked is told `invitation-stale`."""
    minute = actions.minute_now(services)

    def run(connection: Connection) -> None:
        actions.still(connection, actor)
        wish, _ = _looked_after(connection, actor, identifier, minute)
        if not store.use_up_enrolment(connection, wish.identifier):
            raise Refused(Refusal.INVITATION_STALE)

    locks = (identifier, actions.KEEPING)
    await services.database.write(run, locks=locks)


async def options(services: Services, secret: bytes) -> dict[str, Any] | None:
    """Begin to make the new passkey; None while nobody has approved."""
    minute = actions.minute_now(services)

    def run(connection: Connection) -> tuple[Staff, tuple[bytes, ...]] | None:
        wish = store.find_enrolment(connection, enrolment.identify(secret))
        wish = enrolment.current(wish, minute)
        who = store.find_staff(connection, wish.staff)
        if who is None or not who.active:
            raise Refused(Refusal.INVITATION_STALE)
        if wish.stage is Stage.MADE:
            raise Refused(Refusal.INVITATION_STALE)
        if wish.stage is Stage.ASKED:
            return None
        return who, store.credentials_of(connection, who.identifier)

    found = await services.database.read(run)
    if found is None:
        return None
    who, known = found
    challenge = services.tokens.challenge(Purpose.REGISTER, limits.CHALLENGE_SECONDS)
    return passkeys.creation_options(
        actions.party(services),
        staff=who.identifier,
        name=who.name,
        challenge=challenge,
        known=known,
    )


async def finish(
    services: Services, secret: bytes, credential: NewCredential
) -> LoggedIn:
    """Use an approved wish up: the new passkey, a session, the wraps of the words."""
    challenge = passkeys.challenge_of(credential)
    services.tokens.check_challenge(challenge, Purpose.REGISTER)
    passkey = passkeys.accept_new(actions.party(services), credential, challenge)
    fingerprint = enrolment.identify(secret)
    token = secrets.token_bytes(sessions.TOKEN_BYTES)
    minute = actions.minute_now(services)

    def run(connection: Connection) -> LoggedIn:
        found = store.find_enrolment(connection, fingerprint)
        wish = enrolment.current(found, minute)
        made = enrolment.make(wish, passkey.credential)
        who = store.find_staff(connection, wish.staff)
        used = store.make_enrolment(connection, made)
        if not used or who is None or not who.active:
            raise Refused(Refusal.INVITATION_STALE)
        if not store.add_passkey(connection, who.identifier, passkey):
            raise Refused(Refusal.PASSKEY_REFUSED)
        actions.open_session(connection, token, who, passkey.credential, minute)
        rings = wraps.for_enrolment(store.wraps_of(connection, who.identifier))
        return LoggedIn(token, who, tuple(rings))

    locks = (fingerprint, passkey.credential)
    return await services.database.write(run, locks=locks)


def _looked_after(
    connection: Connection, actor: Actor, identifier: bytes, minute: int
) -> tuple[Enrolment, Staff]:
    """Find a living wish, not used yet, of somebody whom the actor looks after."""
    wish = enrolment.current(store.find_enrolment(connection, identifier), minute)
    who = store.find_staff(connection, wish.staff)
    if who is None or wish.stage is Stage.MADE:
        raise Refused(Refusal.INVITATION_STALE)
    actions.oversee(actor.staff, who)
    return wish, who


def _may_approve(actor: Actor, who: Staff) -> bool:
    """Say whether approving would be let through; for listing alone."""
    try:
        actions.oversee(actor.staff, who)
    except Refused:
        return False
    return who.identifier != actor.staff.identifier
