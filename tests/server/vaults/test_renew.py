"""An own vault begins again in its own place, PROTOCOL §9.6."""

import asyncio
from dataclasses import replace

import pytest
import sqlalchemy as sa

from hands import Hand, Role, Vault, seat
from places import Place, refusal, running
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry, Kind
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings
from udvej.server.vaults.tables import entry as entries_table
from udvej.server.vaults.tables import readable
from udvej.server.vaults.tables import vault as vaults_table

pytestmark = pytest.mark.anyio
DAY = 86_400
NOTES = 5


@pytest.fixture
async def vault(place: Place) -> Vault:
    """An own vault with a few notes."""
    vault = place.own()
    begun = await place.begin(vault, vault.begin(letters=NOTES))
    assert begun.status_code == 201, begun.text
    return vault


def again(vault: Vault, notes: int = 2) -> list[Entry]:
    """Return a renewal, and what is known, said again."""
    batch = [vault.take(vault.renewal(vault.person, carried=notes))]
    return batch + [vault.take(vault.letter(vault.person)) for _ in range(notes)]


async def renewed(place: Place, vault: Vault, notes: int = 2) -> list[Entry]:
    batch = again(vault, notes)
    done = await place.append(await place.token(vault.person), *batch)
    assert done.status_code == 200, done.text
    return batch


async def rows(place: Place, table: sa.Table) -> int:
    query = sa.select(sa.func.count()).select_from(table)
    return await place.app.services.database.read(
        lambda c: c.execute(query).scalar_one()
    )


async def test_only_the_genesis_is_left_of_what_was_before(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    genesis = (await place.entries(token, vault.id))[0].entry
    batch = await renewed(place, vault)

    assert [one.entry for one in await place.entries(token, vault.id)] == [
        genesis,
        *batch,
    ]
    assert await rows(place, entries_table) == 1 + len(batch)
    assert await rows(place, readable) == 1
    head = (await place.head(token, vault.id)).json()
    assert (head["sequence"], head["hash"]) == (NOTES + 4, b64u(vault.hash))
    assert (await place.prove(vault.person)).json()["vault"] == b64u(vault.id)


async def test_whoever_asks_from_where_they_were_is_given_what_came_since(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    batch = await renewed(place, vault)
    later = vault.take(vault.letter(vault.person))
    assert (await place.append(token, later)).status_code == 200

    for since in range(NOTES + 2):
        answered = await place.entries(token, vault.id, since)
        assert [one.entry for one in answered] == [*batch, later]
    for since in range(NOTES + 2, NOTES + 6):
        answered = await place.entries(token, vault.id, since)
        left = [one for one in [*batch, later] if one.link.sequence > since]
        assert [one.entry for one in answered] == left


async def test_the_same_renewal_sent_again_is_known(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    batch = again(vault)
    first, second = [await place.append(token, *batch) for _ in range(2)]
    assert first.status_code == 200
    assert first.json() == second.json()
    assert await rows(place, entries_table) == 1 + len(batch)


async def test_an_own_vault_is_renewed_as_often_as_it_grows(
    place: Place, vault: Vault
) -> None:
    batches = [await renewed(place, vault, notes=3) for _ in range(3)]
    token = await place.token(vault.person)
    answered = await place.entries(token, vault.id)
    assert [one.entry for one in answered][1:] == batches[-1]


async def test_of_two_renewals_at_once_one_comes_first(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    batches = [again(replace(vault)) for _ in range(2)]
    done = await asyncio.gather(*(place.append(token, *one) for one in batches))
    assert sorted(one.status_code for one in done) == [200, 409]
    won = [one.status_code for one in done].index(200)
    answered = await place.entries(token, vault.id)
    assert [one.entry for one in answered][1:] == batches[won]


async def test_a_note_that_came_in_between_is_not_lost(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    batch = again(replace(vault))
    note = vault.take(vault.letter(vault.person))
    assert (await place.append(token, note)).status_code == 200

    assert refusal(await place.append(token, *batch)) == "head-moved"

    kept = [one.entry for one in await place.entries(token, vault.id)]
    assert len(kept) == NOTES + 3
    assert kept[-1] == note


async def test_a_renewal_whose_notes_are_refused_drops_nothing(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    batch = again(replace(vault))
    bad = vault.person.entry(
        Kind.SEALED,
        vault.id,
        vault.epoch + 7,
        (batch[-1].link.sequence + 1, batch[-1].hash),
        bytes(1024),
        size=1,
    )
    assert refusal(await place.append(token, *batch, bad)) == "wrong-epoch"
    assert len(await place.entries(token, vault.id)) == NOTES + 2
    assert await rows(place, readable) == 1


async def test_a_renewal_comes_whole_or_not_at_all(place: Place, vault: Vault) -> None:
    token = await place.token(vault.person)
    renewal, first, second = again(replace(vault))
    for part in ([renewal], [renewal, first]):
        assert refusal(await place.append(token, *part)) == "malformed"
    assert len(await place.entries(token, vault.id)) == NOTES + 2
    assert (await place.append(token, renewal, first, second)).status_code == 200


async def test_what_was_dropped_cannot_be_removed_or_brought_back(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    note = (await place.entries(token, vault.id))[3].entry
    await renewed(place, vault)
    for target in (note, replace(note, link=replace(note.link, sequence=1))):
        removal = vault.removal(vault.person, target)
        assert refusal(await place.append(token, removal)) == "removal-not-allowed"
    assert refusal(await place.append(token, note)) == "head-moved"
    fresh = vault.take(vault.letter(vault.person))
    assert (await place.append(token, fresh)).status_code == 200
    removal = vault.take(vault.removal(vault.person, fresh))
    assert (await place.append(token, removal)).status_code == 200
    last = (await place.entries(token, vault.id))[-2]
    assert last.entry.body is None


async def test_a_shared_vault_is_never_renewed(place: Place) -> None:
    vault = place.vault()
    circle = seat(place.alice, Role.CIRCLE)
    assert (await place.begin(vault, vault.begin(circle))).status_code == 201
    token = await place.token(vault.person)
    assert refusal(await place.append(token, vault.renewal(vault.person))) == (
        "reader-not-allowed"
    )
    staff = place.staff_token(place.alice)
    assert refusal(await place.append(staff, vault.renewal(place.alice))) == (
        "reader-not-allowed"
    )
    assert len(await place.entries(token, vault.id)) == 3


async def test_nobody_renews_anothers(place: Place, vault: Vault) -> None:
    stranger = Hand()
    other = place.own(stranger)
    assert (await place.begin(other, other.begin())).status_code == 201
    token = await place.token(stranger)
    renewal = vault.renewal(stranger)
    assert refusal(await place.append(token, renewal)) == "not-a-reader"
    mine = vault.renewal(vault.person)
    assert refusal(await place.append(token, mine)) == "not-a-reader"
    token = await place.token(vault.person)
    assert len(await place.entries(token, vault.id)) == NOTES + 2


async def test_a_vault_that_waits_to_be_deleted_is_not_renewed(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    waits = vault.take(vault.deletion(vault.person, limits.UNDO_DAYS))
    assert (await place.append(token, waits)).status_code == 200
    renewal = vault.renewal(vault.person)
    assert refusal(await place.append(token, renewal)) == "vault-closing"

    undone = vault.take(vault.withdrawal(vault.person))
    assert (await place.append(token, undone)).status_code == 200
    await renewed(place, vault)
    assert (await place.head(token, vault.id)).json()["closing"] is None


async def test_a_renewed_vault_is_deleted_like_any(
    place: Place, vault: Vault, clock: SetClock
) -> None:
    await renewed(place, vault)
    token = await place.token(vault.person)
    waits = vault.take(vault.deletion(vault.person, limits.UNDO_DAYS))
    assert (await place.append(token, waits)).status_code == 200
    clock.pass_time(limits.UNDO_DAYS * DAY)
    assert await place.app.vaults.carry_out_deletions() == 1
    assert await rows(place, entries_table) == 0
    token = await place.token(vault.person)
    assert refusal(await place.read(token, vault.id)) == "vault-deleted"
    assert refusal(await place.append(token, *again(vault))) == "vault-deleted"


async def test_a_server_that_starts_anew_goes_on_from_the_renewal(
    settings: Settings, clock: SetClock
) -> None:
    async with running(settings, clock) as place:
        vault = place.own()
        assert (await place.begin(vault, vault.begin(letters=9))).status_code == 201
        batch = await renewed(place, vault)
    async with running(settings, clock) as place:
        token = await place.token(vault.person)
        later = vault.take(vault.letter(vault.person))
        assert (await place.append(token, later)).status_code == 200
        answered = await place.entries(token, vault.id)
        assert [one.entry for one in answered][1:] == [*batch, later]
        await renewed(place, vault)
    async with running(settings, clock) as place:
        token = await place.token(vault.person)
        assert (
            await place.append(token, vault.letter(vault.person))
        ).status_code == 200
        assert len(await place.entries(token, vault.id)) == 5


async def test_a_full_vault_has_room_again(place: Place, vault: Vault) -> None:
    database = place.app.services.database
    full = vaults_table.update().values(bytes=limits.VAULT_BYTES_MAX)
    await database.write(lambda c: c.execute(full))
    place.app.vaults._states._states.clear()
    token = await place.token(vault.person)
    assert refusal(await place.append(token, vault.letter(vault.person))) == (
        "vault-full"
    )
    batch = await renewed(place, vault)
    kept = sa.select(vaults_table.c.bytes)
    total = await database.read(lambda c: c.scalar(kept))
    assert total == sum(one.total_bytes for one in batch)
    assert (await place.append(token, vault.letter(vault.person))).status_code == 200
