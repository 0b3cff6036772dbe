"""A person and counsellors as the client library knows them, at the real application.

The cast: Alice and Bob are counsellors of one service; a person has no name. `Wire` is
what stands between them and the application, and can be told to fail or to lie.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

import httpx
from typing_extensions import override

from in_memory import App, InMemory
from places import ORIGIN, Place
from staffing import Office
from udvej.client.authenticator import SoftwareAuthenticator
from udvej.client.counsellor import Counsellor
from udvej.client.person import Person
from udvej.client.reading import Reading
from udvej.client.staff import StaffSession
from udvej.client.transport import Transport
from udvej.protocol.secret.keys import KeyPair, SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible import roster
from udvej.server import accounts

Lie = Callable[[httpx.Request, httpx.Response], httpx.Response]
"""Changes an answer; its body has been read."""


class Wire(httpx.AsyncBaseTransport):
    """The way to the application.

    `lose` names what happens to the next requests whose path contains its first part:
    ``request`` (never arrives), ``answer`` (arrives, no answer) or ``twice``.
    """

    def __init__(self, app: App, address: str = "127.0.0.1") -> None:
        self.app = app
        self.address = address
        self.lose: list[tuple[str, str]] = []
        self.lie: Lie | None = None
        self.seen: list[tuple[str, bytes, bytes]] = []
        self.requests: list[httpx.Request] = []

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        fault = self._fault(request.url.path)
        if fault == "request":
            raise httpx.ConnectError("lost", request=request)
        way = InMemory(self.app, self.address)
        if fault == "twice":
            await (await way.handle_async_request(request)).aread()
        answer = await way.handle_async_request(request)
        if request.url.path == "/api/live":
            return answer
        body = await answer.aread()
        if fault == "answer":
            raise httpx.ReadError("lost", request=request)
        self.seen.append((request.url.path, await request.aread(), body))
        return answer if self.lie is None else self.lie(request, answer)

    def _fault(self, path: str) -> str:
        for one in self.lose:
            if one[0] in path:
                self.lose.remove(one)
                return one[1]
        return ""


@dataclass
class Cast:
    """An office whose counsellors are registered and stand on a published roster."""

    place: Place
    office: Office
    service: SigningKey
    sessions: dict[str, StaffSession] = field(default_factory=dict)
    wires: dict[str, Wire] = field(default_factory=dict)
    rosters: list[bytes] = field(default_factory=list)

    @classmethod
    async def gather(
        cls,
        place: Place,
        *names: str,
        office: Office | None = None,
        service: SigningKey | None = None,
    ) -> "Cast":
        office = office or await Office(place).open()
        cast = cls(place, office, service or office.service)
        for name in names or ("Alice", "Bob"):
            await cast.hire(name)
        await cast.publish()
        return cast

    def wire(self, address: str = "127.0.0.1") -> Wire:
        return Wire(cast("App", self.place.app), address)

    async def hire(self, name: str) -> None:
        link = await self.office.link(name, "counsellor", service=self.service)
        wire = self.wires[name] = self.wire()
        session = StaffSession(
            self.staff_transport(wire),
            SoftwareAuthenticator(ORIGIN),
            self.place.installation,
        )
        await session.register(link.partition("#")[2])
        self.sessions[name] = session

    def key(self, name: str) -> bytes:
        return self.ring(name).signing.public

    def ring(self, name: str) -> KeyPair:
        return self.sessions[name].ring

    def line(self, name: str) -> roster.Counsellor:
        ring = self.ring(name)
        text = {"da": "gæld", "en": "debt"}
        return roster.Counsellor(
            signing=ring.signing.public,
            opening=ring.opening.public,
            name=name,
            languages=("da", "en"),
            knows=text,
            hours={"da": "hverdage"},
            employer={"da": "Foreningen"},
            duties={"da": "rådgiver"},
            stand_in=None,
            employment=roster.Employment.PRIVATE,
        )

    def sign(
        self, *names: str, number: int | None = None, previous: bytes | None = None
    ) -> bytes:
        """A roster of these counsellors: the next one, or one of another number."""
        if number is None:
            number = len(self.rosters) + 1
            if self.rosters:
                last = roster.read_roster(self.rosters[-1], self.service.public)
                previous = last.hash
        today = self.place.clock.day()
        return sign_roster(
            self.service,
            service_name="Alfa",
            number=number,
            previous=previous,
            made=today,
            expires=today + 30,
            counsellors=tuple(self.line(name) for name in names or self.sessions),
        )

    async def publish(self, *names: str) -> None:
        signed = self.sign(*names)
        await accounts.publish(self.place.app.services, signed)
        self.rosters.append(signed)

    async def counsellor(self, name: str) -> Counsellor:
        """A fresh browser of a registered counsellor, on duty."""
        session = self.sessions[name]
        counsellor = await Counsellor.enter(
            session, self.service.public, self.place.clock.seconds
        )
        await counsellor.go_on_duty(on_duty=True)
        return counsellor

    def staff_transport(self, wire: Wire | None = None) -> Transport:
        return Transport(ORIGIN, over=wire or self.wire(), cookies=True)

    def transport(self, wire: Wire | None = None) -> Transport:
        return Transport(ORIGIN, over=wire or self.wire())

    async def person(self, wire: Wire | None = None) -> Person:
        """Somebody who comes for the first time."""
        return await Person.arrive(self.transport(wire), self.place.clock.seconds)

    async def back(self, phrase: str, wire: Wire | None = None) -> Person:
        """Somebody who comes back, in a clean browser."""
        clock = self.place.clock.seconds
        return await Person.come_back(self.transport(wire), phrase, clock)

    async def first_letter(self, text: str = "Hej", *circle: str) -> "Begun":
        """A person who has written to a circle and kept the words."""
        wire = self.wire()
        person = await self.person(wire)
        keys = [self.key(name) for name in circle or self.sessions]
        vault = await person.begin(self.service.public, keys, text, name="Lærke")
        return Begun(person, vault, await person.keep("da"), wire)


@dataclass
class Begun:
    """A person with one relation."""

    person: Person
    vault: bytes
    phrase: str = field(repr=False)
    wire: Wire


def texts(reading: Reading) -> list[str | None]:
    """The letters of a reading, as text."""
    return [letter.text for letter in reading.record.letters]
