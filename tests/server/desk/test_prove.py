"""POST /api/desk/prove: a session's own signing key becomes a token; live events."""

import asyncio

import pytest

from hands import Hand
from places import refusal
from staffing import Browser, Office
from stories import take, write_first

pytestmark = pytest.mark.anyio


async def test_a_session_proves_its_own_key(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    got = await office.place.head(await alice.token(), vault.id)
    assert got.status_code == 200


async def test_another_key_is_refused(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.hand = Hand()
    assert refusal(await alice.prove()) == "no-folder"


async def test_a_staff_key_proves_nothing_without_a_session(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    stranger = Browser(office.place, hand=alice.hand)
    assert refusal(await stranger.prove()) == "session-missing"
    assert refusal(await office.place.prove(alice.hand)) == "no-folder"


async def test_a_token_ends_with_the_session(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    token = await alice.token()
    await alice.post("/api/staff/logout")
    got = await office.place.head(token, vault.id)
    assert refusal(got) == "session-missing"


async def test_a_token_ends_with_a_suspension(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    vault = await write_first(office, alice)
    token = await alice.token()
    await carol.post("/api/staff/suspend", {"staff": alice.staff})
    for got in (
        await office.place.head(token, vault.id),
        await office.place.read(token, vault.id),
        await office.place.append(token, vault.letter(alice.hand)),
    ):
        assert refusal(got) == "session-missing"


async def listen(browser: Browser, seen: asyncio.Queue[str]) -> None:
    headers = {"Authorization": f"Bearer {await browser.token()}"}
    async with browser.client.stream("GET", "/api/live", headers=headers) as answer:
        async for line in answer.aiter_lines():
            await seen.put(line)


async def heard(seen: asyncio.Queue[str], line: str, seconds: float) -> bool:
    try:
        async with asyncio.timeout(seconds):
            while await seen.get() != line:
                pass
    except TimeoutError:
        return False
    return True


async def test_the_circle_hears_of_it_and_nobody_else(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    outside = await office.hire("Omar", "counsellor", service=office.other)
    queues: list[asyncio.Queue[str]] = [asyncio.Queue() for _ in range(3)]
    people = (alice, bob, outside)
    listening = [
        asyncio.ensure_future(listen(one, queue))
        for one, queue in zip(people, queues, strict=True)
    ]
    try:
        for queue in queues:  # each stream begins with a head or a comment
            await asyncio.wait_for(queue.get(), 10)
        vault = await write_first(office, alice, bob)
        assert await heard(queues[0], "event: desk", 10)
        assert await heard(queues[1], "event: desk", 10)
        await take(alice, vault)
        assert await heard(queues[1], "event: desk", 10)
        assert not await heard(queues[2], "event: desk", 0.3)
    finally:
        for one in listening:
            one.cancel()
        await asyncio.gather(*listening, return_exceptions=True)
