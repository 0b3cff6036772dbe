"""The pages' questions, put to accounts and desk by their front doors.

Promise: asks for what everybody may ask (PROTOCOL §12.4) and for nothing else.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from typing_extensions import override

from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.roster import Roster
from udvej.server import accounts, desk
from udvej.server.kernel.database import Connection
from udvej.server.kernel.services import Services
from udvej.server.pages.people import Presence, Shown


class HerePresence(Presence):
    """What this installation knows of its counsellors."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @override
    async def rosters(self) -> Sequence[Roster]:
        return await self._services.database.read(_newest)

    @override
    async def now(self) -> Mapping[bytes, Shown]:
        found = await desk.who_is_in(self._services)
        return {
            one.signing: Shown(on_duty=one.on_duty, taking_new=one.taking_new)
            for listed in found.values()
            for one in listed
        }


def _newest(connection: Connection) -> Sequence[Roster]:
    found = (
        accounts.newest_roster(connection, service.key)
        for service in accounts.all_services(connection)
    )
    return [roster for roster in found if roster is not None]


def allowed() -> Mapping[str, AbstractSet[str]]:
    """Return which roles may do each action, by asking the table that decides it."""
    return {
        action.value: {role.value for role in accounts.Role if _may(role, action)}
        for action in accounts.Action
    }


def _may(role: accounts.Role, action: accounts.Action) -> bool:
    try:
        accounts.check({role}, action)
    except Refused:
        return False
    return True
