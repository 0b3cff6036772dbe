"""An own vault that has grown long is made anew, and all it knew is there (§9.6)."""

import pytest

from cast import Cast, texts
from udvej.client import contents
from udvej.client.counsellor import Counsellor
from udvej.client.outbox import Content
from udvej.client.own import OwnVault
from udvej.client.person import Person
from udvej.protocol.visible.limits import BATCH_ENTRIES_MAX, RENEW_ENTRIES
from udvej.record import BudgetLine, OwnRecord

pytestmark = pytest.mark.anyio

LINE = BudgetLine(
    "home", own=False, name="rent", every="month", amounts=("1", "", "", "")
)


def own_of(one: Person | Counsellor) -> OwnVault:
    relations = one.folder if isinstance(one, Person) else one._relations
    assert relations.own is not None
    return relations.own


async def grow(own: OwnVault, vault: bytes) -> None:
    """Type and pause, until it is long."""
    while own.end.state.sequence <= RENEW_ENTRIES:
        await own.keep(
            contents.sealed(
                *(
                    contents.draft(vault, f"Jeg ville sige {number}")
                    for number in range(BATCH_ENTRIES_MAX - 4)
                )
            )
        )


def known(record: OwnRecord) -> dict[str, object]:
    """What a record says, wherever in the chain it stands."""
    return {
        "relations": record.relations,
        "seen": record.seen,
        "drafts": record.drafts,
        "known": record.known,
        "alarms": [(one.vault, one.name, one.day) for one in record.alarms],
        "visits": [(one.at, one.day) for one in record.visits],
        "budget": None if record.budget is None else record.budget.lines,
    }


async def test_a_folder_is_renewed_with_all_that_it_knew(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    person = begun.person
    await person.keep_budget([LINE], None)
    own = own_of(person)
    fork = contents.alarm(begun.vault, "fork", own.end.clock)
    await own.keep(contents.sealed(fork))
    await grow(own, begun.vault)
    cast.place.clock.pass_time(86_400)
    before, old = known(own.record), own.end.vault

    back = await cast.back(begun.phrase)

    after = own_of(back)
    assert after.end.vault != old
    assert after.end.state.sequence < BATCH_ENTRIES_MAX
    now = known(after.record)
    visit = now.pop("visits")
    assert isinstance(visit, list)
    assert visit[:-1] == before.pop("visits")
    assert now == before
    assert texts(await back.read(begun.vault)) == ["Hej"]
    assert after.record.unknown == ()
    again = await cast.back(begun.phrase)
    assert own_of(again).end.vault == after.end.vault


async def test_the_sheet_of_money_can_be_taken_away_after_it(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    await begun.person.keep_budget([LINE], None)
    await grow(own_of(begun.person), begun.vault)
    back = await cast.back(begun.phrase)

    await back.take_budget()

    assert back.budget() is None
    assert back.vaults == (begun.vault,)


@pytest.mark.parametrize("fault", ["request", "answer"])
async def test_what_is_lost_on_the_way_costs_nothing(cast: Cast, fault: str) -> None:
    begun = await cast.first_letter("Hej")
    await grow(own_of(begun.person), begun.vault)
    wire = cast.wire()
    wire.lose = [("/api/vaults/renew", fault)]
    back = await cast.back(begun.phrase, wire)
    assert wire.lose == []
    assert back.vaults == (begun.vault,)

    later = await cast.back(begun.phrase)

    assert own_of(later).end.state.sequence < BATCH_ENTRIES_MAX
    assert texts(await later.read(begun.vault)) == ["Hej"]


async def test_what_this_version_cannot_read_is_not_left_behind(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    own = own_of(begun.person)
    strange = Content("of-a-later-version", {"more": "than we know"})
    await own.keep(contents.sealed(strange))
    await grow(own, begun.vault)

    back = await cast.back(begun.phrase)

    assert own_of(back).end.vault == own.end.vault
    assert [one.kind for one in own_of(back).record.unknown] == ["of-a-later-version"]


async def test_a_counsellor_knows_everybody_afterwards(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    own = own_of(alice)
    await grow(own, begun.vault)
    before, old = known(own.record), own.end.vault

    back = await cast.counsellor("Alice")

    assert own_of(back).end.vault != old
    assert known(own_of(back).record) == before
    assert back.name_of(begun.vault) == "Lærke"
    assert texts(await back.read(begun.vault)) == ["Hej"]
