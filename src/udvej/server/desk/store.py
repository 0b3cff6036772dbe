"""Every query on the desk's tables; nouns go in, nouns come out."""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa

from udvej.server.desk.assignment import Place, Stage
from udvej.server.desk.duty import OFF, Duty
from udvej.server.desk.tables import absence, assignment, circle, duty
from udvej.server.desk.waiting import Waiting
from udvej.server.kernel.database import Connection


@dataclass(frozen=True, slots=True)
class Person:
    """A shared vault at the desk: where it stands and how long somebody waits."""

    vault: bytes
    service: bytes
    place: Place
    closing: bool
    waiting: Waiting


def put_duty(connection: Connection, signing: bytes, declared: Duty) -> None:
    """Store a duty in the place of the one before; off duty is no row."""
    connection.execute(duty.delete().where(duty.c.signing == signing))
    if declared.until is not None:
        connection.execute(
            duty.insert().values(
                signing=signing,
                until=declared.until,
                taking_new=declared.taking_new,
                pause=declared.pause,
            )
        )


def find_duty(connection: Connection, signing: bytes) -> Duty:
    """Give a counsellor's duty as declared, perhaps run out."""
    row = connection.execute(sa.select(duty).where(duty.c.signing == signing)).first()
    return OFF if row is None else Duty(row.until, row.taking_new, row.pause)


def put_absence(connection: Connection, signing: bytes, *, absent: bool) -> None:
    """Note that somebody is away, or back."""
    connection.execute(absence.delete().where(absence.c.signing == signing))
    if absent:
        connection.execute(absence.insert().values(signing=signing))


def is_absent(connection: Connection, signing: bytes) -> bool:
    """Say whether somebody is declared absent."""
    found = sa.select(absence.c.signing).where(absence.c.signing == signing)
    return connection.scalar(found) is not None


def find_person(connection: Connection, vault: bytes) -> Person | None:
    """Find a shared vault at the desk."""
    found = _people(connection, assignment.c.vault == vault)
    return found[0] if found else None


def put_person(connection: Connection, person: Person, *, known: bool) -> None:
    """Store where a vault stands; `known`: its row is there already."""
    where = person.place
    values = {
        "vault": person.vault,
        "service": person.service,
        "stage": where.stage.value,
        "contact": where.contact,
        "stand_in": where.stand_in,
        "withheld": where.withheld,
        "chosen": where.chosen,
        "closing": person.closing,
        "since": person.waiting.since,
        "due": person.waiting.due,
    }
    if known:
        here = assignment.c.vault == person.vault
        connection.execute(assignment.update().where(here).values(values))
    else:
        connection.execute(assignment.insert().values(values))
    _put_circle(connection, person.vault, where.circle, known=known)


def put_waiting(connection: Connection, vault: bytes, waits: Waiting) -> None:
    """Store since when somebody waits and what was promised."""
    here = assignment.c.vault == vault
    values = {"since": waits.since, "due": waits.due}
    connection.execute(assignment.update().where(here).values(values))


def _put_circle(
    connection: Connection, vault: bytes, keys: Collection[bytes], *, known: bool
) -> None:
    before = _circle_of(connection, vault) if known else frozenset()
    gone = before - frozenset(keys)
    if gone:
        here = (circle.c.vault == vault) & circle.c.signing.in_(gone)
        connection.execute(circle.delete().where(here))
    come = [{"vault": vault, "signing": key} for key in frozenset(keys) - before]
    if come:
        connection.execute(circle.insert(), come)


def forget_person(connection: Connection, vault: bytes) -> None:
    """Delete what the desk knows of a vault."""
    connection.execute(circle.delete().where(circle.c.vault == vault))
    connection.execute(assignment.delete().where(assignment.c.vault == vault))


def first_letters(connection: Connection, signing: bytes) -> list[Person]:
    """Give the untaken vaults where a letter waits for somebody, oldest first."""
    open_to = sa.select(circle.c.vault).where(circle.c.signing == signing)
    return _people(
        connection,
        assignment.c.vault.in_(open_to)
        & (assignment.c.stage == Stage.UNTAKEN.value)
        & assignment.c.since.is_not(None)
        & ~assignment.c.closing,
    )


def people_of(connection: Connection, signing: bytes) -> list[Person]:
    """Give the vaults somebody holds as contact or stand-in, longest waiting first."""
    return _people(
        connection,
        (assignment.c.contact == signing) | (assignment.c.stand_in == signing),
    )


def seated(connection: Connection, signing: bytes) -> list[Person]:
    """Give every vault somebody has a seat in, in a circle too."""
    open_to = sa.select(circle.c.vault).where(circle.c.signing == signing)
    return _people(
        connection,
        (assignment.c.contact == signing)
        | (assignment.c.stand_in == signing)
        | assignment.c.vault.in_(open_to),
    )


def people_of_service(connection: Connection, service: bytes) -> list[Person]:
    """Give a service's vaults that are not closing, for counting alone."""
    return _people(
        connection, (assignment.c.service == service) & ~assignment.c.closing
    )


def forget_run_out(connection: Connection, minute: int) -> int:
    """Delete duties that ended by themselves; gives how many."""
    return connection.execute(duty.delete().where(duty.c.until <= minute)).rowcount


def _people(connection: Connection, where: sa.ColumnElement[bool]) -> list[Person]:
    # Nobody waits: last. The id settles what is equal, the same on every database.
    order = (assignment.c.since.is_(None), assignment.c.since, assignment.c.vault)
    rows = connection.execute(sa.select(assignment).where(where).order_by(*order))
    return [_person(connection, row) for row in rows.mappings()]


def _person(connection: Connection, row: sa.RowMapping) -> Person:
    stage, vault = Stage(row["stage"]), bytes(row["vault"])
    untaken = stage is Stage.UNTAKEN
    keys = _circle_of(connection, vault) if untaken else frozenset()
    where = Place(
        stage,
        _key(row["contact"]),
        _key(row["stand_in"]),
        row["withheld"],
        keys,
        row["chosen"],
    )
    waits = Waiting(row["since"], row["due"])
    return Person(
        vault,
        bytes(row["service"]),
        where,
        row["closing"],
        waits,
    )


def _circle_of(connection: Connection, vault: bytes) -> frozenset[bytes]:
    query = sa.select(circle.c.signing).where(circle.c.vault == vault)
    return frozenset(bytes(key) for key in connection.scalars(query))


def _key(value: bytes | None) -> bytes | None:
    return None if value is None else bytes(value)
