"""The real application in memory, on either database, with a clock that a test sets."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast

import httpx

from hands import Hand, Vault, write_batch
from in_memory import App, InMemory
from migrated import lay
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.wire import Answered, read_answer
from udvej.server.app import Application, create
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings

TODAY = 20_780
ORIGIN = "https://mappen.example"


@asynccontextmanager
async def running(settings: Settings, clock: SetClock) -> AsyncIterator["Place"]:
    """An application between its start and its end."""
    lay(settings.database_url)
    app = create(settings, clock)
    async with app.litestar.lifespan():
        transport = InMemory(cast("App", app))
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
            yield Place(app, client, clock)


@dataclass
class Place:
    """The application, and the requests that PROTOCOL §11 knows."""

    app: Application
    client: httpx.AsyncClient
    clock: SetClock
    alice: Hand = field(default_factory=Hand)
    """A counsellor on duty; she has a signing key here and no account."""

    @property
    def installation(self) -> bytes:
        return self.app.services.installation

    def vault(self, person: Hand | None = None) -> Vault:
        return Vault(person or Hand(), self.installation)

    def own(self, person: Hand | None = None) -> Vault:
        return Vault(person or Hand(), self.installation, purpose=Purpose.OWN)

    async def post(
        self,
        path: str,
        *,
        token: str = "",
        headers: dict[str, str] | None = None,
        json: object = None,
        content: bytes | None = None,
    ) -> httpx.Response:
        headers = dict(headers or {})
        if token:
            headers["Authorization"] = f"Bearer {token}"
        return await self.client.post(path, headers=headers, json=json, content=content)

    async def begin(self, vault: Vault, batch: list[Entry]) -> httpx.Response:
        challenge = from_b64u((await self.client.get("/api/work")).json()["challenge"])
        headers = self.worked(vault, challenge)
        return await self.post(
            "/api/vaults", content=write_batch(batch), headers=headers
        )

    def worked(
        self, vault: Vault, challenge: bytes, *, by: Hand | None = None
    ) -> dict[str, str]:
        """The work for a vault, and the proof of its person (or somebody else)."""
        settings = self.app.services.settings
        proof = (by or vault.person).prove(settings.browser_origin, challenge)
        work = vault.work(challenge, settings.work_bits)
        return {"Udvej-Work": work, "Udvej-Proof": b64u(proof)}

    async def prove(self, hand: Hand, origin: str = ORIGIN) -> httpx.Response:
        got = await self.client.get("/api/challenge")
        challenge = from_b64u(got.json()["challenge"])
        proof = {
            "key": b64u(hand.key),
            "challenge": b64u(challenge),
            "signature": b64u(hand.prove(origin, challenge)),
        }
        return await self.post("/api/prove", json=proof)

    async def token(self, hand: Hand) -> str:
        """A person's token, by proving."""
        return str((await self.prove(hand)).json()["token"])

    def staff_token(self, hand: Hand) -> str:
        """A counsellor's token, as the desk issues it to a session."""
        return self.app.services.tokens.issue(hand.key, staff=True)

    async def append(
        self, token: str, *entries: Entry, shown: ShownDay | None = None
    ) -> httpx.Response:
        headers = {} if shown is None else {"Udvej-Day": shown.serialise()}
        content = write_batch(entries)
        return await self.post(
            "/api/entries/append", token=token, content=content, headers=headers
        )

    async def read(self, token: str, vault: bytes, since: int = -1) -> httpx.Response:
        return await self.post(
            "/api/entries/read",
            token=token,
            json={"vault": b64u(vault), "since": since},
        )

    async def entries(
        self, token: str, vault: bytes, since: int = -1
    ) -> list[Answered]:
        got = await self.read(token, vault, since)
        assert got.status_code == 200, got.text
        return read_answer(got.content)

    async def head(self, token: str, vault: bytes) -> httpx.Response:
        return await self.post("/api/head", token=token, json={"vault": b64u(vault)})


def refusal(response: httpx.Response) -> str:
    """The name of the refusal that an answer is."""
    assert response.headers["content-type"] == "application/problem+json"
    body = json.loads(response.content)
    assert body["status"] == response.status_code
    return str(body["type"]).removeprefix("urn:udvej:refusal:")
