"""POST /api/vaults and what it needs, PROTOCOL §11.3 to §11.5."""

import asyncio

import pytest

from hands import Hand, Vault, shown_day, write_batch
from places import ORIGIN, TODAY, Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.genesis import Purpose
from udvej.server.kernel.clock import DAY_SECONDS

pytestmark = pytest.mark.anyio


async def test_the_installation_says_what_a_client_must_know(place: Place) -> None:
    got = await place.client.get("/api/installation")
    assert got.json() == {
        "suite": 1,
        "installation": b64u(place.installation),
        "origin": ORIGIN,
        "workBits": 4,
        "services": [],
    }


async def test_a_vault_is_made_and_found_by_its_key(place: Place) -> None:
    vault = place.vault()
    begun = await place.begin(vault, vault.begin())
    assert begun.status_code == 201
    assert begun.json() == {
        "vault": b64u(vault.id),
        "sequence": 2,
        "hash": b64u(vault.hash),
    }
    proved = await place.prove(vault.person)
    assert proved.json()["vault"] == b64u(vault.id)


async def test_the_same_batch_again_is_the_same_answer(place: Place) -> None:
    vault = place.vault()
    batch = vault.begin()
    first = await place.begin(vault, batch)
    token = await place.token(vault.person)
    await place.append(token, vault.letter(vault.person))
    again = await place.begin(vault, batch)
    assert (first.status_code, first.json()) == (again.status_code, again.json())


async def test_the_same_batch_twice_at_once_makes_one_vault(place: Place) -> None:
    vault = place.vault()
    batch = vault.begin()
    answers = await asyncio.gather(*(place.begin(vault, batch) for _ in range(6)))
    assert {answer.status_code for answer in answers} == {201}
    token = await place.token(vault.person)
    assert len(await place.entries(token, vault.id)) == 3


async def test_a_batch_may_hold_the_first_opened_entry(place: Place) -> None:
    vault = Vault(Hand(), place.installation, purpose=Purpose.OWN)
    shown = shown_day(TODAY)
    batch = vault.begin()
    batch.append(vault.take(vault.opened(vault.person, shown)))
    challenge = from_b64u((await place.client.get("/api/work")).json()["challenge"])
    day = {"Udvej-Day": shown.serialise()}
    headers = place.worked(vault, challenge) | day
    sent = await place.post("/api/vaults", content=write_batch(batch), headers=headers)
    assert sent.status_code == 201


async def test_one_key_has_one_vault(place: Place) -> None:
    vault = place.vault()
    await place.begin(vault, vault.begin())
    second = place.vault(vault.person)
    assert refusal(await place.begin(second, second.begin())) == "foreign-vault"


async def test_a_vault_of_another_installation_is_refused(place: Place) -> None:
    vault = Vault(Hand(), bytes(32))
    assert refusal(await place.begin(vault, vault.begin())) == "foreign-vault"


async def test_a_genesis_alone_makes_no_vault(place: Place) -> None:
    vault = place.vault()
    assert refusal(await place.begin(vault, vault.begin()[:1])) == "malformed"


async def test_more_than_a_first_letter_may_hold_is_refused(place: Place) -> None:
    vault = place.vault()
    batch = vault.begin(letters=limits.UNTAKEN_ENTRIES_MAX - 1)
    assert refusal(await place.begin(vault, batch)) == "vault-full"
    assert refusal(await place.prove(vault.person)) == "no-folder"


async def test_without_work_no_vault_is_made(place: Place) -> None:
    vault = place.vault()
    content = write_batch(vault.begin())
    sent = await place.post("/api/vaults", content=content)
    assert refusal(sent) == "work-missing"
    for header in ("", ".", "AAAA.AAAA"):
        sent = await place.post(
            "/api/vaults", content=content, headers={"Udvej-Work": header}
        )
        assert refusal(sent) in {"work-missing", "challenge-stale"}


async def test_whoever_kept_a_vaults_first_entries_learns_nothing_by_sending_them(
    place: Place,
) -> None:
    # A counsellor of the circle has them, and may have left since.
    there, nowhere = place.vault(), place.vault()
    kept = [(vault, vault.begin()) for vault in (there, nowhere)]
    assert (await place.begin(there, kept[0][1])).status_code == 201
    refused = []
    for vault, batch in kept:
        challenge = from_b64u((await place.client.get("/api/work")).json()["challenge"])
        for headers in (
            place.worked(vault, challenge, by=place.alice),
            {"Udvej-Work": vault.work(challenge, 4)},
        ):
            sent = await place.post(
                "/api/vaults", content=write_batch(batch), headers=headers
            )
            refused.append((refusal(sent), sent.content))
    assert {name for name, _ in refused} == {"no-folder"}
    assert len(set(refused)) == 1


async def test_nobody_else_brings_back_a_vault_whose_tombstone_is_gone(
    place: Place,
) -> None:
    vault = place.vault()
    kept = vault.begin()
    await place.begin(vault, kept)
    token = await place.token(vault.person)
    await place.append(token, vault.deletion(vault.person, 0))
    place.clock.pass_time(limits.TOMBSTONE_DAYS * DAY_SECONDS)
    await place.app.vaults.drop_tombstones()
    challenge = from_b64u((await place.client.get("/api/work")).json()["challenge"])
    headers = place.worked(vault, challenge, by=place.alice)
    sent = await place.post("/api/vaults", content=write_batch(kept), headers=headers)
    assert refusal(sent) == "no-folder"
    assert refusal(await place.prove(vault.person)) == "no-folder"


async def test_a_proof_for_another_site_makes_no_vault(place: Place) -> None:
    vault = place.vault()
    batch = vault.begin()
    challenge = from_b64u((await place.client.get("/api/work")).json()["challenge"])
    elsewhere = vault.person.prove("https://elsewhere.example", challenge)
    headers = place.worked(vault, challenge) | {"Udvej-Proof": b64u(elsewhere)}
    sent = await place.post("/api/vaults", content=write_batch(batch), headers=headers)
    assert refusal(sent) == "no-folder"


async def test_work_for_another_vault_is_refused(place: Place) -> None:
    challenge = from_b64u((await place.client.get("/api/work")).json()["challenge"])
    refused = []
    # At four bits another vault's nonce fits by chance now and then: not sixteen times.
    for _ in range(16):
        other, vault = place.vault(), place.vault()
        other.begin()
        content = write_batch(vault.begin())
        work = place.worked(other, challenge, by=vault.person)
        sent = await place.post("/api/vaults", content=content, headers=work)
        if sent.status_code != 201:
            refused.append(refusal(sent))
            break
    assert refused == ["work-missing"]


async def test_work_on_an_old_challenge_is_refused(place: Place) -> None:
    vault = place.vault()
    batch = vault.begin()
    challenge = from_b64u((await place.client.get("/api/work")).json()["challenge"])
    headers = place.worked(vault, challenge)
    place.clock.pass_time(limits.WORK_SECONDS)
    sent = await place.post("/api/vaults", content=write_batch(batch), headers=headers)
    assert refusal(sent) == "challenge-stale"


async def test_a_challenge_for_proving_is_none_for_work(place: Place) -> None:
    vault = place.vault()
    batch = vault.begin()
    got = await place.client.get("/api/challenge")
    challenge = from_b64u(got.json()["challenge"])
    headers = place.worked(vault, challenge)
    sent = await place.post("/api/vaults", content=write_batch(batch), headers=headers)
    assert refusal(sent) == "challenge-stale"
