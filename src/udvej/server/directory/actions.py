"""What others do with the directory: a verb each, and one transaction to store it.

Promise: what is given to the public holds no confidential address and nothing that
nobody checked; it is there also while the database is away.
"""

import asyncio
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final, TypeVar

from udvej.server.directory import edits, keeping, showing, store
from udvej.server.directory.changing import apply
from udvej.server.directory.confidential import gate, secrets_of
from udvej.server.directory.edits import Edit
from udvej.server.directory.forms import Said
from udvej.server.directory.hsds import Kind
from udvej.server.directory.lasting import Key, Lasting
from udvej.server.directory.notes import Field
from udvej.server.directory.planning import LOCK, Known, Plan, carry_out
from udvej.server.directory.publishing import published
from udvej.server.directory.shapes import Change, Entry, Put, Raw
from udvej.server.kernel.database import Connection, Database
from udvej.server.kernel.services import Services

T = TypeVar("T")

HISTORY_DAYS: Final = 730
WAIT_SECONDS: Final = 0.4
"""For reading, and for making; then the public gets what was there last. Its pages wait
a second for both."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the public was last given from: the entries of one version."""

    version: int
    entries: tuple[Entry, ...]


class Directory:
    """The directory of one installation."""

    def __init__(self, services: Services) -> None:
        self._database = services.database
        self._clock = services.clock
        # Read now, so that it is there when the database goes away later.
        self._seen = self._database.read_now(_look)
        self._looker = ThreadPoolExecutor(1, "looker")
        self._file: Lasting[dict[str, Any]] = Lasting()
        self._given: Lasting[list[Entry]] = Lasting()
        self._file.begin(*self._made_of(self._seen))

    async def public(self) -> Mapping[str, Any]:
        """Return the public file of places (docs/DIRECTORY.md), for everybody alike."""
        key, make = self._made_of(await self._look())
        return await self._file.get(key, make, seconds=WAIT_SECONDS)

    async def shown(self, identifier: str) -> Raw:
        """Return the public file with no other place than this in it, as it is now."""
        whole = await self.public()
        return {
            **whole,
            "places": [one for one in whole["places"] if one["id"] == identifier],
        }

    async def services(self) -> list[Entry]:
        """Return every place that may be shown, as other directories get it.

        `document` holds only what is checked; whoever lists them pages and filters.
        """
        seen, today = await self._look(), self._clock.day()
        made = await self._given.get(
            (seen.version, today),
            lambda: [
                replace(one, document=published(one, today))
                for one in _gated(seen.entries)
                if showing.is_shown(one)
            ],
        )
        return list(made)

    async def service(self, identifier: str) -> Entry | None:
        """Return one of `services`."""
        found = (one for one in await self.services() if one.id == identifier)
        return next(found, None)

    async def entries(self, kind: Kind | None = None) -> list[Entry]:
        """Return everything, unchecked and confidential too: for editors alone."""
        return await self._database.read(lambda c: store.entries(c, kind))

    async def entry(self, identifier: str, kind: Kind = Kind.SERVICE) -> Entry | None:
        """Return one of `entries`: for editors alone."""
        return await self._database.read(lambda c: store.find(c, kind, identifier))

    async def history(self, identifier: str, kind: Kind = Kind.SERVICE) -> list[Change]:
        """Return what was done to an entry, newest first: for editors alone."""
        return await self._database.read(lambda c: store.history(c, kind, identifier))

    async def export(self) -> list[Entry]:
        """Return everything but what is confidential, for a file."""
        return _gated(await self.entries(), None)

    async def change(self, wanted: Sequence[Put], by: str, what: str) -> list[Entry]:
        """Store all of it or nothing; return what became another than it was.

        Raises `Malformed` with every flaw.
        """
        today = self._clock.day()

        def work_out(known: Known) -> Plan[list[Entry]]:
            made = apply(known, wanted, today)
            return Plan(made, made, what)

        return await carry_out(self._database, work_out, by)

    async def check(self, identifier: str, fields: Collection[Field], by: str) -> Entry:
        """Note that `by` held fields against their sources today.

        A number that another checked is seconded by it. Raises `Malformed` for a field
        that has no source to be checked against.
        """
        today = self._clock.day()
        return await self._write(
            lambda c: keeping.look_over(c, identifier, fields, {}, (by, today))
        )

    async def check_seen(
        self, identifier: str, marks: Mapping[Field, str], by: str
    ) -> Entry:
        """Do the same of fields as somebody saw them. Raises `Moved` besides."""
        today = self._clock.day()
        return await self._write(
            lambda c: keeping.look_over(c, identifier, marks, marks, (by, today))
        )

    async def edit(
        self, identifier: str, wanted: Mapping[Field, Edit], by: str
    ) -> Entry:
        """Change fields of a place, and note which of them `by` held against a source.

        Raises `Moved`, or `Malformed` with every flaw; then nothing is changed.
        """
        today = self._clock.day()
        return await carry_out(
            self._database,
            lambda known: keeping.edit(known, identifier, wanted, (by, today)),
            by,
        )

    async def preview(self, identifier: str, wanted: Mapping[Field, Edit]) -> Raw:
        """Return the public file of this place alone, as if all of it were checked.

        Raises `Malformed` as `edit` does; stores nothing.
        """
        today, everything = self._clock.day(), await self.entries()

        def make() -> Raw:
            known = {(one.kind, one.id): one for one in everything}
            made = edits.edited(keeping.found(known, identifier), wanted)
            keeping.applied(known, made, today)
            after = {**known, (made.kind, made.id): made}
            gated = gate([made], secrets_of(after.values()))
            return showing.file(
                [edits.as_if_checked(one, wanted, today) for one in gated], today
            )

        return await asyncio.to_thread(make)

    async def add(self, name: Said, by: str) -> Entry:
        """Add a place of which the name alone is known; it is shown to nobody yet."""
        today, identifier = self._clock.day(), str(uuid.uuid4())
        return await carry_out(
            self._database,
            lambda known: keeping.add(known, identifier, name, (by, today)),
            by,
        )

    async def close(self, identifier: str, by: str, *, out: bool) -> Entry:
        """Show a place to nobody any more, or again; all that is known of it stays."""
        today = self._clock.day()
        return await self._write(
            lambda c: keeping.close(c, identifier, (by, today), out=out)
        )

    async def hide(self, identifier: str, by: str) -> Entry:
        """Make where a place lies a secret; nothing here makes it public again.

        Raises `Malformed` where a text anywhere tells it.
        """
        today = self._clock.day()
        return await carry_out(
            self._database,
            lambda known: keeping.hide(known, identifier, (by, today)),
            by,
        )

    async def take_out(
        self, identifier: str, by: str, kind: Kind = Kind.SERVICE
    ) -> bool:
        """Delete an entry with its history; False: there was none."""
        today = self._clock.day()

        def run(connection: Connection) -> bool:
            known = store.find(connection, kind, identifier)
            if known is not None:
                store.take_out(connection, known, today, by, "taken out")
            return known is not None

        return await self._write(run)

    async def forget_changes(self) -> int:
        """Delete history that has had its time; returns how many steps."""
        before = self._clock.day() - HISTORY_DAYS
        return await self._write(lambda c: store.forget_changes(c, before))

    async def _write(self, run: Callable[[Connection], T]) -> T:
        return await self._database.write(run, locks=(LOCK,))

    def stop(self) -> None:
        """Finish what is being looked at, while the database is there still."""
        self._looker.shutdown(cancel_futures=True)
        self._file.stop()
        self._given.stop()

    def _made_of(self, seen: _Seen) -> tuple[Key, Callable[[], dict[str, Any]]]:
        """Return how the public file is made of what was read, and its key."""
        today = self._clock.day()
        return (seen.version, today), lambda: showing.file(_gated(seen.entries), today)

    async def _look(self) -> _Seen:
        loop = asyncio.get_running_loop()
        # Whatever is broken, the public gets the last one; a look that takes longer
        # than they wait goes on, and is there for the next who ask.
        with suppress(Exception):
            looked = loop.run_in_executor(self._looker, self._look_again)
            await asyncio.wait_for(looked, WAIT_SECONDS)
        return self._seen

    def _look_again(self) -> None:
        known = self._seen

        def run(connection: Connection) -> _Seen:
            same = store.version(connection) == known.version
            return known if same else _look(connection)

        self._seen = self._database.read_now(run)


def stored(url: str) -> list[Entry]:
    """Return everything of a database, without migrating it or serving anything."""
    database = Database(url, readers=1)
    try:
        return asyncio.run(database.read(store.entries))
    finally:
        database.close()


def _look(connection: Connection) -> _Seen:
    return _Seen(store.version(connection), tuple(store.entries(connection)))


def _gated(entries: Collection[Entry], kind: Kind | None = Kind.SERVICE) -> list[Entry]:
    """Return entries, all or of one kind, without what is confidential anywhere."""
    wanted = [one for one in entries if kind in {None, one.kind}]
    return gate(wanted, secrets_of(entries))
