"""P4: a former reader reads nothing later; a new one nothing earlier, unless told so.

The keys decide, not the server: each test also hands the reader every byte that the
person was served, as a server that lies would.
"""

from dataclasses import replace

import pytest

from cast import Cast, texts
from udvej.client.composing import Seat, next_place, readers_entry
from udvej.client.errors import Refused
from udvej.client.person import Person
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.wraps import WrapContext, wrap
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.readers import (
    AGREED,
    OlderWrap,
    ReadersBody,
    Reason,
    Role,
)

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]


async def everything(cast: Cast, phrase: str, vault: bytes) -> bytes:
    """All that a server holds of a vault, as the person is served it."""
    wire = cast.wire()
    await (await cast.back(phrase, wire)).folder.end(vault).refresh()
    return [body for path, _, body in wire.seen if path == "/api/entries/read"][-1]


def opened_by(cast: Cast, ring: KeyPair, vault: bytes, served: bytes) -> list[object]:
    """The letters that these keys open, whatever the server hands over."""
    expected = Expected(vault, cast.place.installation, cast.service.public)
    log = Log(expected, ring)
    log.feed(served)
    assert log.sound
    return [
        one.payload.body["text"]
        for one in log.entries()
        if one.payload is not None and one.payload.kind == "letter"
    ]


async def test_who_left_opens_nothing_later(cast: Cast) -> None:
    begun = await cast.first_letter("before")
    bob = await cast.counsellor("Bob")
    assert texts(await bob.read(begun.vault)) == ["before"]
    await bob.leave_vault(begun.vault)
    await begun.person.write(begun.vault, "after")

    with pytest.raises(Refused, match="not-a-reader"):
        await bob.read(begun.vault)
    served = await everything(cast, begun.phrase, begun.vault)
    assert opened_by(cast, cast.ring("Bob"), begun.vault, served) == ["before"]


async def test_who_was_not_taken_along_opens_nothing_later(cast: Cast) -> None:
    begun = await cast.first_letter("before")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.write(begun.vault, "after")

    served = await everything(cast, begun.phrase, begun.vault)

    assert opened_by(cast, cast.ring("Bob"), begun.vault, served) == ["before"]
    assert opened_by(cast, cast.ring("Alice"), begun.vault, served) == [
        "before",
        "after",
    ]


async def test_a_new_reader_opens_nothing_earlier(cast: Cast) -> None:
    begun = await cast.first_letter("before", "Alice")
    await (await cast.counsellor("Alice")).take(begun.vault)
    await add_bob(cast, begun.person, begun.vault)
    await begun.person.write(begun.vault, "after")
    served = await everything(cast, begun.phrase, begun.vault)

    assert opened_by(cast, cast.ring("Bob"), begun.vault, served) == ["after"]
    bob = await cast.counsellor("Bob")
    assert texts(await bob.read(begun.vault)) == ["after"]


async def test_a_new_reader_opens_what_the_person_said(cast: Cast) -> None:
    begun = await cast.first_letter("before", "Alice")
    await (await cast.counsellor("Alice")).take(begun.vault)
    await add_bob(cast, begun.person, begun.vault, older=1)
    await begun.person.write(begun.vault, "after")
    served = await everything(cast, begun.phrase, begun.vault)

    assert opened_by(cast, cast.ring("Bob"), begun.vault, served) == [
        "before",
        "after",
    ]


async def add_bob(
    cast: Cast, person: Person, vault: bytes, *, older: int | None = None
) -> None:
    """The person lets Bob in, perhaps with the key of one older epoch."""
    await person.read(vault)
    end = person.folder.end(vault)
    ring, head = cast.ring("Bob"), end.log.head
    assert head is not None
    bob = Seat(Role.STAND_IN, ring.signing.public, ring.opening.public, AGREED)
    seats = [*end.seats.staying(end.state), bob]
    place = next_place(vault, end.state.epoch)
    signing = end.keys.signing
    entry = readers_entry(head, place, Reason.CONSENT, seats, signing)
    if older is not None:
        key = end.log.epochs.key(older)
        assert key is not None
        context = WrapContext(vault, older, bob.signing, head.hash, older=True)
        shared = OlderWrap(len(seats) - 1, older, wrap(key, bob.opening, context))
        body = ReadersBody.parse(entry.body or b"")
        data = replace(body, older=(shared,)).serialise()
        link = replace(entry.link, body_hash=body_hash(data))
        entry = Entry(link, signing.sign("entry", link.serialise()), data)
    await end._calls.append([entry])
    await end.refresh()
