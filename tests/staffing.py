"""Staff in a test: a service, its people, each with a browser and a passkey.

The cast: Alice and Bob are counsellors of one service, Carol coordinates it, Leo leads
it; Ann is its admin. Eve coordinates another service. Rings are random bytes of the
right length, because a server cannot tell.
"""

import secrets
from dataclasses import dataclass, field
from typing import Any, cast

import httpx

from authenticator import Flawed
from hands import Hand
from in_memory import App, InMemory
from places import ORIGIN, Place
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.proof import proof_message
from udvej.protocol.visible.roster import Counsellor, Employment
from udvej.server import accounts
from udvej.server.accounts.wraps import RING_BYTES

SITE = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}


@dataclass
class Browser:
    """One browser of one member of staff."""

    place: Place
    device: Flawed = field(default_factory=lambda: Flawed(ORIGIN))
    hand: Hand = field(default_factory=Hand)
    code: Hand = field(default_factory=Hand)
    headers: dict[str, str] = field(default_factory=lambda: dict(SITE))
    staff: str = ""

    def __post_init__(self) -> None:
        app = cast("App", self.place.app)
        self.client = httpx.AsyncClient(transport=InMemory(app), base_url=ORIGIN)

    async def post(self, path: str, json: object = None) -> httpx.Response:
        body = {} if json is None else json
        return await self.client.post(path, json=body, headers=self.headers)

    async def get(self, path: str) -> httpx.Response:
        return await self.client.get(path, headers=self.headers)

    def ring(self, invitation: str, *kinds: str) -> dict[str, Any]:
        proof = self.hand.sign("staff-key", from_b64u(invitation))
        return {
            "signing": b64u(self.hand.key),
            "opening": b64u(self.hand.opening),
            "proof": b64u(proof),
            "codeKey": b64u(self.code.key),
            "wraps": [
                {"kind": kind, "wrap": b64u(secrets.token_bytes(RING_BYTES))}
                for kind in (kinds or ("passkey", "code"))
            ],
        }

    async def offer(self, link: str) -> dict[str, Any]:
        """The body of a registration for a link, whole and right."""
        invitation = link.partition("#")[2]
        said = await self.post("/api/staff/invitation", {"invitation": invitation})
        assert said.status_code == 200, said.text
        credential = self.device.make(said.json()["options"])
        body = {"invitation": invitation, "credential": credential}
        if "counsellor" in said.json()["roles"]:
            body |= self.ring(invitation)
        return body

    async def register(self, link: str) -> httpx.Response:
        answer = await self.post("/api/staff/register", await self.offer(link))
        if answer.status_code == 200:
            self.staff = answer.json()["staff"]
        return answer

    async def shown(self) -> dict[str, Any]:
        """A passkey shown for a log-in."""
        options = await self.post("/api/staff/login/options")
        return {"credential": self.device.show(options.json())}

    async def log_in(self) -> httpx.Response:
        return await self.post("/api/staff/login", await self.shown())

    async def code_proof(self, origin: str = ORIGIN) -> dict[str, str]:
        """A fresh challenge, signed with the printed code."""
        got = (await self.get("/api/challenge")).json()["challenge"]
        signed = self.code.sign("enrol", proof_message(origin, from_b64u(got)))
        return {
            "signing": b64u(self.hand.key),
            "challenge": got,
            "signature": b64u(signed),
        }

    async def ask_enrolment(self) -> httpx.Response:
        return await self.post("/api/staff/enrolments", await self.code_proof())

    async def prove(self) -> httpx.Response:
        got = (await self.get("/api/challenge")).json()["challenge"]
        signed = self.hand.prove(ORIGIN, from_b64u(got))
        body = {"challenge": got, "signature": b64u(signed)}
        return await self.post("/api/desk/prove", body)

    async def token(self) -> str:
        return str((await self.prove()).json()["token"])

    def listed(self, name: str, stand_in: Hand | None = None) -> Counsellor:
        """This counsellor's line in a roster."""
        return Counsellor(
            signing=self.hand.key,
            opening=self.hand.opening,
            name=name,
            languages=("da", "en"),
            knows={"da": "gæld"},
            hours={"da": "hverdage"},
            employer={"da": "Foreningen"},
            duties={"da": "rådgiver"},
            stand_in=None if stand_in is None else stand_in.key,
            employment=Employment.PRIVATE,
        )


@dataclass
class Office:
    """A place with services; people are made as a test needs them."""

    place: Place
    service: SigningKey = field(
        default_factory=lambda: SigningKey(secrets.token_bytes(32))
    )
    other: SigningKey = field(
        default_factory=lambda: SigningKey(secrets.token_bytes(32))
    )

    async def open(self) -> "Office":
        services = self.place.app.services
        for key, name in ((self.service, "Alfa"), (self.other, "Beta")):
            await accounts.add_service(services, accounts.Service(key.public, name))
        return self

    async def link(
        self, name: str, *roles: str, service: SigningKey | None = None
    ) -> str:
        """An invitation as the command line makes it."""
        services = self.place.app.services
        writer = accounts.invitation_writer(
            services,
            name=name,
            wanted=accounts.parse(list(roles)),
            service=(service or self.service).public,
        )
        return await services.database.write(writer)

    async def hire(
        self, name: str, *roles: str, service: SigningKey | None = None
    ) -> Browser:
        """Somebody registered and logged in."""
        browser = Browser(self.place)
        link = await self.link(name, *roles, service=service)
        answer = await browser.register(link)
        assert answer.status_code == 200, answer.text
        return browser

    def roster(
        self, *counsellors: Counsellor, number: int = 1, previous: bytes | None = None
    ) -> bytes:
        today = self.place.clock.day()
        return sign_roster(
            self.service,
            service_name="Alfa",
            number=number,
            previous=previous,
            made=today,
            expires=today + 30,
            counsellors=tuple(counsellors),
        )
