"""POST /api/vaults/renew, PROTOCOL §9.6 and §11.12: an own vault made anew."""

import asyncio

import pytest

from hands import Hand, Role, Vault, seat, write_batch
from places import Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio


@pytest.fixture
async def vault(place: Place) -> Vault:
    """An own vault with a few notes."""
    vault = place.own()
    begun = await place.begin(vault, vault.begin(letters=5))
    assert begun.status_code == 201, begun.text
    return vault


async def heads(place: Place, *vaults: Vault) -> list[int]:
    token = await place.token(vaults[0].person)
    return [(await place.head(token, one.id)).status_code for one in vaults]


async def test_the_key_opens_the_next_and_the_old_is_gone(
    place: Place, vault: Vault
) -> None:
    after = place.own(vault.person)
    batch = after.begin(letters=3)
    token = await place.token(vault.person)
    done = await place.renew(token, vault, next_=batch)
    assert done.status_code == 201, done.text
    expected = {"vault": b64u(after.id), "sequence": 4, "hash": b64u(after.hash)}
    assert done.json() == expected
    proved = await place.prove(vault.person)
    assert proved.json()["vault"] == b64u(after.id)
    answered = await place.entries(proved.json()["token"], after.id)
    assert [one.entry for one in answered] == batch
    assert refusal(await place.read(token, vault.id)) == "vault-deleted"


async def test_the_same_renewal_sent_again_is_answered_the_same(
    place: Place, vault: Vault
) -> None:
    after = place.own(vault.person)
    content = write_batch([vault.deletion(vault.person, 0), *after.begin()])
    token = await place.token(vault.person)
    first, again = [
        await place.post("/api/vaults/renew", token=token, content=content)
        for _ in range(2)
    ]
    assert first.json() == again.json()


async def test_an_own_vault_is_renewed_as_often_as_it_grows(
    place: Place, vault: Vault
) -> None:
    for _ in range(3):
        after = place.own(vault.person)
        batch = after.begin()
        token = await place.token(vault.person)
        assert (await place.renew(token, vault, next_=batch)).status_code == 201
        vault = after
    assert (await place.prove(vault.person)).json()["vault"] == b64u(vault.id)


async def test_two_renewals_at_once_leave_one_vault(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    nexts = [place.own(vault.person) for _ in range(2)]
    batches = [one.begin() for one in nexts]
    done = await asyncio.gather(
        *(place.renew(token, vault, next_=batch) for batch in batches)
    )
    assert sorted(one.status_code for one in done) in ([201, 410], [201, 403])
    first = [one.status_code for one in done].index(201)
    proved = await place.prove(vault.person)
    assert proved.json()["vault"] == b64u(nexts[first].id)


async def test_a_note_that_came_in_between_is_not_lost(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    after = place.own(vault.person)
    content = write_batch([vault.deletion(vault.person, 0), *after.begin()])
    late = vault.take(vault.letter(vault.person))
    assert (await place.append(token, late)).status_code == 200
    refused = await place.post("/api/vaults/renew", token=token, content=content)
    assert refusal(refused) == "head-moved"
    assert await heads(place, vault, after) == [200, 403]
    answered = await place.entries(token, vault.id)
    assert answered[-1].entry == late


async def test_a_next_vault_that_is_refused_leaves_the_old_one(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    after = place.own(vault.person)
    *good, last = after.begin(letters=2)
    broken = after.letter(Hand(), id_=last.cover.id)
    assert refusal(await place.renew(token, vault, next_=[*good, broken])) in {
        "malformed",
        "not-a-reader",
    }
    assert await heads(place, vault, after) == [200, 403]


async def test_what_is_to_be_deleted_is_not_renewed(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    waits = vault.take(vault.deletion(vault.person, limits.UNDO_DAYS))
    assert (await place.append(token, waits)).status_code == 200
    assert refusal(await place.renew(token, vault)) == "vault-closing"


async def test_a_shared_vault_is_not_renewed(place: Place) -> None:
    vault = place.vault()
    await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
    token = await place.token(vault.person)
    assert refusal(await place.renew(token, vault)) == "foreign-vault"
    shared = place.vault(vault.person).begin()
    assert refusal(await place.renew(token, vault, next_=shared)) == "malformed"


async def test_nobody_else_renews_it(place: Place, vault: Vault) -> None:
    other = place.own()
    await place.begin(other, other.begin())
    token = await place.token(other.person)
    mine = place.own(other.person).begin()
    by_mine = await place.renew(token, vault, by=other.person, next_=mine)
    assert refusal(by_mine) == "not-a-reader"
    stolen = await place.renew(token, vault, by=vault.person)
    assert refusal(stolen) == "not-a-reader"
    swapped = await place.renew(token, vault, next_=mine)
    assert refusal(swapped) == "foreign-vault"
    assert await heads(place, vault) == [200]


async def test_a_renewal_of_another_form_is_malformed(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    after = place.own(vault.person).begin()
    for batch in (
        [vault.deletion(vault.person, 0)],
        after,
        [vault.deletion(vault.person, limits.UNDO_DAYS), *after],
        [vault.letter(vault.person), *after],
        [vault.deletion(vault.person, 0), after[0]],
    ):
        content = write_batch(batch)
        got = await place.post("/api/vaults/renew", token=token, content=content)
        assert refusal(got) == "malformed"
