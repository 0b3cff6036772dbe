"""``udvej serve``: the server, in one process.

Promise: it listens where the settings say, writes no access log, and answers nobody
any more `STOP_SECONDS` after it is asked to stop, open streams and all. What is being
stored is finished first.
"""

import gc
import socket
from dataclasses import fields

import click
import uvicorn
from typing_extensions import override

from udvej.cli.installation import settings_said
from udvej.server import app as application
from udvej.server.kernel import log
from udvej.server.kernel.settings import PREFIX, Settings, from_environment

STOP_SECONDS = 10
"""For what is being answered; then it is cut off."""
BACKLOG = 2_048
YOUNG_OBJECTS = 10_000
"""More than a wave of requests holds at once; Python looks for cycles from 700 on."""
SETTINGS_HELP = "Settings are environment variables: " + ", ".join(
    PREFIX + one.name.upper() for one in fields(Settings)
)


class Server(uvicorn.Server):
    """uvicorn, which by itself waits for open streams for ever."""

    def __init__(self, app: application.Application, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._app = app

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams first; their clients come back to the next process."""
        self._app.services.hub.close()
        await super().shutdown(sockets)


def make_server(
    app: application.Application, *, host: str, port: int, handle: int | None = None
) -> Server:
    """Return the server for an application; ``handle`` is an open socket to use."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        fd=handle,
        loop="uvloop",
        http="httptools",
        ws="none",
        lifespan="on",
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        proxy_headers=False,  # `kernel.web.address` reads them, for buckets alone
        backlog=BACKLOG,
        timeout_graceful_shutdown=STOP_SECONDS,
    )
    return Server(app, config)


@click.command(epilog=SETTINGS_HELP)
@click.option("--host", help="Address to listen on, instead of UDVEJ_HOST.")
@click.option("--port", type=int, help="Port to listen on, instead of UDVEJ_PORT.")
def serve(host: str | None, port: int | None) -> None:
    """Serve until stopped."""
    log.configure()
    with settings_said():
        settings = from_environment()
        app = application.create(settings)
    _settle()
    make_server(app, host=host or settings.host, port=port or settings.port).run()


def _settle() -> None:
    """Spare the collector of cycles what stays as long as the process.

    Looking through all of it stopped every answer for some 0.1 s, now and then, and
    took a tenth of an append.
    """
    gc.collect()
    gc.freeze()
    _, middle, old = gc.get_threshold()
    gc.set_threshold(YOUNG_OBJECTS, middle, old)
