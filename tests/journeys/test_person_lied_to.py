"""A person whose server lies: the browser says so, and writes nothing on top of it.

The lies that the two clients share are in `tests/promises`; here are those that need
the real client, and those about the moment of a first letter, which is acknowledged
and not read back.
"""

from collections.abc import Callable

from playwright.sync_api import Request, Route, expect

import hands
from lines import lose
from stage_person import Stage
from steps_person import PersonSteps
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.wire import (
    Answered,
    Served,
    read_answer,
    read_batch,
    write_answer,
    write_batch,
)

OCTETS = "application/octet-stream"
VAULT_IN_BATCH = slice(6, 38)
"""Behind the length, suite and kind of the first entry (PROTOCOL §5.1)."""


def asked_for(request: Request) -> str:
    """The vault that a request is about."""
    return str((request.post_data_json or {}).get("vault"))


def first_prove_is_own(steps: PersonSteps, change: Callable[[str], str]) -> None:
    """Name another own vault than the one that the words open."""
    proofs: list[Route] = []

    def lie(route: Route) -> None:
        proofs.append(route)
        answer = route.fetch()
        said = answer.json()
        if len(proofs) == 1:
            said["vault"] = change(said["vault"])
        route.fulfill(response=answer, json=said)

    steps.page.route("**/api/prove", lie)


def test_another_own_vault_than_ones_own_is_foreign(
    steps: PersonSteps, other_device: PersonSteps, stage: Stage
) -> None:
    """The server makes an own vault itself and says that it is what the words open."""
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    mine = hands.Vault(
        hands.Hand(), stage.live.app.services.installation, purpose=Purpose.OWN
    )
    served = [Answered(Served.WHOLE, one) for one in mine.begin(letters=0)]

    def read(route: Route) -> None:
        if asked_for(route.request) == b64u(mine.id):
            route.fulfill(body=write_answer(served), content_type=OCTETS)
        else:
            route.continue_()

    def head(route: Route) -> None:
        said = {"sequence": 1, "hash": b64u(mine.hash), "epoch": 1, "closing": None}
        route.fulfill(json=said)

    first_prove_is_own(other_device, lambda _: b64u(mine.id))
    other_device.page.route("**/api/entries/read", read)
    other_device.page.route("**/api/head", head)
    other_device.come_back(words)
    other_device.reads("alarm-foreign-vault")


def test_the_newest_cannot_be_kept_back_by_promising_more(
    steps: PersonSteps, other_device: PersonSteps, stage: Stage
) -> None:
    """Only a whole answer is held against the remembered head; this one never is."""
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    stage.answer("Mette", vault, "Kom i morgen.")
    steps.sees("Kom i morgen.")
    steps.write("Tak.", to="Mette")
    steps.arrives("Tak.")

    def keep_back(route: Route) -> None:
        if asked_for(route.request) != b64u(vault):
            return route.continue_()
        kept = read_answer(route.fetch().body())[:4] if first_asking(route) else []
        more = {"Udvej-More": "1"}
        return route.fulfill(body=write_answer(kept), content_type=OCTETS, headers=more)

    def take_everything(route: Route) -> None:
        if (route.request.post_data_buffer or b"")[VAULT_IN_BATCH] == vault:
            route.fulfill(json={"sequence": 4, "hash": b64u(bytes(32))})
        else:
            route.continue_()

    other_device.page.route("**/api/entries/read", keep_back)
    other_device.page.route("**/api/entries/append", take_everything)
    other_device.come_back(words)
    other_device.reads("alarm-chain-broken")
    assert other_device.letters() == ["Hej"]


def first_asking(route: Route) -> bool:
    """Whether everything is asked for."""
    return bool((route.request.post_data_json or {}).get("since") == -1)


def test_a_first_letter_that_was_not_stored_is_not_called_sent(
    steps: PersonSteps, stage: Stage
) -> None:
    """The server acknowledges the vault and throws it away."""

    def throw_away(route: Route) -> None:
        batch = read_batch(route.request.post_data_buffer or b"")
        said = {"sequence": len(batch) - 1, "hash": b64u(batch[-1].hash)}
        said["vault"] = b64u(batch[1].cover.vault)
        route.fulfill(status=201, json=said)

    steps.page.route("**/api/vaults", throw_away, times=1)
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", "Hej")
    steps.press("write-send")
    steps.at("alarm-title")
    steps.reads("alarm-chain-broken")
    assert steps.page.get_by_text(steps.say("sent-stored")).count() == 0
    steps.keep()
    assert steps.letters() == ["Hej"]
    assert stage.waiting("Mette") == ()


def test_a_first_letter_shortened_by_the_server_shows_once_somebody_answers(
    steps: PersonSteps, stage: Stage
) -> None:
    """What was stored is not read back; whatever follows it stands on another entry."""

    def shorten(route: Route) -> None:
        whole = read_batch(route.request.post_data_buffer or b"")
        stored = route.fetch(post_data=write_batch(whole[:-1]))
        said = {"sequence": len(whole) - 1, "hash": b64u(whole[-1].hash)}
        route.fulfill(response=stored, json={**stored.json(), **said})

    def agree(route: Route) -> None:
        one = read_batch(route.request.post_data_buffer or b"")[-1]
        said = {"sequence": one.link.sequence, "hash": b64u(one.hash)}
        route.fulfill(json=said)

    steps.page.route("**/api/vaults", shorten)
    steps.page.route("**/api/entries/append", agree)
    steps.come()
    steps.begin("Hej", to="Mette")
    stage.answer("Mette", stage.take("Mette"), "Du skrev ikke noget?")
    steps.at_still("alarm-title")
    steps.reads("alarm-chain-broken")


def lose_answers(steps: PersonSteps) -> Callable[[], None]:
    """Let first letters through and lose what the server answers; returns the end."""
    steps.page.route("**/api/vaults", lose)
    return lambda: steps.page.unroute("**/api/vaults", lose)


def test_a_first_letter_whose_answer_was_lost_is_there_once(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", "Hej")
    found_again = lose_answers(steps)
    steps.tries_again_when_pressed()
    steps.press("write-send")
    steps.reads("connection-lost")
    found_again()
    steps.press("action-retry")
    steps.at("sent-title")
    steps.reads("sent-who", names="Mette")
    assert len(stage.waiting("Mette")) == 1
    steps.keep()
    assert steps.letters() == ["Hej"]
    stage.answer("Mette", stage.take("Mette"), "Goddag.")
    steps.sees("Goddag.")
    expect(steps.page.get_by_text(steps.say("alarm-title"))).to_have_count(0)


def test_a_first_letter_answered_before_its_own_answer_came_is_all_there(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", "Hej")
    found_again = lose_answers(steps)
    steps.tries_again_when_pressed()
    steps.press("write-send")
    steps.reads("connection-lost")
    stage.answer("Mette", stage.take("Mette"), "Goddag.")
    found_again()
    steps.press("action-retry")
    steps.at("sent-title")
    steps.keep()
    assert steps.letters() == ["Hej", "Goddag."]
    expect(steps.page.get_by_text(steps.say("alarm-title"))).to_have_count(0)


def test_a_first_letter_changed_after_its_answer_was_lost_leaves_no_other_behind(
    steps: PersonSteps, stage: Stage
) -> None:
    """Nobody holds the keys of the first one any more: its answer would be lost."""
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", "Hej")
    found_again = lose_answers(steps)
    steps.tries_again_when_pressed()
    steps.press("write-send")
    steps.reads("connection-lost")
    assert len(stage.waiting("Mette")) == 1
    steps.press("sending-edit")
    steps.at("write-heading")
    found_again()
    steps.field("write-label", "Hej igen")
    steps.press("write-send")
    steps.at("sent-title")
    assert len(stage.waiting("Mette")) == 1
    letters = stage.read("Mette", stage.take("Mette")).record.letters
    assert [one.text for one in letters] == ["Hej igen"]


def test_a_letter_that_was_taken_before_it_was_changed_is_kept_beside_the_new_one(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", "Hej")
    found_again = lose_answers(steps)
    steps.tries_again_when_pressed()
    steps.press("write-send")
    steps.reads("connection-lost")
    stage.answer("Mette", stage.take("Mette"), "Goddag.")
    steps.press("sending-edit")
    steps.at("write-heading")
    found_again()
    steps.field("write-label", "Hej igen")
    steps.press("write-send")
    steps.at("sent-title")
    steps.keep()
    assert steps.letters() == ["Hej igen"]
    relations = steps.page.get_by_role("navigation", name=steps.say("folder-relations"))
    relations.get_by_role("button").first.click()
    steps.sees("Goddag.")
    assert steps.letters() == ["Hej", "Goddag."]
