"""Two who act at the same moment, at two servers of one database."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import httpx
import pytest

from places import Place, refusal
from staffing import Browser

HELD_SECONDS = 2.0


def outcome(answer: httpx.Response) -> str:
    return refusal(answer) if answer.is_error else "done"


def elsewhere(browser: Browser, place: Place) -> Browser:
    """The same browser, whose requests arrive at another server."""
    other = Browser(place, browser.device, browser.hand, browser.code)
    other.client.cookies = browser.client.cookies
    other.staff = browser.staff
    return other


class Between:
    """Somebody acts between another's question and its answer.

    The first call of `name` in `where` waits until the second request was answered, or
    until it is plain that it waits for the first.
    """

    def __init__(self, patch: pytest.MonkeyPatch, where: Any, name: str) -> None:  # noqa: ANN401 -- a module
        self._true: Callable[..., Any] = getattr(where, name)
        self._reached, self._go = threading.Event(), threading.Event()
        patch.setattr(where, name, self._wait)

    def _wait(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 -- whatever it takes
        if not self._reached.is_set():
            self._reached.set()
            self._go.wait(HELD_SECONDS)
        return self._true(*args, **kwargs)

    async def run(
        self,
        first: Coroutine[Any, Any, httpx.Response],
        second: Coroutine[Any, Any, httpx.Response],
    ) -> tuple[httpx.Response, httpx.Response]:
        begun = asyncio.create_task(first)
        assert await asyncio.to_thread(self._reached.wait, 30)
        inside = asyncio.create_task(second)
        await asyncio.wait([inside], timeout=HELD_SECONDS)
        self._go.set()
        return await begun, await inside
