"""A person whose server lies: the browser says so, and writes nothing on top of it.

The lies that the two clients share are in `tests/promises`; here are those that need
the real client, and those about the moment of a first letter, which is acknowledged
and not read back.
"""

from collections.abc import Callable

from playwright.sync_api import Request, Route

import hands
from stage_person import Stage
from steps_person import PersonSteps
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.genesis import Purpose
from udvej.protocol.visible.wire import Answered, Served, read_answer, write_answer

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
    steps.sees("Tak.")

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
