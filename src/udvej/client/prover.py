"""Proving that one holds a key, and the token it earns (PROTOCOL §11.4).

Promise: the proof names the origin this end connected to, not what the server calls
itself, so a proof given to another site is worth nothing here. Tokens stay in memory.
"""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from udvej.client.answers import Challenge, Proof
from udvej.client.transport import Transport
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.proof import PURPOSE, proof_message
from udvej.protocol.visible.refusals import Refusal, Refused

T = TypeVar("T")

PERSON_PATH = "/api/prove"
DESK_PATH = "/api/desk/prove"


class Prover:
    """One key's way in; `path` is the desk's for a staff key."""

    def __init__(
        self,
        transport: Transport,
        signing: SigningKey,
        path: str = PERSON_PATH,
    ) -> None:
        self._transport = transport
        self._signing = signing
        self._path = path
        self._token: str | None = None

    async def prove(self) -> Proof:
        """Prove now; refuses `no-folder` for a key that opens nothing."""
        got = await self._transport.get("/api/challenge", Challenge)
        challenge = from_b64u(got.challenge)
        message = proof_message(self._transport.origin, challenge)
        body = {
            "challenge": got.challenge,
            "signature": b64u(self._signing.sign(PURPOSE, message)),
        }
        if self._path == PERSON_PATH:
            body["key"] = b64u(self._signing.public)
        proof = await self._transport.post(self._path, body, Proof)
        self._token = proof.token
        return proof

    async def token(self) -> str:
        """Return a token, proving if there is none."""
        return self._token or (await self.prove()).token

    async def use(self, ask: Callable[[str], Awaitable[T]]) -> T:
        """Ask with a token; prove again, once, where it has gone stale."""
        try:
            return await ask(await self.token())
        except Refused as refused:
            if refused.refusal is not Refusal.TOKEN_STALE:
                raise
        return await ask((await self.prove()).token)

    def drop(self) -> None:
        """Forget the token."""
        self._token = None
