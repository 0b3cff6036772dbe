"""GET /static/…: the client's files, and what the first page weighs with them."""

import pytest

from places import Place
from udvej.server.kernel.web import WORKER_POLICY
from udvej.server.pages.addresses import PAGES, Language, Page, address
from udvej.server.pages.assets import Assets

pytestmark = pytest.mark.anyio

FIRST_PAGE_BYTES_MAX = 14_000
"""One round trip's worth."""
STYLE_BYTES_MAX = 6_000


async def weight(place: Place, path: str) -> int:
    """What an answer is on the wire: headers and packed body."""
    packs = {"Accept-Encoding": "gzip"}
    async with place.client.stream("GET", path, headers=packs) as answer:
        body = b"".join([part async for part in answer.aiter_raw()])
        head = sum(len(k) + len(v) + 4 for k, v in answer.headers.raw)
    return head + len(body)


@pytest.mark.parametrize("language", Language)
async def test_the_first_page_with_all_it_fetches_fits_one_round_trip(
    site: Place, language: Language
) -> None:
    assets = Assets()
    parts = [
        address(language, Page.FRONT),
        assets.entries["style"].address,
        assets.entries["exit"].address,
        "/icon.svg",
        "/manifest.webmanifest",
    ]
    total = sum([await weight(site, path) for path in parts])
    print(f"first page in {language}: {total} bytes")  # noqa: T201 -- the figure asked for
    assert total <= FIRST_PAGE_BYTES_MAX


async def test_the_look_is_small(site: Place) -> None:
    assert await weight(site, Assets().entries["style"].address) <= STYLE_BYTES_MAX


async def test_every_page_loads_the_way_out_before_anything_else(site: Place) -> None:
    leaving = Assets().entries["exit"]
    for path in PAGES:
        text = (await site.client.get(f"{path}")).text
        scripts = [line for line in text.splitlines() if "<script" in line]
        assert leaving.address in scripts[0]
        assert leaving.integrity in scripts[0]
        assert all("integrity=" in line and 'type="module"' in line for line in scripts)


async def test_files_may_be_kept_because_their_names_change(site: Place) -> None:
    answer = await site.client.get(Assets().entries["style"].address)
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/css")


async def test_only_the_worker_may_run_webassembly(site: Place) -> None:
    assets = Assets()
    worker = await site.client.get(assets.entries["worker"].address)
    assert worker.headers["content-security-policy"] == WORKER_POLICY
    for name in assets.files:
        if not assets.is_worker(name):
            answer = await site.client.get(f"/static/{name}")
            assert "wasm" not in answer.headers["content-security-policy"], name


@pytest.mark.parametrize(
    "name", ["manifest.json", "..%2fhttp.py", "%2e%2e/http.py", "nothing.js"]
)
async def test_nothing_else_is_served(site: Place, name: str) -> None:
    assert (await site.client.get(f"/static/{name}")).status_code == 404


async def test_a_browser_that_cannot_unpack_gets_plain_bytes(site: Place) -> None:
    answer = await site.client.get("/da/", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in answer.headers
    assert answer.headers["vary"] == "accept-encoding"
    assert "Mappen" in answer.text
