"""Somebody is suspended at one server and acts at another in the same moment."""

import secrets

import pytest

from places import Place
from racing import Between, elsewhere, outcome
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.refusals import Refused
from udvej.server.accounts import actions, sessions, store
from udvej.server.accounts.actions import Actor
from udvej.server.kernel.database import Connection

pytestmark = pytest.mark.anyio


async def test_somebody_suspended_while_logging_in_is_not_in(
    office: Office, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    late = Browser(there, alice.device, alice.hand)
    shown = await late.shown()
    between = Between(monkeypatch, store, "count_use")
    login, suspended = await between.run(
        late.post("/api/staff/login", shown),
        carol.post("/api/staff/suspend", {"staff": alice.staff}),
    )
    assert outcome(suspended) == "done"
    assert outcome(login) in {"done", "passkey-refused"}
    assert outcome(await late.get("/api/staff/me")) == "session-missing"


async def test_who_is_suspended_while_inviting_has_invited_nobody(
    office: Office, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The link would let them in again, by another name."""
    carol = await office.hire("Carol", "coordinator")
    ann = await office.hire("Ann", "admin")
    service = b64u(office.service.public)
    body = {"name": "Again", "roles": ["coordinator"], "service": service}
    between = Between(monkeypatch, store, "has_service")
    invited, suspended = await between.run(
        elsewhere(carol, there).post("/api/staff/invitations", body),
        ann.post("/api/staff/suspend", {"staff": carol.staff}),
    )
    assert outcome(suspended) == "done"
    assert outcome(invited) in {"done", "session-missing"}
    if outcome(invited) == "done":
        secret = invited.json()["address"].partition("#")[2]
        opened = await ann.post("/api/staff/invitation", {"invitation": secret})
        assert outcome(opened) == "invitation-stale"


async def test_two_keepers_who_suspend_each_other_are_not_both_gone(
    office: Office, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    carol = await office.hire("Carol", "coordinator")
    chris = await office.hire("Chris", "coordinator")
    between = Between(monkeypatch, actions, "oversee")
    first, second = await between.run(
        elsewhere(carol, there).post("/api/staff/suspend", {"staff": chris.staff}),
        chris.post("/api/staff/suspend", {"staff": carol.staff}),
    )
    assert sorted(map(outcome, (first, second))) == ["done", "session-missing"]


async def test_a_session_opened_while_its_owner_was_being_suspended_keeps_nobody(
    office: Office,
) -> None:
    carol = await office.hire("Carol", "coordinator")
    ann = await office.hire("Ann", "admin")
    await ann.post("/api/staff/suspend", {"staff": carol.staff})
    services, token = office.place.app.services, secrets.token_bytes(32)

    def late(connection: Connection) -> Actor:
        who = store.find_staff(connection, from_b64u(carol.staff))
        assert who is not None
        (credential,) = store.credentials_of(connection, who.identifier)
        minute = actions.minute_now(services)
        actions.open_session(connection, token, who, credential, minute)
        return Actor(who, sessions.fingerprint(token), credential)

    actor = await services.database.write(late)
    with pytest.raises(Refused, match="session-missing"):
        await services.database.read(lambda c: actions.still(c, actor))
