"""Services and their signed rosters as everyone may read them: a verb each.

Promise: a roster is stored only if every client would accept it; what is served is
what was signed, byte by byte.
"""

from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.hashing import check_signing_key
from udvej.protocol.visible.roster import Roster, read_roster
from udvej.server.accounts import rosters, store
from udvej.server.accounts.rosters import Published
from udvej.server.accounts.staff import Service
from udvej.server.kernel.database import Connection
from udvej.server.kernel.services import Services


async def add_service(services: Services, service: Service) -> None:
    """Make a service known here, or give a known one another name."""
    check_signing_key(service.key)
    await services.database.write(
        lambda connection: store.put_service(connection, service)
    )


async def list_services(services: Services) -> list[Service]:
    """Give every service, by name (PROTOCOL §11.3)."""
    return await services.database.read(store.list_services)


async def publish(services: Services, signed: bytes) -> Roster:
    """Publish a roster that verifies and follows the newest; else a refusal of §12.3.

    Whoever may call this changes nothing that the service key did not sign.
    """

    def run(connection: Connection) -> Roster:
        known = [service.key for service in store.list_services(connection)]
        newest = {
            one.service: one
            for service in known
            for one in store.newest_rosters(connection, service, 1)
        }
        published, roster = rosters.accept(signed, known, newest, services.clock.day())
        before = newest.get(published.service)
        if before is None or before.number != published.number:
            store.add_roster(connection, published)
        return roster

    return await services.database.write(run, locks=(b"rosters!",))


async def served_rosters(
    services: Services, count: int = rosters.SERVED_MAX
) -> dict[bytes, list[Published]]:
    """Give each service's newest rosters, oldest first (PROTOCOL §12.4).

    A client that finds a gap after the one it saw must take it for a fork (§12.3).
    """

    def run(connection: Connection) -> dict[bytes, list[Published]]:
        return {
            service.key: store.newest_rosters(connection, service.key, count)[::-1]
            for service in store.list_services(connection)
        }

    return await services.database.read(run)


def newest_roster(connection: Connection, service: bytes) -> Roster | None:
    """Read the newest published roster of a service."""
    found = store.newest_rosters(connection, service, 1)
    return read_roster(found[0].signed, service) if found else None


def service_rows(connection: Connection) -> list[dict[str, str]]:
    """Give key and name of every service as PROTOCOL §11.3 shows them."""
    known = store.list_services(connection)
    return [{"key": b64u(one.key), "name": one.name} for one in known]
