"""A person's steps in a browser, found by the words of the catalogues.

Promise: a better wording breaks nothing here; every step waits for what it leads to.
"""

from importlib.resources import files
from typing import TYPE_CHECKING

from fluent.runtime import FluentBundle, FluentResource

if TYPE_CHECKING:
    from playwright.async_api import Page

CATALOGUES = ("shared", "people", "refusals", "person", "keeping")
WAIT_MILLISECONDS = 60_000
LETTER = "Hej. Jeg ville bare skrive."


class Screens:
    """One person at one page, in Danish."""

    def __init__(self, page: "Page", origin: str) -> None:
        self._page, self._origin = page, origin
        self._texts = FluentBundle(["da"])
        for name in CATALOGUES:
            source = files("udvej") / "locales" / "da" / f"{name}.ftl"
            self._texts.add_resource(FluentResource(source.read_text("utf-8")))
        page.set_default_timeout(WAIT_MILLISECONDS)

    def say(self, key: str) -> str:
        """Return what the screen says for a key."""
        pattern = self._texts.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        return str(self._texts.format_pattern(pattern)[0])

    async def press(self, key: str) -> None:
        """Press a button."""
        name = self.say(key)
        await self._page.get_by_role("button", name=name, exact=True).click()

    async def fill(self, key: str, text: str) -> None:
        """Write into a field."""
        name = self.say(key)
        await self._page.get_by_role("textbox", name=name, exact=True).fill(text)

    async def at(self, key: str) -> None:
        """Wait for a screen."""
        heading = self._page.get_by_role("heading", level=1, name=self.say(key))
        await heading.wait_for()

    async def front(self) -> None:
        """Open the first public page, and let it come to rest."""
        await self._page.goto(f"{self._origin}/da/")
        await self._page.wait_for_load_state("networkidle")

    async def come_back(self) -> None:
        """Open the screen that asks for seven words."""
        await self._page.goto(f"{self._origin}/da/mappe")
        await self.at("open-title")

    async def first_letter(self) -> None:
        """Write to whoever has time first, from the first screen to "sent"."""
        await self._page.goto(f"{self._origin}/da/skriv")
        await self.at("who-title")
        await self.press("who-first-free-choose")
        await self.at("five-title")
        await self.press("five-continue")
        await self.at("write-heading")
        await self.fill("write-label", LETTER)
        await self.press("write-send")
        await self.at("sent-title")

    async def keep(self) -> None:
        """Receive seven words, and type them back."""
        await self.press("sent-see-words")
        await self.at("words-title")
        words = await self._page.locator("ol.words li").all_inner_texts()
        await self.press("words-kept")
        await self.at("back-title")
        await self.fill("back-label", " ".join(words))
        await self.press("back-check")
        await self.at("folder-heading")
