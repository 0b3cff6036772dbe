"""A counsellor whose server lies: the desk says what, and writes nothing on top of it.

The lies are those of `tests/lies.py`, told to a real browser about one person each, as
they would be told after a log-in: the desk knows only what its own vault remembers.
"""

from dataclasses import dataclass, replace
from typing import Final

from litestar.types import ASGIApp, Receive, Scope, Send
from playwright.sync_api import Route, expect

import lies
from cast_desk import ASKED, Enter, at_work
from lies import Change
from stage_desk import DeskStage, Writer
from steps_desk import DeskSteps
from udvej.client.calls import Calls
from udvej.client.prover import Prover
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.readers import ReadersBody, Role
from udvej.protocol.visible.roster import read_roster
from udvej.protocol.visible.wire import Answered, Served, read_answer, write_answer

OCTETS: Final = "application/octet-stream"
PIECES: Final = 64
FIRST: Final = 3
"""Where a first letter stands: behind genesis, readers and profile."""


@dataclass
class Flood:
    """ASGI: one reading is answered with more than anybody takes; the others pass.

    The server itself sends it, as Playwright would carry it in letters of base64.
    """

    app: ASGIApp
    sent: int = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.sent or scope.get("path") != "/api/entries/read":
            await self.app(scope, receive, send)
            return
        self.sent += 1
        kind = [(b"content-type", OCTETS.encode())]
        await send({"type": "http.response.start", "status": 200, "headers": kind})
        piece = bytes(limits.ANSWER_BYTES_MAX // PIECES)
        for _ in range(PIECES):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"1", "more_body": False})


def one_reader_more(served: list[Answered]) -> list[Answered]:
    """The server seats itself, by a *readers* entry that it signs itself."""
    last = served[-1].entry
    turns = [one.entry for one in served if one.entry.cover.kind is Kind.READERS]
    body = ReadersBody.parse(turns[-1].body or b"")
    spy = lies.forged(last, Kind.READERS, b"").cover.author
    seated = (*body.readers, replace(body.readers[-1], role=Role.CIRCLE, signing=spy))
    grown = replace(body, readers=seated).serialise()
    return [*served, Answered(Served.WHOLE, lies.forged(last, Kind.READERS, grown))]


def put_in(served: list[Answered]) -> list[Answered]:
    """A letter that nobody of the readers wrote."""
    body = bytes(limits.SIZE_CLASSES[0])
    return lies.append(lies.forged(served[-1].entry, Kind.SEALED, body))(served)


def moved_from(other: list[Answered]) -> Change:
    """A letter of another person's folder stands in the place of this one's."""
    return lambda served: [*served[:FIRST], other[FIRST], *served[FIRST + 1 :]]


CHANGES: Final[dict[str, tuple[Change, str]]] = {
    "Anna": (lies.drop(FIRST), "chain-broken"),
    "Berit": (lies.swap(FIRST), "chain-broken"),
    "Cille": (lies.repeat(FIRST), "chain-broken"),
    "Dorte": (lies.alter_both(FIRST), "bad-signature"),
    "Else": (lies.cut(4), "head-behind"),
    "Frida": (put_in, "reader-not-allowed-counsellor"),
    "Gerda": (one_reader_more, "reader-not-allowed-counsellor"),
}
MOVED: Final = "Hanne"


def taken(desk: DeskStage, mette: DeskSteps, name: str) -> Writer:
    """Another person, whose first letter is taken and who has written again."""
    writer = desk.writes(f"{ASKED} {name}", "Mette", name=name)
    expect(mette.first_letters()).to_have_count(1)
    mette.opens_first_letter()
    mette.sees(f"{ASKED} {name}")
    mette.press("waiting-take")
    mette.hears("waiting-taken", name=name)
    mette.has_among_hers(name)
    desk.adds(writer, "Er du der?")
    mette.sees("Er du der?")
    return writer


def back_at_work(mette: DeskSteps) -> None:
    """The page anew: nothing is remembered but what the own vault holds."""
    mette.come_to_work()
    mette.log_in()
    mette.at("desk-title")


def lie_about(mette: DeskSteps, told: dict[str, Change]) -> None:
    """Change what is served of these vaults, by their ids."""

    def lie(route: Route) -> None:
        change = told.get(str((route.request.post_data_json or {}).get("vault")))
        if change is None:
            return route.continue_()
        served = read_answer(route.fetch().body())
        return route.fulfill(body=write_answer(change(served)), content_type=OCTETS)

    mette.page.route("**/api/entries/read", lie)


def offers_nothing(mette: DeskSteps, name: str) -> None:
    """Neither to answer nor to take: nothing is written on top of a lie."""
    answer = mette.page.get_by_label(mette.say("vault-answer-label", name=name))
    expect(answer).to_have_count(0)
    take = mette.page.get_by_role("button", name=mette.say("waiting-take"))
    expect(take).to_have_count(0)


def test_whatever_a_server_changes_in_a_folder_is_said_at_the_desk(
    desk: DeskStage, enter: Enter
) -> None:
    mette, laerke = at_work(desk, enter)
    writers = {name: taken(desk, mette, name) for name in (*CHANGES, MOVED)}
    end = laerke.person.folder.end(laerke.vault)
    kept, _ = desk.run(
        Calls(
            laerke.transport, Prover(laerke.transport, end.keys.signing), laerke.vault
        ).read(-1)
    )
    changes = {name: change for name, (change, _) in CHANGES.items()}
    changes[MOVED] = moved_from(read_answer(kept))
    said = {name: alarm for name, (_, alarm) in CHANGES.items()} | {
        MOVED: "foreign-vault"
    }
    lie_about(
        mette, {b64u(writers[name].vault): change for name, change in changes.items()}
    )
    back_at_work(mette)
    for name, alarm in said.items():
        mette.opens_row(name)
        mette.reads(f"alarm-{alarm}")
        mette.reads("alarm-do-counsellor")
        offers_nothing(mette, name)

    # The warning stays when the lie stops; who was not lied about is written to.
    mette.page.unroute_all(behavior="wait")
    back_at_work(mette)
    mette.opens_row("Anna")
    mette.reads("alarm-title")
    offers_nothing(mette, "Anna")
    mette.opens_row("Lærke")
    mette.sees(ASKED)
    expect(mette.page.get_by_text(mette.say("alarm-title"))).to_have_count(0)
    mette.answers("Vi tales ved i morgen.", to="Lærke")
    mette.arrives("Vi tales ved i morgen.")


def test_two_rosters_of_one_number_are_said_at_the_desk(
    desk: DeskStage, enter: Enter
) -> None:
    mette, _ = at_work(desk, enter)
    true = read_roster(desk.published[-1], desk.service.public)
    forked = sign_roster(
        desk.service,
        service_name="Testtilbuddet",
        number=true.number,
        previous=true.previous,
        made=true.made,
        expires=true.expires - 1,
        counsellors=true.counsellors,
    )
    body = {"rosters": {b64u(desk.service.public): [b64u(forked)]}}
    mette.page.route("**/api/rosters*", lambda route: route.fulfill(json=body))
    mette.page.route("**/api/rosters/newest", lambda route: route.fulfill(json=body))
    back_at_work(mette)
    mette.opens_row("Lærke")
    mette.reads("refusal-roster-fork")


def test_an_answer_that_does_not_end_leaves_the_desk_as_it_was(
    desk: DeskStage, enter: Enter
) -> None:
    mette, laerke = at_work(desk, enter)
    back_at_work(mette)
    flood = Flood(desk.live.app.asgi)
    desk.live.app.asgi = flood  # type: ignore[assignment]  # it stands before the real one
    mette.opens_row("Lærke")
    mette.reads("trouble-offline")
    assert flood.sent == 1
    back_at_work(mette)
    mette.opens_row("Lærke")
    mette.sees(ASKED)
    mette.answers("Jeg er her.", to="Lærke")
    mette.arrives("Jeg er her.")
    assert desk.texts(laerke) == [ASKED, "Jeg er her."]
