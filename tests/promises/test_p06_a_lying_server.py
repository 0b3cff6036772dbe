"""P6: a server that reorders, alters, inserts or drops is noticed, and it is said.

Each test puts a lying server between one end and the real application, and asks for
the alarm by its name. What a server can do, withhold the newest, shows in the age of
the other end's last mark.
"""

from dataclasses import dataclass, replace

import httpx
import pytest

import lies
from cast import Begun, Cast, Wire, texts
from lies import Change
from udvej.client import contents
from udvej.client.composing import Seat, next_place, readers_entry
from udvej.client.counsellor import Counsellor
from udvej.client.outbox import Item
from udvej.client.person import Person
from udvej.client.reading import Reading
from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.readers import ReadersBody, Reason, Role
from udvej.protocol.visible.wire import Answered, Served, read_answer

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]

GENESIS, READERS, PROFILE, FIRST, TAKE = 0, 1, 2, 3, 4


@dataclass
class Talk:
    """A person and Alice, who have written to each other and read it."""

    cast: Cast
    begun: Begun
    alice: Counsellor
    length: int

    async def back(self) -> tuple[Person, Wire]:
        """The person in a clean browser, who remembers the head by the own vault."""
        wire = self.cast.wire()
        return await self.cast.back(self.begun.phrase, wire), wire

    async def lied_to(self, change: Change) -> Reading:
        person, wire = await self.back()
        wire.lie = lies.about(self.begun.vault, change)
        return await person.read(self.begun.vault)

    async def newest(self) -> Entry:
        """The newest entry, as the person is served it."""
        person, wire = await self.back()
        await person.folder.end(self.begun.vault).refresh()
        served = [body for path, _, body in wire.seen if path == "/api/entries/read"]
        return read_answer(served[-1])[-1].entry


@pytest.fixture
async def talk(cast: Cast) -> Talk:
    begun = await cast.first_letter("1")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    await alice.write(begun.vault, "2")
    await begun.person.read(begun.vault)
    await begun.person.write(begun.vault, "3")
    await alice.write(begun.vault, "4")
    await begun.person.read(begun.vault)
    head = begun.person.folder.end(begun.vault).log.head
    assert head is not None
    return Talk(cast, begun, alice, head.sequence + 1)


async def test_an_honest_server_raises_nothing(talk: Talk) -> None:
    reading = await talk.lied_to(lambda served: served)

    assert reading.alarms == ()
    assert texts(reading) == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("change", "alarm"),
    [
        (lies.drop(FIRST), Alarm.CHAIN_BROKEN),
        (lies.drop(GENESIS), Alarm.CHAIN_BROKEN),
        (lies.drop(TAKE), Alarm.CHAIN_BROKEN),
        (lies.swap(FIRST), Alarm.CHAIN_BROKEN),
        (lies.repeat(FIRST), Alarm.CHAIN_BROKEN),
        (lies.alter_body(FIRST), Alarm.CHAIN_BROKEN),
        (lies.alter_both(FIRST), Alarm.CHAIN_BROKEN),
        (lies.cut(1), Alarm.HEAD_BEHIND),
        (lies.cut(4), Alarm.HEAD_BEHIND),
        (lambda _: [], Alarm.HEAD_BEHIND),
    ],
    ids=[
        "dropped", "genesis-dropped", "readers-dropped", "reordered", "replayed",
        "altered", "altered-with-its-hash", "withheld-one", "yesterdays-head",
        "withheld-all",
    ],
)  # fmt: skip
async def test_a_changed_history_is_caught(
    talk: Talk, change: Change, alarm: Alarm
) -> None:
    person, wire = await talk.back()
    wire.lie = lies.about(talk.begun.vault, change)

    reading = await person.read(talk.begun.vault)

    assert alarm in reading.alarms
    assert not reading.sound
    with pytest.raises(Alarmed, match=alarm.value):
        await person.write(talk.begun.vault, "not after this")


async def test_the_counsellor_catches_it_as_well(talk: Talk) -> None:
    wire = talk.cast.wires["Alice"]
    wire.lie = lies.about(talk.begun.vault, lies.drop(FIRST))
    alice = await talk.cast.counsellor("Alice")

    reading = await alice.read(talk.begun.vault)

    assert Alarm.CHAIN_BROKEN in reading.alarms
    with pytest.raises(Alarmed):
        await alice.write(talk.begun.vault, "not after this")


async def test_a_newest_entry_with_another_signature_is_caught(talk: Talk) -> None:
    await talk.alice.write(talk.begun.vault, "5")

    reading = await talk.lied_to(lies.alter_both(talk.length))

    assert reading.alarms == (Alarm.BAD_SIGNATURE,)


async def test_an_inserted_entry_is_caught(talk: Talk) -> None:
    entry = lies.forged(await talk.newest(), Kind.SEALED, bytes(1024))

    reading = await talk.lied_to(lies.append(entry))

    assert reading.alarms == (Alarm.READER_NOT_ALLOWED,)


async def test_an_entry_of_another_vault_is_caught(talk: Talk) -> None:
    other = await talk.cast.first_letter("another's")
    wire = talk.cast.wire()
    await (await talk.cast.back(other.phrase, wire)).read(other.vault)
    bodies = [body for path, _, body in wire.seen if path == "/api/entries/read"]
    foreign = read_answer(bodies[1])[FIRST]

    reading = await talk.lied_to(
        lambda served: [*served[:FIRST], foreign, *served[FIRST + 1 :]]
    )

    assert reading.alarms == (Alarm.FOREIGN_VAULT,)


async def test_another_vault_in_its_place_is_caught(talk: Talk) -> None:
    other = await talk.cast.first_letter("another's")
    wire = talk.cast.wire()
    await (await talk.cast.back(other.phrase, wire)).read(other.vault)
    bodies = [body for path, _, body in wire.seen if path == "/api/entries/read"]

    reading = await talk.lied_to(lambda _: read_answer(bodies[1]))

    assert reading.alarms == (Alarm.FOREIGN_VAULT,)


async def test_a_reader_nobody_let_in_is_caught(talk: Talk) -> None:
    """Alice herself, together with the server, lets Bob in: only the person adds."""
    cast, newest = talk.cast, await talk.newest()
    state = talk.begun.person.folder.end(talk.begun.vault).state
    seats = [
        Seat(Role.PERSON, state.genesis.signing, state.genesis.opening),
        seat(cast, "Alice", Role.CONTACT),
        seat(cast, "Bob", Role.STAND_IN, flags=1),
    ]
    head = Head(newest.link.sequence, newest.hash)
    place = next_place(newest.cover.vault, newest.cover.epoch)
    signing = cast.ring("Alice").signing
    entry = readers_entry(head, place, Reason.TURN, seats, signing)

    reading = await talk.lied_to(lies.append(entry))

    assert reading.alarms == (Alarm.READER_NOT_ALLOWED,)


def seat(cast: Cast, name: str, role: Role, flags: int = 0) -> Seat:
    ring = cast.ring(name)
    return Seat(role, ring.signing.public, ring.opening.public, flags)


@pytest.mark.parametrize(
    "state", [Served.REMOVED, Served.NOT_FOR_READER, Served.OPENED_FIRST]
)
async def test_a_body_removed_unasked_is_caught(talk: Talk, state: Served) -> None:
    reading = await talk.lied_to(lies.serve(FIRST, state))

    assert reading.alarms == (Alarm.BODY_MISSING,)
    assert texts(reading)[-3:] == ["2", "3", "4"]


async def test_two_histories_are_caught_by_a_mark_for_good(talk: Talk) -> None:
    """Alice was shown something else, so her mark names what the person never saw."""
    end = talk.alice._relations.end(talk.begun.vault)
    newest = await talk.newest()
    await end.refresh()
    shown = Mark(
        Head(newest.link.sequence, bytes(32)), talk.cast.place.clock.day(), None
    )
    end._mark = lambda: shown  # type: ignore[method-assign]  # what she was made to see
    await talk.alice.write(talk.begun.vault, "5")

    person, _ = await talk.back()
    reading = await person.read(talk.begun.vault)
    assert reading.alarms == (Alarm.MARK_MISMATCH,)
    assert texts(reading)[-1] == "5"

    later, _ = await talk.back()
    assert later.reading(talk.begun.vault).alarms == (Alarm.MARK_MISMATCH,)


async def test_the_same_number_with_another_entry_is_a_fork(talk: Talk) -> None:
    """Alice and the server together rewrite what the person has seen."""

    def rewrite(served: list[Answered]) -> list[Answered]:
        *kept, last = served
        signing = talk.cast.ring("Alice").signing
        body = last.entry.body or b""
        other = lies.signed_after(kept[-1].entry, last.entry.cover.kind, body, signing)
        return [*kept, Answered(Served.WHOLE, other)]

    reading = await talk.lied_to(rewrite)

    assert reading.alarms == (Alarm.FORK,)


async def test_different_keys_for_different_readers_are_caught(cast: Cast) -> None:
    """Alice wraps another key to the person when she turns the epoch."""
    begun = await cast.first_letter("1")
    alice, bob = await cast.counsellor("Alice"), await cast.counsellor("Bob")
    await bob.leave_vault(begun.vault)
    end = alice._end(begun.vault)
    await end.refresh()
    state, head = end.state, end.log.head
    assert head is not None
    await alice._relations.check_roster(end)
    seats = end.seats.staying(state)
    place = next_place(begun.vault, state.epoch)
    signing = cast.ring("Alice").signing
    honest = readers_entry(head, place, Reason.TURN, seats, signing)
    other = readers_entry(
        head, next_place(begun.vault, state.epoch), Reason.TURN, seats, signing
    )
    await end._calls.append([mixed(honest, other, signing)])

    reading = await begun.person.read(begun.vault)
    assert Alarm.COMMITMENT_MISMATCH in reading.alarms

    # The person's client repairs the epoch, and both go on (PROTOCOL §8.6).
    await begun.person.write(begun.vault, "2")
    assert texts(await alice.read(begun.vault)) == ["1", "2"]


def mixed(honest: Entry, other: Entry, signing: SigningKey) -> Entry:
    """The first's readers, but the person's wrap is the second's."""
    one = ReadersBody.parse(honest.body or b"")
    two = ReadersBody.parse(other.body or b"")
    person = replace(one.readers[0], wrap=two.readers[0].wrap)
    body = replace(one, readers=(person, *one.readers[1:])).serialise()
    link = replace(honest.link, body_hash=body_hash(body))
    return Entry(link, signing.sign("entry", link.serialise()), body)


async def test_another_day_inside_than_outside_is_caught(talk: Talk) -> None:
    """Alice shows the server today and seals yesterday for the person."""
    end = talk.alice._relations.end(talk.begun.vault)
    today = talk.cast.place.clock.day()
    honest = contents.opened(talk.cast.place.clock.seconds)
    assert honest.shown is not None
    said = contents.opened(lambda: (today - 1) * 86_400).content
    shown = ShownDay(today, honest.shown.nonce)
    await end.write([Item(said, shown=shown, kind=Kind.OPENED)])

    reading = await (await talk.back())[0].read(talk.begun.vault)

    assert reading.alarms == (Alarm.DAY_FALSE,)


async def test_a_deletion_the_person_never_signed_is_not_believed(talk: Talk) -> None:
    grave = lies.forged(await talk.newest(), Kind.DELETION, b"\x00")
    problem = {
        "type": "urn:udvej:refusal:vault-deleted",
        "title": "",
        "status": 410,
        "tombstone": b64u(grave.serialise()),
    }
    person, wire = await talk.back()
    wire.lie = lies.instead("/api/entries/read", httpx.Response(410, json=problem))

    with pytest.raises(Exception, match="vault-deleted"):
        await person.read(talk.begun.vault)

    assert Alarm.CHAIN_BROKEN in person.reading(talk.begun.vault).alarms


async def test_an_answer_that_never_ends_is_caught(talk: Talk) -> None:
    more = httpx.Response(200, headers={"Udvej-More": "1"}, content=b"")
    person, wire = await talk.back()
    wire.lie = lies.instead("/api/entries/read", more)

    reading = await person.read(talk.begun.vault)

    assert Alarm.CHAIN_BROKEN in reading.alarms


async def test_withholding_the_newest_shows_in_the_age_of_the_mark(talk: Talk) -> None:
    clock = talk.cast.place.clock
    yesterday = clock.day()
    clock.pass_time(86_400)
    await talk.cast.sessions["Alice"].log_in()
    await talk.alice.write(talk.begun.vault, "5")
    person, wire = await talk.back()
    wire.lie = lies.about(
        talk.begun.vault, lambda served: [one for one in served if one_old(one, talk)]
    )

    reading = await person.read(talk.begun.vault)

    assert reading.alarms == ()
    assert reading.marks[b64u(talk.alice.signing)] == yesterday


def one_old(one: Answered, talk: Talk) -> bool:
    return one.entry.link.sequence < talk.length
