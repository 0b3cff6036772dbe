"""The world of the simulation: the application, its clients, and what must be true.

A small model stands beside the real thing. A text is *sure* once its writer was told
that it is stored, and *maybe* from the moment it was tried. What both ends read must
hold every sure text, no text twice, and nothing that nobody tried.
"""

import asyncio
import tempfile
from collections.abc import Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from cast import Cast, Wire
from places import ORIGIN, TODAY, Place, running
from udvej.client.counsellor import Counsellor
from udvej.client.errors import Lost, Refused
from udvej.client.person import Person
from udvej.client.reading import Reading
from udvej.client.transport import Transport
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.log import Expected, Log
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings

T = TypeVar("T")

NAMES = ("Alice", "Bob")


@dataclass
class Model:
    """What is known of one vault."""

    person: int
    readers: set[str]
    taken: bool = False
    sure: list[str] = field(default_factory=list)
    maybe: set[str] = field(default_factory=set)
    hidden: dict[str, set[str]] = field(default_factory=dict)

    def try_text(self, text: str) -> None:
        """Somebody tries to write; whoever left before may never read it."""
        self.maybe.add(text)
        for name in set(NAMES) - self.readers:
            self.hidden.setdefault(name, set()).add(text)

    def check(self, texts: list[str], *, whole: bool) -> None:
        """Hold what an end reads against what is known."""
        assert len(texts) == len(set(texts)), "a letter is there twice"
        assert set(texts) <= self.maybe, "a letter nobody wrote"
        missing = set(self.sure) - set(texts)
        assert not missing or not whole, "an acknowledged letter is gone"
        for author in {text.split(":")[0] for text in texts}:
            own = [int(t.split(":")[1]) for t in texts if t.startswith(f"{author}:")]
            assert own == sorted(own), "one author's letters changed places"


@dataclass
class End:
    """One client and what it has queued, by vault."""

    client: Person | Counsellor
    wire: Wire
    queued: dict[bytes, list[str]] = field(default_factory=dict)


class World:
    """Everything, driven step by step from outside any event loop."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = SetClock(TODAY * DAY_SECONDS + 40_000)
        self.vaults: dict[bytes, Model] = {}
        self.people: list[End] = []
        self.phrases: list[str] = []
        self.staff: dict[str, End] = {}
        self.count = 0
        self.run(self._open())

    def run(self, step: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(step)

    async def _open(self) -> None:
        data = Path(self.folder.name) / "data"
        self.settings = Settings(data=data, origin=ORIGIN, work_bits=2, rate=0)
        place = await self._start()
        self.cast = await Cast.gather(place, *NAMES)
        for name in NAMES:
            client = await self.cast.counsellor(name)
            self.staff[name] = End(client, self.cast.wires[name])

    async def restart(self) -> None:
        """Stop the server and start it again on the same files."""
        await self._stop()
        place = await self._start()
        self.cast.place = place
        for end in (*self.people, *self.staff.values()):
            end.wire.app = self.cast.wire().app

    async def _start(self) -> Place:
        """Start the server in a task of its own, which also stops it."""
        self._ending = asyncio.Event()
        started: asyncio.Future[Place] = self.loop.create_future()

        async def serve() -> None:
            async with running(self.settings, self.clock) as place:
                started.set_result(place)
                await self._ending.wait()

        self._server = asyncio.create_task(serve())
        return await started

    async def _stop(self) -> None:
        self._ending.set()
        await self._server

    def close(self) -> None:
        self.run(self._stop())
        self.run(self.loop.shutdown_default_executor())
        self.loop.close()
        self.folder.cleanup()

    def text(self, author: str) -> str:
        self.count += 1
        return f"{author}:{self.count}"

    async def person(self) -> None:
        """Somebody new writes first and keeps the words."""
        wire, number = self.cast.wire(), len(self.people)
        transport = Transport(ORIGIN, over=wire)
        person = await Person.arrive(transport, self.clock.seconds)
        text = self.text(f"p{number}")
        keys = [self.cast.key(name) for name in NAMES]
        vault = await person.begin(self.cast.service.public, keys, text)
        model = Model(number, set(NAMES))
        model.try_text(text)
        model.sure.append(text)
        self.vaults[vault] = model
        self.people.append(End(person, wire))
        self.phrases.append(await person.keep("da"))

    async def come_back(self, number: int) -> None:
        """Close the browser, whatever it had queued, and open another."""
        old = self.people[number]
        if isinstance(old.client, Person):
            old.client.leave()
        wire = self.cast.wire()
        self.people[number] = End(
            await self.cast.back(self.phrases[number], wire), wire
        )

    async def new_browser(self, name: str) -> None:
        """A second tab, or the same one after a crash."""
        await self.log_in(name)
        client = await self.cast.counsellor(name)
        self.staff[name] = End(client, self.cast.wires[name])

    async def log_in(self, name: str) -> None:
        await self.cast.sessions[name].log_in()

    async def write(self, end: End, author: str, vault: bytes) -> None:
        """Write a letter; whether it was acknowledged goes into the model."""
        text, model = self.text(author), self.vaults[vault]
        model.try_text(text)
        end.queued.setdefault(vault, []).append(text)
        try:
            await end.client.write(vault, text)
        except Lost:
            return
        self.settle(end, vault)

    async def resend(self, end: End) -> None:
        try:
            await end.client.resend()
        except Lost:
            return
        for vault in list(end.queued):
            self.settle(end, vault)

    def settle(self, end: End, vault: bytes) -> None:
        """What is queued no more was acknowledged."""
        if not self.end_of(end, vault).outbox:
            self.vaults[vault].sure += end.queued.pop(vault, [])

    def end_of(self, end: End, vault: bytes) -> VaultEnd:
        if isinstance(end.client, Person):
            return end.client.folder.end(vault)
        return end.client._end(vault)

    async def read(self, end: End, vault: bytes) -> Reading | None:
        """Read, and hold what was read against the model."""
        try:
            reading = await end.client.read(vault)
        except Lost:
            return None
        self.settle(end, vault)
        assert reading.alarms == (), reading.alarms
        texts = [str(letter.text) for letter in reading.record.letters]
        self.vaults[vault].check(texts, whole=True)
        return reading

    async def agree(self, vault: bytes) -> None:
        """Both ends read the same letters, in the same order."""
        model = self.vaults[vault]
        for name in sorted(model.readers):
            # What still waits to be sent goes out with a reading.
            await self.log_in(name)
            await self.read(self.staff[name], vault)
        person = await self.read(self.people[model.person], vault)
        assert person is not None
        for name in sorted(model.readers):
            await self.log_in(name)
            other = await self.read(self.staff[name], vault)
            assert other is not None
            assert other.record.letters == person.record.letters

    async def nobody_else_reads(self, vault: bytes) -> None:
        """With every byte there is, former readers open nothing written later."""
        model, wire = self.vaults[vault], self.cast.wire()
        back = await self.cast.back(self.phrases[model.person], wire)
        await back.folder.end(vault).refresh()
        reads = [body for path, _, body in wire.seen if path == "/api/entries/read"]
        service = self.cast.service.public
        for name in set(NAMES) - model.readers:
            log = Log(
                Expected(vault, self.cast.place.installation, service),
                self.cast.ring(name),
            )
            log.feed(reads[-1])
            opened = {
                str(one.payload.body.get("text"))
                for one in log.entries()
                if one.payload is not None
            }
            assert not opened & model.hidden.get(name, set())


async def twice(
    step: Coroutine[Any, Any, None], again: Coroutine[Any, Any, None]
) -> None:
    """Do a step; when its answer is lost, do it again, as a person would."""
    try:
        await step
    except Lost:
        await again
    except Refused:
        again.close()
        raise
    else:
        again.close()
