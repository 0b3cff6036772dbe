"""The person's way, from writing first to deleting everything, in a real browser."""

import re

from playwright.sync_api import BrowserContext, Page, Route, expect

from stage_person import Stage
from steps_person import SLOW_MILLISECONDS, PersonSteps
from udvej.protocol.visible.encoding import b64u

ASKED = "Hej. Jeg har et spørgsmål om gæld."
TOLD = "Kære du. Tak for dit brev."


def test_the_whole_way(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    steps.come()
    title, address = steps.page.title(), steps.page.url
    steps.begin(ASKED, to="Mette", name="Lærke")
    steps.reads("sent-who", names="Mette")
    words = steps.keep()
    assert len(words.split()) == 7
    steps.reads("folder-not-taken", names="Mette")

    vault = stage.take("Mette")
    assert stage.read("Mette", vault).record.name == "Lærke"
    steps.reads("folder-their-mark-none", name="Mette")
    stage.answer("Mette", vault, TOLD)
    steps.sees(TOLD)
    expect(steps.page.locator("[data-news]")).not_to_be_empty()
    steps.reads("folder-contact", name="Mette")

    steps.press("folder-close")
    steps.at("folder-closed-title")
    assert (steps.page.title(), steps.page.url) == (title, address)
    assert ASKED not in steps.page.content()

    other_device.come_back(words.upper().replace("Ø", "OE").replace(" ", ", "))
    other_device.at("folder-heading")
    other_device.sees(ASKED)
    other_device.sees(TOLD)
    other_device.reads("folder-visits")

    other_device.delete_everything()
    assert ASKED not in other_device.page.content()
    steps.press("folder-open-again")
    steps.open(words)
    steps.reads("refusal-no-folder")
    assert_nothing_is_kept(other_device.page)


def assert_nothing_is_kept(page: Page) -> None:
    kept = page.evaluate(
        """async () => [localStorage.length, sessionStorage.length,
          (await indexedDB.databases()).length, (await caches.keys()).length,
          document.cookie, history.state]"""
    )
    assert kept == [0, 0, 0, 0, "", None]


def test_from_letter_to_answer_by_keyboard_alone(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    keys = steps.page.keyboard

    def presses(key: str, to: str, **values: str) -> None:
        # On a busy machine the keys are faster than the page.
        button = steps.page.get_by_role("button", name=steps.say(key, **values))
        expect(button.first).to_be_visible(timeout=SLOW_MILLISECONDS)
        steps.tabs_to(steps.say(key, **values))
        keys.press("Enter")
        steps.at(to)

    presses("who-choose", "five-title", name="Mette")
    presses("five-continue", "write-heading")
    steps.tabs_to(steps.say("write-label"))
    keys.type(ASKED)
    presses("write-send", "sent-title")
    presses("sent-see-words", "words-title")
    words = steps.shown_words()
    presses("words-kept", "back-title")
    steps.tabs_to(steps.say("back-label"))
    keys.type(words)
    keys.press("Enter")
    steps.at("folder-heading")
    stage.answer("Mette", stage.take("Mette"), TOLD)
    steps.sees(TOLD)
    steps.tabs_to(steps.say("folder-answer-label", name="Mette"))
    keys.type("Tak.")
    steps.tabs_to(steps.say("folder-send"))
    keys.press("Enter")
    steps.arrives("Tak.")
    presses("folder-close", "folder-closed-title")


def test_a_typed_letter_outlives_going_back_and_forth(steps: PersonSteps) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", ASKED)
    steps.field("write-name-label", "Lærke")
    steps.press("action-back")
    steps.at("five-title")
    steps.press("action-back")
    steps.at("who-title")
    steps.to_writing()
    assert steps.typed("write-label") == ASKED
    assert steps.typed("write-name-label") == "Lærke"


def test_an_empty_letter_and_one_too_long_are_said_and_kept(steps: PersonSteps) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.press("write-send")
    steps.reads("write-empty")
    long = "å" * 60_003
    steps.field("write-label", long)
    steps.reads("letter-too-long", over=3)
    steps.press("write-send")
    steps.at_still("write-heading")
    assert steps.typed("write-label") == long


def test_whoever_has_time_first_is_a_circle_one_can_take_people_out_of(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.reads("who-first-free-explain", names="Mette og Sara")
    steps.opens("who-leave-out")
    steps.page.get_by_role("checkbox", name="Sara").uncheck()
    steps.reads("who-first-free-explain", names="Mette")
    steps.page.get_by_role("checkbox", name="Sara").check()
    steps.begin(ASKED)
    steps.reads("sent-who", names="Mette og Sara")
    stage.on_duty("Sara")
    stage.take("Sara")
    steps.keep()
    steps.reads("folder-contact", name="Sara")
    steps.opens("readers-title")
    steps.reads("readers-contact", name="Sara")
    expect(steps.page.get_by_text("Mette")).to_have_count(0)


def test_wrong_words_are_named(steps: PersonSteps, other_device: PersonSteps) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    drawn = steps.see_words()
    words = drawn.split()
    steps.press("words-kept")
    steps.check(" ".join([*words[:2], "qqqq", *words[3:]]))
    steps.reads("back-wrong", count=1, numbers="3")
    steps.check(" ".join(words[:5]))
    steps.reads("back-missing", count=2)
    steps.press("back-see-again")
    steps.at("words-title")
    assert steps.shown_words() == drawn
    steps.type_back(drawn)
    steps.at("folder-heading")

    other_device.come("folder")
    other_device.open(" ".join([*words[:2], "qqqq", *words[3:]]))
    other_device.reads("open-word-unknown", count=1, numbers="3")
    other_device.open(" ".join(words[:6]))
    other_device.reads("refusal-phrase-length")
    other_device.open(" ".join([words[1], words[0], *words[2:]]))
    nothing = re.compile(
        "|".join(
            re.escape(other_device.say(key))
            for key in ("refusal-no-folder", "refusal-phrase-check")
        )
    )
    expect(other_device.page.get_by_text(nothing)).to_be_visible(
        timeout=SLOW_MILLISECONDS
    )
    other_device.open(drawn)
    other_device.at("folder-heading")


def test_leaving_without_words_says_what_it_means(steps: PersonSteps) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.press("without-start")
    steps.at("without-title")
    steps.press("without-stay")
    steps.at("folder-heading")
    steps.reads("folder-not-kept")
    steps.press("folder-close")
    steps.at("without-title")
    steps.press("without-go")
    steps.at("folder-closed-title")
    steps.reads("without-gone")


def test_a_first_letter_waits_for_the_line_and_is_sent_once(
    steps: PersonSteps, stage: Stage, context: BrowserContext
) -> None:
    steps.come()
    steps.to_writing("Mette")
    steps.field("write-label", ASKED)
    context.set_offline(True)
    steps.press("write-send")
    steps.at("sending-title")
    steps.reads("connection-lost")
    steps.press("sending-edit")
    steps.at("write-heading")
    assert steps.typed("write-label") == ASKED
    steps.press("write-send")
    steps.reads("connection-lost")
    context.set_offline(False)
    steps.at("sent-title")
    assert len(stage.waiting("Mette")) == 1


def test_a_letter_waits_for_the_line_and_is_sent_once(
    steps: PersonSteps, stage: Stage, context: BrowserContext
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    context.set_offline(True)
    steps.write("Er du der?", to="Mette")
    steps.sees("Er du der?")
    steps.reads("connection-queued")
    context.set_offline(False)
    expect(steps.page.get_by_text(steps.say("connection-queued"))).to_have_count(
        0, timeout=60_000
    )
    steps.arrives("Er du der?")
    letters = stage.read("Mette", vault).record.letters
    assert [one.text for one in letters] == [ASKED, "Er du der?"]


def test_an_answer_that_could_not_be_read_at_once_is_read_a_little_later(
    steps: PersonSteps, stage: Stage
) -> None:
    """The line broke after it was told that something had come."""
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    broken: list[Route] = []

    def break_off(route: Route) -> None:
        asked = (route.request.post_data_json or {}).get("vault")
        if asked != b64u(vault) or len(broken) == 2:
            route.continue_()
            return
        broken.append(route)
        route.abort()

    steps.page.route("**/api/entries/read", break_off)
    stage.answer("Mette", vault, TOLD)
    steps.sees(TOLD)
    assert len(broken) == 2


def test_two_tabs_agree(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    other_device.come_back(words)
    other_device.at("folder-heading")
    steps.write("Fra den ene.", to="Mette")
    other_device.sees("Fra den ene.")
    other_device.write("Fra den anden.", to="Mette")
    steps.sees("Fra den anden.")
    stage.answer("Mette", vault, TOLD)
    steps.sees(TOLD)
    other_device.sees(TOLD)
    assert steps.letters() == other_device.letters()


def test_new_words_open_and_the_old_do_not(
    steps: PersonSteps, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    old = steps.keep()
    new = steps.change_words()
    assert new != old
    steps.reads("change-done")
    other_device.come_back(old)
    other_device.reads("refusal-no-folder")
    other_device.open(new)
    other_device.at("folder-heading")
    other_device.sees(ASKED)


def test_everything_can_be_deleted_so_that_it_can_be_undone(
    steps: PersonSteps, stage: Stage, other_device: PersonSteps
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    words = steps.keep()
    vault = stage.take("Mette")
    # What is said of it moves what stands below: nothing is pressed while it does.
    steps.reads("folder-contact", name="Mette")
    steps.press("delete-title")
    steps.at("delete-title")
    steps.press("delete-yes-later")
    steps.at("folder-heading")
    steps.reads("delete-waiting-title")
    expect(steps.page.get_by_text(ASKED)).to_have_count(0)
    other_device.come_back(words)
    other_device.reads("delete-waiting-title")
    other_device.press("delete-undo")
    other_device.sees(ASKED)
    stage.answer("Mette", vault, TOLD)
    other_device.sees(TOLD)


def test_one_relation_of_two_is_deleted_alone(steps: PersonSteps, stage: Stage) -> None:
    stage.on_duty("Sara")
    steps.come()
    steps.begin("Til Mette.", to="Mette")
    steps.keep()
    steps.press("folder-write-other")
    steps.at("who-title")
    steps.begin("Til Sara.", to="Sara")
    steps.press("back-to-folder")
    steps.at("folder-heading")
    steps.sees("Til Sara.")
    steps.press("delete-relation", name="Sara")
    steps.page.get_by_label(steps.say("delete-now")).check()
    steps.press("delete-yes-now")
    steps.at("folder-heading")
    steps.sees("Til Mette.")
    assert "Til Sara." not in steps.page.content()


def test_a_letter_is_removed_for_everyone(steps: PersonSteps, stage: Stage) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    vault = stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    steps.press("letter-delete")
    steps.press("letter-delete-yes")
    steps.sees(steps.say("letter-removed"))
    [letter] = stage.read("Mette", vault).record.letters
    assert (letter.removed, letter.text) == (True, None)


def test_safety_words_are_shown_and_openings_named(
    steps: PersonSteps, stage: Stage
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    stage.take("Mette")
    steps.reads("folder-contact", name="Mette")
    steps.opens("readers-title")
    steps.reads("readers-opened", name="Mette", days="i dag")
    steps.opens("readers-safety-title")
    steps.press("readers-safety-show")
    said = steps.page.locator("details strong")
    expect(said).to_be_visible(timeout=SLOW_MILLISECONDS)
    assert len(said.inner_text().split()) == 5


def test_what_could_not_be_deleted_is_not_deleted_later_by_itself(
    steps: PersonSteps, stage: Stage, context: BrowserContext
) -> None:
    steps.come()
    steps.begin(ASKED, to="Mette")
    steps.keep()
    context.set_offline(True)
    steps.press("letter-delete")
    steps.press("letter-delete-yes")
    steps.reads("trouble-offline")
    vault = stage.take("Mette")
    context.set_offline(False)
    steps.reads("folder-contact", name="Mette")
    steps.write("Er du der?", to="Mette")
    steps.arrives("Er du der?")
    stage.answer("Mette", vault, TOLD)
    steps.sees(TOLD)
    steps.sees(ASKED)
    steps.page.get_by_role("button", name=steps.say("letter-delete")).first.click()
    steps.press("letter-delete-yes")
    steps.sees(steps.say("letter-removed"))
    texts = [one.text for one in stage.read("Mette", vault).record.letters]
    assert texts == [None, "Er du der?", TOLD]
