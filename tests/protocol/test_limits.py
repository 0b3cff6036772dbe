"""The numbers of PROTOCOL §2 are the code's, and real records measure what they say."""

import re
from pathlib import Path

import pytest

from udvej.protocol.secret.drawing import (
    draw_day_nonce,
    draw_epoch_key,
    draw_id,
    draw_keys,
    draw_number,
    draw_ring_nonce,
    draw_signing_key,
)
from udvej.protocol.secret.hardening import PROFILES
from udvej.protocol.visible import limits
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.genesis import Genesis
from udvej.protocol.visible.hashing import FIELD_PRIME, SMALL_ORDER_Y
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.refusals import Refusal
from vector_makers.cast import taken

PAGE = (Path(__file__).parents[2] / "docs" / "PROTOCOL.md").read_text("utf-8")
STORY = taken("measured")


def section(title: str) -> str:
    """Return the page from one heading to the next."""
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def rows(text: str) -> list[list[str]]:
    """Return the cells of every table row, headings and rules among them."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


LIMITS = {
    row[0].strip("`"): row[1] for row in rows(section("2 Limits")) if "`" in row[0]
}


def test_the_page_has_limits() -> None:
    assert len(LIMITS) > 25


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_of_the_page_is_the_codes(name: str) -> None:
    numbers = tuple(int(text) for text in LIMITS[name].split(","))
    value = getattr(limits, name.upper())

    assert value == (numbers if len(numbers) > 1 else numbers[0])


def test_the_profiles_are_the_pages() -> None:
    table = rows(section("3 Phrase"))[2:]
    page = [tuple(int(re.sub(r"\D", "", cell)) for cell in row) for row in table]

    assert [
        (one.number, one.memory_kib, one.passes, one.lanes) for one in PROFILES
    ] == page


def test_the_refusals_are_the_pages() -> None:
    statuses = {
        row[0].strip("`"): int(row[1])
        for row in rows(section("11 HTTP interface"))
        if row[0].startswith("`") and row[1].isdigit()
    }
    named = set(re.findall(r"`((?:phrase|roster)-[a-z-]+[a-z])`", PAGE))

    assert {
        one.value: one.status for one in Refusal if one.value in statuses
    } == statuses
    assert {one.value for one in Refusal} == statuses.keys() | named


def test_every_refusal_has_a_sentence() -> None:
    for one in Refusal:
        assert one.plain_title.endswith(".")
        assert 400 <= one.status <= 507


def test_the_kinds_are_the_pages() -> None:
    table = {row[0]: row[1] for row in rows(section("5 Entry"))[2:]}

    assert {kind.name.lower(): str(kind.value) for kind in Kind} == table


def test_a_real_vault_measures_what_the_limits_say() -> None:
    genesis, readers, letter, opened, *_ = STORY.entries
    body = ReadersBody.parse(readers.body or b"")

    assert len(genesis.cover.serialise()) == limits.COVER_BYTES
    assert len(genesis.link.serialise()) == limits.LINK_BYTES
    assert len(genesis.head_bytes) == limits.HEAD_BYTES
    assert len(genesis.body or b"") == limits.GENESIS_BYTES
    assert len(Genesis.parse(genesis.body or b"").opening) == limits.OPENING_KEY_BYTES
    assert {len(one.wrap) for one in body.readers} == {limits.WRAP_BYTES}
    assert {len(one.serialise()) for one in body.readers} == {limits.READER_BYTES}
    assert len(letter.body or b"") == limits.SIZE_CLASSES[0]
    assert len(opened.body or b"") == limits.OPENED_BYTES


def test_the_largest_entries_go_into_one_request() -> None:
    largest = limits.HEAD_BYTES + limits.READERS_BYTES_MAX

    assert max(largest, limits.ENTRY_BYTES_MAX) < limits.BATCH_BYTES_MAX
    assert limits.BATCH_BYTES_MAX <= limits.PART_BYTES <= limits.READ_BYTES_MAX


def test_what_is_drawn_has_its_length_and_differs() -> None:
    assert len(draw_id()) == limits.ID_BYTES
    assert len(draw_day_nonce()) == limits.DAY_NONCE_BYTES
    assert len(draw_ring_nonce()) == limits.AEAD_NONCE_BYTES
    for draw in (draw_id, draw_epoch_key, draw_number, draw_signing_key, draw_keys):
        assert draw() != draw()
    highest = max(int.from_bytes(draw_number().reveal(), "big") for _ in range(200))
    assert highest.bit_length() == limits.PHRASE_BITS


def test_the_small_order_points_are_those_of_the_curve() -> None:
    """Eight times each point is the neutral one; this is arithmetic, not a list."""
    d = -121665 * pow(121666, -1, FIELD_PRIME) % FIELD_PRIME
    for y in SMALL_ORDER_Y:
        x2 = (y * y - 1) * pow(d * y * y + 1, -1, FIELD_PRIME) % FIELD_PRIME
        x = pow(x2, (FIELD_PRIME + 3) // 8, FIELD_PRIME)
        if x * x % FIELD_PRIME != x2:
            x = x * pow(2, (FIELD_PRIME - 1) // 4, FIELD_PRIME) % FIELD_PRIME
        assert x * x % FIELD_PRIME == x2
        point = (x, y)
        for _ in range(3):
            point = _doubled(point, d)
        assert point == (0, 1)


def _doubled(point: tuple[int, int], d: int) -> tuple[int, int]:
    x, y = point
    both = d * x * x * y * y % FIELD_PRIME
    return (
        2 * x * y * pow(1 + both, -1, FIELD_PRIME) % FIELD_PRIME,
        (y * y + x * x) * pow(1 - both, -1, FIELD_PRIME) % FIELD_PRIME,
    )
