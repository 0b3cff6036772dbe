"""GET /api/desk/overview: numbers of one's own service, and no vault."""

import pytest

from staffing import Browser, Office
from stories import take, write_first
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio
ON = {"onDuty": True, "takingNew": True, "pauseMinutes": 0}


@pytest.mark.parametrize("role", ["coordinator", "leader"])
async def test_the_overview_counts_and_names_no_vault(
    office: Office, role: str
) -> None:
    alice = await office.hire("Alice", "counsellor")
    looking = await office.hire("Carol", role)
    await alice.post("/api/desk/duty", ON)
    first = await write_first(office, alice)
    office.place.clock.pass_time(20 * 60)
    second = await write_first(office, alice)
    await take(alice, second)
    soon = {"vault": b64u(second.id), "by": office.place.clock.minute()}
    await alice.post("/api/desk/promise", soon)
    office.place.clock.pass_time(5 * 60)
    answer = await looking.get("/api/desk/overview")
    assert answer.json() == {
        "services": [
            {
                "key": b64u(office.service.public),
                "onDuty": 1,
                "waiting": 2,
                "longestMinutes": 25,
                "promisesOverdue": 1,
                "stranded": 0,
            }
        ]
    }
    for vault in (first, second):
        assert b64u(vault.id) not in answer.text


async def test_another_services_numbers_are_not_shown(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    eve = await office.hire("Eve", "coordinator", service=office.other)
    await alice.post("/api/desk/duty", ON)
    await write_first(office, alice)
    services = (await eve.get("/api/desk/overview")).json()["services"]
    assert services == [
        {
            "key": b64u(office.other.public),
            "onDuty": 0,
            "waiting": 0,
            "longestMinutes": 0,
            "promisesOverdue": 0,
            "stranded": 0,
        }
    ]


async def test_who_waits_for_somebody_suspended_is_counted_apart(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    await write_first(office, alice)
    await write_first(office, alice, bob)
    taken = await write_first(office, alice)
    await take(alice, taken)
    soon = {"vault": b64u(taken.id), "by": office.place.clock.minute()}
    await alice.post("/api/desk/promise", soon)
    looking = await office.hire("Carol", "coordinator")
    await looking.post("/api/staff/suspend", {"staff": alice.staff})
    office.place.clock.pass_time(5 * 60)

    (one,) = (await looking.get("/api/desk/overview")).json()["services"]

    assert (one["waiting"], one["stranded"], one["promisesOverdue"]) == (1, 2, 0)


async def test_nobody_waits_once_the_last_has_left(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    vault = await write_first(office, alice)
    leave = vault.take(vault.leave(alice.hand))
    await office.place.append(await alice.token(), leave)

    looking = await office.hire("Carol", "coordinator")
    (one,) = (await looking.get("/api/desk/overview")).json()["services"]

    assert (one["waiting"], one["stranded"], one["longestMinutes"]) == (0, 0, 0)


async def test_a_letter_to_nobody_of_ours_alarms_nobody(office: Office) -> None:
    await write_first(office, Browser(office.place))
    looking = await office.hire("Carol", "coordinator")
    (one,) = (await looking.get("/api/desk/overview")).json()["services"]
    assert (one["waiting"], one["stranded"]) == (0, 0)
