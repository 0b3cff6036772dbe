"""Who may do what: the one table of STAFF §1.

Promise: what the table does not name is refused, and no action of it reads a vault.
A role is held within one service; only an admin looks after every service.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from enum import StrEnum
from typing import Final

from udvej.protocol.visible.refusals import Refusal, Refused


class Role(StrEnum):
    """What a member of staff is, by its name on the wire."""

    COUNSELLOR = "counsellor"
    COORDINATOR = "coordinator"
    COMPLAINTS_READER = "complaints-reader"
    LEADER = "leader"
    EDITOR = "editor"
    ADMIN = "admin"


class Action(StrEnum):
    """What can be asked of the server by staff; reading a vault is not among it."""

    DESK_WORK = "desk.work"
    DESK_OVERVIEW = "desk.overview"
    DESK_ABSENCE = "desk.absence"
    STAFF_INVITE = "staff.invite"
    STAFF_APPROVE = "staff.approve"
    STAFF_SUSPEND = "staff.suspend"
    STAFF_LIST = "staff.list"
    ROSTER_PUBLISH = "roster.publish"
    DIRECTORY_EDIT = "directory.edit"
    ACCOUNT_OWN = "account.own"


EVERYONE: Final = frozenset(Role)
STAFF_KEEPERS: Final = frozenset({Role.COORDINATOR, Role.ADMIN})

ALLOWED: Final[Mapping[Action, AbstractSet[Role]]] = {
    Action.DESK_WORK: frozenset({Role.COUNSELLOR}),
    Action.DESK_OVERVIEW: frozenset({Role.COORDINATOR, Role.LEADER}),
    Action.DESK_ABSENCE: frozenset({Role.COORDINATOR}),
    Action.STAFF_INVITE: STAFF_KEEPERS,
    Action.STAFF_APPROVE: STAFF_KEEPERS,
    Action.STAFF_SUSPEND: STAFF_KEEPERS,
    Action.STAFF_LIST: STAFF_KEEPERS,
    Action.ROSTER_PUBLISH: frozenset({Role.ADMIN}),
    Action.DIRECTORY_EDIT: frozenset({Role.EDITOR}),
    Action.ACCOUNT_OWN: EVERYONE,
}

OVERSEES: Final[Mapping[Role, AbstractSet[Role]]] = {
    # Who may be invited, suspended and let back in by whom: nobody raises themselves.
    Role.COORDINATOR: EVERYONE - {Role.ADMIN},
    Role.ADMIN: EVERYONE,
}


def check(roles: AbstractSet[Role], action: Action) -> None:
    """Let an action pass, or raise `Refused(not-allowed)`."""
    if not roles & ALLOWED.get(action, frozenset()):
        raise Refused(Refusal.NOT_ALLOWED)


def check_oversight(
    *,
    keeper: AbstractSet[Role],
    keeper_service: bytes,
    others: AbstractSet[Role],
    service: bytes,
) -> None:
    """Refuse `not-allowed` unless one keeper role oversees every role of the other.

    A coordinator's reach ends at their own service.
    """
    for role in keeper:
        reaches = role is Role.ADMIN or keeper_service == service
        if reaches and others <= OVERSEES.get(role, frozenset()):
            return
    raise Refused(Refusal.NOT_ALLOWED)


def parse(names: AbstractSet[str] | list[str]) -> frozenset[Role]:
    """Read role names from outside; none at all or an unknown one is `malformed`."""
    try:
        roles = frozenset(Role(name) for name in names)
    except ValueError:
        raise Refused(Refusal.MALFORMED) from None
    if not roles:
        raise Refused(Refusal.MALFORMED)
    return roles
