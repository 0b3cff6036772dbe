"""What counsellors and coordinators do at the desk: a verb each, one transaction each.

Promise: a counsellor sees first letters they can open and their own people; whoever
looks after a service sees numbers and no vault.
"""

from dataclasses import dataclass
from functools import partial
from typing import Final

from udvej.protocol.visible.proof import check_proof
from udvej.server import accounts
from udvej.server.accounts import Actor, Service, Staff
from udvej.server.desk import assignment, duty, store, waiting
from udvej.server.desk.duty import Duty
from udvej.server.desk.following import serve_stand_in, tell
from udvej.server.desk.store import Person
from udvej.server.kernel.clock import MINUTE_SECONDS, minute_seconds
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services
from udvej.server.kernel.tokens import Purpose


@dataclass(frozen=True, slots=True)
class Desk:
    """One counsellor's desk; `mine` with the role each is held in."""

    duty: Duty
    absent: bool
    first_letters: tuple[Person, ...]
    mine: tuple[tuple[Person, str], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Numbers of one service; minutes for whoever waits longest.

    `stranded`: who waits for counsellors that can log in no more; counted there alone.
    """

    service: bytes
    on_duty: int
    waiting: int
    longest_minutes: int
    promises_overdue: int
    stranded: int


@dataclass(frozen=True, slots=True)
class Away:
    """A colleague reported away; `served`: some agreed stand-in can read meanwhile."""

    staff: bytes
    served: bool


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether a counsellor is in, as people are told."""

    signing: bytes
    on_duty: bool
    taking_new: bool


CONTACT = "contact"
STAND_IN = "stand-in"


def prove(services: Services, actor: Actor, challenge: bytes, signature: bytes) -> str:
    """Exchange a proof by the session's own signing key for a token (§11.4)."""
    signing = actor.staff.signing()
    services.tokens.check_challenge(challenge, Purpose.PROVE)
    origin = services.settings.browser_origin
    check_proof(signing, origin, challenge, signature)
    return services.tokens.issue(signing, staff=True)


async def look(services: Services, actor: Actor) -> Desk:
    """Give the actor's desk: oldest first letters, and whoever waits longest."""
    signing, minute = actor.staff.signing(), accounts.minute_now(services)

    def run(connection: Connection) -> Desk:
        mine = [
            (person, role)
            for person in store.people_of(connection, signing)
            if (role := _role(connection, person, signing)) is not None
        ]
        return Desk(
            duty.at(store.find_duty(connection, signing), minute),
            store.is_absent(connection, signing),
            tuple(store.first_letters(connection, signing)),
            tuple(mine),
        )

    return await services.database.read(run)


async def declare(
    services: Services,
    actor: Actor,
    *,
    on: bool,
    taking_new: bool,
    pause_minutes: int,
) -> Duty:
    """Declare the actor's own duty from now on."""
    signing, minute = actor.staff.signing(), accounts.minute_now(services)
    declared = duty.declare(
        on=on, taking_new=taking_new, pause_minutes=pause_minutes, minute=minute
    )

    def run(connection: Connection) -> Duty:
        store.put_duty(connection, signing, declared)
        tell(connection, [signing])
        return declared

    return await services.database.write(run, locks=(signing,))


async def promise(services: Services, actor: Actor, vault: bytes, by: str) -> None:
    """Track that an answer is promised; for whoever holds the vault alone."""
    signing, minute = actor.staff.signing(), accounts.minute_now(services)
    try:
        due = minute_seconds(by) // MINUTE_SECONDS
    except ValueError:
        raise Refused(Refusal.MALFORMED) from None

    def run(connection: Connection) -> None:
        person = store.find_person(connection, vault)
        if person is None or _role(connection, person, signing) is None:
            raise Refused(Refusal.NOT_A_READER)
        promised = waiting.promise(person.waiting, due, minute)
        store.put_waiting(connection, vault, promised)
        tell(connection, person.place.everyone)

    await services.database.write(run, locks=(vault,))


async def declare_absence(
    services: Services, actor: Actor, who: bytes | None, *, absent: bool
) -> None:
    """Note that somebody is away: agreed stand-ins are served until they are back.

    `who` is a colleague's staff id, which needs `desk.absence` and the same service;
    None is the actor, who needs to be a counsellor.
    """

    def find(connection: Connection) -> Staff:
        if who is None:
            accounts.check(actor.staff.roles, accounts.Action.DESK_WORK)
            return actor.staff
        accounts.check(actor.staff.roles, accounts.Action.DESK_ABSENCE)
        found = accounts.find_staff(connection, who)
        if found is None or found.service != actor.staff.service:
            raise Refused(Refusal.NOT_ALLOWED)
        return found

    signing = (await services.database.read(find)).signing()
    locks = await services.database.read(partial(_held, signing=signing))

    def put(connection: Connection) -> None:
        owner = accounts.find_signing(connection, signing)
        # A suspension that came first is not undone by what was asked before it.
        if not absent and (owner is None or not owner.active):
            raise Refused(Refusal.NOT_ALLOWED)
        _put_absence(connection, signing, absent=absent)

    await services.database.write(put, locks=locks)


def _held(connection: Connection, signing: bytes) -> tuple[bytes, ...]:
    """Name what an absence changes: whose it is, and the vaults with a stand-in.

    The others stay as they are, and strangers can seat somebody in any number of them.
    """
    seated = store.seated(connection, signing)
    held = (one.vault for one in seated if one.place.stand_in is not None)
    return (signing, *held)


def _put_absence(connection: Connection, signing: bytes, *, absent: bool) -> None:
    """Do what was decided: declared at the desk, or by a suspension.

    Who is away is not on duty, and is so only by going on duty again.
    """
    store.put_absence(connection, signing, absent=absent)
    if absent:
        store.put_duty(connection, signing, duty.OFF)
    tell(connection, [signing])
    for person in store.seated(connection, signing):
        serve_stand_in(connection, person.vault, person.place)
        tell(connection, person.place.everyone)


LEAVE: Final = accounts.Leave(locks=_held, take=partial(_put_absence, absent=True))
"""Whoever is suspended is away from then on (STAFF §3.3)."""


async def who_is_away(services: Services, actor: Actor) -> list[Away]:
    """Give the actor's colleagues who are reported away."""

    def run(connection: Connection) -> list[Away]:
        listed = accounts.list_staff(connection, actor.staff.service)
        return [
            Away(one.identifier, served=_is_stood_in_for(connection, one.keys.signing))
            for one in listed
            if one.keys is not None and store.is_absent(connection, one.keys.signing)
        ]

    return await services.database.read(run)


async def overview(services: Services, actor: Actor) -> list[Overview]:
    """Count the actor's own service; says nothing about anybody."""
    minute = accounts.minute_now(services)

    def run(connection: Connection) -> Overview:
        service = actor.staff.service
        listed = accounts.list_staff(connection, service)
        people = store.people_of_service(connection, service)
        known = {one.keys.signing for one in listed if one.keys}
        active = {one.keys.signing for one in listed if one.keys and one.active}
        # Anybody can name a service and keys that are nobody's: nobody waits there.
        here = [one for one in people if one.place.everyone & known]
        waits = [one for one in here if one.waiting != waiting.NOBODY]
        served = [one.waiting for one in waits if one.place.everyone & active]
        since = [one.since for one in served if one.since is not None]
        return Overview(
            service,
            sum(_is_in(connection, one, minute) for one in listed),
            len(since),
            max((minute - one for one in since), default=0),
            sum(waiting.is_overdue(one, minute) for one in served),
            len(waits) - len(served),
        )

    return [await services.database.read(run)]


async def who_is_in(services: Services) -> dict[bytes, list[Presence]]:
    """Say who is on duty, of those the newest roster names (PROTOCOL §12.4)."""
    minute = accounts.minute_now(services)

    def run(connection: Connection, service: Service) -> list[Presence]:
        roster = accounts.newest_roster(connection, service.key)
        listed = roster.counsellors if roster is not None else ()
        return [_presence(connection, one.signing, minute) for one in listed]

    return await services.database.read(
        lambda connection: {
            service.key: run(connection, service)
            for service in accounts.all_services(connection)
        }
    )


def _is_stood_in_for(connection: Connection, signing: bytes) -> bool:
    absent = partial(store.is_absent, connection)
    return any(
        person.place.contact == signing
        and assignment.stand_in_serves(person.place, absent)
        and _can_log_in(connection, person.place.stand_in)
        for person in store.people_of(connection, signing)
    )


def _can_log_in(connection: Connection, signing: bytes | None) -> bool:
    who = None if signing is None else accounts.find_signing(connection, signing)
    return who is not None and who.active


def _presence(connection: Connection, signing: bytes, minute: int) -> Presence:
    who = accounts.find_signing(connection, signing)
    if who is None or not _is_in(connection, who, minute):
        return Presence(signing, on_duty=False, taking_new=False)
    declared = store.find_duty(connection, signing)
    return Presence(signing, on_duty=True, taking_new=duty.takes_new(declared, minute))


def _is_in(connection: Connection, who: Staff, minute: int) -> bool:
    if who.keys is None or not who.active:
        return False
    signing = who.keys.signing
    away = store.is_absent(connection, signing)
    return not away and duty.is_on(store.find_duty(connection, signing), minute)


def _role(connection: Connection, person: Person, signing: bytes) -> str | None:
    """Say as what somebody holds a vault; a stand-in who waits holds nothing."""
    where = person.place
    if where.contact == signing:
        return CONTACT
    if where.stand_in != signing:
        return None
    serves = assignment.stand_in_serves(where, partial(store.is_absent, connection))
    return STAND_IN if serves else None
