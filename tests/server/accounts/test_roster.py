"""POST /api/staff/roster: only what every client would accept is published."""

import secrets

import httpx
import pytest

from places import refusal
from staffing import Office
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.hashing import hash_of

pytestmark = pytest.mark.anyio


async def publish(office: Office, signed: bytes) -> httpx.Response:
    ann = await office.hire("Ann", "admin", service=office.other)
    return await ann.post("/api/staff/roster", {"roster": b64u(signed)})


def digest(signed: bytes) -> bytes:
    return hash_of("roster-hash", signed)


async def served(office: Office) -> list[str]:
    rosters = (await office.place.client.get("/api/rosters")).json()["rosters"]
    listed: list[str] = rosters[b64u(office.service.public)]
    return listed


async def test_a_signed_roster_is_published_once(office: Office) -> None:
    signed = office.roster()
    assert (await publish(office, signed)).status_code == 204
    assert (await publish(office, signed)).status_code == 204
    assert await served(office) == [b64u(signed)]


async def test_the_next_names_the_one_before(office: Office) -> None:
    first = office.roster()
    await publish(office, first)
    second = office.roster(number=2, previous=digest(first))
    assert (await publish(office, second)).status_code == 204
    assert await served(office) == [b64u(first), b64u(second)]


async def test_a_fork_is_refused_and_changes_nothing(office: Office) -> None:
    first = office.roster()
    await publish(office, first)
    office.place.clock.pass_time(86_400)
    same_number = office.roster()
    other_past = office.roster(number=2, previous=secrets.token_bytes(32))
    gap = office.roster(number=3, previous=digest(first))
    for signed in (same_number, other_past, gap):
        assert refusal(await publish(office, signed)) == "roster-fork"
    assert await served(office) == [b64u(first)]


async def test_an_older_roster_is_refused(office: Office) -> None:
    first = office.roster()
    await publish(office, first)
    await publish(office, office.roster(number=2, previous=digest(first)))
    assert refusal(await publish(office, first)) == "roster-older"


async def test_a_roster_nobody_known_signed_is_refused(office: Office) -> None:
    office.service = SigningKey(secrets.token_bytes(32))
    assert refusal(await publish(office, office.roster())) == "roster-unsigned"


async def test_an_altered_roster_is_refused(office: Office) -> None:
    signed = bytearray(office.roster())
    signed[-2] ^= 1
    assert refusal(await publish(office, bytes(signed))) == "roster-unsigned"


async def test_an_expired_roster_is_refused(office: Office) -> None:
    signed = office.roster()
    office.place.clock.pass_time(31 * 86_400)
    assert refusal(await publish(office, signed)) == "roster-expired"
    assert await served(office) == []


@pytest.mark.parametrize("signed", [b"", b"\x01", b"\x02" + bytes(200)])
async def test_what_is_no_roster_is_refused(office: Office, signed: bytes) -> None:
    name = refusal(await publish(office, signed))
    assert name == "roster-malformed"
