"""What a browser fetches, in compressed bytes on the wire, heads of answers included.

Promise: all up to "sent" for a first letter; what is fetched for the seven words after
it is weighed by itself. The browser counts, not the server: pages, scripts, styles, the
worker's own files, every answer. What comes apart is named by the client's manifest.
"""

import json
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from udvej.cli.bench import figures
from udvej.cli.bench.figures import Figure
from udvej.cli.bench.screens import Screens

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Request

KILOBYTE = 1_000
LISTS = {"word list, Danish": "words/da-", "word list, English": "words/en-"}
HARDENING = "hash-wasm"
"""Where WebAssembly is forbidden, another implementation comes in its place."""
KEEPING = "the words and the folder"
LATER = ("src/person/keeping", "_typed_words-")
"""Fetched while the person reads that the letter is sent."""


async def weigh(
    browser: "Browser", screen: dict[str, Any], origin: str
) -> list[Figure]:
    """Weigh the first page, a first letter, and what comes with the seven words."""
    front = await _weigh_front(browser, screen, origin)
    context = await browser.new_context(**screen)
    asked = _finished(context)
    screens = Screens(await context.new_page(), origin)
    await screens.first_letter()
    written = len(asked)
    await screens.keep()
    sizes = [(one.url, await _bytes(one)) for one in asked]
    await context.close()
    apart = _apart()
    letter = [one for one in sizes[:written] if not one[0].endswith(tuple(apart))]
    answers = sum(size for url, size in letter if url.startswith(f"{origin}/api/"))
    whole = sum(size for _, size in letter)
    beside = f"pages and files {(whole - answers) / KILOBYTE:.1f} kB, the rest answers"
    budget = figures.FIRST_LETTER
    return [
        Figure("first page", front / KILOBYTE, "kB", "", figures.FIRST_PAGE),
        Figure("a first letter", whole / KILOBYTE, "kB", beside, budget),
        *(_lazy(name, apart, sizes) for name in dict.fromkeys(apart.values())),
    ]


async def _weigh_front(browser: "Browser", screen: dict[str, Any], origin: str) -> int:
    context = await browser.new_context(**screen)
    asked = _finished(context)
    await Screens(await context.new_page(), origin).front()
    size = sum([await _bytes(one) for one in asked])
    await context.close()
    return size


def _finished(context: "BrowserContext") -> list["Request"]:
    """Return the list to which every request goes that comes to its end."""
    asked: list[Request] = []

    def note(request: "Request") -> None:  # Playwright marks what it is given
        asked.append(request)

    context.on("requestfinished", note)
    return asked


def _lazy(
    name: str, apart: Mapping[str, str], sizes: Sequence[tuple[str, int]]
) -> Figure:
    mine = tuple(file for file, its in apart.items() if its == name)
    size = sum(size for url, size in sizes if url.endswith(mine))
    return Figure(f"  {name}", size / KILOBYTE, "kB", "", figures.LAZY)


async def _bytes(request: "Request") -> int:
    sizes = await request.sizes()
    body, head = int(sizes["responseBodySize"]), int(sizes["responseHeadersSize"])
    if body == 0:  # of a worker's first file the browser says nothing
        response = await request.response()
        found = {} if response is None else await response.all_headers()
        body = int(found.get("content-length", 0))
    return body + head  # together 0 for what another part of the page had fetched


def _apart() -> dict[str, str]:
    """Return the files that are weighed by themselves, with their names."""
    text = (files("udvej.server.pages") / "static" / "manifest.json").read_text()
    lists = {part: name for name, part in LISTS.items()}
    later = dict.fromkeys(LATER, KEEPING)
    marks = {**lists, HARDENING: "Argon2", **later}
    return {
        chunk["file"]: name
        for key, chunk in json.loads(text).items()
        for part, name in marks.items()
        if part in key
    }
