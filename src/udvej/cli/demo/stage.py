"""The demo's installation: fresh folder, running server, service, staff, roster.

Promise: loopback only, a folder of its own, everything through the interfaces that an
operator and a browser use; nothing of it is fit for real people, and it says so.
"""

import asyncio
import contextlib
import secrets
import socket
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from udvej.cli.demo.cast import DUTIES, EMPLOYER, SERVICE, STAFF, Part
from udvej.cli.demo.places import made_up
from udvej.cli.serve import BACKLOG, Server, make_server
from udvej.client.authenticator import SoftwareAuthenticator
from udvej.client.counsellor import Counsellor
from udvej.client.staff import StaffSession
from udvej.client.transport import Transport
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible import limits, roster
from udvej.server import accounts
from udvej.server import app as application
from udvej.server.kernel.settings import Settings

HOST = "127.0.0.1"
_LOOK_SECONDS = 0.01

Serving: TypeAlias = "asyncio.Task[None]"


@dataclass
class Stage:
    """A running installation and who works there."""

    app: application.Application
    sessions: dict[str, StaffSession] = field(default_factory=dict)
    key: SigningKey = field(
        default_factory=lambda: SigningKey(secrets.token_bytes(limits.KEY_BYTES))
    )
    _newest: roster.Roster | None = None

    @property
    def origin(self) -> str:
        """Where browsers find it; `localhost`, because passkeys need a name."""
        return self.app.services.settings.browser_origin

    @property
    def data(self) -> Path:
        """The folder of database and token key."""
        return self.app.services.settings.data

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data / "udvej.sqlite"

    @property
    def service(self) -> bytes:
        """The service's public key."""
        return self.key.public

    async def invite(self, part: Part) -> str:
        """Draw up an invitation, as `udvej staff invite` does; returns the link."""
        services = self.app.services
        writer = accounts.invitation_writer(
            services,
            name=part.name,
            wanted=accounts.parse(list(part.roles)),
            service=self.service,
        )
        return await services.database.write(writer)

    async def open(self) -> None:
        """Open the service: places, staff with passkeys, and a signed roster."""
        services = self.app.services
        places = made_up(services.clock.day())
        await self.app.directory.change(places, SERVICE, "made up for the demo")
        await accounts.add_service(services, accounts.Service(self.service, SERVICE))
        for part in STAFF:
            await self._hire(part)
        await self.publish()

    async def publish(self) -> bool:
        """Sign a roster of everyone with keys, if somebody is new on it.

        An operator does this by hand, with a key that is elsewhere (`udvej roster`).
        """
        services = self.app.services
        known = await services.database.read(accounts.list_staff)
        keys = {one.name: one.keys for one in known if one.keys is not None}
        if self._newest is not None and len(self._newest.counsellors) == len(keys):
            return False
        today = services.clock.day()
        signed = sign_roster(
            self.key,
            service_name=SERVICE,
            number=1 if self._newest is None else self._newest.number + 1,
            previous=None if self._newest is None else self._newest.hash,
            made=today,
            expires=today + limits.ROSTER_DAYS,
            counsellors=tuple(_line(name, keys) for name in keys),
        )
        self._newest = await accounts.publish(services, signed)
        return True

    async def _hire(self, part: Part) -> None:
        link = await self.invite(part)
        session = StaffSession(
            Transport(self.origin, cookies=True),
            SoftwareAuthenticator(self.origin),
            self.app.services.installation,
        )
        await session.register(link.partition("#")[2])
        self.sessions[part.name] = session

    async def counsellor(self, part: Part) -> Counsellor:
        """Open a counsellor's desk."""
        return await Counsellor.enter(self.sessions[part.name], self.service)

    async def close(self) -> None:
        """Close every connection of the staff."""
        for session in self.sessions.values():
            await session.transport.close()


def _line(name: str, keys: Mapping[str, accounts.Keys]) -> roster.Counsellor:
    part = next(
        (part for part in STAFF if part.name == name), Part(name, ("counsellor",))
    )
    other = keys.get(part.stand_in or "")
    return roster.Counsellor(
        signing=keys[name].signing,
        opening=keys[name].opening,
        name=name,
        languages=part.languages or ("da", "en"),
        knows=_both(part.knows),
        hours=_both(part.hours),
        employer=_both(EMPLOYER),
        duties=_both(DUTIES),
        stand_in=None if other is None else other.signing,
        employment=roster.Employment.PRIVATE,
    )


def _both(texts: tuple[str, str]) -> dict[str, str]:
    danish, english = texts
    return {"da": danish, "en": english}


def listen(wanted: int) -> socket.socket:
    """Return a socket that listens on the wanted port, or another where it is taken."""
    for port in (wanted, 0):
        with contextlib.suppress(OSError):
            return socket.create_server((HOST, port), backlog=BACKLOG)
    raise OSError("no free port on the loopback address")


@contextlib.asynccontextmanager
async def running(
    data: Path, listening: socket.socket
) -> AsyncIterator[tuple[Stage, "asyncio.Task[None]"]]:
    """Run a fresh installation; yields the stage and the server's task."""
    port = int(listening.getsockname()[1])
    app = application.create(Settings(data=data, port=port, host=HOST))
    server = make_server(app, host=HOST, port=port)
    serving = asyncio.create_task(server.serve([listening]))
    stage = Stage(app)
    try:
        await _answers(server, serving)
        await stage.open()
        yield stage, serving
    finally:
        await stage.close()
        server.should_exit = True
        # The signal that stopped it, which it raises again once it has closed.
        with contextlib.suppress(KeyboardInterrupt):
            await serving


async def _answers(server: Server, serving: Serving) -> None:
    while not server.started:
        if serving.done():
            serving.result()
            raise OSError("the server stopped before it answered")
        await asyncio.sleep(_LOOK_SECONDS)
