"""The sheet of money: kept in the own vault alone, never over one that was not seen."""

import pytest

from cast import Begun, Cast
from udvej.client.errors import Lost, Refused
from udvej.client.own import OwnVault
from udvej.protocol.visible.limits import HEAD_BYTES, SIZE_CLASSES
from udvej.record import BudgetLine

pytestmark = pytest.mark.anyio

RENT = BudgetLine("home", False, "rent", "month", ("6.250,50", "", "9000", ""))  # noqa: FBT003 - by its place, as in RECORD §3
LOAN = BudgetLine("debts-people", True, "Søs", "week", ("100", "", "", "45.000"))  # noqa: FBT003 - by its place, as in RECORD §3
WIDEST = BudgetLine("home", True, "ก" * 80, "month", ("ก" * 80,) * 4)  # noqa: FBT003 - by its place, as in RECORD §3


def own_of(begun: Begun) -> OwnVault:
    own = begun.person.folder.own
    assert own is not None
    return own


def sheets(own: OwnVault) -> int:
    """How many sheets lie there with their bodies."""
    said = [one.payload for one in own.end.log.entries()]
    return len([one for one in said if one is not None and one.kind == "budget"])


def weight(own: OwnVault) -> int:
    """All that the server keeps of it, in bytes."""
    state = own.end.log.state
    assert state is not None
    return state.total_bytes


async def test_it_is_there_on_another_device_and_after_the_words_change(
    cast: Cast,
) -> None:
    begun = await cast.first_letter()
    await begun.person.keep_budget([RENT, LOAN], None)

    back = await cast.back(begun.phrase)
    there = back.budget()
    assert there is not None
    assert there.lines == (RENT, LOAN)
    moved = await cast.back(await back.change_phrase("da"))
    kept = moved.budget()
    assert kept is not None
    assert kept.lines == (RENT, LOAN)


async def test_what_it_costs_is_one_sealed_entry_of_a_size_class(cast: Cast) -> None:
    begun = await cast.first_letter()
    own = own_of(begun)
    before, bytes_before = len(own.end.log.entries()), weight(own)
    begun.wire.seen.clear()
    await begun.person.keep_budget([RENT, LOAN], None)

    assert len(own.end.log.entries()) == before + 1
    assert weight(own) - bytes_before == HEAD_BYTES + SIZE_CLASSES[0]
    asked = [path for path, _, _ in begun.wire.seen]
    assert asked.count("/api/entries/append") == 1
    assert set(asked) <= {"/api/entries/append", "/api/entries/read"}


@pytest.mark.parametrize(
    ("lines", "size"), [(2, 4_096), (10, 16_384), (40, 65_536), (200, 262_144)]
)
async def test_a_sheet_of_any_size_is_of_a_size_class(
    cast: Cast, lines: int, size: int
) -> None:
    begun = await cast.first_letter()
    before = weight(own_of(begun))
    await begun.person.keep_budget([WIDEST] * lines, None)

    assert weight(own_of(begun)) - before == HEAD_BYTES + size


@pytest.mark.parametrize("lines", [300, 301])
async def test_a_sheet_too_large_is_refused_and_the_one_before_stays(
    cast: Cast, lines: int
) -> None:
    begun = await cast.first_letter()
    await begun.person.keep_budget([RENT], None)
    kept = begun.person.budget()
    assert kept is not None

    with pytest.raises(Refused, match="too-large"):
        await begun.person.keep_budget([WIDEST] * lines, kept.lines)

    assert begun.person.budget() == kept
    await begun.person.keep_budget([LOAN], kept.lines)
    back = (await cast.back(begun.phrase)).budget()
    assert back is not None
    assert back.lines == (LOAN,)


async def test_a_sheet_from_elsewhere_is_not_written_over_unseen(cast: Cast) -> None:
    begun = await cast.first_letter()
    other = await cast.back(begun.phrase)
    await other.keep_budget([LOAN], None)

    with pytest.raises(Refused, match="head-moved"):
        await begun.person.keep_budget([RENT], None)

    theirs = begun.person.budget()
    assert theirs is not None
    assert theirs.lines == (LOAN,)
    await begun.person.keep_budget([RENT], theirs.lines)
    back = (await cast.back(begun.phrase)).budget()
    assert back is not None
    assert back.lines == (RENT,)


async def test_what_could_not_be_kept_is_not_kept_later(cast: Cast) -> None:
    begun = await cast.first_letter()
    begun.wire.lose = [("append", "request")]
    with pytest.raises(Lost):
        await begun.person.keep_budget([RENT], None)

    await begun.person.write(begun.vault, "2")
    await begun.person.resend()

    assert (await cast.back(begun.phrase)).budget() is None


async def test_a_lost_answer_keeps_it_once(cast: Cast) -> None:
    begun = await cast.first_letter()
    begun.wire.lose = [("append", "answer")]
    with pytest.raises(Lost):
        await begun.person.keep_budget([RENT], None)

    await begun.person.keep_budget([RENT], None)

    assert sheets(own_of(begun)) == 1


async def test_what_is_taken_away_has_no_body_left(cast: Cast) -> None:
    begun = await cast.first_letter()
    await begun.person.keep_budget([RENT], None)
    kept = begun.person.budget()
    assert kept is not None
    await begun.person.keep_budget([LOAN], kept.lines)

    await begun.person.take_budget()

    assert begun.person.budget() is None
    back = await cast.back(begun.phrase)
    assert back.budget() is None
    assert sheets(own_of(Begun(back, begun.vault, begun.phrase, begun.wire))) == 0
