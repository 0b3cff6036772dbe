"""The vaults as one object: what `http` and other capabilities call."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refused
from udvej.server.kernel.services import Services
from udvej.server.kernel.tokens import Token
from udvej.server.vaults import actions, store
from udvej.server.vaults.batch import Batch, FirstBatch
from udvej.server.vaults.hooks import Gate, Hooks, Observer, ServiceList
from udvej.server.vaults.kept import Held, Seat
from udvej.server.vaults.scrubber import Scrubber
from udvej.server.vaults.serving import Answer
from udvej.server.vaults.states import States
from udvej.server.vaults.stream import Stream, Streams, head_event
from udvej.server.vaults.tables import SCRUBBED

GATES_SECONDS = 15.0
"""How long somebody who was just suspended may still hear that something moves."""


class Vaults:
    """The capability. Other capabilities hang on to it before the first request."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.hooks = Hooks()
        self._states = States()
        self._streams = Streams()
        self._scrubber = Scrubber(
            partial(services.database.scrub, SCRUBBED),
            wait=services.database.is_sqlite,
        )
        # What a renewal drops is scrubbed by the hour: a counsellor's comes every few
        # days by itself, and PostgreSQL stands still while it scrubs. True at first:
        # nobody knows what a process that was killed left.
        self._owes_scrub = True

    def observe(self, observer: Observer) -> None:
        """Call ``observer`` in the transaction of every entry that is stored."""
        self.hooks.observers.append(observer)

    def guard(self, gate: Gate) -> None:
        """Ask ``gate`` about every staff key that wants to use a vault."""
        self.hooks.gates.append(gate)

    def list_services(self, services: ServiceList) -> None:
        """Answer ``GET /api/installation`` with these services."""
        self.hooks.services = services

    async def begin(self, first: FirstBatch) -> actions.Appended:
        """Make a vault; return its head."""
        writing = self._writing()
        # The person's key too: it opens one vault.
        locks = [first.batch.vault, first.begun.person, *first.batch.seated]
        return await self.services.database.write(
            lambda c: actions.begin(c, writing, first), locks=locks
        )

    async def append(self, token: Token, batch: Batch) -> actions.Appended:
        """Append durably; a deletion's bytes are gone too when this returns.

        What a renewal drops follows within the hour.
        """
        writing = self._writing()
        done = await self.services.database.write(
            lambda c: actions.append(c, writing, token, batch),
            locks=[batch.vault, *batch.seated],
        )
        self._owes_scrub = self._owes_scrub or done.renewed
        if done.scrub:
            await self._scrubber.run()
        return done

    async def read(self, token: Token, vault: bytes, since: int) -> Answer:
        """Return what the token's key may be handed of a vault."""
        today = self.services.clock.day()
        return await self.services.database.read(
            lambda c: actions.read(
                c, self.hooks, token, vault, since=since, today=today
            )
        )

    async def head(self, token: Token, vault: bytes) -> actions.Head:
        """Return a vault's head."""
        return await self.services.database.read(
            lambda c: actions.head(c, self.hooks, token, vault)
        )

    async def listen(
        self, token: Token, stream: Stream, gone: Callable[[], Awaitable[None]]
    ) -> None:
        """Keep a stream going until its token ends, its client or the server goes."""
        # First the ear, then the question: what happens in between is heard twice.
        stop = self.services.hub.listen([token.key], stream.wake)
        left = token.expires - self.services.clock.seconds()
        end = asyncio.get_running_loop().call_later(left, stream.end)
        if self.services.settings.rate:
            self._streams.make_room(token.key)
        self._streams.add(stream, token.key)
        watch = asyncio.ensure_future(self._end_with_gates(token, stream))
        try:
            held = await self.services.database.read(
                lambda c: actions.heads(c, self.hooks, token)
            )
            first = [head_event(one.vault, one.sequence) for one in held]
            await stream.run(first, gone)
        finally:
            watch.cancel()
            self._streams.remove(stream)
            end.cancel()
            stop()

    async def _end_with_gates(self, token: Token, stream: Stream) -> None:
        """End a stream soon after its key may use no vault any more."""
        try:
            while token.staff:
                await asyncio.sleep(GATES_SECONDS)
                await self.services.database.read(
                    lambda c: actions.pass_gates(c, self.hooks, token)
                )
        except Refused:
            stream.end()

    async def carry_out_deletions(self) -> int:
        """Delete the vaults whose time to undo is over, and scrub; return how many.

        A vault that a disk has damaged keeps no other from being deleted; it raises
        ``LookupError`` when all have had their turn.
        """
        database, writing = self.services.database, self._writing()
        due = await database.read(lambda c: store.due_deletions(c, writing.today))
        carried = 0
        damaged: LookupError | None = None
        for vault in due:
            job = partial(actions.carry_out, writing=writing, vault=vault)
            try:
                carried += await database.write(job, locks=[vault])
            except LookupError as error:
                damaged = error
        if carried or self._owes_scrub:
            self._owes_scrub = False
            await self._scrubber.run()
        if database.is_sqlite:
            # Also after a process that was killed between a deletion and its scrub,
            # and what a large SQLite left to a better hour.
            await self._scrubber.run(patient=True)
        if damaged is not None:
            raise damaged
        return carried

    async def drop_tombstones(self) -> int:
        """Drop what is left of vaults deleted long enough ago; return how many."""
        today = self.services.clock.day()
        return await self.services.database.write(
            lambda c: store.drop_tombstones(c, today)
        )

    async def forget_opened(self) -> int:
        """Forget who opened on days that are over; return how many rows went."""
        today = self.services.clock.day()
        return await self.services.database.write(
            lambda c: store.forget_opened_before(c, today)
        )

    async def scrubbed(self) -> None:
        """Return once nothing deleted lingers."""
        await self._scrubber.finished()

    def close(self) -> None:
        """Let go of what runs beside requests."""
        self._scrubber.close()

    def _writing(self) -> actions.Writing:
        return actions.Writing(self.hooks, self._states, self.services.clock.day())


def seats(connection: Connection, vault: bytes) -> list[Seat]:
    """Return who reads a vault just now, as the server treats them."""
    row = store.find(connection, vault)
    return [] if row is None else store.seats(connection, row)


def held(connection: Connection, key: bytes) -> list[Held]:
    """Return the vaults that a key is served, ordered by their ids."""
    return store.held_by(connection, key)


def withhold(connection: Connection, vault: bytes, *, withheld: bool) -> None:
    """Withhold a vault's stand-in, or serve them while the contact is away (§8.8)."""
    row = store.find(connection, vault)
    if row is not None:
        store.withhold(connection, row, withheld=withheld)
