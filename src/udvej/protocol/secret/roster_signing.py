"""Signing a roster: the service's own machine does it, offline (PROTOCOL §12.1)."""

from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.visible.encoding import Json, b64u, write_json
from udvej.protocol.visible.roster import Counsellor, Roster, assemble, read_roster


def sign_roster(
    service: SigningKey,
    *,
    service_name: str,
    number: int,
    previous: bytes | None,
    made: int,
    expires: int,
    counsellors: tuple[Counsellor, ...],
) -> bytes:
    """Return the signed roster's bytes; a refusal of §12.3 where nobody would take it.

    `made` and `expires` are days; `previous` is the hash of roster `number` - 1.
    """
    listed: list[Json] = [_json(one) for one in counsellors]
    text = write_json(
        {
            "v": 1,
            "service": {"key": b64u(service.public), "name": service_name},
            "number": number,
            "previous": None if previous is None else b64u(previous),
            "made": made,
            "expires": expires,
            "counsellors": listed,
        },
    )
    signed = assemble(service.sign("roster", text), text)
    read_roster(signed, service.public)
    return signed


def follow_up(service: SigningKey, before: Roster, made: int, expires: int) -> bytes:
    """Return the next roster with the same counsellors: a renewal."""
    return sign_roster(
        service,
        service_name=before.service_name,
        number=before.number + 1,
        previous=before.hash,
        made=made,
        expires=expires,
        counsellors=before.counsellors,
    )


def _json(one: Counsellor) -> dict[str, Json]:
    return {
        "signing": b64u(one.signing),
        "opening": b64u(one.opening),
        "name": one.name,
        "languages": list(one.languages),
        "knows": dict(one.knows),
        "hours": dict(one.hours),
        "employer": dict(one.employer),
        "duties": dict(one.duties),
        # §12.2: there is no other value to sign.
        "decidesBenefits": False,
        "standIn": None if one.stand_in is None else b64u(one.stand_in),
        "employment": one.employment.value,
    }
