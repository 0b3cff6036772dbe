"""The client's files by Brotli, by gzip, or plain: what the browser can unpack."""

import gzip

import pytest

from places import Place
from udvej.server.pages.assets import Assets

pytestmark = pytest.mark.anyio


async def sent(place: Place, path: str, accepts: str) -> tuple[bytes, str | None]:
    """The bytes on the wire, and how they are packed."""
    packs = {"Accept-Encoding": accepts}
    async with place.client.stream("GET", path, headers=packs) as answer:
        assert answer.headers["vary"] == "accept-encoding"
        body = b"".join([part async for part in answer.aiter_raw()])
        return body, answer.headers.get("content-encoding")


@pytest.mark.parametrize("accepts", ["gzip, deflate, br, zstd", "br", "br;q=0.5, gzip"])
async def test_brotli_is_given_to_who_can_unpack_it(site: Place, accepts: str) -> None:
    body, coding = await sent(site, Assets().entries["style"].address, accepts)
    assert coding == "br"
    assert len(body) < len((await plain(site)).encode()) / 3


async def plain(place: Place) -> str:
    address = Assets().entries["style"].address
    answer = await place.client.get(address, headers={"Accept-Encoding": "identity"})
    return answer.text


@pytest.mark.parametrize(
    "accepts", ["gzip", "gzip, br;q=0", "GZIP, BR;Q=0.000", "x-br, gzip"]
)
async def test_gzip_is_given_to_who_cannot(site: Place, accepts: str) -> None:
    body, coding = await sent(site, Assets().entries["style"].address, accepts)
    assert coding == "gzip"
    assert gzip.decompress(body).decode() == await plain(site)


@pytest.mark.parametrize("accepts", ["identity", "", "br;q=0, gzip;q=0", "brotli"])
async def test_plain_bytes_are_given_to_who_can_neither(
    site: Place, accepts: str
) -> None:
    body, coding = await sent(site, Assets().entries["style"].address, accepts)
    assert coding is None
    assert body.decode() == await plain(site)


def test_every_file_of_the_client_was_packed_by_the_build() -> None:
    """Packed, a file is smaller than by gzip; a file without it would go unnoticed."""
    code = {k: v for k, v in Assets().files.items() if k.endswith((".js", ".css"))}
    assert code
    for name, file in code.items():
        assert len(file.packed["br"]) <= len(file.packed["gzip"]), name


@pytest.mark.parametrize("ending", ["br", "gz"])
async def test_no_packed_file_has_an_address_of_its_own(
    site: Place, ending: str
) -> None:
    name = f"{Assets().entries['style'].address}.{ending}"
    assert (await site.client.get(name)).status_code == 404
