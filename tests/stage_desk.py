"""One installation where counsellors come by browser, and people by the Python client.

The other side lives on a loop in a thread of its own, so that a test drives browsers in
plain steps and says ``stage.writes(…)`` for a person.
"""

import asyncio
import secrets
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from live import Live
from udvej.client import contents
from udvej.client.outbox import Content
from udvej.client.person import Person
from udvej.client.reading import Reading, ShownReader
from udvej.client.transport import Transport
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible import limits, roster
from udvej.protocol.visible.hashing import hash_of
from udvej.server import accounts
from udvej.server.accounts import store

T = TypeVar("T")
WAIT_SECONDS = 60.0
SERVICE = "Testtilbuddet"


@dataclass
class Writer:
    """A person with one shared vault."""

    person: Person
    transport: Transport
    vault: bytes


@dataclass
class DeskStage:
    """A service, the people who write to it, and whoever signs its roster."""

    live: Live
    loop: asyncio.AbstractEventLoop
    service: SigningKey = field(
        default_factory=lambda: SigningKey(secrets.token_bytes(32))
    )
    stand_ins: dict[str, str] = field(default_factory=dict)
    writers: list[Writer] = field(default_factory=list)
    published: list[bytes] = field(default_factory=list)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Have the other side do something, and wait for it."""
        done = asyncio.run_coroutine_threadsafe(work, self.loop)
        return done.result(WAIT_SECONDS)

    def open(self) -> None:
        """Found the service."""
        one = accounts.Service(self.service.public, SERVICE)
        self.run(accounts.add_service(self.live.app.services, one))

    def close(self) -> None:
        for writer in self.writers:
            self.run(writer.transport.close())

    def invite(self, name: str, *roles: str) -> str:
        """An invitation's link, as the command line writes it."""
        services = self.live.app.services
        writer = accounts.invitation_writer(
            services,
            name=name,
            wanted=accounts.parse(list(roles)),
            service=self.service.public,
        )
        return self.run(services.database.write(writer))

    def counsellors(self) -> dict[str, accounts.Staff]:
        """Everyone with keys, by name."""
        found = self.run(
            self.live.app.services.database.read(
                lambda connection: accounts.list_staff(connection, self.service.public)
            )
        )
        return {one.name: one for one in found if one.keys is not None}

    def passkeys(self, who: bytes) -> list[bytes]:
        """The passkeys that let somebody in."""
        found = self.run(
            self.live.app.services.database.read(
                lambda connection: store.credentials_of(connection, who)
            )
        )
        return list(found)

    def publish(self, **stand_ins: str) -> None:
        """Sign a roster of everyone with keys, and publish it."""
        services = self.live.app.services
        today = services.clock.day()
        known = self.counsellors()
        before = self.published[-1] if self.published else None
        signed = sign_roster(
            self.service,
            service_name=SERVICE,
            number=len(self.published) + 1,
            previous=None if before is None else hash_of("roster-hash", before),
            made=today,
            expires=today + limits.ROSTER_DAYS,
            counsellors=tuple(
                _line(one, known.get(stand_ins.get(name, "")))
                for name, one in known.items()
            ),
        )
        self.run(accounts.publish(services, signed))
        self.published.append(signed)

    def writes(self, text: str, *to: str, name: str | None = None) -> Writer:
        """A new person writes a first letter to these counsellors."""
        return self.run(self._writes(text, to, name))

    async def _writes(self, text: str, to: tuple[str, ...], name: str | None) -> Writer:
        transport = Transport(self.live.origin)
        person = await Person.arrive(transport)
        roster_now = await person.roster(self.service.public)
        circle = [one.signing for one in roster_now.counsellors if one.name in to]
        vault = await person.begin(
            self.service.public, circle, text, name=name, language="da"
        )
        writer = Writer(person, transport, vault)
        self.writers.append(writer)
        return writer

    def reads(self, writer: Writer) -> Reading:
        return self.run(writer.person.read(writer.vault))

    def texts(self, writer: Writer) -> list[str | None]:
        """Every letter the person can read, in order."""
        return [one.text for one in self.reads(writer).record.letters]

    def readers(self, writer: Writer) -> tuple[ShownReader, ...]:
        """Who reads a vault, as its person sees it."""
        self.reads(writer)
        return writer.person.readers(writer.vault)

    def adds(self, writer: Writer, *texts: str) -> None:
        """A person who is there already writes again."""
        self.run(self._adds(writer, texts))

    async def _adds(self, writer: Writer, texts: tuple[str, ...]) -> None:
        await writer.person.read(writer.vault)
        for text in texts:
            await writer.person.write(writer.vault, text)

    def fills(self, writer: Writer, *, leaving: int) -> None:
        """Something of a later version takes room until so many bytes are left."""
        self.run(self._fills(writer, leaving))

    async def _fills(self, writer: Writer, leaving: int) -> None:
        await writer.person.read(writer.vault)
        folder = writer.person.folder
        for size in reversed(limits.SIZE_CLASSES):
            used = folder.ends[writer.vault].state.total_bytes
            room = limits.VAULT_BYTES_MAX - leaving - used
            later = Content("of-later", {"more": "x" * (size * 3 // 4)}, None)
            for _ in range(room // (limits.HEAD_BYTES + size)):
                await folder.write(writer.vault, contents.sealed(later))

    def deletes(self, writer: Writer, *, undo: bool) -> None:
        self.run(writer.person.delete(undo=undo, vault=writer.vault))

    def keeps(self, writer: Writer) -> None:
        """A person undoes a deletion that waits."""
        self.run(writer.person.undo_delete())


def _line(one: accounts.Staff, stand_in: accounts.Staff | None) -> roster.Counsellor:
    assert one.keys is not None
    other = None if stand_in is None else stand_in.keys
    return roster.Counsellor(
        signing=one.keys.signing,
        opening=one.keys.opening,
        name=one.name,
        languages=("da", "en"),
        knows={"da": "Gæld og bolig.", "en": "Debt and housing."},
        hours={"da": "Hverdage fra 9 til 15.", "en": "Weekdays 9 to 15."},
        employer={"da": "Foreningen Test", "en": "The Test Society"},
        duties={"da": "At hjælpe et barn i fare.", "en": "Help a child in danger."},
        stand_in=None if other is None else other.signing,
        employment=roster.Employment.PRIVATE,
    )


@contextmanager
def desk_stage(live: Live) -> Iterator[DeskStage]:
    """A running server with one service and nobody in it."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    stage = DeskStage(live, loop)
    stage.open()
    try:
        yield stage
    finally:
        stage.close()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(WAIT_SECONDS)
        loop.close()
