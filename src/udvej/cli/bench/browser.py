"""What a person's browser fetches and how long it takes: a run in a real Chromium.

Promise: each opening is in a clean browser context with nothing cached, and what was
opened is counted before its time is believed. Marks are taken by the page around what
it asks its worker: *hardening* ends when the worker reports Argon2id done, *opening*
is from there until the worker has handed the whole folder over (proving, fetching,
verifying, opening and folding; the same for a folder of one letter stands beside), and
*phrase to folder* is from the click until the folder is on the screen.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from udvej.cli.bench import figures, process
from udvej.cli.bench.exiting import leave, neutral_page
from udvej.cli.bench.figures import Figure, percentile
from udvej.cli.bench.folders import Made, folder, staffed
from udvej.cli.bench.screens import Screens
from udvej.cli.bench.sizes import Sizes
from udvej.cli.bench.slowing import Slowing, calibrate
from udvej.cli.bench.weighing import weigh

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page

PHONE: dict[str, Any] = {
    "viewport": {"width": 320, "height": 640},
    "locale": "da-DK",
}
ONE_LETTER = 1
SECONDS = 180
"""That the slowest opening may take."""

MARKS = """
window.bench = {hardened: 0, answered: 0, letters: 0};
const post = Worker.prototype.postMessage;
Worker.prototype.postMessage = function (asked, ...rest) {
  if (asked?.verb === "comeBack") {
    this.addEventListener("message", ({data}) => {
      const now = performance.now();
      if (data.told === "progress" && data.value === 1) bench.hardened = now;
      if (data.id === asked.id) {
        bench.answered = now;
        bench.letters = data.value?.relations[0]?.record.letters.length ?? 0;
      }
    });
  }
  return post.call(this, asked, ...rest);
};
"""
OPEN = """async (heading) => {
  const begun = performance.now();
  document.querySelector("#app form button[type=submit]").click();
  const there = () =>
    [...document.querySelectorAll("h1")].some((one) => one.textContent === heading);
  while (!there()) await new Promise((done) => requestAnimationFrame(done));
  const shown = performance.now() - begun;
  return {shown, opening: bench.answered - bench.hardened, letters: bench.letters};
}"""
SPIN = """() => new Promise((done) => {
  const work = `const begun = performance.now();
    let x = 0;
    for (let i = 0; i < 3e7; i += 1) x = (x * 31 + i) | 0;
    postMessage(performance.now() - begun + x * 0);`;
  const worker = new Worker(URL.createObjectURL(new Blob([work])));
  worker.onmessage = ({data}) => { worker.terminate(); done(data); };
})"""


@dataclass(frozen=True, slots=True)
class Opened:
    """One opening, in milliseconds."""

    shown: float
    """From the click to the folder on the screen."""
    opening: float
    """From the end of hardening to the whole folder at the page."""


async def browsed(data: Path, chromium: Path, sizes: Sizes) -> list[Figure]:
    """Measure in this Chromium."""
    async with (
        neutral_page() as neutral,
        process.serving(data, leaving_to=neutral) as server,
        staffed(data, server) as (stage, counsellor),
        _chromium(chromium) as browser,
    ):
        found = await weigh(browser, PHONE, server.origin)
        counts = (ONE_LETTER, sizes.short, sizes.long)
        made = [await folder(stage, counsellor, count) for count in counts]
        found += await _openings(browser, server.origin, made, sizes)
        found += await _exits(browser, server.origin, neutral, sizes)
    return found


@contextlib.asynccontextmanager
async def _chromium(path: Path) -> AsyncIterator["Browser"]:
    from playwright.async_api import async_playwright  # noqa: PLC0415 - only a developer has it

    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox"]
        )
        yield browser
        await browser.close()


async def _openings(
    browser: "Browser", origin: str, made: list[Made], sizes: Sizes
) -> list[Figure]:
    slowing = await _slowing(browser)
    one, short, long = [await _middle(browser, origin, one, sizes) for one in made]
    slow_one, slow_short, slow_long = [
        await _middle(browser, origin, one, sizes, slowing) for one in made
    ]
    beside = f"of which a folder of one letter {one.opening:,.0f} ms"
    slowly = f"of which a folder of one letter {slow_one.opening:,.0f} ms"
    few, many = f"opening {sizes.short:,} entries", f"opening {sizes.long:,} entries"
    by = f"a worker took {slowing.times:.1f} times as long"
    late = figures.OPEN_LONG_SLOWED
    return [
        Figure("phrase to folder", one.shown, "ms", "Argon2id and all, one letter"),
        Figure("  slowed four times", slow_one.shown, "ms", by, figures.PHRASE),
        Figure(few, short.opening, "ms", beside, figures.OPEN_SHORT),
        Figure(f"{few}, slowed", slow_short.opening, "ms", slowly),
        Figure(many, long.opening, "ms", beside, figures.OPEN_LONG),
        Figure(f"{many}, slowed", slow_long.opening, "ms", slowly, late),
        Figure(f"phrase to folder of {sizes.long:,}", long.shown, "ms", "Argon2id too"),
    ]


async def _middle(
    browser: "Browser",
    origin: str,
    made: Made,
    sizes: Sizes,
    slowing: Slowing | None = None,
) -> Opened:
    runs = [
        await _opened(browser, origin, made, slowing) for _ in range(sizes.openings)
    ]
    return Opened(
        percentile([one.shown for one in runs], 0.5),
        percentile([one.opening for one in runs], 0.5),
    )


async def _opened(
    browser: "Browser", origin: str, made: Made, slowing: Slowing | None
) -> Opened:
    async with _person(browser) as page:
        await page.add_init_script(MARKS)
        screens = Screens(page, origin)
        await screens.come_back()
        await screens.fill("open-label", made.words)
        heading = screens.say("folder-heading")
        processes = await _renderers(browser)
        slow = (
            contextlib.nullcontext() if slowing is None else slowing.applied(processes)
        )
        with slow:
            got = await asyncio.wait_for(page.evaluate(OPEN, heading), SECONDS)
    if got["letters"] != made.letters:
        raise OSError(f"{got['letters']} letters of {made.letters} were opened")
    return Opened(got["shown"], got["opening"])


async def _slowing(browser: "Browser") -> Slowing:
    async with _person(browser) as page:

        async def work() -> float:
            return float(await page.evaluate(SPIN))

        return await calibrate(await _renderers(browser), work)


async def _renderers(browser: "Browser") -> tuple[int, ...]:
    wire = await browser.new_browser_cdp_session()
    info = await wire.send("SystemInfo.getProcessInfo")
    await wire.detach()
    return tuple(one["id"] for one in info["processInfo"] if one["type"] == "renderer")


async def _exits(
    browser: "Browser", origin: str, neutral: str, sizes: Sizes
) -> list[Figure]:
    left = []
    for _ in range(sizes.exits):
        async with _person(browser) as page:
            await Screens(page, origin).come_back()
            left.append(await leave(page, neutral))
    blank = max(one.blank for one in left)
    return [
        Figure(
            "leaving: click to the neutral page",
            percentile([one.arrived for one in left], 0.5),
            "ms",
            f"blank after {blank:.1f} ms at most, neutral page on loopback",
            figures.LEAVING,
        )
    ]


@contextlib.asynccontextmanager
async def _person(browser: "Browser") -> AsyncIterator["Page"]:
    context: BrowserContext = await browser.new_context(**PHONE)
    yield await context.new_page()
    await context.close()
