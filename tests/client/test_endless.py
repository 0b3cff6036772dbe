"""A server that sends an answer without end fills nobody's memory."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import httpx
import pytest
from typing_extensions import override

from places import ORIGIN
from udvej.client import answers
from udvej.client.errors import Lost
from udvej.client.transport import Transport
from udvej.protocol.visible.limits import ANSWER_BYTES_MAX

pytestmark = pytest.mark.anyio

PIECE = b"a" * 1_048_576
PIECES_MAX = ANSWER_BYTES_MAX // len(PIECE)


@dataclass
class Endless(httpx.AsyncBaseTransport, httpx.AsyncByteStream):
    """Answers everything with the same piece, for ever; counts what was taken."""

    status: int = 200
    taken: int = 0

    @override
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        kind = {"Content-Type": "application/problem+json"}
        return httpx.Response(self.status, headers=kind, stream=self)

    @override
    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            self.taken += 1
            yield PIECE


@pytest.mark.parametrize("status", [200, 403, 500])
async def test_an_answer_without_end_is_no_answer(status: int) -> None:
    over = Endless(status)
    async with Transport(ORIGIN, over=over) as transport:
        with pytest.raises(Lost):
            await transport.get("/api/work", answers.Work)
        with pytest.raises(Lost):
            await transport.fetch("/api/entries/read", {}, token="")
    assert over.taken <= 2 * (PIECES_MAX + 1)


async def test_a_live_line_without_end_breaks_off() -> None:
    over = Endless()
    async with Transport(ORIGIN, over=over) as transport:
        with pytest.raises(Lost):
            await anext(transport.listen("/api/live", token=""))
    assert over.taken == 1
