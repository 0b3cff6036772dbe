"""P14: staff log-in withstands phishing and a stolen database.

Phishing: what a browser signs for another site, or a person is talked into reading
aloud, opens nothing here. A stolen database: every value in it is tried at every door.
"""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from hands import Hand
from places import ORIGIN, Place, refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.server.accounts.sessions import SECURE_COOKIE
from udvej.server.kernel.database import Connection, metadata

pytestmark = pytest.mark.anyio


@pytest.fixture
async def office(place: Place) -> Office:
    return await Office(place).open()


# -- phishing ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "origin",
    [
        "https://mappen.example.evil",
        "https://nappen.example",
        "https://login.mappen.example",
        "https://mappen.example:8443",
        "http://mappen.example",
        "null",
    ],
)
async def test_a_passkey_used_at_another_site_opens_nothing_here(
    office: Office, origin: str
) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.client.cookies.clear()
    # The forger hands our own fresh challenge on, and posts what it gets to us.
    alice.device.says_origin = origin
    assert refusal(await alice.log_in()) == "passkey-refused"
    assert not alice.client.cookies


async def test_a_passkey_made_for_another_host_opens_nothing_here(
    office: Office,
) -> None:
    alice = await office.hire("Alice", "counsellor")
    alice.device.passkeys[-1].host = "mappen.example.evil"
    assert refusal(await alice.log_in()) == "passkey-refused"


async def test_there_is_no_password_to_talk_anybody_out_of(place: Place) -> None:
    body = {"name": "Alice", "password": "hunter2"}
    answer = await Browser(place).post("/api/staff/login", body)
    assert refusal(answer) == "malformed"


async def test_the_printed_code_alone_opens_nothing(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    thief = Browser(office.place, hand=alice.hand, code=alice.code)
    secret = (await thief.ask_enrolment()).json()["enrolment"]
    path = "/api/staff/enrolments/finish"
    said = (await thief.post(path, {"enrolment": secret})).json()
    assert said == {"approved": False, "options": None}
    assert not thief.client.cookies


async def test_a_key_ring_alone_opens_nothing(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    thief = Browser(office.place, hand=alice.hand)
    assert refusal(await thief.prove()) == "session-missing"
    assert refusal(await office.place.prove(alice.hand)) == "no-folder"


# -- a stolen database ---------------------------------------------------------------


def everything(connection: Connection) -> dict[str, set[bytes]]:
    """Every value of every table: bytes, and text as its bytes."""
    stolen: dict[str, set[bytes]] = {}
    for table in metadata.sorted_tables:
        for row in connection.execute(sa.select(table)):
            for column, value in zip(table.columns, row, strict=True):
                kept = stolen.setdefault(f"{table.name}.{column.name}", set())
                if isinstance(value, str):
                    kept.add(value.encode())
                elif isinstance(value, bytes | memoryview):
                    kept.add(bytes(value))
    return stolen


async def busy_office(office: Office) -> Browser:
    """Something in every table of the accounts: log-in, invitation, enrolment."""
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    await alice.log_in()
    await office.link("Dora", "counsellor")
    await Browser(office.place, hand=alice.hand, code=alice.code).ask_enrolment()
    waiting = (await carol.get("/api/staff/enrolments")).json()
    body = {"enrolment": waiting[0]["enrolment"]}
    await carol.post("/api/staff/enrolments/approve", body)
    return alice


def doors(value: str) -> Iterator[tuple[str, dict[str, Any]]]:
    yield "/api/staff/invitation", {"invitation": value}
    yield "/api/staff/enrolments/finish", {"enrolment": value}


async def test_nothing_that_is_stored_opens_anything(office: Office) -> None:
    await busy_office(office)
    stolen = await office.place.app.services.database.read(everything)
    assert {"session.fingerprint", "invitation.fingerprint", "wrap.ring"} <= set(stolen)
    assert stolen["enrolment.fingerprint"]
    thief = Browser(office.place)
    for value in {b64u(one) for kept in stolen.values() for one in kept}:
        thief.client.cookies.clear()
        thief.client.cookies.set(SECURE_COOKIE, value)
        assert refusal(await thief.get("/api/staff/me")) == "session-missing"
        for path, body in doors(value):
            assert (await thief.post(path, body)).status_code in {400, 410}


async def test_no_cookie_code_or_link_lies_in_the_database(office: Office) -> None:
    link = (await office.link("Dora", "counsellor")).partition("#")[2]
    alice = await busy_office(office)
    cookie = alice.client.cookies[SECURE_COOKIE]
    fresh = Browser(office.place, hand=alice.hand, code=alice.code)
    wish = (await fresh.ask_enrolment()).json()["enrolment"]
    private = {one.private.private_bytes_raw() for one in (alice.hand, alice.code)}
    stolen = await office.place.app.services.database.read(everything)
    kept = b"\n".join(value for values in stolen.values() for value in values)
    for secret in {from_b64u(cookie), from_b64u(link), from_b64u(wish), *private}:
        assert secret not in kept
        assert b64u(secret).encode() not in kept


async def test_what_is_stored_of_a_passkey_signs_nothing(office: Office) -> None:
    alice = await busy_office(office)
    stolen = await office.place.app.services.database.read(everything)
    credential = next(iter(stolen["passkey.credential"]))
    thief = Browser(office.place, hand=Hand())
    options = (await thief.post("/api/staff/login/options")).json()
    made = thief.device.make(
        {
            "user": {"id": alice.staff},
            "rp": {"id": options["rpId"]},
            "challenge": options["challenge"],
        }
    )
    assert made["type"] == "public-key"
    shown = thief.device.show(options)
    shown["id"] = shown["rawId"] = b64u(credential)
    answer = await thief.post("/api/staff/login", {"credential": shown})
    assert refusal(answer) == "passkey-refused"


async def test_a_session_stolen_by_another_site_is_not_sent(office: Office) -> None:
    # SameSite=Strict is the browser's part; ours is to refuse what comes anyway.
    alice = await office.hire("Alice", "counsellor")
    alice.headers = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
    for path, body in (
        ("/api/staff/logout", {}),
        ("/api/desk/duty", {"onDuty": False, "takingNew": False}),
        ("/api/desk/absence", {"absent": True}),
    ):
        assert refusal(await alice.post(path, body)) == "not-allowed"
    alice.headers = {"Origin": ORIGIN}
    assert (await alice.get("/api/staff/me")).status_code == 200
