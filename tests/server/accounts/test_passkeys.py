"""Ceremonies: what a real authenticator sends is accepted, each flaw is refused."""

import json
from typing import Any

import msgspec
import pytest

from authenticator import Flawed, verify_nobody
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.server.accounts import passkeys

ORIGIN = "https://site.example"
PARTY = passkeys.Party("site.example", ORIGIN, "Site")
STAFF = b"s" * 32
CHALLENGE = b"c" * 48


def new(made: dict[str, Any]) -> passkeys.NewCredential:
    return msgspec.convert(made, passkeys.NewCredential)


def shown(made: dict[str, Any]) -> passkeys.Credential:
    return msgspec.convert(made, passkeys.Credential)


def make(device: Flawed) -> passkeys.Passkey:
    options = passkeys.creation_options(
        PARTY, staff=STAFF, name="Alice", challenge=CHALLENGE
    )
    return passkeys.accept_new(PARTY, new(device.make(options)), CHALLENGE)


def show(device: Flawed, known: passkeys.Passkey) -> passkeys.Passkey:
    made = device.show(passkeys.request_options(PARTY, CHALLENGE))
    return passkeys.accept(PARTY, shown(made), CHALLENGE, known=known, staff=STAFF)


def ceremony(made: passkeys.Credential, known: passkeys.Passkey) -> None:
    challenge = passkeys.challenge_of(made)
    passkeys.accept(PARTY, made, challenge, known=known, staff=STAFF)


def refusal(device: Flawed, known: passkeys.Passkey) -> Refusal:
    with pytest.raises(Refused) as refused:
        show(device, known)
    return refused.value.refusal


def test_options_demand_a_discoverable_credential_and_a_verified_user() -> None:
    options = passkeys.creation_options(
        PARTY, staff=STAFF, name="Alice", challenge=CHALLENGE, known=(b"old",)
    )
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["attestation"] == "none"
    assert from_b64u(options["user"]["id"]) == STAFF
    assert options["excludeCredentials"] == [{"id": b64u(b"old"), "type": "public-key"}]


def test_request_options_name_nobody() -> None:
    options = passkeys.request_options(PARTY, CHALLENGE)
    assert options["allowCredentials"] == []
    assert options["userVerification"] == "required"


def test_a_passkey_made_here_logs_in_here() -> None:
    device = Flawed(ORIGIN)
    known = make(device)
    assert show(device, known).uses == 1


def test_an_authenticator_that_does_not_count_is_accepted_every_time() -> None:
    device = Flawed(ORIGIN, counts=False)
    known = make(device)
    assert show(device, show(device, known)).uses == 0


def test_a_count_that_does_not_rise_is_refused() -> None:
    device = Flawed(ORIGIN)
    known = show(device, make(device))
    device.passkeys[-1].uses = 0
    assert refusal(device, known) is Refusal.PASSKEY_REFUSED


@pytest.mark.parametrize(
    "flaw",
    [
        {"says_origin": "https://site.example.evil"},
        {"says_origin": "http://site.example"},
        {"framed": True},
    ],
    ids=["foreign origin", "plain http", "framed"],
)
def test_a_flawed_ceremony_is_refused(flaw: dict[str, Any]) -> None:
    device = Flawed(ORIGIN)
    known = make(device)
    for name, value in flaw.items():
        setattr(device, name, value)
    made = shown(device.show(passkeys.request_options(PARTY, CHALLENGE)))
    with pytest.raises(Refused, match="passkey-refused"):
        ceremony(made, known)


def test_a_new_passkey_from_a_foreign_origin_is_refused() -> None:
    with pytest.raises(Refused, match="passkey-refused"):
        make(Flawed("https://elsewhere.example"))


def test_a_new_passkey_without_a_verified_user_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    verify_nobody(monkeypatch)
    with pytest.raises(Refused, match="passkey-refused"):
        make(Flawed(ORIGIN))


def test_a_passkey_shown_without_a_verified_user_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device = Flawed(ORIGIN)
    known = make(device)
    verify_nobody(monkeypatch)
    assert refusal(device, known) is Refusal.PASSKEY_REFUSED


def test_another_challenge_is_refused() -> None:
    device = Flawed(ORIGIN)
    known = make(device)
    made = shown(device.show(passkeys.request_options(PARTY, b"d" * 48)))
    with pytest.raises(Refused, match="passkey-refused"):
        passkeys.accept(PARTY, made, CHALLENGE, known=known, staff=STAFF)


def test_another_device_is_refused() -> None:
    known = make(Flawed(ORIGIN))
    other = Flawed(ORIGIN)
    make(other)
    assert refusal(other, known) is Refusal.PASSKEY_REFUSED


def test_somebody_elses_user_handle_is_refused() -> None:
    device = Flawed(ORIGIN)
    known = make(device)
    device.passkeys[-1].user = b"t" * 32
    assert refusal(device, known) is Refusal.PASSKEY_REFUSED


@pytest.mark.parametrize("kind", [passkeys.NewCredential, passkeys.Credential])
def test_extension_results_have_no_place(kind: type[msgspec.Struct]) -> None:
    device = Flawed(ORIGIN)
    options = passkeys.creation_options(
        PARTY, staff=STAFF, name="Alice", challenge=CHALLENGE
    )
    made = device.make(options)
    if kind is passkeys.Credential:
        made = device.show(passkeys.request_options(PARTY, CHALLENGE))
    prf = {"prf": {"results": {"first": b64u(b"p" * 32)}}}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(made | {"clientExtensionResults": prf}, kind)


@pytest.mark.parametrize(
    "said",
    [b"", b"[]", b"{}", b'{"challenge":7}', b"\xff", b"[" * 2_000, b'{"challenge":"'],
)
def test_client_data_that_is_no_client_data_is_refused(said: bytes) -> None:
    device = Flawed(ORIGIN)
    make(device)
    made = device.show(passkeys.request_options(PARTY, CHALLENGE))
    made["response"]["clientDataJSON"] = b64u(said)
    with pytest.raises(Refused, match="passkey-refused"):
        passkeys.challenge_of(shown(made))


def test_a_challenge_is_read_from_what_the_browser_signed() -> None:
    device = Flawed(ORIGIN)
    make(device)
    made = device.show(passkeys.request_options(PARTY, CHALLENGE))
    assert passkeys.challenge_of(shown(made)) == CHALLENGE
    assert json.loads(from_b64u(made["response"]["clientDataJSON"]))["origin"] == ORIGIN
