"""A first letter in which the circle has no room left is read by whoever takes it."""

from playwright.sync_api import Route, expect

from cast_desk import ASKED, Enter
from stage_desk import DeskStage
from udvej.protocol.visible.wire import read_batch

FULL = {"type": "urn:udvej:refusal:vault-full", "title": "Full", "status": 409}


def refuse(route: Route) -> None:
    """Answer as the server does (PROTOCOL §9.2, check 10)."""
    headers = {"Content-Type": "application/problem+json"}
    route.fulfill(status=409, headers=headers, json=FULL)


def test_it_can_be_taken_and_read_after_that(desk: DeskStage, enter: Enter) -> None:
    mette = enter()
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.come_to_work()
    mette.log_in()
    mette.at("desk-title")
    vault = desk.writes(ASKED, "Mette", name="Lærke").vault
    mette.hears("waiting-new", count=1)
    refused: list[Route] = []

    def refuse_once(route: Route) -> None:
        # Her own vault has room, and may be told something at the same time.
        [first, *_] = read_batch(route.request.post_data_buffer or b"")
        if refused or first.cover.vault != vault:
            route.continue_()
            return
        refused.append(route)
        refuse(route)

    mette.page.route("**/api/entries/append", refuse_once)
    mette.opens_first_letter()
    mette.reads("vault-unread-waiting")
    assert refused
    expect(mette.page.get_by_text(ASKED)).to_have_count(0)

    mette.press("waiting-take")

    mette.hears("waiting-taken", name="Lærke")
    mette.sees(ASKED)
    mette.reads("vault-seen", name="Lærke")
