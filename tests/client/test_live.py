"""Live events: each end hears at once that the other has written."""

import asyncio

import pytest

from cast import Cast, texts

pytestmark = pytest.mark.anyio


async def test_the_person_hears_an_answer_and_reads_it(cast: Cast) -> None:
    begun = await cast.first_letter("1", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    events = begun.person.live()
    async with asyncio.timeout(10):
        assert await anext(events) == begun.vault  # as it is

        await alice.write(begun.vault, "2")

        assert await anext(events) == begun.vault
    assert texts(await begun.person.read(begun.vault)) == ["1", "2"]
    await events.aclose()


async def test_the_desk_hears_of_a_first_letter(cast: Cast) -> None:
    alice = await cast.counsellor("Alice")
    before = await cast.first_letter()
    events = alice.live()
    async with asyncio.timeout(10):
        # What is there is told at the start: so the stream is open.
        assert await anext(events) == before.vault
        begun = await cast.first_letter()
        heard: set[bytes | None] = set()
        while heard != {None, begun.vault}:
            heard.add(await anext(events))
    await events.aclose()


async def test_a_stream_begins_again_when_its_token_ends(cast: Cast) -> None:
    begun = await cast.first_letter("1", "Alice")
    events = begun.person.live()
    async with asyncio.timeout(20):
        await anext(events)
        cast.place.clock.pass_time(901)
        cast.place.app.services.hub.close()

        assert await anext(events) == begun.vault
    await events.aclose()
