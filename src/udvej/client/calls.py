"""The requests about one vault (PROTOCOL §11.6 to §11.9), each with a token.

Promise: answers are handed on as they came; judging them is `vault`'s and the log's.
"""

from collections.abc import Sequence

from udvej.client import answers
from udvej.client.prover import Prover
from udvej.client.transport import Transport
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.wire import write_batch


class Calls:
    """Asks about one vault as one key."""

    def __init__(self, transport: Transport, prover: Prover, vault: bytes) -> None:
        self._transport = transport
        self._prover = prover
        self._vault = b64u(vault)

    async def read(self, since: int) -> tuple[bytes, bool]:
        """Return an answer of entries after `since`, and whether there are more."""
        body = {"vault": self._vault, "since": since}
        return await self._prover.use(
            lambda token: self._transport.fetch("/api/entries/read", body, token=token),
        )

    async def append(
        self,
        entries: Sequence[Entry],
        shown: ShownDay | None = None,
    ) -> answers.Head:
        """Append a batch; `shown` belongs to the *opened* entry in it."""
        batch = write_batch(entries)
        headers = {} if shown is None else {"Udvej-Day": shown.serialise()}
        return await self._prover.use(
            lambda token: self._transport.post_batch(
                "/api/entries/append",
                batch,
                answers.Head,
                token=token,
                headers=headers,
            ),
        )

    async def head(self) -> answers.VaultHead:
        """Return the newest entry's place, and the day a waiting deletion ends."""
        body = {"vault": self._vault}
        return await self._prover.use(
            lambda token: self._transport.post(
                "/api/head", body, answers.VaultHead, token=token
            ),
        )
