"""Live events of several keys as one stream (PROTOCOL §11.10).

Promise: a stream that ends with its token begins again; a lost one is tried again,
ever more slowly; nothing is left running when the caller stops listening.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Final

from udvej.client.answers import Moved
from udvej.client.errors import Lost
from udvej.client.prover import Prover
from udvej.client.transport import Transport, read_event
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.refusals import Refusal, Refused

PAUSE_SECONDS: Final = 0.5
PAUSE_SECONDS_MAX: Final = 30.0
_QUEUE_MAX: Final = 256  # a slow caller holds the streams back

_AGAIN: Final = frozenset(
    {Refusal.TOKEN_STALE, Refusal.SLOW_DOWN, Refusal.UNAVAILABLE, Refusal.FAULT},
)

Event = bytes | None
"""A vault whose head moved; None: the desk did."""


async def merge(
    transport: Transport,
    provers: Sequence[Prover],
) -> AsyncGenerator[Event]:
    """Yield the events of all keys, until the caller stops or a key is refused."""
    queue: asyncio.Queue[Event | Refused] = asyncio.Queue(_QUEUE_MAX)
    tasks = [
        asyncio.create_task(_follow(transport, prover, queue)) for prover in provers
    ]
    try:
        while tasks:
            event = await queue.get()
            if isinstance(event, Refused):
                raise event
            yield event
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _follow(
    transport: Transport,
    prover: Prover,
    queue: asyncio.Queue[Event | Refused],
) -> None:
    pause = PAUSE_SECONDS
    while True:
        try:
            token = await prover.token()
            async with aclosing(transport.listen("/api/live", token=token)) as events:
                async for name, data in events:
                    pause = PAUSE_SECONDS
                    await queue.put(_event(name, data))
            prover.drop()  # the stream ends when its token does
        except Lost:
            await asyncio.sleep(pause)
            pause = min(2 * pause, PAUSE_SECONDS_MAX)
        except Refused as refused:
            if refused.refusal not in _AGAIN:
                await queue.put(refused)
                return
            prover.drop()
            await asyncio.sleep(pause)
            pause = min(2 * pause, PAUSE_SECONDS_MAX)


def _event(name: str, data: bytes) -> Event:
    return from_b64u(read_event(data, Moved).vault) if name == "head" else None
