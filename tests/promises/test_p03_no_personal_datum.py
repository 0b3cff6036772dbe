"""P3: a person reaches a human, returns and finds the history with no personal datum.

The words are hardened for real here: this is the whole way, as a browser walks it.
"""

import pytest

from cast import Cast, texts

pytestmark = pytest.mark.anyio

# What httpx sends of itself, and what PROTOCOL §11 asks for; nothing names anybody.
HEADERS = {
    "accept", "accept-encoding", "authorization", "connection", "content-length",
    "content-type", "host", "udvej-day", "udvej-proof", "udvej-work", "user-agent",
}  # fmt: skip


async def test_a_person_reaches_a_human_and_comes_back(cast: Cast) -> None:
    wire = cast.wire()
    person = await cast.person(wire)
    roster = await person.roster(cast.service.public)
    assert [one.name for one in roster.counsellors] == ["Alice", "Bob"]
    circle = [one.signing for one in roster.counsellors]
    vault = await person.begin(cast.service.public, circle, "Er der nogen?")
    phrase = await person.keep("da")
    person.leave()
    alice = await cast.counsellor("Alice")
    await alice.take(vault)
    await alice.read(vault)
    await alice.write(vault, "Ja, jeg er her")
    cast.place.clock.pass_time(30 * 86_400 - 3_600)

    returned = cast.wire()
    back = await cast.back(phrase, returned)
    read = await back.read(vault)

    assert texts(read) == ["Er der nogen?", "Ja, jeg er her"]
    assert (read.alarms, read.record.name) == ((), None)
    requests = wire.requests + returned.requests
    assert {name for one in requests for name in one.headers} <= HEADERS
    assert all(one.url.query == b"" for one in requests)
    assert {one.url.path for one in requests} == {
        "/api/installation", "/api/rosters/newest", "/api/work", "/api/vaults",
        "/api/challenge", "/api/prove", "/api/entries/read", "/api/entries/append",
    }  # fmt: skip


async def test_a_name_is_never_asked_for_and_can_be_anything(cast: Cast) -> None:
    person = await cast.person()
    keys = [cast.key("Alice")]
    vault = await person.begin(cast.service.public, keys, "Hej", language="en")
    alice = await cast.counsellor("Alice")

    record = (await alice.read(vault)).record

    assert (record.name, record.language) == (None, "en")
