"""The server as a process of its own, as an operator starts it.

Promise: a data folder of its own, loopback only, gone when the measuring is done.
"""

import asyncio
import contextlib
import os
import socket
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

from udvej.cli.bench.load import HOST

SERVE = ("-c", "from udvej.cli import main; main()", "serve")
START_SECONDS = 30.0
_LOOK_SECONDS = 0.005


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers."""

    port: int
    pid: int
    started_seconds: float
    """From the start of the process to the first answer."""

    @property
    def origin(self) -> str:
        """What proofs are made for."""
        return f"http://localhost:{self.port}"

    def resident_bytes(self) -> int:
        """Memory of the process that is its own or shared, in use now."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


@contextlib.contextmanager
def kept_port() -> Iterator[int]:
    """Keep a port bound while it is used, so that nobody else is given it.

    Who asks for it by its number may have it too, as nobody listens on it here.
    """
    with socket.socket() as kept:
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        kept.bind((HOST, 0))
        yield int(kept.getsockname()[1])


@contextlib.asynccontextmanager
async def serving(
    data: Path,
    *,
    database: str = "",
    leaving_to: str = "",
    program: tuple[str, ...] = SERVE,
) -> AsyncIterator[Running]:
    """Run `udvej serve`, or another program that listens, until the block ends."""
    with kept_port() as port:
        environment = {
            **os.environ,
            "UDVEJ_DATA": str(data),
            "UDVEJ_PORT": str(port),
            "UDVEJ_WORK_BITS": "1",  # what is measured is the server, not the guessing
            "UDVEJ_RATE": "0",  # all load comes from one address
        }
        if database:
            environment["UDVEJ_DATABASE"] = database
        if leaving_to:
            environment["UDVEJ_EXIT"] = leaving_to
        begun = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable, *program, env=environment,
            stderr=asyncio.subprocess.DEVNULL,
        )  # fmt: skip
        try:
            await _answer(process, port, begun)
            yield Running(port, process.pid, time.perf_counter() - begun)
        finally:
            process.terminate()
            await process.wait()


async def _answer(process: asyncio.subprocess.Process, port: int, begun: float) -> None:
    while time.perf_counter() - begun < START_SECONDS:
        if process.returncode is not None:
            raise OSError("the server stopped before it answered")
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            reader, writer = await asyncio.open_connection(HOST, port)
            writer.write(b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
            await reader.readuntil(b"\r\n")
            writer.close()
            return
        await asyncio.sleep(_LOOK_SECONDS)
    raise OSError("the server did not answer in time")
