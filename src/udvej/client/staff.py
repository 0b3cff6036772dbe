"""A staff session: passkey in, cookie held, key ring opened (PROTOCOL §13).

Promise: the ring leaves this end only wrapped, and PRF outputs not at all. What shows
passkeys is handed in: a browser has its own; demo and tests have a software one.
"""

from dataclasses import dataclass, field
from typing import Any, Protocol

from udvej.client.answers import Session
from udvej.client.errors import Stale
from udvej.client.transport import Transport
from udvej.protocol.secret.drawing import draw_keys, draw_number, draw_ring_nonce
from udvej.protocol.secret.hardening import PROFILE_1, seed_of, staff_salt
from udvej.protocol.secret.keys import KeyPair, Seed, WrapKey
from udvej.protocol.secret.phrase import (
    ListId,
    Phrase,
    read_phrase,
    released_lists,
    write_phrase,
)
from udvej.protocol.secret.ring import (
    PrfOutput,
    code_proof_key,
    code_wrap_key,
    passkey_wrap_key,
    passphrase_wrap_key,
    prf_input,
    unwrap_ring,
    wrap_ring,
)
from udvej.protocol.visible.encoding import b64u, from_b64u

_KEY_PROOF = "staff-key"


class Authenticator(Protocol):
    """What makes and shows passkeys; JSON as WebAuthn writes it."""

    @property
    def credential(self) -> bytes:
        """The id of the passkey last made or shown."""
        ...

    def make(self, options: dict[str, Any]) -> dict[str, Any]:
        """Answer *create*."""
        ...

    def show(self, options: dict[str, Any]) -> dict[str, Any]:
        """Answer *get*."""
        ...

    def prf(self, value: bytes) -> bytes | None:
        """Return that passkey's PRF output, or None where it has no PRF."""
        ...


@dataclass(frozen=True, slots=True)
class Registered:
    """What a new member of staff must keep; each is shown once.

    `passphrase` is there where the passkey has no PRF.
    """

    code: tuple[str, ...] = field(repr=False)
    passphrase: tuple[str, ...] | None = field(repr=False)


class StaffSession:
    """One browser of one member of staff."""

    def __init__(
        self,
        transport: Transport,
        authenticator: Authenticator,
        installation: bytes,
        language: ListId = ListId.DANISH,
    ) -> None:
        self.transport = transport
        self.session: Session | None = None
        self._authenticator = authenticator
        self._installation = installation
        self._language = language
        self._ring: KeyPair | None = None

    @property
    def ring(self) -> KeyPair:
        """The key ring; raises `Stale` before log-in and for who has none."""
        if self._ring is None:
            raise Stale
        return self._ring

    async def register(self, invitation: str) -> Registered | None:
        """Use an invitation up: a passkey, and for a counsellor a key ring.

        `invitation` is the text after `#`. Returns None where no keys are made.
        """
        asked = {"invitation": invitation}
        said = await self.transport.post("/api/staff/invitation", asked, dict[str, Any])
        credential = self._authenticator.make(said["options"])
        body = {"invitation": invitation, "credential": credential}
        kept = None
        if "counsellor" in said["roles"]:
            ring = draw_keys()
            kept, made = self._wraps(ring)
            proof = ring.signing.sign(_KEY_PROOF, from_b64u(invitation))
            body |= {
                "signing": b64u(ring.signing.public),
                "opening": b64u(ring.opening.public),
                "proof": b64u(proof),
                **made,
            }
            self._ring = ring
        path = "/api/staff/register"
        self.session = await self.transport.post(path, body, Session)
        return kept

    async def log_in(self, passphrase: str | None = None) -> Session:
        """Log in with the passkey, and open the ring if there is one.

        Alarms `cannot-open` where the passphrase, or a served wrap, is another's.
        """
        path = "/api/staff/login/options"
        options = await self.transport.post(path, {}, dict[str, Any])
        credential = self._authenticator.show(options)
        shown = {"credential": credential}
        session = await self.transport.post("/api/staff/login", shown, Session)
        self.session = session
        if session.signing is not None:
            self._ring = self._open(session, passphrase)
        return session

    async def log_out(self) -> None:
        """End the session and drop the ring."""
        await self.transport.post("/api/staff/logout", {}, object)
        self.transport.forget()
        self.session, self._ring = None, None

    def _wraps(self, ring: KeyPair) -> tuple[Registered, dict[str, Any]]:
        """Wrap a new ring in the ways this authenticator allows."""
        code, code_seed = self._draw_words(ring.signing.public)
        keys: dict[str, WrapKey] = {"code": code_wrap_key(code_seed)}
        passphrase = None
        if (key := self._passkey_key()) is not None:
            keys["passkey"] = key
        else:
            passphrase, seed = self._draw_words(ring.signing.public)
            keys["passphrase"] = passphrase_wrap_key(seed)
        wraps = [
            {"kind": kind, "wrap": b64u(wrap_ring(key, ring, draw_ring_nonce()))}
            for kind, key in keys.items()
        ]
        code_key = b64u(code_proof_key(code_seed).public)
        return Registered(code, passphrase), {"wraps": wraps, "codeKey": code_key}

    def _open(self, session: Session, passphrase: str | None) -> KeyPair:
        signing = from_b64u(session.signing)
        wraps = {wrap.kind: from_b64u(wrap.wrap) for wrap in session.wraps}
        key = self._passkey_key()
        if key is not None and "passkey" in wraps:
            return unwrap_ring(key, wraps["passkey"], signing)
        if passphrase is None or "passphrase" not in wraps:
            raise Stale
        phrase = read_phrase(passphrase, released_lists())
        opened = passphrase_wrap_key(self._harden(phrase, signing))
        return unwrap_ring(opened, wraps["passphrase"], signing)

    def _passkey_key(self) -> WrapKey | None:
        output = self._authenticator.prf(prf_input(self._installation))
        if output is None:
            return None
        return passkey_wrap_key(PrfOutput(output), self._authenticator.credential)

    def _draw_words(self, signing: bytes) -> tuple[tuple[str, ...], Seed]:
        phrase = Phrase(self._language, draw_number())
        words = next(one for one in released_lists() if one.list_id is self._language)
        return write_phrase(words, phrase.number), self._harden(phrase, signing)

    def _harden(self, phrase: Phrase, signing: bytes) -> Seed:
        return seed_of(phrase, staff_salt(self._installation, signing), PROFILE_1)
