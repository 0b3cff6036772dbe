"""The hourly run, and a clock that jumps."""

import pytest
import sqlalchemy as sa

from hands import Role, Vault, seat, shown_day
from places import Place, refusal
from staffing import Office
from udvej.protocol.visible import limits
from udvej.server.kernel.database import Connection
from udvej.server.retention import SCHEDULE

pytestmark = pytest.mark.anyio
DAY = 86_400


@pytest.fixture
async def closing(place: Place) -> Vault:
    """A vault whose deletion can be undone for three days."""
    vault = place.vault()
    await place.begin(vault, vault.begin())
    deletion = vault.take(vault.deletion(vault.person, limits.UNDO_DAYS))
    await place.append(await place.token(vault.person), deletion)
    assert await place.app.keeper.run_if_clock_holds() is not None
    return vault


async def test_a_run_carries_out_every_rule_and_counts(
    place: Place, closing: Vault
) -> None:
    for _ in range(limits.UNDO_DAYS * 24):
        place.clock.pass_time(3_600)
    gone = await place.app.keeper.run_if_clock_holds()
    assert gone is not None
    assert gone["vault"] == 1
    hourly = {rule.name for rule in SCHEDULE if rule.hourly}
    assert set(gone) == hourly
    token = await place.token(closing.person)
    assert refusal(await place.read(token, closing.id)) == "vault-deleted"


async def test_a_clock_that_jumps_carries_nothing_out(
    place: Place, closing: Vault
) -> None:
    place.clock.jump(400 * DAY)
    assert await place.app.keeper.run_if_clock_holds() is None
    place.clock.jump(-400 * DAY)
    place.clock.pass_time(3_600)
    await place.app.keeper.run_if_clock_holds()
    token = await place.token(closing.person)
    withdrawal = closing.take(closing.withdrawal(closing.person))
    assert (await place.append(token, withdrawal)).status_code == 200


@pytest.mark.usefixtures("closing")
async def test_a_clock_that_stays_where_it_jumped_is_believed_an_hour_later(
    place: Place,
) -> None:
    place.clock.jump(4 * DAY)
    assert await place.app.keeper.run_if_clock_holds() is None
    place.clock.pass_time(3_600)
    gone = await place.app.keeper.run_if_clock_holds()
    assert gone is not None
    assert gone["vault"] == 1


@pytest.mark.usefixtures("closing")
async def test_a_server_that_wakes_up_long_after_waits_an_hour_too(
    place: Place,
) -> None:
    # No time was missed by this process: it is the last run that lies far back.
    place.clock.pass_time(40 * DAY)
    assert await place.app.keeper.run_if_clock_holds() is None
    place.clock.pass_time(3_600)
    gone = await place.app.keeper.run_if_clock_holds()
    assert gone is not None
    assert gone["vault"] == 1


async def test_who_opened_is_forgotten_when_the_day_is_over(place: Place) -> None:
    place.app.vaults.hooks.gates.clear()  # Alice has no account here
    vault, shown = place.vault(), shown_day(place.clock.day())
    await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
    opened = vault.take(vault.opened(place.alice, shown))
    done = await place.append(place.staff_token(place.alice), opened, shown=shown)
    assert done.status_code == 200
    assert (await place.app.keeper.run())["opened"] == 0
    place.clock.pass_time(DAY)
    assert (await place.app.keeper.run())["opened"] == 1


@pytest.mark.usefixtures("closing")
async def test_a_rule_that_fails_keeps_no_other_from_being_carried_out(
    place: Place,
) -> None:
    """A disk lost the entry by which somebody deleted a vault."""
    office = await Office(place).open()
    await office.hire("Alice", "counsellor")
    await office.link("Bob", "counsellor")

    def lose(connection: Connection) -> None:
        (number,) = connection.scalars(sa.text("SELECT number FROM vault"))
        connection.execute(
            sa.text("DELETE FROM entry WHERE vault = :vault AND body IS NOT NULL"),
            {"vault": number},
        )

    await place.app.services.database.write(lose)
    place.clock.pass_time(30 * DAY)
    with pytest.raises(LookupError):
        await place.app.keeper.run()

    def left(connection: Connection) -> list[int]:
        tables = ("session", "invitation", "spent_challenge")
        return [
            connection.scalar(sa.text(f"SELECT count(*) FROM {one}"))  # noqa: S608 - named above
            for one in tables
        ]

    assert await place.app.services.database.read(left) == [0, 0, 0]
