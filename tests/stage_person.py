"""Fictional counsellors at a real server, who answer by the Python client.

They live on a loop in a thread of their own, so that a test drives a browser in plain
steps and says ``stage.answer(…)`` for the other side.
"""

import asyncio
import secrets
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from live import Live
from udvej.client.authenticator import SoftwareAuthenticator
from udvej.client.counsellor import Counsellor
from udvej.client.reading import Reading
from udvej.client.staff import StaffSession
from udvej.client.transport import Transport
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible import limits, roster
from udvej.protocol.visible.hashing import hash_of
from udvej.server import accounts

T = TypeVar("T")
SOCIETY = {"da": "Foreningen Test", "en": "The Test Society"}
WAIT_SECONDS = 60.0


def _place(name: str | None) -> dict[str, str]:
    return SOCIETY if name is None else {"da": name, "en": name}


@dataclass
class Stage:
    """One installation: a service of counsellors, and what they do."""

    live: Live
    loop: asyncio.AbstractEventLoop
    service: SigningKey = field(
        default_factory=lambda: SigningKey(secrets.token_bytes(32))
    )
    sessions: dict[str, StaffSession] = field(default_factory=dict)
    stand_ins: dict[str, str] = field(default_factory=dict)
    entered: dict[str, Counsellor] = field(default_factory=dict)
    employers: dict[str, str] = field(default_factory=dict)
    """Who is employed elsewhere than the others."""
    published: list[bytes] = field(default_factory=list)
    unlisted: set[str] = field(default_factory=set)
    """Whom the roster names no more."""

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Have the other side do something, and wait for it."""
        done = asyncio.run_coroutine_threadsafe(work, self.loop)
        return done.result(WAIT_SECONDS)

    async def open(self, stand_ins: dict[str, str]) -> None:
        """Hire counsellors and publish them."""
        services = self.live.app.services
        one = accounts.Service(self.service.public, "Testtilbuddet")
        await accounts.add_service(services, one)
        self.stand_ins = stand_ins
        for name in stand_ins:
            await self._hire(name)
        await self._publish()

    def employ(self, name: str, place: str) -> None:
        """Say in the next roster that somebody is employed at another place."""
        self.employers[name] = place
        self.run(self._publish())

    def unlist(self, name: str) -> None:
        """Take somebody off the roster."""
        self.unlisted.add(name)
        self.run(self._publish())

    async def _publish(self) -> None:
        signed = self._roster()
        await accounts.publish(self.live.app.services, signed)
        self.published.append(signed)

    async def close(self) -> None:
        """Close every connection."""
        for session in self.sessions.values():
            await session.transport.close()

    async def _hire(self, name: str) -> None:
        services = self.live.app.services
        writer = accounts.invitation_writer(
            services,
            name=name,
            wanted=accounts.parse(["counsellor"]),
            service=self.service.public,
        )
        link = await services.database.write(writer)
        session = StaffSession(
            Transport(self.live.origin, cookies=True),
            SoftwareAuthenticator(self.live.origin),
            services.installation,
        )
        await session.register(link.partition("#")[2])
        self.sessions[name] = session

    def _roster(self) -> bytes:
        today = self.live.app.services.clock.day()
        before = self.published[-1] if self.published else None
        return sign_roster(
            self.service,
            service_name="Testtilbuddet",
            number=len(self.published) + 1,
            previous=None if before is None else hash_of("roster-hash", before),
            made=today,
            expires=today + limits.ROSTER_DAYS,
            counsellors=tuple(
                self._line(name) for name in self.sessions if name not in self.unlisted
            ),
        )

    def _line(self, name: str) -> roster.Counsellor:
        ring = self.sessions[name].ring
        other = self.stand_ins[name]
        stand_in = self.sessions[other].ring.signing.public if other else None
        return roster.Counsellor(
            signing=ring.signing.public,
            opening=ring.opening.public,
            name=name,
            languages=("da", "en"),
            knows={"da": "Gæld, bolig og børn.", "en": "Debt, housing and children."},
            hours={"da": "Hverdage fra 9 til 15.", "en": "Weekdays 9 to 15."},
            employer=_place(self.employers.get(name)),
            duties={
                "da": "At sige det til kommunen, hvis et barn er i fare.",
                "en": "Tell the municipality if a child is in danger.",
            },
            stand_in=stand_in,
            employment=roster.Employment.PRIVATE,
        )

    async def counsellor(self, name: str) -> Counsellor:
        """One counsellor, on duty, always the same."""
        if name not in self.entered:
            session = self.sessions[name]
            one = await Counsellor.enter(session, self.service.public)
            await one.go_on_duty(on_duty=True)
            self.entered[name] = one
        return self.entered[name]

    def on_duty(self, name: str) -> None:
        self.run(self.counsellor(name))

    def takes_nobody_new(self, name: str) -> None:
        """On duty, and no new letters for now."""
        self.run(self._declare(name, on_duty=True))

    def goes_home(self, name: str) -> None:
        """Off duty."""
        self.run(self._declare(name, on_duty=False))

    async def _declare(self, name: str, *, on_duty: bool) -> None:
        one = await self.counsellor(name)
        await one.go_on_duty(on_duty=on_duty, taking_new=False)

    def waiting(self, name: str) -> tuple[bytes, ...]:
        """First letters this counsellor could take."""
        return self.run(self._waiting(name))

    async def _waiting(self, name: str) -> tuple[bytes, ...]:
        return await (await self.counsellor(name)).waiting()

    def take(self, name: str) -> bytes:
        """Take the first letter that has waited longest."""
        return self.run(self._take(name))

    async def _take(self, name: str) -> bytes:
        one = await self.counsellor(name)
        vault = (await one.waiting())[0]
        await one.read(vault)
        await one.take(vault)
        return vault

    def answer(self, name: str, vault: bytes, *texts: str) -> None:
        self.run(self._answer(name, vault, texts))

    async def _answer(self, name: str, vault: bytes, texts: tuple[str, ...]) -> None:
        one = await self.counsellor(name)
        await one.read(vault)
        for text in texts:
            await one.write(vault, text)

    def goes_away(self, name: str) -> None:
        """Away for a while: an agreed stand-in reads."""
        self.run(self._goes_away(name))

    async def _goes_away(self, name: str) -> None:
        await (await self.counsellor(name)).declare_absence(absent=True)

    def leave_vault(self, name: str, vault: bytes) -> None:
        """Read a vault no more."""
        self.read(name, vault)
        self.run(self._leave_vault(name, vault))

    async def _leave_vault(self, name: str, vault: bytes) -> None:
        await (await self.counsellor(name)).leave_vault(vault)

    def read(self, name: str, vault: bytes) -> Reading:
        return self.run(self._read(name, vault))

    async def _read(self, name: str, vault: bytes) -> Reading:
        return await (await self.counsellor(name)).read(vault)

    def promise(self, name: str, vault: bytes, by: str) -> None:
        self.run(self._promise(name, vault, by))

    async def _promise(self, name: str, vault: bytes, by: str) -> None:
        one = await self.counsellor(name)
        await one.read(vault)
        await one.promise(vault, by)


@contextmanager
def staged(live: Live, **stand_ins: str) -> Iterator[Stage]:
    """A running server with these counsellors, each with a stand-in's name or none."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    stage = Stage(live, loop)
    stage.run(stage.open(stand_ins))
    try:
        yield stage
    finally:
        stage.run(stage.close())
        loop.call_soon_threadsafe(loop.stop)
        thread.join(WAIT_SECONDS)
        loop.close()
