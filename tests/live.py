"""The real server on loopback, for browsers, and a neutral page elsewhere to leave to.

Promise: a real uvicorn, a real file of SQLite, its own thread; both end with the test.
"""

import asyncio
import secrets
import socket
import threading
from collections.abc import Collection, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, TypeVar

from typing_extensions import override

from udvej.cli.serve import make_server
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.secret.roster_signing import sign_roster
from udvej.protocol.visible import limits
from udvej.protocol.visible.roster import Counsellor, Employment
from udvej.server import accounts
from udvej.server.app import Application, create
from udvej.server.kernel.settings import Settings

T = TypeVar("T")

START_SECONDS: Final = 20
NEUTRAL_PAGE: Final = b"<!doctype html><html lang=da><title>Vejret</title><p>Sol."


@dataclass
class Live:
    """A running server.

    `origin` is what the browser shows, `neutral` where leaving leads.
    """

    app: Application
    origin: str
    neutral: str
    data: Path

    def address(self, path: str) -> str:
        """A page's whole address."""
        return f"{self.origin}{path}"

    def run(self, asked: Coroutine[Any, Any, T]) -> T:
        """Ask the application itself, beside the server's loop and the browser's."""
        with ThreadPoolExecutor(1) as beside:
            return beside.submit(asyncio.run, asked).result()


class _Neutral(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(NEUTRAL_PAGE)))
        self.end_headers()
        self.wfile.write(NEUTRAL_PAGE)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def neutral_page() -> Iterator[str]:
    """A page of another origin that has nothing to do with us."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Neutral)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@contextmanager
def live_server(data: Path, neutral: str, **more: Any) -> Iterator[Live]:  # noqa: ANN401 -- any of Settings
    """A fresh installation in ``data``; ``more`` are further settings."""
    listening = socket.create_server(("127.0.0.1", 0))
    port = listening.getsockname()[1]
    given: dict[str, Any] = {"work_bits": 4, "rate": 0.0, "exit": neutral, **more}
    settings = Settings(data=data, host="127.0.0.1", port=port, **given)
    app = create(settings)
    server = make_server(app, host="127.0.0.1", port=port)
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    waiting = threading.Event()
    for _ in range(START_SECONDS * 100):
        if server.started or not thread.is_alive():
            break
        waiting.wait(0.01)
    assert server.started, "the server did not start"
    yield Live(app, settings.browser_origin, neutral, data)
    server.should_exit = True
    thread.join()


def list_people(live: Live, *names: str, public: Collection[str] = ()) -> SigningKey:
    """Publish a service with counsellors nobody can write to; return its key.

    Those of `public` are employed by a public authority, the others are not.
    """
    service = SigningKey(secrets.token_bytes(32))
    services = live.app.services
    today = services.clock.day()
    signed = sign_roster(
        service,
        service_name="Prøverådgivningen (opdigtet)",
        number=1,
        previous=None,
        made=today,
        expires=today + limits.ROSTER_DAYS,
        counsellors=tuple(_counsellor(name, public) for name in names),
    )
    named = accounts.Service(service.public, "Prøverådgivningen (opdigtet)")
    live.run(accounts.add_service(services, named))
    live.run(accounts.publish(services, signed))
    return service


def _counsellor(name: str, public: Collection[str]) -> Counsellor:
    kinds = (Employment.PRIVATE, Employment.PUBLIC)
    return Counsellor(
        signing=SigningKey(secrets.token_bytes(32)).public,
        opening=secrets.token_bytes(limits.OPENING_KEY_BYTES),
        name=name,
        languages=("da", "en", "th"),
        knows={"da": "gæld, bolig, at tale med kommunen", "en": "debt, housing"},
        hours={"da": "hverdage 10 til 18", "en": "weekdays 10 to 18"},
        employer={"da": "En opdigtet forening", "en": "A fictional association"},
        duties={"da": "sige det, hvis et barn er i fare", "en": "act for a child"},
        stand_in=None,
        employment=kinds[name in public],
    )
