"""Leaving quickly: the clock from the click to the neutral page.

Promise: the neutral page is another origin on loopback, so that what is measured is our
part of the way and not somebody's line.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from udvej.cli.bench.load import HOST

if TYPE_CHECKING:
    from playwright.async_api import Page

PAGE = b"<!doctype html><html lang=da><title>Vejret</title><p>Sol."
ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    b"Content-Length: %d\r\nConnection: close\r\n\r\n%s" % (len(PAGE), PAGE)
)
CLICK = """() => {
  const pressed = performance.timeOrigin + performance.now();
  document.querySelector("[data-exit]").click();
  return [pressed, performance.timeOrigin + performance.now()];
}"""
ARRIVED = """() => {
  const [entry] = performance.getEntriesByType("navigation");
  return performance.timeOrigin + entry.domInteractive;
}"""


@dataclass(frozen=True, slots=True)
class Left:
    """Milliseconds from the click."""

    blank: float
    arrived: float


@contextlib.asynccontextmanager
async def neutral_page() -> AsyncIterator[str]:
    """Serve a page that has nothing to do with us; yields its address."""

    async def answer(
        reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(ANSWER)
            await writer.drain()
        writer.close()

    server = await asyncio.start_server(answer, HOST, 0)
    port = server.sockets[0].getsockname()[1]
    try:
        yield f"http://{HOST}:{port}/"
    finally:
        server.close()


async def leave(page: "Page", neutral: str) -> Left:
    """Press the button and wait for the neutral page."""
    await page.wait_for_load_state("networkidle")
    pressed, emptied = await page.evaluate(CLICK)
    await page.wait_for_url(neutral)
    arrived: float = await page.evaluate(ARRIVED)
    return Left(emptied - pressed, arrived - pressed)
