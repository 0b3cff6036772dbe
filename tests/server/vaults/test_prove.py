"""POST /api/prove, PROTOCOL §11.4: unknown and wrong are one answer."""

import pytest

from hands import Hand, Vault
from places import ORIGIN, Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u

pytestmark = pytest.mark.anyio


@pytest.fixture
async def vault(place: Place) -> Vault:
    vault = place.vault()
    await place.begin(vault, vault.begin())
    return vault


async def test_a_key_without_a_vault_and_a_wrong_signature_are_one_answer(
    place: Place, vault: Vault
) -> None:
    unknown = await place.prove(Hand())
    wrong = Hand()
    wrong.key = vault.person.key  # signs with another's private key
    forged = await place.prove(wrong)
    assert refusal(unknown) == refusal(forged) == "no-folder"
    assert unknown.content == forged.content
    assert unknown.headers == forged.headers


async def test_a_proof_made_for_another_site_is_worth_nothing(
    place: Place, vault: Vault
) -> None:
    elsewhere = await place.prove(vault.person, origin="https://evil.example")
    assert refusal(elsewhere) == "no-folder"


async def _send(place: Place, hand: Hand, challenge: bytes) -> str:
    proof = {
        "key": b64u(hand.key),
        "challenge": b64u(challenge),
        "signature": b64u(hand.prove(ORIGIN, challenge)),
    }
    return refusal(await place.post("/api/prove", json=proof))


async def test_a_challenge_is_good_for_two_minutes(place: Place, vault: Vault) -> None:
    got = (await place.client.get("/api/challenge")).json()
    place.clock.pass_time(limits.CHALLENGE_SECONDS)
    challenge = from_b64u(got["challenge"])
    assert await _send(place, vault.person, challenge) == "challenge-stale"


async def test_a_challenge_nobody_issued_is_stale(place: Place, vault: Vault) -> None:
    for challenge in (b"", bytes(56), bytes(8)):
        assert await _send(place, vault.person, challenge) == "challenge-stale"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"key":1,"challenge":"","signature":""}',
        b'{"key":"AA","challenge":"","signature":""}',
        b'{"key":"","challenge":"","signature":"","more":1}',
        b"\xff\xfe",
    ],
)
async def test_another_shape_is_malformed(place: Place, body: bytes) -> None:
    sent = await place.post("/api/prove", content=body)
    assert refusal(sent) == "malformed"


async def test_no_cookie_is_ever_set_for_a_person(place: Place, vault: Vault) -> None:
    proved = await place.prove(vault.person)
    assert "set-cookie" not in proved.headers
