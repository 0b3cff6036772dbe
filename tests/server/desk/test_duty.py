"""POST /api/desk/duty: on duty, taking new, a pause; each ends by itself."""

import pytest

from places import refusal
from staffing import Browser, Office
from udvej.server.desk import duty
from udvej.server.desk.duty import DUTY_MINUTES, OFF, PAUSE_MINUTES_MAX

pytestmark = pytest.mark.anyio


async def declare(
    browser: Browser, *, on: bool = True, new: bool = True, pause: int = 0
) -> dict[str, object]:
    body = {"onDuty": on, "takingNew": new, "pauseMinutes": pause}
    answer = await browser.post("/api/desk/duty", body)
    assert answer.status_code == 200, answer.text
    said: dict[str, object] = answer.json()
    return said


async def test_a_declared_duty_is_shown_on_the_desk(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    said = await declare(alice)
    assert said == {"onDuty": True, "takingNew": True, "pauseUntil": None}
    assert (await alice.get("/api/desk")).json()["duty"] == said


async def test_a_pause_ends_by_itself(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    said = await declare(alice, pause=20)
    assert said["pauseUntil"] == "2026-11-23T11:26Z"
    office.place.clock.pass_time(20 * 60)
    assert (await alice.get("/api/desk")).json()["duty"]["pauseUntil"] is None


async def test_going_off_duty_forgets_the_rest(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    await declare(alice, pause=20)
    said = await declare(alice, on=False, pause=20)
    assert said == {"onDuty": False, "takingNew": False, "pauseUntil": None}


@pytest.mark.parametrize("pause", [-1, PAUSE_MINUTES_MAX + 1, "soon", 1.5, None])
async def test_a_pause_of_no_length_or_too_long_is_malformed(
    office: Office, pause: object
) -> None:
    alice = await office.hire("Alice", "counsellor")
    body = {"onDuty": True, "takingNew": True, "pauseMinutes": pause}
    assert refusal(await alice.post("/api/desk/duty", body)) == "malformed"


def test_duty_ends_after_a_working_day() -> None:
    declared = duty.declare(on=True, taking_new=True, pause_minutes=0, minute=100)
    assert duty.is_on(declared, 100 + DUTY_MINUTES - 1)
    assert not duty.is_on(declared, 100 + DUTY_MINUTES)
    assert duty.at(declared, 100 + DUTY_MINUTES) == OFF


def test_nobody_takes_new_in_a_pause() -> None:
    declared = duty.declare(on=True, taking_new=True, pause_minutes=5, minute=100)
    assert not duty.takes_new(declared, 104)
    assert duty.takes_new(declared, 105)


def test_on_duty_is_not_taking_new() -> None:
    declared = duty.declare(on=True, taking_new=False, pause_minutes=0, minute=100)
    assert duty.is_on(declared, 100)
    assert not duty.takes_new(declared, 100)
