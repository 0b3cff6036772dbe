"""What a server is asked: every request with all that is in it, for tests that look."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast
from urllib.parse import unquote

import pytest
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPReceiveMessage, Receive, Scope, Send

from live import Live, live_server
from udvej.server.directory import Directory

DIRECTORY: Final = Path(__file__).parent / "search" / "directory.json"


def given_places() -> dict[str, Any]:
    """The fixed directory that searching is measured over, made up."""
    file: dict[str, Any] = json.loads(DIRECTORY.read_text("utf-8"))
    return file


async def public(_: object) -> dict[str, Any]:
    """The fixed directory as the server's own, instead of none."""
    return given_places()


@contextmanager
def live_with_places(folder: Path, neutral: str) -> Iterator[Live]:
    """An installation with the fixed directory, watched."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Directory, "public", public)
        with live_server(folder, neutral) as one:
            watch(one)
            yield one


@dataclass
class Watch:
    """ASGI: notes each request, and passes it on."""

    app: ASGIApp
    asked: list[str] = field(default_factory=list)
    """Method, address, headers and body of each, as one text."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != ScopeType.HTTP:
            await self.app(scope, receive, send)
            return
        heard: list[bytes] = []

        async def listen() -> HTTPReceiveMessage:
            message = cast("HTTPReceiveMessage", await receive())
            heard.append(cast("bytes", message.get("body", b"")))
            return message

        at = len(self.asked)
        self.asked.append(_written(scope, b""))
        try:
            await self.app(scope, cast("Receive", listen), send)
        finally:
            self.asked[at] = _written(scope, b"".join(heard))


def watch(live: Live) -> None:
    """Stand before a running server from now on."""
    live.app.asgi = Watch(live.app.asgi)  # type: ignore[assignment]  # it stands before the real one


def watched(live: Live) -> Watch:
    """What a server that is watched is asked from now on."""
    stands: object = live.app.asgi
    assert isinstance(stands, Watch)
    stands.asked.clear()
    return stands


def _written(scope: Scope, body: bytes) -> str:
    query = scope["query_string"].decode()
    lines = [f"{scope.get('method')} {scope['path']}?{unquote(query)}"]
    lines += [f"{k.decode()}: {unquote(v.decode())}" for k, v in scope["headers"]]
    return "\n".join([*lines, body.decode(errors="replace")])
