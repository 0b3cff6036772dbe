"""A letter that another device began: shown, taken along and deleted like the rest."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Route, expect

from lines import is_deletion, lose
from live import Live
from stage_person import Stage
from steps_person import PersonSteps
from udvej.client import contents
from udvej.client.deletion import delete_vault
from udvej.client.person import Person
from udvej.client.transport import Transport
from udvej.protocol.secret.drawing import draw_keys

ASKED = "Hej. Jeg har et spørgsmål om gæld."
MORE = "Kære Sara. Jeg har et spørgsmål mere."
TOLD = "Kære du. Tak for dit brev."
VAULTS = "**/api/vaults"


@dataclass(frozen=True)
class Two:
    """A folder: the vault that Mette has taken, and the words."""

    vault: bytes
    words: str


@pytest.fixture
def two(steps: PersonSteps, stage: Stage, other_device: PersonSteps) -> Two:
    """The same folder on two devices, with a letter that Mette has taken."""
    stage.on_duty("Sara")
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    other_device.come_back(words)
    other_device.sees(ASKED)
    return Two(vault, words)


@pytest.fixture
def third(browser: Browser, live: Live) -> Iterator[PersonSteps]:
    """One more browser that holds nothing."""
    context = browser.new_context(locale="da-DK")
    yield PersonSteps(context.new_page(), live)
    context.close()


def holds_deletion(steps: PersonSteps) -> list[Route]:
    """Hold back the first deletion that a page asks for."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        if held or not is_deletion(route.request):
            route.continue_()
        else:
            held.append(route)

    steps.page.route("**/api/entries/append", hold)
    return held


def begins(other_device: PersonSteps) -> None:
    other_device.press("folder-write-other")
    other_device.at("who-title")
    other_device.begin(MORE, to="Sara")


def test_it_comes_into_a_folder_that_lies_open(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: Two
) -> None:
    begins(other_device)
    stage.answer("Mette", two.vault, TOLD)
    steps.sees(TOLD)
    steps.turns_to("Sara")
    steps.sees(MORE)
    vault = stage.take("Sara")
    stage.answer("Sara", vault, "Hej fra Sara.")
    steps.sees("Hej fra Sara.")


def test_new_words_take_it_along(
    steps: PersonSteps, third: PersonSteps, other_device: PersonSteps, two: Two
) -> None:
    del two
    words = steps.draw_new_words()
    begins(other_device)
    steps.type_back(words)
    steps.at("folder-heading")
    steps.turns_to("Sara")
    steps.sees(MORE)
    third.come_back(words)
    third.turns_to("Sara")
    third.sees(MORE)
    third.turns_to("Mette")
    third.sees(ASKED)


def test_new_words_take_along_what_is_begun_while_the_old_are_ended(
    steps: PersonSteps, third: PersonSteps, other_device: PersonSteps, two: Two
) -> None:
    del two
    words = steps.draw_new_words()
    held = holds_deletion(steps)
    with steps.page.expect_request(is_deletion):
        steps.type_back(words)
    begins(other_device)
    held[0].continue_()
    steps.at("folder-heading")
    steps.turns_to("Sara")
    steps.sees(MORE)
    third.come_back(words)
    third.turns_to("Sara")
    third.sees(MORE)


def test_deleting_everything_deletes_it(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: Two
) -> None:
    del two
    steps.press("delete-title")
    steps.at("delete-title")
    begins(other_device)
    assert len(stage.waiting("Sara")) == 1
    steps.page.get_by_label(steps.say("delete-now")).check()
    steps.press("delete-yes-now")
    steps.at("delete-done-title")
    assert stage.waiting("Sara") == ()


def test_an_undoable_deletion_takes_it_too_and_gives_it_back(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: Two
) -> None:
    del two
    steps.press("delete-title")
    steps.at("delete-title")
    begins(other_device)
    steps.press("delete-yes-later")
    undo = steps.page.get_by_role("button", name=steps.say("delete-undo"), exact=True)
    expect(undo).to_be_visible()
    assert stage.waiting("Sara") == ()
    undo.click()
    steps.sees(ASKED)
    steps.turns_to("Sara")
    steps.sees(MORE)
    assert len(stage.waiting("Sara")) == 1


@asynccontextmanager
async def come_back(stage: Stage, words: str) -> AsyncIterator[Person]:
    """One more device of the same person."""
    transport = Transport(stage.live.origin)
    try:
        yield await Person.come_back(transport, words)
    finally:
        await transport.close()


async def notes_keys(stage: Stage, words: str) -> None:
    """Note the keys of a letter that is never sent."""
    async with come_back(stage, words) as person:
        own, clock = person.folder.own, person.folder.clock
        assert own is not None
        never = b"n" * 32, draw_keys(), stage.service.public, ""
        await own.keep(contents.sealed(contents.relation(*never, clock)))


async def deletes_unsaid(stage: Stage, words: str) -> None:
    """Begin something and delete it, and note no more that it is forgotten."""
    sara = stage.sessions["Sara"].ring.signing.public
    async with come_back(stage, words) as person:
        vault = await person.begin(stage.service.public, [sara], MORE)
        await person.read(vault)
        await delete_vault(person.folder.end(vault), undo=False)


def test_what_may_have_arrived_is_deleted_with_everything(
    steps: PersonSteps, stage: Stage, two: Two
) -> None:
    del two
    steps.press("folder-write-other")
    steps.page.route(VAULTS, lose)
    steps.to_writing("Sara")
    steps.field("write-label", MORE)
    steps.press("write-send")
    steps.reads("connection-lost")
    assert len(stage.waiting("Sara")) == 1
    steps.press("sending-edit")
    for screen in ("write-heading", "five-title"):
        steps.at(screen)
        steps.press("action-back")
    steps.at("who-title")
    steps.press("back-to-folder")
    steps.at("folder-heading")
    steps.delete_everything()
    assert stage.waiting("Sara") == ()


def test_what_had_not_arrived_when_everything_was_deleted_never_does(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps, two: Two
) -> None:
    del two
    other_device.press("folder-write-other")
    other_device.page.route(VAULTS, lambda route: route.abort())
    other_device.to_writing("Sara")
    other_device.field("write-label", MORE)
    other_device.press("write-send")
    other_device.reads("connection-lost")
    steps.delete_everything()
    other_device.page.unroute_all(behavior="wait")
    other_device.at("folder-closed-title")
    assert stage.waiting("Sara") == ()


def test_what_never_arrived_is_no_alarm(
    steps: PersonSteps, stage: Stage, third: PersonSteps, two: Two
) -> None:
    """Its keys are noted before it is sent."""
    stage.run(notes_keys(stage, two.words))
    stage.answer("Mette", two.vault, TOLD)
    steps.sees(TOLD)
    third.come_back(two.words)
    third.sees(TOLD)
    for one in (steps, third):
        several = one.page.get_by_role("navigation", name=one.say("folder-relations"))
        expect(several).to_have_count(0)
        expect(one.page.get_by_text(one.say("alarm-title"))).to_have_count(0)


def test_what_another_device_deleted_is_looked_at_once(
    steps: PersonSteps, stage: Stage, two: Two
) -> None:
    """Its line broke before it could note that the letters are forgotten."""
    stage.run(deletes_unsaid(stage, two.words))
    lines: list[str] = []
    steps.page.on("request", lambda one: lines.append(one.url))
    for turn in range(3):
        stage.answer("Mette", two.vault, f"{TOLD} {turn}")
        steps.sees(f"{TOLD} {turn}")
    steps.turns_to(steps.say("letter-from-other"))
    steps.reads("folder-deleted")
    assert len([url for url in lines if url.endswith("/api/live")]) <= 2
