"""What two may do, tried at the same moment at two servers of one database.

Each server has its own writer, so on PostgreSQL (and on a shared SQLite file) the
transactions truly meet.
"""

import asyncio

import pytest

from hands import Hand, Role, Vault, seat
from places import Place
from racing import Between, elsewhere, outcome
from staffing import Browser, Office
from stories import WAITS, take, write_first
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.readers import Reason
from udvej.server.accounts import actions, store
from udvej.server.desk import following
from udvej.server.kernel.clock import DAY_SECONDS

pytestmark = pytest.mark.anyio

TRIES = 6


@pytest.fixture
async def office(place: Place) -> Office:
    return await Office(place).open()


async def test_of_two_who_take_at_once_one_has_it(office: Office, there: Place) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    tokens = [await alice.token(), await bob.token()]
    for _ in range(TRIES):
        vault = await write_first(office, alice, bob)
        takes = [
            vault.turn(
                one.hand,
                Reason.TAKE,
                [seat(vault.person, Role.PERSON), seat(one.hand, Role.CONTACT)],
            )
            for one in (alice, bob)
        ]
        answers = await asyncio.gather(
            office.place.append(tokens[0], takes[0]), there.append(tokens[1], takes[1])
        )
        assert sorted(map(outcome, answers)) in (
            ["done", "head-moved"],
            ["done", "not-a-reader"],
        )
        desks = [(await one.get("/api/desk")).json()["mine"] for one in (alice, bob)]
        held = [one["vault"] for desk in desks for one in desk]
        assert held.count(b64u(vault.id)) == 1


async def test_a_letter_is_taken_or_taken_back_not_both(
    office: Office, there: Place
) -> None:
    alice = await office.hire("Alice", "counsellor")
    token = await alice.token()
    for _ in range(TRIES):
        vault = await write_first(office, alice)
        person = await office.place.token(vault.person)
        seats = [seat(vault.person, Role.PERSON), seat(alice.hand, Role.CONTACT)]
        answers = await asyncio.gather(
            office.place.append(token, vault.turn(alice.hand, Reason.TAKE, seats)),
            there.append(person, vault.deletion(vault.person, 0)),
        )
        taken, back = map(outcome, answers)
        assert (taken, back) in {
            ("done", "head-moved"),
            ("vault-deleted", "done"),
        }
        desk = (await alice.get("/api/desk")).json()
        held = {one["vault"] for one in (*desk["waiting"], *desk["mine"])}
        assert (b64u(vault.id) in held) is (taken == "done")


async def test_a_letter_beside_a_deletion_is_stored_or_refused_whole(
    place: Place, there: Place
) -> None:
    for days in (0, limits.UNDO_DAYS) * (TRIES // 2):
        vault = place.vault()
        await place.begin(vault, vault.begin(seat(place.alice, Role.CIRCLE)))
        token = await place.token(vault.person)
        answers = await asyncio.gather(
            place.append(token, vault.letter(vault.person)),
            there.append(token, vault.deletion(vault.person, days)),
        )
        letter, deletion = map(outcome, answers)
        gone = "vault-deleted" if days == 0 else "vault-closing"
        assert (letter, deletion) in {("done", "head-moved"), (gone, "done")}
        if letter == "done":
            assert len(await there.entries(token, vault.id)) == 4


async def test_a_deletion_is_undone_or_carried_out_never_half(
    place: Place, there: Place
) -> None:
    vaults = []
    for _ in range(TRIES):
        vault = place.vault()
        await place.begin(vault, vault.begin())
        token = await place.token(vault.person)
        entry = vault.take(vault.deletion(vault.person, limits.UNDO_DAYS))
        assert outcome(await place.append(token, entry)) == "done"
        vaults.append(vault)
    place.clock.pass_time(limits.UNDO_DAYS * DAY_SECONDS)
    tokens = [await place.token(one.person) for one in vaults]
    undoing = [
        place.append(token, one.withdrawal(one.person))
        for token, one in zip(tokens, vaults, strict=True)
    ]
    carrying = asyncio.create_task(there.app.vaults.carry_out_deletions())
    undone = await asyncio.gather(*undoing)
    carried = await carrying
    kept = 0
    for token, vault, answer in zip(tokens, vaults, undone, strict=True):
        assert outcome(answer) in {"done", "vault-deleted"}
        read = await there.read(token, vault.id)
        assert outcome(read) == outcome(answer)
        kept += outcome(answer) == "done"
    assert carried == TRIES - kept


async def test_of_two_vaults_for_one_key_one_is_made(
    place: Place, there: Place
) -> None:
    for _ in range(TRIES):
        person = Hand()
        own = [Vault(person, place.installation, purpose=Purpose.OWN) for _ in "ab"]
        own[1].person = twin = Hand()
        twin.private, twin.key = person.private, person.key
        answers = await asyncio.gather(
            place.begin(own[0], own[0].begin()), there.begin(own[1], own[1].begin())
        )
        assert sorted(map(outcome, answers)) == ["done", "foreign-vault"]


async def test_old_words_are_ended_once_however_many_devices_change_them(
    place: Place, there: Place
) -> None:
    for _ in range(TRIES):
        vault = Vault(Hand(), place.installation, purpose=Purpose.OWN)
        await place.begin(vault, vault.begin())
        token = await place.token(vault.person)
        answers = await asyncio.gather(
            place.append(token, vault.deletion(vault.person, 0)),
            there.append(token, vault.deletion(vault.person, 0)),
        )
        assert sorted(map(outcome, answers)) == ["done", "vault-deleted"]


async def test_an_invitation_lets_one_in_whichever_server_is_asked(
    office: Office, there: Place
) -> None:
    for _ in range(TRIES):
        link = await office.link("Alice", "counsellor")
        browsers = [Browser(office.place), Browser(there)]
        offers = [await one.offer(link) for one in browsers]
        answers = await asyncio.gather(
            *(
                one.post("/api/staff/register", offer)
                for one, offer in zip(browsers, offers, strict=True)
            )
        )
        assert sorted(map(outcome, answers)) == ["done", "invitation-stale"]


async def test_two_invitations_with_one_key_make_one_counsellor(
    office: Office, there: Place
) -> None:
    for _ in range(TRIES):
        first = Browser(office.place)
        second = Browser(there, hand=first.hand)
        links = [await office.link(name, "counsellor") for name in ("Alice", "Anna")]
        offers = [await first.offer(links[0]), await second.offer(links[1])]
        answers = await asyncio.gather(
            first.post("/api/staff/register", offers[0]),
            second.post("/api/staff/register", offers[1]),
        )
        assert sorted(map(outcome, answers)) == ["done", "malformed"]


async def test_an_approval_is_of_the_wish_that_was_looked_at(
    office: Office, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer wish takes the place of the older, also while that is being approved."""
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    older = (await alice.ask_enrolment()).json()["enrolment"]
    waiting = (await carol.get("/api/staff/enrolments")).json()
    newer_proof = await elsewhere(alice, there).code_proof()
    approving = carol.post(
        "/api/staff/enrolments/approve", {"enrolment": waiting[0]["enrolment"]}
    )
    asking = elsewhere(alice, there).post("/api/staff/enrolments", newer_proof)
    between = Between(monkeypatch, actions, "oversee")
    approved, asked = await between.run(approving, asking)
    assert asked.status_code == 201, asked.text
    assert outcome(approved) in {"done", "invitation-stale"}
    finish = "/api/staff/enrolments/finish"
    newer = {"enrolment": asked.json()["enrolment"]}
    assert (await alice.post(finish, newer)).json()["approved"] is False
    assert outcome(await alice.post(finish, {"enrolment": older})) == "invitation-stale"


async def test_an_approval_twice_at_once_is_one_and_lets_one_in(
    office: Office, there: Place
) -> None:
    alice = await office.hire("Alice", "counsellor")
    carol = await office.hire("Carol", "coordinator")
    ann = await office.hire("Ann", "admin")
    secret = (await alice.ask_enrolment()).json()["enrolment"]
    body = (await carol.get("/api/staff/enrolments")).json()[0]
    body = {"enrolment": body["enrolment"]}
    approve = "/api/staff/enrolments/approve"
    answers = await asyncio.gather(
        carol.post(approve, body), elsewhere(ann, there).post(approve, body)
    )
    assert [outcome(one) for one in answers] == ["done", "done"]
    finish = "/api/staff/enrolments/finish"
    browsers = [Browser(office.place), Browser(there)]
    offers = []
    for one in browsers:
        said = (await one.post(finish, {"enrolment": secret})).json()
        credential = one.device.make(said["options"])
        offers.append({"enrolment": secret, "credential": credential})
    ends = await asyncio.gather(
        *(one.post(finish, offer) for one, offer in zip(browsers, offers, strict=True))
    )
    assert sorted(map(outcome, ends)) == ["done", "invitation-stale"]


async def test_a_removed_passkey_leaves_no_session_behind(
    office: Office, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody logs in with the lost passkey while its owner removes it."""
    alice = await office.hire("Alice", "counsellor")
    thief = Browser(there, alice.device, alice.hand)
    shown = await thief.shown()
    lost = (await alice.get("/api/staff/passkeys")).json()[0]["credential"]
    alice = await second_passkey(office, alice)
    between = Between(monkeypatch, store, "count_use")
    login, removed = await between.run(
        thief.post("/api/staff/login", shown),
        alice.post("/api/staff/passkeys/remove", {"credential": lost}),
    )
    assert outcome(removed) == "done"
    assert outcome(login) in {"done", "passkey-refused"}
    assert outcome(await thief.get("/api/staff/me")) == "session-missing"


async def second_passkey(office: Office, alice: Browser) -> Browser:
    carol = await office.hire("Carol", "coordinator")
    fresh = Browser(office.place, hand=alice.hand, code=alice.code)
    secret = (await fresh.ask_enrolment()).json()["enrolment"]
    for one in (await carol.get("/api/staff/enrolments")).json():
        body = {"enrolment": one["enrolment"], "lost": False}
        await carol.post("/api/staff/enrolments/approve", body)
    finish = "/api/staff/enrolments/finish"
    said = (await fresh.post(finish, {"enrolment": secret})).json()
    made = fresh.device.make(said["options"])
    done = await fresh.post(finish, {"enrolment": secret, "credential": made})
    assert done.status_code == 200, done.text
    return fresh


async def test_whoever_goes_away_while_a_letter_is_taken_has_a_stand_in_who_serves(
    office: Office, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice = await office.hire("Alice", "counsellor")
    bob = await office.hire("Bob", "counsellor")
    eve = await office.hire("Eve", "counsellor")
    vault = await write_first(office, eve, stand_in=bob.hand)
    await take(eve, vault, bob.hand)
    seats = [
        seat(vault.person, Role.PERSON),
        seat(alice.hand, Role.CONTACT),
        seat(bob.hand, Role.STAND_IN, WAITS),
    ]
    entry = vault.take(vault.turn(vault.person, Reason.CONSENT, seats))
    person = await office.place.token(vault.person)
    between = Between(monkeypatch, following, "withhold")
    moved, away = await between.run(
        there.append(person, entry),
        alice.post("/api/desk/absence", {"absent": True}),
    )
    assert [outcome(moved), outcome(away)] == ["done", "done"]
    got = await office.place.head(await bob.token(), vault.id)
    assert outcome(got) == "done"
