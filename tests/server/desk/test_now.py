"""GET /api/now and GET /api/rosters: what everyone may know, without a session."""

import pytest

from places import Place
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.roster import succeed
from udvej.server import accounts

pytestmark = pytest.mark.anyio
ON = {"onDuty": True, "takingNew": True, "pauseMinutes": 0}


async def listed(office: Office, *names: str) -> list[Browser]:
    """Counsellors that a published roster names."""
    people = [await office.hire(name, "counsellor") for name in names]
    lines = [one.listed(name) for one, name in zip(people, names, strict=True)]
    await accounts.publish(office.place.app.services, office.roster(*lines))
    return people


async def now(office: Office) -> dict[str, tuple[bool, bool]]:
    services = (await office.place.client.get("/api/now")).json()["services"]
    return {
        one["signing"]: (one["onDuty"], one["takingNew"])
        for one in services[b64u(office.service.public)]
    }


async def test_everyone_may_know_who_is_in(office: Office) -> None:
    alice, bob = await listed(office, "Alice", "Bob")
    await alice.post("/api/desk/duty", ON)
    assert await now(office) == {
        b64u(alice.hand.key): (True, True),
        b64u(bob.hand.key): (False, False),
    }


async def test_a_pause_takes_no_new_people(office: Office) -> None:
    (alice,) = await listed(office, "Alice")
    await alice.post("/api/desk/duty", ON | {"pauseMinutes": 30})
    assert await now(office) == {b64u(alice.hand.key): (True, False)}


async def test_who_is_away_or_suspended_is_not_in(office: Office) -> None:
    alice, bob = await listed(office, "Alice", "Bob")
    carol = await office.hire("Carol", "coordinator")
    for one in (alice, bob):
        await one.post("/api/desk/duty", ON)
    await alice.post("/api/desk/absence", {"absent": True})
    await carol.post("/api/staff/suspend", {"staff": bob.staff})
    assert set((await now(office)).values()) == {(False, False)}


async def test_who_no_roster_names_is_not_told_of(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    await alice.post("/api/desk/duty", ON)
    assert await now(office) == {}


async def test_rosters_are_served_as_signed(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    services = office.place.app.services
    first = office.roster(alice.listed("Alice"))
    seen = await accounts.publish(services, first)
    second = office.roster(alice.listed("Alice"), number=2, previous=seen.hash)
    await accounts.publish(services, second)
    rosters = (await office.place.client.get("/api/rosters")).json()["rosters"]
    assert rosters == {
        b64u(office.service.public): [b64u(first), b64u(second)],
        b64u(office.other.public): [],
    }


async def test_who_has_seen_none_may_ask_for_the_newest_alone(office: Office) -> None:
    services = office.place.app.services
    seen = await accounts.publish(services, office.roster())
    second = office.roster(number=2, previous=seen.hash)
    await accounts.publish(services, second)
    said = (await office.place.client.get("/api/rosters/newest")).json()["rosters"]
    assert said[b64u(office.service.public)] == [b64u(second)]


async def test_the_newest_rosters_come_packed_and_are_the_same(office: Office) -> None:
    services = office.place.app.services
    await accounts.publish(services, office.roster())
    path, client = "/api/rosters/newest", office.place.client
    packed = await client.get(path, headers={"Accept-Encoding": "gzip"})
    plain = await client.get(path, headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.headers["cache-control"] == "no-store"
    assert packed.json() == plain.json()


async def test_who_comes_back_after_years_links_what_they_saw(office: Office) -> None:
    services, service = office.place.app.services, office.service.public
    first = await accounts.publish(services, office.roster())
    newest = first
    for number in range(2, 30):
        office.place.clock.pass_time(31 * 86_400)
        signed = office.roster(number=number, previous=newest.hash)
        newest = await accounts.publish(services, signed)
    said = (await office.place.client.get("/api/rosters")).json()["rosters"]
    signed_ones = [from_b64u(one) for one in said[b64u(service)]]
    today = office.place.clock.day()
    assert succeed(first.seen, signed_ones, service, today) == newest


async def test_the_newest_roster_is_served_even_when_it_has_expired(
    office: Office,
) -> None:
    services = office.place.app.services
    first = office.roster()
    await accounts.publish(services, first)
    office.place.clock.pass_time(40 * 86_400)
    rosters = (await office.place.client.get("/api/rosters")).json()["rosters"]
    assert rosters[b64u(office.service.public)] == [b64u(first)]


async def test_the_installation_lists_its_services(office: Office) -> None:
    said = (await office.place.client.get("/api/installation")).json()
    assert said["services"] == [
        {"key": b64u(office.service.public), "name": "Alfa"},
        {"key": b64u(office.other.public), "name": "Beta"},
    ]


@pytest.mark.parametrize("path", ["/api/now", "/api/rosters", "/api/rosters/newest"])
async def test_asking_needs_and_leaves_no_cookie(place: Place, path: str) -> None:
    answer = await place.client.get(path)
    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
