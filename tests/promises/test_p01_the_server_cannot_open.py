"""P1: the server never receives the phrase, a key that opens anything, or content."""

import io

import pytest

from cast import Cast
from planted import ADDRESS, stored, walk

pytestmark = pytest.mark.anyio


async def test_no_request_answer_file_or_log_line_holds_a_secret(
    cast: Cast, lines: io.StringIO
) -> None:
    walked = await walk(cast)
    assert len(walked.planted) >= 17

    folder = cast.place.app.services.settings.data

    assert walked.found_in(walked.requests) == []
    assert walked.found_in(stored(folder)) == []
    assert walked.found_in(lines.getvalue().encode()) == []


async def test_the_search_finds_what_stands_there(cast: Cast) -> None:
    """The search itself can fail: each secret is found where it is put."""
    walked = await walk(cast)
    for name, secret in walked.planted.items():
        assert name in walked.found_in(b"..." + secret.hex().encode() + b"...")
        assert name in walked.found_in(walked.requests + secret)


async def test_a_request_that_breaks_the_server_leaves_no_trace_of_itself(
    cast: Cast, lines: io.StringIO
) -> None:
    wire = cast.wire(ADDRESS)
    transport = cast.transport(wire)
    for body in (b"\x00PLANTET-BREV", b'{"vault":"PLANTET-BREV"}', b"{" * 100_000):
        with pytest.raises(Exception, match=r"^(malformed|too-large|token-stale)"):
            await transport.post_batch("/api/entries/append", body, dict)

    assert "PLANTET" not in lines.getvalue()
    assert ADDRESS not in lines.getvalue()
