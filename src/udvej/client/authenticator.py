"""A software authenticator, for the demo and for tests. It protects nobody.

Promise: it answers WebAuthn's two ceremonies and PRF as a browser with a real
passkey would, so that the server cannot tell; its private keys lie in memory. Needs
`cbor2`, which comes with the server; the library itself does not import this file.
"""

import hashlib
import hmac
import json
import secrets
import struct
from dataclasses import dataclass, field
from typing import Any, Final

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from udvej.protocol.visible.encoding import b64u, from_b64u

USER_PRESENT: Final = 0x01
USER_VERIFIED: Final = 0x04
CREDENTIAL_INCLUDED: Final = 0x40

_KEY_TYPE, _ALGORITHM, _CURVE, _X, _Y = 1, 3, -1, -2, -3  # COSE, RFC 9053
_EC2, _ES256, _P256 = 2, -7, 1
_NO_MODEL: Final = bytes(16)  # an AAGUID would name the maker


@dataclass
class Passkey:
    """One credential and the secret behind it."""

    credential: bytes
    user: bytes
    host: str
    key: ec.EllipticCurvePrivateKey = field(repr=False)
    prf_secret: bytes = field(repr=False)
    uses: int = 0


@dataclass
class SoftwareAuthenticator:
    """One device and the browser around it, at `origin`."""

    origin: str
    has_prf: bool = True
    passkeys: list[Passkey] = field(default_factory=list, repr=False)

    def make(self, options: dict[str, Any]) -> dict[str, Any]:
        """Answer `navigator.credentials.create`, without extension results."""
        passkey = Passkey(
            credential=secrets.token_bytes(32),
            user=from_b64u(options["user"]["id"]),
            host=options["rp"]["id"],
            key=ec.generate_private_key(ec.SECP256R1()),
            prf_secret=secrets.token_bytes(32),
        )
        self.passkeys.append(passkey)
        length = struct.pack(">H", len(passkey.credential))
        included = _NO_MODEL + length + passkey.credential + _cose(passkey)
        data = _data(passkey, CREDENTIAL_INCLUDED) + included
        attestation = {"fmt": "none", "attStmt": {}, "authData": data}
        return _credential(
            passkey,
            clientDataJSON=self._client("webauthn.create", options["challenge"]),
            attestationObject=cbor2.dumps(attestation),
        )

    def show(self, options: dict[str, Any]) -> dict[str, Any]:
        """Answer `navigator.credentials.get` with the newest passkey."""
        passkey = self.passkeys[-1]
        passkey.uses += 1
        client = self._client("webauthn.get", options["challenge"])
        data = _data(passkey, 0)
        signed = data + hashlib.sha256(client).digest()
        return _credential(
            passkey,
            clientDataJSON=client,
            authenticatorData=data,
            signature=passkey.key.sign(signed, ec.ECDSA(hashes.SHA256())),
            userHandle=passkey.user,
        )

    def prf(self, value: bytes) -> bytes | None:
        """Return the newest passkey's PRF output for `value`, or None without PRF."""
        if not self.has_prf:
            return None
        salt = hashlib.sha256(b"WebAuthn PRF\x00" + value).digest()
        return hmac.digest(self.passkeys[-1].prf_secret, salt, "sha256")

    @property
    def credential(self) -> bytes:
        """The newest passkey's credential id."""
        return self.passkeys[-1].credential

    def _client(self, kind: str, challenge: str) -> bytes:
        said = {
            "type": kind,
            "challenge": challenge,
            "origin": self.origin,
            "crossOrigin": False,
        }
        return json.dumps(said).encode()


def _cose(passkey: Passkey) -> bytes:
    numbers = passkey.key.public_key().public_numbers()
    return cbor2.dumps(
        {
            _KEY_TYPE: _EC2,
            _ALGORITHM: _ES256,
            _CURVE: _P256,
            _X: numbers.x.to_bytes(32, "big"),
            _Y: numbers.y.to_bytes(32, "big"),
        },
    )


def _data(passkey: Passkey, flags: int) -> bytes:
    flags |= USER_PRESENT | USER_VERIFIED
    host = hashlib.sha256(passkey.host.encode()).digest()
    return host + bytes([flags]) + struct.pack(">I", passkey.uses)


def _credential(passkey: Passkey, **response: bytes) -> dict[str, Any]:
    return {
        "id": b64u(passkey.credential),
        "rawId": b64u(passkey.credential),
        "type": "public-key",
        "response": {name: b64u(value) for name, value in response.items()},
    }
