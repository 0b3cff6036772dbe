"""An own vault that has grown long begins again (PROTOCOL §9.6), and nobody notices.

What makes it grow is what does in life: words that are not sent. Five drafts of the
largest size weigh as much as some hundreds of small ones.
"""

from contextlib import closing

import pysqlite3.dbapi2 as sqlite
import pytest
from playwright.sync_api import Response, Route

from cast_desk import ASKED, Enter, join_with_words
from live import Live
from stage_desk import DeskStage
from stage_person import Stage
from steps_desk import Prf
from steps_person import SLOW_MILLISECONDS, PersonSteps
from udvej.client import contents
from udvej.client.person import Person
from udvej.client.transport import Transport

DRAFTS = 5
LARGE = "🌿" * 59_000
"""About 240,000 bytes: an entry of the largest size."""
APPEND = "**/api/entries/append"
LAST = "Det jeg ville sige"
TOLD = "Goddag."
RENEWS = 2_000
"""Bytes: a renewal's append is longer; the other notes of an opening are shorter."""


def renewals(live: Live) -> list[int]:
    """Where the vaults begin that were renewed."""
    path = f"file:{live.data / 'udvej.sqlite'}?mode=ro"
    with closing(sqlite.connect(path, uri=True)) as connection:
        rows = connection.execute("SELECT begins FROM vault WHERE begins > 0")
        return [row[0] for row in rows]


def renewed(at: PersonSteps, after: int = 0) -> int:
    """Wait until a vault begins further on: nobody waits for that to see a folder.

    Waited for at a page, because what its routes do is done here meanwhile.
    """
    for _ in range(SLOW_MILLISECONDS // 100):
        for begins in renewals(at.live):
            if begins > after:
                return begins
        at.page.wait_for_timeout(100)
    raise AssertionError("nothing was renewed")


def leaves_large_words(mette: PersonSteps) -> None:
    """At a desk: words that are not sent, again and again; at last something short."""
    for turn in range(DRAFTS):
        with mette.page.expect_response(_is_large):
            mette.field("vault-answer-label", f"{LARGE}{turn}", name="Lærke")
    with mette.page.expect_response(APPEND):
        mette.field("vault-answer-label", LAST, name="Lærke")


def _is_large(answer: Response) -> bool:
    """Whether it is about such words; a desk notes other things too, meanwhile."""
    sent = answer.request.post_data_buffer or b""
    return answer.url.endswith("/api/entries/append") and len(sent) > len(LARGE)


async def grow(origin: str, words: str, vault: bytes) -> None:
    """Leave words unfinished, again and again; at last something short."""
    transport = Transport(origin)
    try:
        person = await Person.come_back(transport, words)
        own = person.folder.own
        assert own is not None
        for text in (*(f"{LARGE}{turn}" for turn in range(DRAFTS)), LAST):
            await own.keep(contents.sealed(contents.draft(vault, text)))
    finally:
        await transport.close()


@pytest.fixture
def long(steps: PersonSteps, stage: Stage) -> tuple[str, bytes]:
    """A folder that is renewed when it is opened next: its words, one relation."""
    steps.come()
    steps.begin("Hej", to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    stage.answer("Mette", vault, TOLD)
    steps.sees(TOLD)
    stage.run(grow(stage.live.origin, words, vault))
    return words, vault


def test_a_folder_is_renewed_and_everything_is_there(
    steps: PersonSteps,
    other_device: PersonSteps,
    stage: Stage,
    long: tuple[str, bytes],
) -> None:
    words, vault = long
    assert renewals(stage.live) == []

    other_device.come_back(words)

    other_device.sees(TOLD)
    first = renewed(other_device)
    assert other_device.typed("folder-answer-label", name="Mette") == LAST

    # The folder that lay open goes on, and loses nothing.
    steps.write("Jeg er her stadig.", to="Mette")
    other_device.sees("Jeg er her stadig.")
    steps.page.reload()
    steps.come_back(words)
    steps.sees("Jeg er her stadig.")
    assert renewals(stage.live) == [first]
    stage.run(grow(stage.live.origin, words, vault))
    steps.page.reload()
    steps.come_back(words)
    steps.sees("Jeg er her stadig.")
    assert renewed(steps, after=first)
    other_device.delete_everything()
    steps.page.reload()
    steps.come_back(words)
    steps.reads("refusal-no-folder")


def test_a_renewal_whose_answer_is_lost_is_no_lost_folder(
    steps: PersonSteps,
    other_device: PersonSteps,
    stage: Stage,
    long: tuple[str, bytes],
) -> None:
    words, vault = long
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost or len(route.request.post_data_buffer or b"") < RENEWS:
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        route.abort()

    other_device.page.route(APPEND, lose)
    other_device.come_back(words)

    other_device.sees(TOLD)
    assert renewed(other_device)
    assert len(lost) == 1
    other_device.write("Og her.", to="Mette")
    steps.sees("Og her.")
    texts = [one.text for one in stage.read("Mette", vault).record.letters]
    assert texts == ["Hej", TOLD, "Og her."]


def test_whoever_slept_through_a_renewal_and_new_words_is_shut_out(
    steps: PersonSteps,
    other_device: PersonSteps,
    stage: Stage,
    long: tuple[str, bytes],
) -> None:
    words, vault = long
    steps.page.context.set_offline(offline=True)
    other_device.come_back(words)
    other_device.sees(TOLD)
    assert renewed(other_device)
    other_device.change_words()
    stage.answer("Mette", vault, "Kun til dig.")
    other_device.sees("Kun til dig.")

    # Nothing tells this one of it: writing itself has to find out.
    steps.page.route("**/api/live", lambda route: route.abort())
    steps.page.context.set_offline(offline=False)
    steps.write("Fra en anden.", to="Mette")

    steps.at("folder-closed-title")
    assert "Kun til dig." not in steps.page.content()
    assert TOLD not in steps.page.content()
    texts = [one.text for one in stage.read("Mette", vault).record.letters]
    assert texts == ["Hej", TOLD, "Kun til dig."]


def test_old_words_open_nothing_where_they_renewed_while_they_were_changed(
    steps: PersonSteps,
    other_device: PersonSteps,
    stage: Stage,
    long: tuple[str, bytes],
) -> None:
    words, _ = long
    came: list[str] = []

    async def somebody_else() -> None:
        transport = Transport(stage.live.origin)
        try:
            await Person.come_back(transport, words)
        finally:
            await transport.close()

    def between(route: Route) -> None:
        if not came:
            came.append(words)
            stage.run(somebody_else())
        route.continue_()

    steps.page.route("**/api/vaults", between)
    steps.change_words()

    steps.reads("change-done")
    steps.sees(TOLD)
    assert came
    other_device.come_back(words)
    other_device.reads("refusal-no-folder")


def test_everything_is_deleted_where_another_device_renewed_it(
    steps: PersonSteps,
    other_device: PersonSteps,
    stage: Stage,
    long: tuple[str, bytes],
) -> None:
    words, _ = long
    other_device.come_back(words)
    other_device.sees(TOLD)
    assert renewed(other_device)

    steps.delete_everything()

    other_device.page.reload()
    other_device.come_back(words)
    other_device.reads("refusal-no-folder")
    assert renewals(stage.live) == []


def test_a_deletion_undone_elsewhere_is_undone_where_it_waits(
    steps: PersonSteps,
    other_device: PersonSteps,
    long: tuple[str, bytes],
) -> None:
    words, _ = long
    steps.press("delete-title")
    steps.at("delete-title")
    steps.press("delete-yes-later")
    steps.reads("delete-waiting-title")
    other_device.come_back(words)
    other_device.reads("delete-waiting-title")

    other_device.press("delete-undo")

    other_device.sees(TOLD)
    assert renewed(other_device)
    steps.page.reload()
    steps.come_back(words)
    steps.sees(TOLD)


def test_a_desk_is_renewed_and_knows_its_people(desk: DeskStage, enter: Enter) -> None:
    mette, elsewhere = enter(prf=Prf.NEVER), enter(prf=Prf.NEVER)
    words = join_with_words(desk, mette)
    desk.publish()
    writer = desk.writes(ASKED, "Mette", name="Lærke")
    mette.opens_first_letter()
    mette.press("waiting-take")
    mette.hears("waiting-taken", name="Lærke")
    leaves_large_words(mette)
    elsewhere.come_to_work()
    mette.authenticator.copy_to(elsewhere.authenticator)
    elsewhere.log_in()

    elsewhere.unlock(words)

    elsewhere.at("desk-title")
    first = renewed(elsewhere)
    elsewhere.opens_row("Lærke")
    elsewhere.sees(ASKED)
    assert elsewhere.typed("vault-answer-label", name="Lærke") == LAST

    # The desk that lay open goes on.
    mette.answers(TOLD, to="Lærke")
    elsewhere.sees(TOLD)
    desk.adds(writer, "Tak.")
    mette.sees("Tak.")

    # It grows again, and is renewed again.
    leaves_large_words(mette)
    elsewhere.come_to_work()
    elsewhere.log_in()
    elsewhere.unlock(words)
    elsewhere.at("desk-title")
    assert renewed(elsewhere, after=first)
