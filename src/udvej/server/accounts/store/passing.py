"""What is good once or for a while, and rosters: queries."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

from udvej.server.accounts import sessions as lifetimes
from udvej.server.accounts.enrolment import ENROLMENT_MINUTES, Enrolment, Stage
from udvej.server.accounts.invitations import Invitation
from udvej.server.accounts.rosters import Published
from udvej.server.accounts.sessions import Session
from udvej.server.accounts.store.people import read_roles, write_roles
from udvej.server.accounts.store.tables import (
    enrolments,
    invitations,
    passkeys,
    rosters,
    sessions,
    spent_challenges,
)
from udvej.server.kernel.database import Connection

if TYPE_CHECKING:
    from collections.abc import Iterable


def add_invitation(
    connection: Connection, fingerprint: bytes, invitation: Invitation
) -> None:
    """Store an invitation under the hash of its secret."""
    connection.execute(
        invitations.insert().values(
            fingerprint=fingerprint,
            staff=invitation.staff,
            name=invitation.name,
            roles=write_roles(invitation.roles),
            service=invitation.service,
            until=invitation.until,
        )
    )


def find_invitation(connection: Connection, fingerprint: bytes) -> Invitation | None:
    """Find an invitation by the hash of its secret."""
    query = sa.select(invitations).where(invitations.c.fingerprint == fingerprint)
    row = connection.execute(query).first()
    if row is None:
        return None
    return Invitation(
        bytes(row.staff),
        row.name,
        read_roles(row.roles),
        bytes(row.service),
        row.until,
    )


def use_up_invitation(connection: Connection, fingerprint: bytes) -> bool:
    """Delete an invitation; False when somebody was faster, in any process."""
    return _delete(connection, invitations, fingerprint)


def end_invitations(connection: Connection, service: bytes | None) -> None:
    """Delete every invitation, or every one of a service."""
    query = invitations.delete()
    if service is not None:
        query = query.where(invitations.c.service == service)
    connection.execute(query)


def use_up_enrolment(connection: Connection, fingerprint: bytes) -> bool:
    """Delete a wish; False when somebody was faster, in any process."""
    return _delete(connection, enrolments, fingerprint)


def end_session(connection: Connection, fingerprint: bytes) -> None:
    """End one session."""
    _delete(connection, sessions, fingerprint)


def _delete(connection: Connection, table: sa.Table, fingerprint: bytes) -> bool:
    gone = connection.execute(table.delete().where(table.c.fingerprint == fingerprint))
    return bool(gone.rowcount)


def put_enrolment(connection: Connection, wish: Enrolment) -> None:
    """Store a wish for a new passkey in the place of an older one."""
    connection.execute(enrolments.delete().where(enrolments.c.staff == wish.staff))
    connection.execute(
        enrolments.insert().values(
            fingerprint=wish.identifier,
            staff=wish.staff,
            asked=wish.asked,
            stage=wish.stage.value,
        )
    )


def enrolment_of(connection: Connection, who: bytes) -> Enrolment | None:
    """Find somebody's wish, whatever its stage."""
    query = sa.select(enrolments).where(enrolments.c.staff == who)
    row = connection.execute(query).mappings().first()
    return None if row is None else _read_enrolment(row)


def end_enrolment(connection: Connection, who: bytes, credential: bytes) -> None:
    """Delete the wish that this passkey came of, if it is there still."""
    made = (enrolments.c.staff == who) & (enrolments.c.credential == credential)
    connection.execute(enrolments.delete().where(made))


def approve_enrolment(connection: Connection, wish: Enrolment) -> bool:
    """Store that a wish is approved; False when it is gone, used, or a newer came."""
    return _move_enrolment(connection, wish, {Stage.ASKED, Stage.APPROVED})


def make_enrolment(connection: Connection, wish: Enrolment) -> bool:
    """Store which passkey a wish led to; False when somebody was faster."""
    return _move_enrolment(connection, wish, {Stage.APPROVED})


def _move_enrolment(
    connection: Connection, wish: Enrolment, before: set[Stage]
) -> bool:
    changed = connection.execute(
        enrolments.update()
        .where(enrolments.c.fingerprint == wish.identifier)
        .where(enrolments.c.stage.in_([one.value for one in before]))
        .values(stage=wish.stage.value, credential=wish.credential)
    )
    return bool(changed.rowcount)


def find_enrolment(connection: Connection, fingerprint: bytes) -> Enrolment | None:
    """Find a wish by the hash of its secret."""
    query = sa.select(enrolments).where(enrolments.c.fingerprint == fingerprint)
    row = connection.execute(query).mappings().first()
    return None if row is None else _read_enrolment(row)


def list_enrolments(connection: Connection, minute: int) -> list[Enrolment]:
    """Give the living wishes, oldest first."""
    query = sa.select(enrolments).where(enrolments.c.asked > minute - ENROLMENT_MINUTES)
    rows = connection.execute(query.order_by(enrolments.c.asked)).mappings()
    return [_read_enrolment(row) for row in rows]


def spend(connection: Connection, fingerprint: bytes, until: int) -> bool:
    """Note that a ceremony happened; False when it happened before."""
    seen = sa.select(spent_challenges.c.fingerprint)
    seen = seen.where(spent_challenges.c.fingerprint == fingerprint)
    if connection.scalar(seen) is not None:
        return False
    connection.execute(
        spent_challenges.insert().values(fingerprint=fingerprint, until=until)
    )
    return True


def add_session(connection: Connection, fingerprint: bytes, session: Session) -> None:
    """Store a session under the hash of its token."""
    connection.execute(
        sessions.insert().values(
            fingerprint=fingerprint,
            staff=session.staff,
            credential=session.credential,
            opened=session.opened,
            seen=session.seen,
        )
    )


def find_session(connection: Connection, fingerprint: bytes) -> Session | None:
    """Find a session by the hash of its token, alive or not; its passkey is known."""
    query = _of_passkeys().where(sessions.c.fingerprint == fingerprint)
    row = connection.execute(query).first()
    if row is None:
        return None
    return Session(bytes(row.staff), bytes(row.credential), row.opened, row.seen)


def sessions_of(connection: Connection, who: bytes) -> list[Session]:
    """Give somebody's sessions, alive or not, of passkeys that are known."""
    query = _of_passkeys().where(sessions.c.staff == who)
    return [
        Session(bytes(row.staff), bytes(row.credential), row.opened, row.seen)
        for row in connection.execute(query)
    ]


def _of_passkeys() -> sa.Select[tuple[bytes, bytes, int, int]]:
    """Select sessions; one whose passkey was removed is none (STAFF §2)."""
    columns = (sessions.c.staff, sessions.c.credential, sessions.c.opened)
    known = passkeys.c.credential == sessions.c.credential
    return sa.select(*columns, sessions.c.seen).join_from(sessions, passkeys, known)


def see_session(connection: Connection, fingerprint: bytes, minute: int) -> None:
    """Store the minute a session was last used in."""
    connection.execute(
        sessions.update()
        .where(sessions.c.fingerprint == fingerprint)
        .values(seen=minute)
    )


def forget_outlived(connection: Connection, minute: int, day: int) -> int:
    """Delete what has had its time; gives how many rows went (docs/DATA.md)."""
    opened, seen = lifetimes.oldest_alive(minute)
    outlived: Iterable[tuple[sa.Table, sa.ColumnElement[bool]]] = (
        (sessions, (sessions.c.opened < opened) | (sessions.c.seen < seen)),
        (enrolments, enrolments.c.asked <= minute - ENROLMENT_MINUTES),
        (spent_challenges, spent_challenges.c.until < minute),
        (invitations, invitations.c.until < day),
    )
    return sum(
        connection.execute(table.delete().where(where)).rowcount
        for table, where in outlived
    )


def add_roster(connection: Connection, roster: Published) -> None:
    """Store a roster that was accepted."""
    connection.execute(
        rosters.insert().values(
            service=roster.service,
            number=roster.number,
            hash=roster.hash,
            expires=roster.expires,
            signed=roster.signed,
        )
    )


def newest_rosters(
    connection: Connection, service: bytes, count: int
) -> list[Published]:
    """Give a service's newest rosters, the newest first."""
    query = (
        sa.select(rosters)
        .where(rosters.c.service == service)
        .order_by(rosters.c.number.desc())
        .limit(count)
    )
    return [
        Published(service, row.number, bytes(row.hash), row.expires, bytes(row.signed))
        for row in connection.execute(query)
    ]


def _read_enrolment(row: sa.RowMapping) -> Enrolment:
    return Enrolment(
        bytes(row["fingerprint"]),
        bytes(row["staff"]),
        row["asked"],
        Stage(row["stage"]),
        None if row["credential"] is None else bytes(row["credential"]),
    )
