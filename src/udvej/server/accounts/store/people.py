"""Services, staff, their passkeys and wraps: queries."""

from collections.abc import Iterable

import sqlalchemy as sa

from udvej.server.accounts.passkeys import Passkey
from udvej.server.accounts.roles import Role
from udvej.server.accounts.staff import Keys, Service, Staff
from udvej.server.accounts.store.tables import (
    enrolments,
    passkeys,
    services,
    sessions,
    staff,
    wraps,
)
from udvej.server.accounts.wraps import Kind, Wrap
from udvej.server.kernel.database import Connection


def put_service(connection: Connection, service: Service) -> None:
    """Add a service, or give it another name."""
    changed = connection.execute(
        services.update().where(services.c.key == service.key).values(name=service.name)
    )
    if not changed.rowcount:
        connection.execute(services.insert().values(key=service.key, name=service.name))


def list_services(connection: Connection) -> list[Service]:
    """Give every service, by name."""
    rows = connection.execute(sa.select(services).order_by(services.c.name))
    return [Service(bytes(row.key), row.name) for row in rows]


def has_service(connection: Connection, key: bytes) -> bool:
    """Say whether a service of this key is known here."""
    found = sa.select(services.c.key).where(services.c.key == key)
    return connection.scalar(found) is not None


def add_staff(connection: Connection, who: Staff) -> None:
    """Store a new member of staff."""
    keys = who.keys
    connection.execute(
        staff.insert().values(
            id=who.identifier,
            name=who.name,
            roles=write_roles(who.roles),
            service=who.service,
            signing=keys.signing if keys else None,
            opening=keys.opening if keys else None,
            code_key=keys.code if keys else None,
            active=who.active,
        )
    )


def find_staff(connection: Connection, identifier: bytes) -> Staff | None:
    """Find one member of staff by id."""
    return _one_staff(connection, staff.c.id == identifier)


def find_signing(connection: Connection, signing: bytes) -> Staff | None:
    """Find the counsellor with this signing key."""
    return _one_staff(connection, staff.c.signing == signing)


def list_staff(connection: Connection, service: bytes | None = None) -> list[Staff]:
    """Give everyone, or everyone of one service, by name; suspended ones too."""
    query = sa.select(staff).order_by(staff.c.name, staff.c.id)
    if service is not None:
        query = query.where(staff.c.service == service)
    return [_read_staff(row) for row in connection.execute(query).mappings()]


def suspend(connection: Connection, identifier: bytes) -> None:
    """Let nobody in under this id any more: sessions and enrolments end with it."""
    connection.execute(
        staff.update().where(staff.c.id == identifier).values(active=False)
    )
    for table in (sessions, enrolments):
        connection.execute(table.delete().where(table.c.staff == identifier))


def add_passkey(connection: Connection, who: bytes, passkey: Passkey) -> bool:
    """Store a passkey; False when this credential is known already."""
    known = sa.select(passkeys.c.credential)
    known = known.where(passkeys.c.credential == passkey.credential)
    if connection.scalar(known) is not None:
        return False
    connection.execute(
        passkeys.insert().values(
            credential=passkey.credential,
            staff=who,
            public_key=passkey.public_key,
            uses=passkey.uses,
        )
    )
    return True


def find_passkey(
    connection: Connection, credential: bytes
) -> tuple[bytes, Passkey] | None:
    """Find a passkey and whose it is."""
    query = sa.select(passkeys).where(passkeys.c.credential == credential)
    row = connection.execute(query).first()
    if row is None:
        return None
    known = Passkey(bytes(row.credential), bytes(row.public_key), row.uses)
    return bytes(row.staff), known


def count_use(connection: Connection, passkey: Passkey) -> bool:
    """Store how often an authenticator says that it was used; False: removed since."""
    counted = connection.execute(
        passkeys.update()
        .where(passkeys.c.credential == passkey.credential)
        .values(uses=passkey.uses)
    )
    return bool(counted.rowcount)


def credentials_of(connection: Connection, who: bytes) -> tuple[bytes, ...]:
    """Give the credential ids of somebody's passkeys."""
    query = sa.select(passkeys.c.credential).where(passkeys.c.staff == who)
    return tuple(bytes(one) for one in connection.scalars(query))


def remove_passkey(connection: Connection, who: bytes, credential: bytes) -> bool:
    """Forget somebody's passkey, its wrap and its sessions; False: none of theirs."""
    # The passkey first: whoever logs in with it just now is waited for, or comes late.
    gone, *_ = [
        connection.execute(
            table.delete().where(table.c.staff == who, table.c.credential == credential)
        )
        for table in (passkeys, sessions, wraps)
    ]
    return bool(gone.rowcount)


def put_wrap(connection: Connection, who: bytes, wrap: Wrap) -> None:
    """Store a wrap, in the place of an older one of its kind and passkey."""
    place = (
        (wraps.c.staff == who)
        & (wraps.c.kind == wrap.kind)
        & (wraps.c.credential == wrap.credential)
    )
    connection.execute(wraps.delete().where(place))
    connection.execute(
        wraps.insert().values(
            staff=who, kind=wrap.kind, credential=wrap.credential, ring=wrap.ring
        )
    )


def wraps_of(connection: Connection, who: bytes) -> list[Wrap]:
    """Give every wrap of somebody's key ring."""
    query = sa.select(wraps).where(wraps.c.staff == who)
    return [
        Wrap(Kind(row.kind), bytes(row.credential), bytes(row.ring))
        for row in connection.execute(query)
    ]


def _one_staff(connection: Connection, where: sa.ColumnElement[bool]) -> Staff | None:
    row = connection.execute(sa.select(staff).where(where)).mappings().first()
    return None if row is None else _read_staff(row)


def _read_staff(row: sa.RowMapping) -> Staff:
    keys = None
    if row["signing"] is not None:
        signing, opening = bytes(row["signing"]), bytes(row["opening"])
        keys = Keys(signing, opening, bytes(row["code_key"]))
    return Staff(
        bytes(row["id"]),
        row["name"],
        read_roles(row["roles"]),
        bytes(row["service"]),
        keys,
        row["active"],
    )


def write_roles(roles: Iterable[Role]) -> str:
    """Write roles as one column."""
    return ",".join(sorted(roles))


def read_roles(text: str) -> frozenset[Role]:
    """Read what `write_roles` wrote."""
    return frozenset(Role(name) for name in text.split(","))
