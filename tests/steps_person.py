"""A person's steps in a browser, in either language; a test is made of these.

Every step waits for what it leads to, and finds it by the words of the catalogues, so
that a better wording breaks no test.
"""

import json
import re
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from playwright.sync_api import Locator, Page, expect

from live import Live

SLOW_MILLISECONDS = 30_000
"""Argon2id on a machine that others use as well."""
ROOT = Path(__file__).resolve().parents[1]
AXE = ROOT / "web/node_modules/axe-core/axe.min.js"
CATALOGUES = (
    "shared", "people", "refusals", "person", "keeping", "lists", "choices", "unsent",
    "own",
)  # fmt: skip
PAUSES = (2_000, 4_000, 8_000, 16_000, 30_000)
"""After how long the page tries again by itself (`PAUSE_FIRST_MS` and what follows)."""
NOTE = """(text) => {
  const began = performance.now();
  globalThis.said = [];
  new MutationObserver(() => {
    if (document.body.textContent.includes(text)) said.push(performance.now() - began);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
NEVER_WAKE = """(after) => {
  const set = setTimeout;
  globalThis.setTimeout = (work, time, ...more) =>
    set(work, after.includes(time) ? 2 ** 31 - 1 : time, ...more);
}"""
FOCUSED = """() => {
  const one = document.activeElement;
  return (one.labels?.[0] ?? one).innerText;
}"""
DANISH = {"write": "skriv", "folder": "mappe"}


def texts(language: str) -> FluentBundle:
    """What the person's app can say, values isolated as in the browser."""
    bundle = FluentBundle([language])
    for name in CATALOGUES:
        path = ROOT / "src/udvej/locales" / language / f"{name}.ftl"
        if path.is_file():
            bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle


class PersonSteps:
    """One person at one page."""

    def __init__(self, page: Page, live: Live, language: str = "da") -> None:
        self.page = page
        self.live = live
        self.language = language
        self.faults: list[str] = []
        self._texts = texts(language)
        page.set_default_timeout(SLOW_MILLISECONDS)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        # "Do you want to leave?" is asked of those who would lose words; tests leave.
        page.on("dialog", lambda dialog: dialog.accept())

    def speaks(self, language: str) -> None:
        """The page has changed its language, and the steps with it."""
        self.language = language
        self._texts = texts(language)

    def say(self, key: str, **values: str | int) -> str:
        pattern = self._texts.get_message(key).value
        assert pattern is not None
        return str(self._texts.format_pattern(pattern, dict(values))[0])

    def press(self, key: str, **values: str | int) -> None:
        name = self.say(key, **values)
        self.page.get_by_role("button", name=name, exact=True).click()

    def tries_again_when_pressed(self) -> None:
        """From now on what found no line is tried again by a press, or by "online".

        What the page tries by itself after a pause would come before the press or after
        it, as the machine is quick or slow.
        """
        self.is_patient(*PAUSES)

    def is_patient(self, *milliseconds: int) -> None:
        """From now on no timer of the page that was set to so long ends.

        Whatever else it waits for comes first then, however slow the machine is.
        """
        self.page.evaluate(NEVER_WAKE, list(milliseconds))

    def notes(self, key: str) -> None:
        """From now on note whenever a text stands on the page, however shortly."""
        self.page.evaluate(NOTE, self.say(key))

    def noted(self) -> list[float]:
        """After how many milliseconds it did."""
        found: list[float] = self.page.evaluate("globalThis.said")
        return found

    def tabs_to(self, name: str) -> None:
        """Press Tab until what is called this has the focus."""
        for _ in range(60):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(FOCUSED) == name:
                return
        raise AssertionError(f"Tab never came to {name}")

    def opens(self, key: str) -> None:
        """Open what is folded away under a line."""
        line = self.page.locator("summary").filter(has_text=self.say(key)).first
        if not line.evaluate("one => one.parentElement.open"):
            line.click()

    def at(self, key: str) -> None:
        """Wait for a screen; its heading has the focus."""
        heading = self.page.get_by_role("heading", level=1, name=self.say(key))
        expect(heading).to_be_visible(timeout=SLOW_MILLISECONDS)
        expect(heading).to_be_focused()

    def at_still(self, key: str) -> None:
        """Be at a screen, wherever the focus is."""
        heading = self.page.get_by_role("heading", level=1, name=self.say(key))
        expect(heading).to_be_visible()

    def reads(self, key: str, **values: str | int) -> None:
        """Wait until a text stands on the page."""
        said = self.page.get_by_text(self.say(key, **values)).first
        expect(said).to_be_visible(timeout=SLOW_MILLISECONDS)

    def field(self, key: str, text: str, **values: str | int) -> None:
        self.box(key, **values).fill(text)

    def typed(self, key: str, **values: str | int) -> str:
        return self.box(key, **values).input_value()

    def box(self, key: str, **values: str | int) -> Locator:
        name = self.say(key, **values)
        return self.page.get_by_role("textbox", name=name, exact=True)

    def come(self, page: str = "write") -> None:
        name = DANISH[page] if self.language == "da" else page
        self.page.goto(self.live.address(f"/{self.language}/{name}"))
        self.at("who-title" if page == "write" else "open-title")

    def to_writing(self, to: str = "") -> None:
        """Choose a counsellor, or with no name whoever has time first."""
        if to:
            self.press("who-choose", name=to)
        else:
            self.press("who-first-free-choose")
        self.at("five-title")
        self.press("five-continue")
        self.at("write-heading")

    def begin(self, text: str, to: str = "", name: str = "") -> None:
        """From the first screen to "sent"."""
        self.to_writing(to)
        self.field("write-label", text)
        self.field("write-name-label", name)
        self.press("write-send")
        self.at("sent-title")

    def see_words(self) -> str:
        listed = self.language in {"da", "en"}
        self.press("sent-see-words" if listed else "words-list-english")
        self.at("words-title")
        return self.shown_words()

    def shown_words(self) -> str:
        return " ".join(self.page.locator("ol.words li").all_inner_texts())

    def keep(self) -> str:
        """Receive seven words and type them back; returns them."""
        words = self.see_words()
        self.type_back(words)
        self.at("folder-heading")
        return words

    def type_back(self, words: str) -> None:
        self.press("words-kept")
        self.at("back-title")
        self.check(words)

    def draw_new_words(self) -> str:
        """Have seven new words shown for an open folder, and no further; gives them."""
        self.press("change-title")
        self.at("change-title")
        self.press("change-start")
        self.at("words-title")
        self.reads("words-old")
        return self.shown_words()

    def change_words(self) -> str:
        """Get seven new words for an open folder; gives them."""
        words = self.draw_new_words()
        self.type_back(words)
        self.at("folder-heading")
        return words

    def check(self, words: str) -> None:
        self.field("back-label", words)
        self.press("back-check")

    def come_back(self, words: str) -> None:
        self.come("folder")
        self.open(words)

    def open(self, words: str) -> None:
        self.field("open-label", words)
        self.press("open-button")

    def write(self, text: str, to: str) -> None:
        self.field("folder-answer-label", text, name=to)
        self.press("folder-send")

    def sees(self, text: str, times: int = 1) -> None:
        """Wait until a letter of exactly this text stands there so many times."""
        exactly = re.compile(f"^{re.escape(text)}$")
        letters = self.page.locator(".letter-text").filter(has_text=exactly)
        expect(letters).to_have_count(times, timeout=SLOW_MILLISECONDS)

    def arrives(self, text: str) -> None:
        """Wait until a letter of exactly this text is there, and at the server too."""
        self.sees(text)
        letters = self.page.locator(".letters")
        # One on its way says so, and so does one that waits for the line.
        for key in ("letter-sending", "connection-queued"):
            on_its_way = letters.get_by_text(self.say(key))
            expect(on_its_way).to_have_count(0, timeout=SLOW_MILLISECONDS)

    def turns_to(self, name: str) -> None:
        """Look at the letters with somebody, in a folder of several."""
        several = self.page.get_by_role("navigation", name=self.say("folder-relations"))
        several.get_by_role("button", name=name).click()

    def letters(self) -> list[str]:
        """The texts of all letters, as they stand."""
        return self.page.locator(".letter-text").all_text_contents()

    def delete_everything(self) -> None:
        self.press("delete-title")
        self.at("delete-title")
        self.page.get_by_label(self.say("delete-now")).check()
        self.press("delete-yes-now")
        self.at("delete-done-title")

    def axe(self) -> list[str]:
        """What axe finds on the page as it stands: WCAG 2.2 AA and best practice."""
        if not self.page.evaluate("typeof axe === 'object'"):
            self.page.evaluate(AXE.read_text("utf-8"))
        found: dict[str, Any] = self.page.evaluate(
            "axe.run(document, {resultTypes: ['violations']})"
        )
        return [
            f"{one['id']}: {json.dumps(node['target'])} {node['failureSummary']}"
            for one in found["violations"]
            for node in one["nodes"]
        ]
