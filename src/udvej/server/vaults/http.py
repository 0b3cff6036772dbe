"""The vaults over HTTP: a request becomes one action, its result an answer (§11)."""

from typing import Annotated, Any, TypeVar

import msgspec
from litestar import Request, Response, asgi, get, post
from litestar.handlers import ASGIRouteHandler, HTTPRouteHandler
from litestar.types import Receive, Scope, Send

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.proof import check_proof
from udvej.protocol.visible.work import Work
from udvej.server.kernel import web
from udvej.server.kernel.buckets import Bucket
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.tokens import Purpose, Token
from udvej.server.vaults import actions
from udvej.server.vaults.batch import parse_batch, parse_first_batch
from udvej.server.vaults.stream import Stream
from udvej.server.vaults.vaults import Vaults

AnyRequest = Request[Any, Any, Any]
T = TypeVar("T", bound=msgspec.Struct)

OCTETS = "application/octet-stream"
JSON = "application/json"
BEARER = "Bearer "
DAY_HEADER = "Udvej-Day"
WORK_HEADER = "Udvej-Work"
PROOF_HEADER = "Udvej-Proof"
MORE_HEADER = "Udvej-More"


class ProveBody(msgspec.Struct, forbid_unknown_fields=True):
    """PROTOCOL §11.4."""

    key: str
    challenge: str
    signature: str


class ReadBody(msgspec.Struct, forbid_unknown_fields=True):
    """PROTOCOL §11.8."""

    vault: str
    since: Annotated[int, msgspec.Meta(ge=-1, le=limits.INTEGER_MAX)]


class HeadBody(msgspec.Struct, forbid_unknown_fields=True):
    """PROTOCOL §11.9."""

    vault: str


async def _body(request: AnyRequest, shape: type[T]) -> T:
    try:
        return msgspec.json.decode(await request.body(), type=shape)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise Refused(Refusal.MALFORMED) from None


def _json(value: object, status: int = 200) -> Response[bytes]:
    return Response(msgspec.json.encode(value), status_code=status, media_type=JSON)


def _appended(done: actions.Appended) -> dict[str, object]:
    return {"sequence": done.sequence, "hash": b64u(done.hash)}


def routes(vaults: Vaults) -> list[HTTPRouteHandler | ASGIRouteHandler]:
    """Return the vaults' handlers with their addresses."""
    return Endpoints(vaults).routes()


class Endpoints:
    """The handlers, bound to the vaults they serve."""

    def __init__(self, vaults: Vaults) -> None:
        self._vaults = vaults
        self._services = vaults.services

    def routes(self) -> list[HTTPRouteHandler | ASGIRouteHandler]:
        """Return the handlers with their addresses."""
        return [
            get("/api/installation")(self.installation),
            get("/api/challenge")(self.challenge),
            get("/api/work")(self.work),
            post("/api/prove", status_code=200)(self.prove),
            post("/api/vaults", status_code=201)(self.begin),
            post("/api/entries/append", status_code=200)(self.append),
            post("/api/entries/read", status_code=200)(self.read),
            post("/api/head", status_code=200)(self.head),
            asgi("/api/live", copy_scope=False)(self.live),
        ]

    def _slow(self, request: AnyRequest, bucket: Bucket, amount: int = 1) -> None:
        place = web.address(request.scope, self._services.settings)
        self._services.buckets.take(bucket, place, amount)

    async def _to_keep(self, request: AnyRequest) -> bytes:
        """Return a body whose bytes would be stored, if there were not too many."""
        body = await request.body()
        self._slow(request, Bucket.KEEP, len(body))
        return body

    def _token(self, request: AnyRequest) -> Token:
        given = request.headers.get("authorization", "")
        if not given.startswith(BEARER):
            raise Refused(Refusal.TOKEN_STALE)
        return self._services.tokens.read(given.removeprefix(BEARER))

    async def installation(self, request: AnyRequest) -> Response[bytes]:
        """Say what a client must know before it makes anything (§11.3)."""
        self._slow(request, Bucket.READ)
        services = self._services
        listed = await services.database.read(self._vaults.hooks.services)
        return _json(
            {
                "suite": limits.SUITE,
                "installation": b64u(services.installation),
                "origin": services.settings.browser_origin,
                "workBits": services.settings.work_bits,
                "services": list(listed),
            }
        )

    async def challenge(self, request: AnyRequest) -> Response[bytes]:
        """Hand out a challenge to prove a key with (§11.4)."""
        self._slow(request, Bucket.READ)
        tokens = self._services.tokens
        challenge = tokens.challenge(Purpose.PROVE, limits.CHALLENGE_SECONDS)
        return _json({"challenge": b64u(challenge)})

    async def work(self, request: AnyRequest) -> Response[bytes]:
        """Hand out a challenge to do work on (§11.5)."""
        self._slow(request, Bucket.READ)
        challenge = self._services.tokens.challenge(Purpose.WORK, limits.WORK_SECONDS)
        bits = self._services.settings.work_bits
        return _json({"challenge": b64u(challenge), "bits": bits})

    async def prove(self, request: AnyRequest) -> Response[bytes]:
        """Exchange a proof for a token; unknown and wrong are one answer (§11.4)."""
        self._slow(request, Bucket.PROVE)
        services = self._services
        body = await _body(request, ProveBody)
        key = from_b64u(body.key, limits.KEY_BYTES)
        challenge = from_b64u(body.challenge)
        signature = from_b64u(body.signature, limits.SIGNATURE_BYTES)
        services.tokens.check_challenge(challenge, Purpose.PROVE)
        origin = services.settings.browser_origin
        check_proof(key, origin, challenge, signature)
        vault = await services.database.read(lambda c: actions.prove(c, key))
        return _json({"token": services.tokens.issue(key), "vault": b64u(vault)})

    async def begin(self, request: AnyRequest) -> Response[bytes]:
        """Make a vault (§11.5)."""
        self._slow(request, Bucket.BEGIN)
        services = self._services
        header = request.headers.get(WORK_HEADER)
        if header is None:
            raise Refused(Refusal.WORK_MISSING)
        work = Work.parse(header)
        services.tokens.check_challenge(work.challenge, Purpose.WORK)
        day = request.headers.get(DAY_HEADER)
        first = parse_first_batch(
            await self._to_keep(request), day, services.installation
        )
        work.check(first.batch.vault, services.settings.work_bits)
        # Whoever read the first entries once could else send them again: to learn
        # whether the vault is there, or to bring back a deleted one.
        proof = from_b64u(request.headers.get(PROOF_HEADER, ""))
        origin = services.settings.browser_origin
        check_proof(first.begun.person, origin, work.challenge, proof)
        done = await self._vaults.begin(first)
        return _json({"vault": b64u(first.batch.vault), **_appended(done)}, 201)

    async def append(self, request: AnyRequest) -> Response[bytes]:
        """Append entries; answered once they are stored (§11.6)."""
        self._slow(request, Bucket.WRITE)
        token = self._token(request)
        day = request.headers.get(DAY_HEADER)
        batch = parse_batch(await self._to_keep(request), day)
        return _json(_appended(await self._vaults.append(token, batch)))

    async def read(self, request: AnyRequest) -> Response[bytes]:
        """Hand over entries (§11.8)."""
        self._slow(request, Bucket.READ)
        token = self._token(request)
        body = await _body(request, ReadBody)
        vault = from_b64u(body.vault, limits.VAULT_BYTES)
        found = await self._vaults.read(token, vault, body.since)
        headers = {MORE_HEADER: "1"} if found.more else {}
        return Response(found.data, media_type=OCTETS, headers=headers)

    async def head(self, request: AnyRequest) -> Response[bytes]:
        """Say where the head is (§11.9)."""
        self._slow(request, Bucket.READ)
        token = self._token(request)
        body = await _body(request, HeadBody)
        vault = from_b64u(body.vault, limits.VAULT_BYTES)
        found = await self._vaults.head(token, vault)
        return _json(
            {
                "sequence": found.sequence,
                "hash": b64u(found.hash),
                "epoch": found.epoch,
                "closing": found.closing,
            }
        )

    async def live(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Say when a head moves, until the token ends (§11.10)."""
        request: AnyRequest = Request(scope, receive, send)
        self._slow(request, Bucket.READ)
        token = self._token(request)

        async def gone() -> None:
            while (await receive())["type"] != "http.disconnect":
                pass

        await self._vaults.listen(token, Stream(send), gone)
