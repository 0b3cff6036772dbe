"""What every answer has, what a failure says, and what the log may hold."""

import json
import logging
from typing import Any, cast

import httpx
import pytest

from hands import Hand
from places import ORIGIN, Place, refusal
from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u
from udvej.server.kernel import log, web
from udvej.server.kernel.buckets import Bucket, Buckets
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import SlowDown
from udvej.server.kernel.settings import Settings
from udvej.server.vaults import Change

pytestmark = pytest.mark.anyio
ADDRESS = "203.0.113.77"


async def answers(place: Place) -> list[httpx.Response]:
    """One of each sort: success, refusal, no such place, wrong method, a page."""
    client = place.client
    return [
        await client.get("/api/challenge"),
        await client.post("/api/head"),
        await client.get("/api/nothing"),
        await client.get("/api/head"),
        await client.post("/api/prove", content=b"{"),
        await client.get("/health"),
    ]


async def test_every_answer_has_every_header(place: Place) -> None:
    for answer in await answers(place):
        for name in web.HEADERS:
            assert answer.headers[name] == web.HEADERS[name], answer.request.url
        assert "max-age" in answer.headers["strict-transport-security"]
        assert "server" not in answer.headers
        assert "set-cookie" not in answer.headers


async def test_what_can_be_a_page_may_use_no_device(place: Place) -> None:
    for path in ("/da/", "/da/ingenting", "/icon.svg"):
        answer = await place.client.get(path)
        assert answer.headers["permissions-policy"] == web.PERMISSIONS
    for answer in await answers(place):
        assert "permissions-policy" not in answer.headers


async def test_nothing_is_allowed_that_is_not_named() -> None:
    for policy in (web.API_POLICY, web.PAGE_POLICY, web.WORKER_POLICY):
        assert policy.startswith("default-src 'none'")
        assert "unsafe-inline" not in policy
        assert "'unsafe-eval'" not in policy
        assert "http" not in policy
        assert "*" not in policy
    assert "wasm-unsafe-eval" not in web.PAGE_POLICY


async def test_an_address_that_leads_nowhere_is_a_problem_document(
    place: Place,
) -> None:
    got = await place.client.get("/api/nothing")
    assert got.status_code == 404
    assert got.headers["content-type"] == "application/problem+json"


async def test_our_fault_says_nothing_more_and_logs_no_value(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    vault = place.vault()
    await place.begin(vault, vault.begin())

    def breaks(connection: Connection, change: Change) -> None:
        del connection
        raise RuntimeError(f"a secret {change.vault.hex()}")

    place.app.vaults.observe(breaks)
    letter = vault.letter(vault.person)
    answer = await place.append(await place.token(vault.person), letter)
    assert refusal(answer) == "fault"
    assert set(answer.json()) == {"type", "title", "status"}
    lines = [log.Lines().format(record) for record in caplog.records]
    said = [json.loads(line) for line in lines]
    ours = [one for one in said if "event" in one]
    assert ours[-1]["event"] == "fault"
    assert ours[-1]["kind"] == "RuntimeError"
    assert not any("secret" in line or vault.id.hex() in line for line in lines)


async def test_a_caller_who_hangs_up_halfway_is_no_fault(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": "/api/prove",
        "raw_path": b"/api/prove",
        "root_path": "",
        "scheme": "https",
        "query_string": b"",
        "headers": [(b"content-length", b"2")],
        "client": ("127.0.0.1", 1),
        "server": ("mappen.example", 443),
    }
    sent: list[Any] = []

    async def receive() -> Any:  # noqa: ANN401 -- an ASGI message
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:  # noqa: ANN401 -- likewise
        sent.append(message)

    await place.app(cast("Any", scope), receive, send)
    assert sent[0]["status"] == 400
    said = [json.loads(log.Lines().format(record)) for record in caplog.records]
    assert not [one for one in said if one.get("event") == "fault"]


async def test_a_log_line_of_a_library_keeps_its_name_alone() -> None:
    record = logging.LogRecord(
        "uvicorn.error", logging.ERROR, "/path", 1, "from %s", (ADDRESS,), None
    )
    assert json.loads(log.Lines().format(record)) == {
        "level": "ERROR",
        "library": "uvicorn",
    }


async def test_everything_that_is_logged_in_a_day_is_on_the_list(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    vault = place.vault()
    await place.begin(vault, vault.begin())
    token = await place.token(vault.person)
    letter = vault.take(vault.letter(vault.person))
    await place.append(token, letter)
    await place.append(token, vault.take(vault.deletion(vault.person, 0)))
    await place.prove(Hand())
    await answers(place)
    place.clock.pass_time(31 * 86_400)
    await place.app.keeper.run()
    lines = [log.Lines().format(record) for record in caplog.records]
    allowed = {field.value for field in log.Field} | {"level", "event", "library"}
    for line in lines:
        fields = json.loads(line)
        assert set(fields) <= allowed
        assert fields.get("event", "fault") in {event.value for event in log.Event}
    whole = "".join(lines)
    for secret in (token, b64u(vault.id), vault.id.hex(), "127.0.0.1", "/api"):
        assert secret not in whole


async def test_who_asks_too_often_is_slowed_down_and_let_in_again() -> None:
    clock = SetClock(0)
    buckets = Buckets(clock, rate=1)
    burst = Bucket.PROVE.value.burst
    for _ in range(burst):
        buckets.take(Bucket.PROVE, ADDRESS)
    with pytest.raises(SlowDown) as slowed:
        buckets.take(Bucket.PROVE, ADDRESS)
    answer = web.refuse(slowed.value)
    assert answer.status_code == 429
    assert answer.headers["Retry-After"] == str(slowed.value.seconds)
    buckets.take(Bucket.PROVE, "203.0.113.78")
    buckets.take(Bucket.READ, ADDRESS)
    clock.pass_time(slowed.value.seconds)
    buckets.take(Bucket.PROVE, ADDRESS)


async def test_a_clock_that_jumps_opens_no_bucket() -> None:
    clock = SetClock(10**9)
    buckets = Buckets(clock, rate=1)
    for _ in range(Bucket.PROVE.value.burst):
        buckets.take(Bucket.PROVE, ADDRESS)
    clock.jump(365 * 86_400)
    with pytest.raises(SlowDown):
        buckets.take(Bucket.PROVE, ADDRESS)


async def test_no_address_is_kept_not_even_by_the_buckets() -> None:
    buckets = Buckets(SetClock(0), rate=1)
    buckets.take(Bucket.PROVE, ADDRESS)
    kept = repr(vars(buckets))
    assert ADDRESS not in kept
    assert Buckets(SetClock(0), rate=1)._key != buckets._key


async def test_a_whole_ipv6_network_is_one_place() -> None:
    buckets = Buckets(SetClock(0), rate=1)
    for n in range(Bucket.PROVE.value.burst):
        buckets.take(Bucket.PROVE, f"2001:db8::{n:x}")
    with pytest.raises(SlowDown):
        buckets.take(Bucket.PROVE, "2001:db8::ffff")
    buckets.take(Bucket.PROVE, "2001:db8:0:1::1")


async def test_ipv4_addresses_that_come_as_ipv6_are_not_one_place() -> None:
    buckets = Buckets(SetClock(0), rate=1)
    for _ in range(Bucket.PROVE.value.burst):
        buckets.take(Bucket.PROVE, f"::ffff:{ADDRESS}")
    for same in (ADDRESS, f"::ffff:{ADDRESS}"):
        with pytest.raises(SlowDown):
            buckets.take(Bucket.PROVE, same)
    buckets.take(Bucket.PROVE, "::ffff:203.0.113.78")


async def test_what_is_no_address_is_one_place() -> None:
    buckets = Buckets(SetClock(0), rate=1)
    for n in range(Bucket.PROVE.value.burst):
        buckets.take(Bucket.PROVE, f"unknown-{n}")
    with pytest.raises(SlowDown):
        buckets.take(Bucket.PROVE, "")


async def test_buckets_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("udvej.server.kernel.buckets.PLACES_MAX", 10)
    buckets = Buckets(SetClock(0), rate=1)
    for n in range(50):
        buckets.take(Bucket.READ, f"198.51.100.{n}")
    assert len(buckets._places) == 10


@pytest.mark.parametrize(
    ("proxy", "forwarded", "seen"),
    [
        ("", b"198.51.100.9", "127.0.0.1"),
        ("127.0.0.1", b"198.51.100.9", "198.51.100.9"),
        ("127.0.0.1", b"6.6.6.6, 198.51.100.9", "198.51.100.9"),
        ("192.0.2.1", b"198.51.100.9", "127.0.0.1"),
    ],
)
async def test_only_the_trusted_proxy_is_believed(
    proxy: str, forwarded: bytes, seen: str
) -> None:
    scope = {
        "client": ("127.0.0.1", 1),
        "headers": [(b"x-forwarded-for", forwarded)],
    }
    assert web.address(scope, Settings(proxy=proxy)) == seen


async def test_a_line_the_client_made_up_stands_before_the_proxys() -> None:
    """Some proxies add a line of their own instead of adding to the one there is."""
    scope = {
        "client": ("127.0.0.1", 1),
        "headers": [
            (b"x-forwarded-for", b"6.6.6.6"),
            (b"x-forwarded-for", b"198.51.100.9"),
        ],
    }
    assert web.address(scope, Settings(proxy="127.0.0.1")) == "198.51.100.9"


async def test_a_disk_fills_slowly(place: Place) -> None:
    vault = place.vault()
    await place.begin(vault, vault.begin())
    token = await place.token(vault.person)
    place.app.services.buckets._rate = 1.0
    whole = bytes(limits.BATCH_BYTES_MAX)
    path, batches = "/api/entries/append", Bucket.KEEP.value.burst // len(whole)
    for _ in range(batches):
        sent = await place.post(path, token=token, content=whole)
        assert refusal(sent) == "too-large"
    slowed = await place.post(path, token=token, content=whole)
    assert refusal(slowed) == "slow-down"


@pytest.mark.parametrize("path", ["/api/prove", "/api/staff/login", "/api/desk/duty"])
async def test_json_without_end_is_malformed(place: Place, path: str) -> None:
    got = await place.post(
        path, content=b"[" * 200_000 + b"]" * 200_000, headers={"Origin": ORIGIN}
    )
    assert got.status_code in {400, 401}


@pytest.mark.parametrize("path", ["/api/prove", "/api/staff/invitation"])
@pytest.mark.parametrize("text", [b"\xff", b"\xed\xa0\x80"], ids=["no-utf8", "half"])
async def test_json_that_is_no_utf8_is_malformed(
    place: Place, path: str, text: bytes
) -> None:
    body = b'{"invitation":"' + text + b'"}'
    got = await place.post(path, content=body, headers={"Origin": ORIGIN})
    assert refusal(got) == "malformed"


async def test_over_http_too_many_proofs_are_slowed_down(place: Place) -> None:
    place.app.services.buckets._rate = 1.0
    for _ in range(Bucket.PROVE.value.burst):
        assert refusal(await place.post("/api/prove", json={})) == "malformed"
    slowed = await place.post("/api/prove", json={})
    assert refusal(slowed) == "slow-down"
    assert int(slowed.headers["retry-after"]) >= 1


async def test_addresses_carry_no_identifier(place: Place) -> None:
    """PROTOCOL §11.1: the vault travels in the body."""
    for route in place.app.litestar.routes:
        if route.path.startswith("/api"):
            assert "{" not in route.path, route.path
