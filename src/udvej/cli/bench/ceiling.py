"""The same framework, doing nothing: what appends and reads are compared with.

Promise: an authenticated request, its body read to the end, a token checked, a small
JSON answer; nothing stored, nothing verified. Started by the bench alone.
"""

import os
import secrets

import uvicorn
from litestar import Litestar, Request, get, post
from litestar.datastructures import State

from udvej.cli.serve import BACKLOG
from udvej.server.kernel.clock import SystemClock
from udvej.server.kernel.tokens import Tokens

KEY_BYTES = 32


def main() -> None:
    """Listen where UDVEJ_PORT says; the token to use is the answer of `/token`."""
    tokens = Tokens(secrets.token_bytes(KEY_BYTES), SystemClock())
    issued = tokens.issue(secrets.token_bytes(KEY_BYTES), staff=False)

    @get("/health")
    async def health() -> None:
        """Answer that the process answers."""

    @get("/token")
    async def token() -> str:
        return issued

    @post("/nothing", status_code=200)
    async def nothing(request: Request[object, object, State]) -> dict[str, object]:
        tokens.read(request.headers["authorization"].removeprefix("Bearer "))
        return {"sequence": len(await request.body()), "hash": "-"}

    app = Litestar([health, token, nothing], openapi_config=None)
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=int(os.environ["UDVEJ_PORT"]),
        loop="uvloop",
        http="httptools",
        ws="none",
        access_log=False,
        log_config=None,
        server_header=False,
        date_header=False,
        backlog=BACKLOG,
    )
