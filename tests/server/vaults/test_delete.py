"""Deletion, its undoing and its tombstone, PROTOCOL §9.5."""

import pytest
import sqlalchemy as sa

from hands import Role, Vault, seat
from places import TODAY, Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.entry import Entry
from udvej.server.kernel.clock import SetClock
from udvej.server.vaults.tables import entry as entries_table
from udvej.server.vaults.tables import vault as vaults_table

pytestmark = pytest.mark.anyio
DAY = 86_400


@pytest.fixture
async def vault(place: Place) -> Vault:
    vault = place.vault()
    await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
    return vault


async def delete(place: Place, vault: Vault, days: int) -> Entry:
    deletion = vault.take(vault.deletion(vault.person, days))
    done = await place.append(await place.token(vault.person), deletion)
    assert done.status_code == 200, done.text
    return deletion


async def test_deleted_at_once_only_the_tombstone_is_left(
    place: Place, vault: Vault
) -> None:
    deletion = await delete(place, vault, 0)
    for token in (await place.token(vault.person), place.staff_token(place.alice)):
        for answer in (
            await place.read(token, vault.id),
            await place.head(token, vault.id),
        ):
            assert refusal(answer) == "vault-deleted"
            assert answer.status_code == 410
            shown = Entry.parse(from_b64u(answer.json()["tombstone"]))
            assert shown == deletion


async def test_a_deletion_sent_again_is_known(place: Place, vault: Vault) -> None:
    deletion = await delete(place, vault, 0)
    again = await place.append(await place.token(vault.person), deletion)
    assert again.json() == {"sequence": 3, "hash": b64u(deletion.hash)}
    letter = vault.letter(vault.person)
    late = await place.append(await place.token(vault.person), letter)
    assert refusal(late) == "vault-deleted"


async def test_the_first_batch_of_a_deleted_vault_does_not_bring_it_back(
    place: Place,
) -> None:
    vault = place.vault()
    batch = vault.begin()
    await place.begin(vault, batch)
    await delete(place, vault, 0)
    assert refusal(await place.begin(vault, batch)) == "vault-deleted"


async def test_the_tombstone_goes_after_thirty_days(place: Place, vault: Vault) -> None:
    await delete(place, vault, 0)
    place.clock.pass_time((limits.TOMBSTONE_DAYS - 1) * DAY)
    assert await place.app.vaults.drop_tombstones() == 0
    place.clock.pass_time(DAY)
    assert await place.app.vaults.drop_tombstones() == 1
    token = place.app.services.tokens.issue(vault.person.key)
    assert refusal(await place.read(token, vault.id)) == "not-a-reader"
    assert refusal(await place.prove(vault.person)) == "no-folder"


async def test_a_damaged_vault_keeps_no_other_from_being_deleted(
    place: Place, clock: SetClock
) -> None:
    vaults = [place.own() for _ in range(4)]
    for one in vaults:
        assert (await place.begin(one, one.begin())).status_code == 201
        await delete(place, one, limits.UNDO_DAYS)
    torn = entries_table.delete().where(entries_table.c.id == (await last_id(place)))
    await place.app.services.database.write(lambda c: c.execute(torn))
    clock.pass_time(limits.UNDO_DAYS * DAY)

    with pytest.raises(LookupError):
        await place.app.vaults.carry_out_deletions()

    left = sa.select(sa.func.count()).select_from(vaults_table)
    count = await place.app.services.database.read(
        lambda c: c.execute(left).scalar_one()
    )
    assert count == 1


async def last_id(place: Place) -> bytes:
    """Return the id of one deletion's entry: that of the last place."""
    query = sa.select(entries_table.c.id).order_by(entries_table.c.place.desc())
    found = await place.app.services.database.read(
        lambda c: c.execute(query.limit(1)).scalar_one()
    )
    return bytes(found)


async def test_a_waiting_deletion_serves_the_head_alone(
    place: Place, vault: Vault
) -> None:
    await delete(place, vault, limits.UNDO_DAYS)
    token = await place.token(vault.person)
    assert refusal(await place.read(token, vault.id)) == "vault-closing"
    letter = vault.letter(vault.person)
    assert refusal(await place.append(token, letter)) == "vault-closing"
    head = (await place.head(token, vault.id)).json()
    assert head["closing"] == TODAY + limits.UNDO_DAYS


async def test_a_withdrawal_undoes_it(place: Place, vault: Vault) -> None:
    await delete(place, vault, limits.UNDO_DAYS)
    token = await place.token(vault.person)
    withdrawal = vault.take(vault.withdrawal(vault.person))
    assert (await place.append(token, withdrawal)).status_code == 200
    assert len(await place.entries(token, vault.id)) == 5
    assert (await place.head(token, vault.id)).json()["closing"] is None
    place.clock.pass_time(10 * DAY)
    assert await place.app.vaults.carry_out_deletions() == 0


async def test_it_is_carried_out_when_its_days_are_over(
    place: Place, vault: Vault
) -> None:
    await delete(place, vault, limits.UNDO_DAYS)
    place.clock.pass_time((limits.UNDO_DAYS - 1) * DAY)
    assert await place.app.vaults.carry_out_deletions() == 0
    place.clock.pass_time(DAY)
    assert await place.app.vaults.carry_out_deletions() == 1
    token = await place.token(vault.person)
    assert refusal(await place.read(token, vault.id)) == "vault-deleted"


async def test_a_second_waiting_deletion_does_not_win_time(
    place: Place, vault: Vault
) -> None:
    await delete(place, vault, limits.UNDO_DAYS)
    place.clock.pass_time(2 * DAY)
    await delete(place, vault, limits.UNDO_DAYS)
    head = await place.head(await place.token(vault.person), vault.id)
    assert head.json()["closing"] == TODAY + limits.UNDO_DAYS


async def test_a_waiting_deletion_may_become_one_at_once(
    place: Place, vault: Vault
) -> None:
    await delete(place, vault, limits.UNDO_DAYS)
    await delete(place, vault, 0)
    token = await place.token(vault.person)
    assert refusal(await place.read(token, vault.id)) == "vault-deleted"


async def test_only_the_person_deletes(place: Place, vault: Vault) -> None:
    token = place.staff_token(place.alice)
    for entry in (vault.deletion(place.alice, 0), vault.withdrawal(place.alice)):
        assert refusal(await place.append(token, entry)) == "not-the-person"


async def test_without_a_waiting_deletion_there_is_nothing_to_withdraw(
    place: Place, vault: Vault
) -> None:
    token = await place.token(vault.person)
    sent = await place.append(token, vault.withdrawal(vault.person))
    assert refusal(sent) == "nothing-to-withdraw"
