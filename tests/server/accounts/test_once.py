"""What is good once is good once, also when many ask at the same moment; what has had
its time is forgotten.
"""

import asyncio

import pytest

from places import refusal
from staffing import Browser, Office
from udvej.server import accounts
from udvej.server.accounts.store.tables import (
    enrolments,
    invitations,
    sessions,
    spent_challenges,
)
from udvej.server.kernel.database import Connection

pytestmark = pytest.mark.anyio
PASSING = (enrolments, invitations, sessions, spent_challenges)


async def test_of_many_registrations_at_once_one_succeeds(office: Office) -> None:
    link = await office.link("Alice", "counsellor")
    browsers = [Browser(office.place) for _ in range(6)]
    offers = [await one.offer(link) for one in browsers]
    answers = await asyncio.gather(
        *(
            one.post("/api/staff/register", offer)
            for one, offer in zip(browsers, offers, strict=True)
        )
    )
    names = sorted(refusal(one) if one.is_error else "in" for one in answers)
    assert names == ["in", *["invitation-stale"] * 5]


async def test_of_many_replays_at_once_one_succeeds(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.device.counts = False
    shown = await alice.shown()
    answers = await asyncio.gather(
        *(Browser(office.place).post("/api/staff/login", shown) for _ in range(6))
    )
    names = sorted(refusal(one) if one.is_error else "in" for one in answers)
    assert names == [*["challenge-stale"] * 5, "in"]


def rows(connection: Connection) -> dict[str, int]:
    return {
        table.name: len(connection.execute(table.select()).all()) for table in PASSING
    }


async def test_what_has_had_its_time_is_forgotten(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    await alice.log_in()
    await office.link("Dora", "counsellor")
    await Browser(office.place, hand=alice.hand, code=alice.code).ask_enrolment()
    services = office.place.app.services
    kept = await services.database.read(rows)
    assert all(kept.values())

    async def forget() -> int:
        minute, day = accounts.minute_now(services), services.clock.day()
        return await services.database.write(
            lambda connection: accounts.forget_outlived(connection, minute, day)
        )

    assert await forget() == 0
    assert await services.database.read(rows) == kept
    office.place.clock.pass_time(8 * 86_400)
    assert await forget() == sum(kept.values())
    assert not any((await services.database.read(rows)).values())
