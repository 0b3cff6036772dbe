"""Letting somebody in no more, and what goes with that: one transaction.

Promise: a counsellor is never suspended without what must happen then. Their agreed
stand-ins are served from the same commit on, whenever the server dies.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from udvej.server.accounts import actions, roles, store
from udvej.server.accounts.actions import Actor
from udvej.server.accounts.staff import Staff
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services


@dataclass(frozen=True, slots=True)
class Leave:
    """What the desk does when a counsellor, named by their signing key, is let go.

    `locks` names what `take` changes; `take` runs inside the suspension.
    """

    locks: Callable[[Connection, bytes], Collection[bytes]]
    take: Callable[[Connection, bytes], None]


async def suspend(
    services: Services, actor: Actor, identifier: bytes, leave: Leave
) -> None:
    """Let somebody in no more, at once; not oneself, and nobody out of one's reach."""

    def check(connection: Connection, who: Staff | None) -> Staff:
        actions.still(connection, actor)
        if who is None or who.identifier == actor.staff.identifier:
            raise Refused(Refusal.NOT_ALLOWED)
        actions.oversee(actor.staff, who)
        return who

    await _suspend(services, identifier, leave, check)


async def suspend_unasked(
    services: Services, identifier: bytes, leave: Leave
) -> Staff | None:
    """Suspend for the command line, where nobody is logged in; None: nobody's id."""

    def check(connection: Connection, who: Staff | None) -> Staff | None:
        del connection
        return who

    return await _suspend(services, identifier, leave, check)


async def _suspend(
    services: Services,
    identifier: bytes,
    leave: Leave,
    check: Callable[[Connection, Staff | None], Staff | None],
) -> Staff | None:
    def touched(connection: Connection) -> Collection[bytes]:
        who = store.find_staff(connection, identifier)
        if who is None or who.keys is None:
            return ()
        return leave.locks(connection, who.keys.signing)

    def run(connection: Connection) -> Staff | None:
        who = check(connection, store.find_staff(connection, identifier))
        if who is not None:
            _suspend_here(connection, who)
            if who.keys is not None:
                leave.take(connection, who.keys.signing)
        return who

    locks = await services.database.read(touched)
    return await services.database.write(run, locks=(actions.KEEPING, *locks))


def _suspend_here(connection: Connection, who: Staff) -> None:
    """Close the account.

    With a keeper go the open invitations in their reach, which may be for themselves:
    who drew one up is not stored.
    """
    store.suspend(connection, who.identifier)
    if who.roles & roles.STAFF_KEEPERS:
        everywhere = roles.Role.ADMIN in who.roles
        store.end_invitations(connection, None if everywhere else who.service)
