"""Work over the whole directory, done before the transaction that stores it.

Promise: what is stored was let through by the whole directory as it was when it was
stored. While it is worked out, letters are stored: on SQLite one writes at a time, and
a country's places take many seconds to look through.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from udvej.server.directory import store
from udvej.server.directory.hsds import Kind
from udvej.server.directory.shapes import Entry
from udvej.server.kernel.database import Connection, Database
from udvej.server.kernel.errors import Refusal, Refused

T = TypeVar("T")

LOCK: Final = b"directory"
TRIES: Final = 20
"""Each one that comes to nothing means that somebody else's was stored."""

Known = Mapping[tuple[Kind, str], Entry]


@dataclass(frozen=True, slots=True)
class Plan(Generic[T]):
    """What is to be stored, and what whoever asked is told then."""

    answer: T
    changed: Sequence[Entry]
    what: str


async def carry_out(
    database: Database, work_out: Callable[[Known], Plan[T]], by: str
) -> T:
    """Work out a plan beside everything else, and store it if nothing moved meanwhile.

    If something did, it is worked out again. Raises what ``work_out`` raises, and
    `Refused` with `unavailable` when others never stop changing things.
    """
    for _ in range(TRIES):
        version, known = await database.read(_whole)
        plan = await asyncio.to_thread(work_out, known)
        steps = await asyncio.to_thread(store.written, plan.changed, by, plan.what)
        storing = partial(_store, version, steps)
        if not steps or await database.write(storing, locks=(LOCK,)):
            return plan.answer
    raise Refused(Refusal.UNAVAILABLE)


def _whole(connection: Connection) -> tuple[int, Known]:
    everything = store.entries(connection)
    version = store.version(connection)
    return version, {(one.kind, one.id): one for one in everything}


def _store(version: int, steps: Sequence[store.Step], connection: Connection) -> bool:
    """Store, or say that the directory is another one by now."""
    if store.version(connection) != version:
        return False
    store.put_written(connection, steps)
    return True
