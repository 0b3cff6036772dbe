"""A counsellor's steps in a browser with a virtual passkey, in either language.

As in steps_person, every step waits for what it leads to and finds it by the words of
the catalogues.
"""

from enum import Enum
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect
from typing_extensions import override

from live import Live
from steps_person import ROOT, SLOW_MILLISECONDS, PersonSteps

CATALOGUES = ("shared", "refusals", "desk", "editing", "find", "unsent")
WORK = {"da": "/da/arbejde", "en": "/en/work"}


def texts(language: str) -> FluentBundle:
    """What the desk can say, values isolated as in the browser."""
    bundle = FluentBundle([language])
    for name in CATALOGUES:
        path = ROOT / "src/udvej/locales" / language / f"{name}.ftl"
        bundle.add_resource(FluentResource(path.read_text("utf-8")))
    return bundle


class Prf(Enum):
    """When an authenticator gives PRF outputs, by what Chromium is asked for."""

    AT_ONCE = "hasPrf"
    WHEN_SHOWN = "hasHmacSecret"
    NEVER = ""


class Authenticator:
    """One virtual passkey device at one page."""

    def __init__(self, page: Page, prf: Prf) -> None:
        self.cdp: CDPSession = page.context.new_cdp_session(page)
        self.prf = prf
        self.cdp.send("WebAuthn.enable")
        self.id = self._plug_in()

    def _plug_in(self) -> str:
        options = {
            "protocol": "ctap2",
            "ctap2Version": "ctap2_1",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
        }
        if self.prf is not Prf.NEVER:
            options[self.prf.value] = True
        asked = {"options": options}
        answer = self.cdp.send("WebAuthn.addVirtualAuthenticator", asked)
        return str(answer["authenticatorId"])

    def copy_to(self, other: "Authenticator") -> None:
        """Have another device show the same passkeys, as a synchronised one would."""
        held = {"authenticatorId": self.id}
        found = self.cdp.send("WebAuthn.getCredentials", held)
        for credential in found["credentials"]:
            # Each device counts for itself; one that falls behind would be refused.
            ahead = credential | {"signCount": credential["signCount"] + 100}
            copied = {"authenticatorId": other.id, "credential": ahead}
            other.cdp.send("WebAuthn.addCredential", copied)

    def lose(self) -> None:
        """The device is gone with every passkey on it; a new one takes its place."""
        gone = {"authenticatorId": self.id}
        self.cdp.send("WebAuthn.removeVirtualAuthenticator", gone)
        self.id = self._plug_in()


class DeskSteps(PersonSteps):
    """One member of staff at one page."""

    def __init__(
        self, page: Page, live: Live, language: str = "da", prf: Prf = Prf.AT_ONCE
    ) -> None:
        super().__init__(page, live, language)
        self._texts = texts(language)
        self.authenticator = Authenticator(page, prf)

    @override
    def speaks(self, language: str) -> None:
        self.language = language
        self._texts = texts(language)

    def come_to_work(self) -> None:
        self.page.goto(self.live.address(WORK[self.language]))
        self.at("login-title")

    def invited(self, link: str, name: str) -> None:
        """Follow an invitation to "welcome"."""
        path, _, secret = link.partition("#")
        assert path
        self.page.goto(self.live.address(f"{WORK[self.language]}#{secret}"))
        self.at("register-title", name=name)
        assert "#" not in self.page.url

    def register(self, link: str, name: str) -> str:
        """Make a passkey and keys; gives the printed code."""
        self.invited(link, name)
        self.press("register-button")
        self.at("register-code-title")
        code = self.shown_words()
        self.press("register-kept")
        return code

    def join(self, link: str, name: str) -> str:
        """Register with a passkey that opens alone; ends at the desk."""
        code = self.register(link, name)
        self.proceed()
        return code

    def proceed(self) -> None:
        """From "you are ready" to the desk."""
        self.at("register-done")
        self.press("action-continue")
        self.at("desk-title")

    def log_in(self) -> None:
        self.press("login-button")

    def log_out(self) -> None:
        self.press("logout")
        self.at("logged-out-title")

    def unlock(self, words: str) -> None:
        self.at("login-phrase-title")
        self.field("login-phrase-label", words)
        self.press("login-phrase-button")

    def opens_row(self, title: str) -> None:
        """Choose somebody in a list."""
        row = self.page.locator("[data-row]").filter(has_text=title)
        row.first.click()

    def opens_first_letter(self) -> None:
        """Read the first letter that has waited longest."""
        self.first_letters().first.click()

    def first_letters(self) -> Any:  # noqa: ANN401 -- Playwright's Locator
        return self.page.locator("section[aria-labelledby=waiting] [data-row]")

    def mine(self) -> Any:  # noqa: ANN401 -- Playwright's Locator
        return self.page.locator("section[aria-labelledby=mine] [data-row]")

    def has_among_hers(self, name: str) -> None:
        """Wait until the lists say that somebody was taken; that is heard before."""
        expect(self.mine().filter(has_text=name)).to_have_count(1)

    def answers(self, text: str, to: str) -> None:
        self.field("vault-answer-label", text, name=to)
        self.press("vault-send")

    def hears(self, key: str, **values: str | int) -> None:
        """Wait until the line that is read aloud says this."""
        line = self.page.locator("[data-news]")
        said = self.say(key, **values)
        expect(line).to_have_text(said, timeout=SLOW_MILLISECONDS)

    @override
    def at(self, key: str, **values: str | int) -> None:
        heading = self.page.get_by_role(
            "heading", level=1, name=self.say(key, **values), exact=True
        )
        expect(heading).to_be_visible(timeout=SLOW_MILLISECONDS)


def staff_browser(browser: Browser, *, wide: bool = True) -> BrowserContext:
    """One browser of one member of staff."""
    size = {"width": 1280, "height": 800} if wide else {"width": 320, "height": 640}
    return browser.new_context(viewport=size, locale="da-DK")  # type: ignore[arg-type]  # a ViewportSize
