"""Logging in, being logged in, and looking after who may: one transaction a verb.

Promise: an `Actor` is made by `admit` alone, which has seen a living session of an
active member of staff whose roles allow the action. A ceremony counts once.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from udvej.protocol.visible import limits
from udvej.protocol.visible.hashing import hash_of
from udvej.server.accounts import (
    enrolment,
    passkeys,
    roles,
    sessions,
    store,
    wraps,
)
from udvej.server.accounts.passkeys import Credential, Party
from udvej.server.accounts.roles import Action
from udvej.server.accounts.sessions import Session
from udvej.server.accounts.staff import Staff
from udvej.server.accounts.wraps import Kind, Wrap
from udvej.server.kernel.clock import MINUTE_SECONDS
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services
from udvej.server.kernel.tokens import Purpose

KEEPING = b"keeping!"
"""The lock of what keepers of staff do: none of it beside their own suspension."""
CEREMONY_MINUTES = limits.CHALLENGE_SECONDS // MINUTE_SECONDS + 1
"""How long a used challenge is remembered: until it is stale by itself."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who asks, checked: made by `admit` alone."""

    staff: Staff
    session: bytes
    credential: bytes


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """A session just opened: the cookie's token, and what its passkey can use."""

    token: bytes
    staff: Staff
    wraps: tuple[Wrap, ...]


def party(services: Services) -> Party:
    """Say whom passkeys are made for: this installation's origin."""
    chosen = services.settings
    return passkeys.party(chosen.browser_origin, chosen.name)


def minute_now(services: Services) -> int:
    """Give the minute since 1970-01-01 UTC."""
    return services.clock.seconds() // MINUTE_SECONDS


async def admit(services: Services, token: bytes | None, action: Action) -> Actor:
    """Let a session do something, or refuse `session-missing` or `not-allowed`."""
    if token is None:
        raise Refused(Refusal.SESSION_MISSING)
    fingerprint, minute = sessions.fingerprint(token), minute_now(services)

    def find(connection: Connection) -> tuple[Session, Staff | None] | None:
        session = store.find_session(connection, fingerprint)
        if session is None:
            return None
        return session, store.find_staff(connection, session.staff)

    found = await services.database.read(find)
    if found is None or not sessions.is_alive(found[0], minute):
        raise Refused(Refusal.SESSION_MISSING)
    session, who = found
    if who is None or not who.active:
        raise Refused(Refusal.SESSION_MISSING)
    if session.seen != minute:
        await services.database.write(
            lambda connection: store.see_session(connection, fingerprint, minute)
        )
    roles.check(who.roles, action)
    return Actor(who, fingerprint, session.credential)


def still(connection: Connection, actor: Actor) -> None:
    """Refuse `session-missing` who was suspended, or logged out, since `admit`.

    Inside the transaction, under the lock `KEEPING`: what a keeper does comes before
    their suspension, which then undoes it, or does not come at all.
    """
    who = store.find_staff(connection, actor.staff.identifier)
    # Whoever logged in while they were being suspended has a session for nothing.
    suspended = who is None or not who.active
    if suspended or store.find_session(connection, actor.session) is None:
        raise Refused(Refusal.SESSION_MISSING)


async def login_options(services: Services) -> dict[str, Any]:
    """Begin a log-in that names nobody; nothing is stored."""
    seconds = limits.CHALLENGE_SECONDS
    challenge = services.tokens.challenge(Purpose.LOGIN, seconds)
    return passkeys.request_options(party(services), challenge)


async def log_in(services: Services, credential: Credential) -> LoggedIn:
    """End a log-in; unknown, suspended and flawed are all `passkey-refused`."""
    challenge = passkeys.challenge_of(credential)
    services.tokens.check_challenge(challenge, Purpose.LOGIN)
    claimed = passkeys.credential_id(credential)
    ceremony, minute = hash_of("staff-ceremony", challenge), minute_now(services)
    token = secrets.token_bytes(sessions.TOKEN_BYTES)

    def run(connection: Connection) -> LoggedIn:
        if not store.spend(connection, ceremony, minute + CEREMONY_MINUTES):
            raise Refused(Refusal.CHALLENGE_STALE)
        found = store.find_passkey(connection, claimed)
        if found is None:
            raise Refused(Refusal.PASSKEY_REFUSED)
        owner, known = found
        used = passkeys.accept(
            party(services), credential, challenge, known=known, staff=owner
        )
        who = store.find_staff(connection, owner)
        if who is None or not who.active:
            raise Refused(Refusal.PASSKEY_REFUSED)
        if not store.count_use(connection, used):
            raise Refused(Refusal.PASSKEY_REFUSED)
        open_session(connection, token, who, used.credential, minute)
        rings = _rings(connection, owner, used.credential, minute)
        return LoggedIn(token, who, tuple(rings))

    return await services.database.write(run, locks=(ceremony,))


def _rings(
    connection: Connection, owner: bytes, credential: bytes, minute: int
) -> list[Wrap]:
    """Give the wraps that this log-in can use."""
    wish = store.enrolment_of(connection, owner)
    unfinished = enrolment.is_unfinished(wish, credential, minute)
    known = store.wraps_of(connection, owner)
    return wraps.usable(known, credential, unfinished=unfinished)


def open_session(
    connection: Connection, token: bytes, who: Staff, credential: bytes, minute: int
) -> None:
    """Open a session inside a transaction that has checked a passkey."""
    session = Session(who.identifier, credential, opened=minute, seen=minute)
    store.add_session(connection, sessions.fingerprint(token), session)


async def log_out(services: Services, actor: Actor) -> None:
    """End this session."""
    await services.database.write(
        lambda connection: store.end_session(connection, actor.session)
    )


async def list_passkeys(services: Services, actor: Actor) -> tuple[bytes, ...]:
    """Give the credential ids of one's own passkeys."""
    return await services.database.read(
        lambda connection: store.credentials_of(connection, actor.staff.identifier)
    )


async def remove_passkey(services: Services, actor: Actor, credential: bytes) -> None:
    """Forget one of one's own passkeys; not the one that opened this session."""
    if credential == actor.credential:
        raise Refused(Refusal.NOT_ALLOWED)

    def run(connection: Connection) -> None:
        if not store.remove_passkey(connection, actor.staff.identifier, credential):
            raise Refused(Refusal.NOT_ALLOWED)

    await services.database.write(run)


async def put_wrap(services: Services, actor: Actor, kind: str, ring: bytes) -> None:
    """Store one of one's own wraps; a passkey's is the one of this session."""
    actor.staff.signing()  # who has no keys has no ring either
    wrap = wraps.check(kind, ring, actor.credential)
    who = actor.staff.identifier

    def run(connection: Connection) -> None:
        store.put_wrap(connection, who, wrap)
        # A passphrase was perhaps shown to nobody yet: the code stays for the day.
        if wrap.kind is Kind.PASSKEY:
            store.end_enrolment(connection, who, actor.credential)

    await services.database.write(run)


async def list_staff(services: Services, actor: Actor) -> list[Staff]:
    """Give the staff that the actor oversees: a coordinator's own service, or all."""
    everywhere = roles.Role.ADMIN in actor.staff.roles
    service = None if everywhere else actor.staff.service
    return await services.database.read(
        lambda connection: store.list_staff(connection, service)
    )


def oversee(keeper: Staff, who: Staff) -> None:
    """Refuse `not-allowed` unless the keeper looks after somebody of these roles."""
    roles.check_oversight(
        keeper=keeper.roles,
        keeper_service=keeper.service,
        others=who.roles,
        service=who.service,
    )


def staff_gate(services: Services) -> Callable[[Connection, bytes], None]:
    """Give what refuses `session-missing` a staff key whose owner is not logged in.

    Hung on to the vaults: a token alone, good for some minutes after a suspension or a
    log-out, opens nothing (PROTOCOL §11.4).
    """

    def check(connection: Connection, signing: bytes) -> None:
        who = store.find_signing(connection, signing)
        if who is None or not who.active:
            raise Refused(Refusal.SESSION_MISSING)
        minute = minute_now(services)
        held = store.sessions_of(connection, who.identifier)
        if not any(sessions.is_alive(one, minute) for one in held):
            raise Refused(Refusal.SESSION_MISSING)

    return check
