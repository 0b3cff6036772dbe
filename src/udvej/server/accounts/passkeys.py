"""Passkey ceremonies as pure steps, by the webauthn library.

Promise: discoverable credentials, the user verified by the authenticator, this origin
and no other, no frame around it. What a browser reports about extensions, where PRF
outputs would stand, has no field here: a credential that carries it is refused.
"""

import dataclasses
import json
from typing import Annotated, Any, Final, NoReturn
from urllib.parse import urlsplit

import msgspec
import webauthn
from webauthn.helpers import base64url_to_bytes, options_to_json
from webauthn.helpers.structs import (
    AttestationConveyancePreference,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from udvej.protocol.visible.refusals import Refusal, Refused

CEREMONY_MILLISECONDS: Final = 120_000
"""As long as its challenge lives (PROTOCOL §2 `challenge_seconds`)."""
CREDENTIAL_ID_BYTES_MAX: Final = 1_023
"""WebAuthn's own limit."""

Short = Annotated[str, msgspec.Meta(max_length=4_096)]
Long = Annotated[str, msgspec.Meta(max_length=65_536)]


class NewResponse(msgspec.Struct, forbid_unknown_fields=True):
    """What an authenticator answered to *create*; the optional parts are not read."""

    clientDataJSON: Short  # noqa: N815 - WebAuthn's name
    attestationObject: Long  # noqa: N815 - WebAuthn's name
    authenticatorData: Short | None = None  # noqa: N815 - WebAuthn's name
    transports: list[Short] | None = None
    publicKey: Short | None = None  # noqa: N815 - WebAuthn's name
    publicKeyAlgorithm: int | None = None  # noqa: N815 - WebAuthn's name


class NewCredential(msgspec.Struct, forbid_unknown_fields=True):
    """A credential just made, without ``clientExtensionResults``."""

    id: Short
    rawId: Short  # noqa: N815 - WebAuthn's name
    type: Short
    response: NewResponse
    authenticatorAttachment: Short | None = None  # noqa: N815 - WebAuthn's name


class Response(msgspec.Struct, forbid_unknown_fields=True):
    """What an authenticator answered to *get*."""

    clientDataJSON: Short  # noqa: N815 - WebAuthn's name
    authenticatorData: Short  # noqa: N815 - WebAuthn's name
    signature: Short
    userHandle: Short | None = None  # noqa: N815 - WebAuthn's name


class Credential(msgspec.Struct, forbid_unknown_fields=True):
    """A credential shown, without ``clientExtensionResults``."""

    id: Short
    rawId: Short  # noqa: N815 - WebAuthn's name
    type: Short
    response: Response
    authenticatorAttachment: Short | None = None  # noqa: N815 - WebAuthn's name


@dataclasses.dataclass(frozen=True, slots=True)
class Party:
    """Whom a passkey is for: RP id (a host), its origin, and the name shown."""

    identifier: str
    origin: str
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Passkey:
    """What the server keeps of an authenticator; nothing of it logs anyone in."""

    credential: bytes
    public_key: bytes
    uses: int


def party(origin: str, name: str) -> Party:
    """Say whom passkeys are for at an origin: its host and no other."""
    host = urlsplit(origin).hostname
    if host is None:
        raise ValueError("the origin has no host")
    return Party(host, origin, name)


def creation_options(
    party: Party,
    *,
    staff: bytes,
    name: str,
    challenge: bytes,
    known: tuple[bytes, ...] = (),
) -> dict[str, Any]:
    """Write the options of ``navigator.credentials.create`` as JSON values.

    `known` are credentials the authenticator need not make again.
    """
    options = webauthn.generate_registration_options(
        rp_id=party.identifier,
        rp_name=party.name,
        user_id=staff,
        user_name=name,
        challenge=challenge,
        timeout=CEREMONY_MILLISECONDS,
        # Which maker built the authenticator is nothing we want to know.
        attestation=AttestationConveyancePreference.NONE,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=one) for one in known],
    )
    written: dict[str, Any] = json.loads(options_to_json(options))
    return written


def request_options(party: Party, challenge: bytes) -> dict[str, Any]:
    """Write the options of ``navigator.credentials.get``; they name nobody."""
    options = webauthn.generate_authentication_options(
        rp_id=party.identifier,
        challenge=challenge,
        timeout=CEREMONY_MILLISECONDS,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    written: dict[str, Any] = json.loads(options_to_json(options))
    return written


def challenge_of(credential: Credential | NewCredential) -> bytes:
    """Read which challenge a credential answers; whoever calls checks that it is ours.

    Refuses `passkey-refused` a ceremony inside a frame of another site as well, which
    the library leaves to its caller.
    """
    try:
        said = json.loads(base64url_to_bytes(credential.response.clientDataJSON))
        challenge = base64url_to_bytes(said["challenge"])
        framed = said.get("crossOrigin", False) is not False or "topOrigin" in said
    except Exception:  # noqa: BLE001 - foreign bytes: whatever is wrong is a refusal
        _refuse()
    if framed:
        _refuse()
    return challenge


def accept_new(party: Party, credential: NewCredential, challenge: bytes) -> Passkey:
    """Verify a credential just made, or raise `Refused(passkey-refused)`."""
    try:
        verified = webauthn.verify_registration_response(
            credential=msgspec.to_builtins(credential),
            expected_challenge=challenge,
            expected_rp_id=party.identifier,
            expected_origin=party.origin,
            require_user_verification=True,
        )
    except Exception:  # noqa: BLE001 - foreign bytes: whatever is wrong is a refusal
        _refuse()
    if len(verified.credential_id) > CREDENTIAL_ID_BYTES_MAX:
        _refuse()
    return Passkey(
        verified.credential_id, verified.credential_public_key, verified.sign_count
    )


def accept(
    party: Party,
    credential: Credential,
    challenge: bytes,
    *,
    known: Passkey,
    staff: bytes,
) -> Passkey:
    """Verify a credential shown; gives the passkey with its new count of uses.

    A user handle that is not `staff` is `passkey-refused`, like every other flaw.
    """
    try:
        verified = webauthn.verify_authentication_response(
            credential=msgspec.to_builtins(credential),
            expected_challenge=challenge,
            expected_rp_id=party.identifier,
            expected_origin=party.origin,
            credential_public_key=known.public_key,
            credential_current_sign_count=known.uses,
            require_user_verification=True,
        )
        handle = base64url_to_bytes(credential.response.userHandle or "")
    except Exception:  # noqa: BLE001 - foreign bytes: whatever is wrong is a refusal
        _refuse()
    if handle != staff or verified.credential_id != known.credential:
        _refuse()
    return dataclasses.replace(known, uses=verified.new_sign_count)


def credential_id(credential: Credential) -> bytes:
    """Read which passkey a credential claims to be."""
    try:
        return base64url_to_bytes(credential.rawId)
    except Exception:  # noqa: BLE001 - foreign bytes: whatever is wrong is a refusal
        _refuse()


def _refuse() -> NoReturn:
    # The library's words would tell which check failed: only an attacker gains by it.
    raise Refused(Refusal.PASSKEY_REFUSED) from None
