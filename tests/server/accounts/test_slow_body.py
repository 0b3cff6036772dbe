"""Somebody sends the head of a request, is let in, and keeps the rest back."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import cast

import httpx
import pytest

from in_memory import App, InMemory, Message
from places import ORIGIN, refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio

Post = Callable[[], Awaitable[httpx.Response]]


class Slowly:
    """The application, to which bodies come once `go` is set."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.waits, self.go = asyncio.Event(), asyncio.Event()

    async def __call__(
        self,
        scope: Message,
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
    ) -> None:
        async def late() -> Message:
            self.waits.set()
            await self.go.wait()
            return await receive()

        await self._app(scope, late, send)


async def begun_before(
    browser: Browser, path: str, body: object, *, then: Post
) -> httpx.Response:
    """What a request is answered whose body comes only after `then`."""
    slowly = Slowly(cast("App", browser.place.app))
    async with httpx.AsyncClient(
        transport=InMemory(slowly), base_url=ORIGIN, cookies=browser.client.cookies
    ) as client:
        sending = asyncio.create_task(
            client.post(path, json=body, headers=browser.headers)
        )
        async with asyncio.timeout(10):
            await slowly.waits.wait()
            done = await then()
            slowly.go.set()
            assert done.status_code == 204, done.text
            return await sending


async def test_a_suspended_coordinator_invites_nobody_by_what_they_had_begun(
    office: Office,
) -> None:
    carol = await office.hire("Carol", "coordinator")
    ann = await office.hire("Ann", "admin")
    service = b64u(office.service.public)
    body = {"name": "Carol again", "roles": ["coordinator"], "service": service}
    answer = await begun_before(
        carol,
        "/api/staff/invitations",
        body,
        then=lambda: ann.post("/api/staff/suspend", {"staff": carol.staff}),
    )
    assert refusal(answer) == "session-missing"


async def test_a_suspended_editor_changes_nothing_by_what_they_had_begun(
    office: Office,
) -> None:
    eddy = await office.hire("Eddy", "editor")
    ann = await office.hire("Ann", "admin")
    answer = await begun_before(
        eddy,
        "/api/editing/add",
        {"name": {"da": "Stedet", "en": ""}},
        then=lambda: ann.post("/api/staff/suspend", {"staff": eddy.staff}),
    )
    assert refusal(answer) == "session-missing"


async def test_nothing_comes_after_a_log_out(office: Office) -> None:
    alice = await office.hire("Alice", "counsellor")
    answer = await begun_before(
        alice,
        "/api/desk/duty",
        {"onDuty": True, "takingNew": True},
        then=lambda: alice.post("/api/staff/logout"),
    )
    assert refusal(answer) == "session-missing"
