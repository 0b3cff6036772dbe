"""GET /api/live, PROTOCOL §11.10: events without content, to readers alone."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import httpx
import pytest

from hands import Hand, Role, Vault, seat
from places import Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.readers import AGREED, WITHHELD, Reason
from udvej.server.kernel.database import announce
from udvej.server.vaults import stream

pytestmark = pytest.mark.anyio


class Listener:
    """What one stream said so far."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.pieces = response.aiter_text()
        self.text = ""

    async def until(self, text: str) -> None:
        async with asyncio.timeout(5):
            while text not in self.text:
                self.text += await anext(self.pieces)

    async def to_the_end(self) -> None:
        async with asyncio.timeout(5):
            async for piece in self.pieces:
                self.text += piece

    async def head(self, vault: Vault, sequence: int) -> None:
        data = {"vault": b64u(vault.id), "sequence": sequence}
        text = json.dumps(data, separators=(",", ":"))
        await self.until(f"event: head\ndata: {text}\n\n")


@asynccontextmanager
async def listening(place: Place, token: str) -> AsyncIterator[Listener]:
    headers = {"Authorization": f"Bearer {token}"}
    async with place.client.stream("GET", "/api/live", headers=headers) as response:
        assert response.status_code == 200
        assert response.headers["content-type"] == "text/event-stream"
        assert response.headers["cache-control"] == "no-store"
        yield Listener(response)


@pytest.fixture
async def vault(place: Place) -> Vault:
    vault = place.vault()
    await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
    return vault


async def test_a_listener_hears_where_the_heads_are_and_when_they_move(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    async with listening(place, place.staff_token(place.alice)) as alice:
        await alice.head(vault, 2)
        await place.append(token, vault.take(vault.letter(vault.person)))
        await alice.head(vault, 3)


async def test_a_counsellor_hears_of_a_new_first_letter(place: Place) -> None:
    async with listening(place, place.staff_token(place.alice)) as alice:
        await alice.until(": ")
        vault = place.vault()
        await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
        await alice.head(vault, 2)


async def test_nobody_else_hears_anything(place: Place, vault: Vault) -> None:
    stranger, bob = place.vault(), Hand()
    seats = seat(place.alice, Role.CIRCLE), seat(bob, Role.STAND_IN, AGREED | WITHHELD)
    await place.begin(stranger, stranger.begin(*seats))
    token = await place.token(vault.person)
    async with (
        listening(place, await place.token(stranger.person)) as other,
        listening(place, place.staff_token(bob)) as withheld,
    ):
        await place.append(token, vault.take(vault.letter(vault.person)))
        mine = await place.token(stranger.person)
        await place.append(mine, stranger.take(stranger.letter(stranger.person)))
        await other.head(stranger, 3)
        assert b64u(vault.id) not in other.text
        place.app.services.hub.end_all()
        await withheld.to_the_end()
        assert "event" not in withheld.text


async def test_who_was_let_go_hears_that_and_no_more(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    async with listening(place, place.staff_token(place.alice)) as alice:
        await alice.head(vault, 2)
        seats = [seat(vault.person, Role.PERSON)]
        turn = vault.take(vault.turn(vault.person, Reason.CONSENT, seats))
        await place.append(token, turn)
        await alice.head(vault, 3)
        await place.append(token, vault.take(vault.letter(vault.person)))
        place.app.services.hub.end_all()
        await alice.to_the_end()
        assert '"sequence":4' not in alice.text


async def test_the_desk_says_look_again(place: Place) -> None:
    async with listening(place, place.staff_token(place.alice)) as alice:
        await alice.until(": ")
        database = place.app.services.database
        await database.write(lambda c: announce(c, place.alice.key, b""))
        await alice.until("event: desk\ndata: {}\n\n")


async def test_a_deletion_at_once_is_heard_as_one_more_entry(
    place: Place, vault: Vault
) -> None:
    async with listening(place, place.staff_token(place.alice)) as desk:
        await desk.head(vault, 2)
        deletion = vault.take(vault.deletion(vault.person, 0))
        await place.append(await place.token(vault.person), deletion)
        await desk.head(vault, 3)


async def test_a_failed_append_is_not_heard(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    async with listening(place, token) as mine:
        await mine.head(vault, 2)
        # PostgreSQL may still bring the news of what the stream opened with; news
        # come in order, so after one more entry nothing old is on its way.
        await place.append(token, vault.take(vault.letter(vault.person)))
        await mine.head(vault, 3)
        heard = mine.text
        vault.epoch = 9
        await place.append(token, vault.letter(vault.person))
        place.app.services.hub.end_all()
        await mine.to_the_end()
        assert mine.text == heard


async def test_the_stream_comments_while_nothing_happens(
    place: Place, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "COMMENT_SECONDS", 0.02)
    async with listening(place, await place.token(vault.person)) as mine:
        await mine.head(vault, 2)
        await mine.until(": \n\n: \n\n")


async def test_the_stream_ends_with_its_token(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    place.clock.pass_time(limits.TOKEN_SECONDS - 1)
    async with listening(place, token) as mine:
        await mine.to_the_end()
    place.clock.pass_time(1)
    headers = {"Authorization": f"Bearer {token}"}
    late = await place.client.get("/api/live", headers=headers)
    assert refusal(late) == "token-stale"


async def test_a_listener_that_goes_leaves_nothing_behind(
    place: Place, vault: Vault
) -> None:
    async with listening(place, await place.token(vault.person)) as mine:
        await mine.head(vault, 2)
        assert len(place.app.services.hub) == 1
    assert len(place.app.services.hub) == 0


async def test_when_the_server_closes_every_stream_ends(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    async with listening(place, token) as mine:
        await mine.head(vault, 2)
        place.app.services.hub.close()
        await mine.to_the_end()
    async with listening(place, token) as late:
        await late.to_the_end()


async def test_one_key_holds_a_few_streams_and_the_newest_stay(
    place: Place, vault: Vault
) -> None:
    """Else who has one vault could hold every connection the server has."""
    object.__setattr__(place.app.services.settings, "rate", 1.0)
    token = await place.token(vault.person)
    async with AsyncExitStack() as stack:
        held = [
            await stack.enter_async_context(listening(place, token))
            for _ in range(stream.STREAMS_MAX + 2)
        ]
        await held[0].to_the_end()
        await held[1].to_the_end()
        assert len(place.app.services.hub) == stream.STREAMS_MAX
        await held[-1].head(vault, 2)
