"""An own vault that has grown long begins again, and all it knew is there (§9.6)."""

import secrets

import pytest

from cast import Cast, texts
from udvej.client import contents
from udvej.client.clock import day_of
from udvej.client.counsellor import Counsellor
from udvej.client.outbox import Content
from udvej.client.own import OwnVault
from udvej.client.person import Person
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.limits import (
    BATCH_ENTRIES_MAX,
    RENEW_BYTES,
    RENEW_ENTRIES,
)
from udvej.protocol.visible.refusals import Refused
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
    while own.end.state.entries <= RENEW_ENTRIES:
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
    fork = contents.alarm(begun.vault, "fork", day_of(own.end.clock))
    await own.keep(contents.sealed(fork))
    await grow(own, begun.vault)
    cast.place.clock.pass_time(86_400)
    before, sheet = known(own.record), person.budget()

    back = await cast.back(begun.phrase)

    after = own_of(back)
    assert after.end.state.begins > RENEW_ENTRIES
    assert after.end.state.entries < 10
    now = known(after.record)
    visit = now.pop("visits")
    assert isinstance(visit, list)
    assert visit[:-1] == before.pop("visits")
    assert now == before
    assert after.record.unknown == ()
    kept = back.budget()
    assert kept is not None
    assert sheet is not None
    assert kept.at == sheet.at
    assert texts(await back.read(begun.vault)) == ["Hej"]
    again = own_of(await cast.back(begun.phrase))
    assert again.end.state.begins == after.end.state.begins


async def test_whoever_had_it_open_goes_on(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    own = own_of(begun.person)
    await grow(own, begun.vault)
    await cast.back(begun.phrase)  # another device

    await own.keep(contents.sealed(contents.draft(begun.vault, "Her er jeg")))
    await begun.person.write(begun.vault, "To")

    assert own.end.alarms == ()
    assert own.end.state.entries < 12
    back = await cast.back(begun.phrase)
    assert own_of(back).record.drafts[b64u(begun.vault)] == "Her er jeg"
    assert texts(await back.read(begun.vault)) == ["Hej", "To"]


async def test_a_sheet_that_was_seen_before_it_can_be_written_over(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    await begun.person.keep_budget([LINE], None)
    await grow(own_of(begun.person), begun.vault)
    await cast.back(begun.phrase)

    other = LINE._replace(name="food")
    await begun.person.keep_budget([other], [LINE])

    kept = (await cast.back(begun.phrase)).budget()
    assert kept is not None
    assert kept.lines == (other,)


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
    own = own_of(begun.person)
    await grow(own, begun.vault)
    wire = cast.wire()
    # The first append of an opening notes the visit, the second renews.
    wire.lose = [("append", ""), ("append", fault)]
    back = await cast.back(begun.phrase, wire)
    assert wire.lose == []
    assert back.vaults == (begun.vault,)
    still = contents.sealed(contents.draft(begun.vault, "Endnu"))
    await own_of(back).keep(still)

    later = await cast.back(begun.phrase)

    assert own_of(later).end.state.entries < 10
    assert own_of(later).record.drafts[b64u(begun.vault)] == "Endnu"
    assert texts(await later.read(begun.vault)) == ["Hej"]


async def test_a_visit_whose_note_was_lost_is_not_forgotten(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    await grow(own_of(begun.person), begun.vault)
    before = len(own_of(begun.person).record.visits)
    wire = cast.wire()
    wire.lose = [("append", "request")]

    back = await cast.back(begun.phrase, wire)
    await back.resend()

    assert len(own_of(back).record.visits) == before + 1


async def test_what_this_version_cannot_read_is_not_left_behind(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    own = own_of(begun.person)
    strange = Content("of-a-later-version", {"more": "than we know"})
    await own.keep(contents.sealed(strange))
    await grow(own, begun.vault)

    back = await cast.back(begun.phrase)

    assert own_of(back).end.state.begins == 0
    assert [one.kind for one in own_of(back).record.unknown] == ["of-a-later-version"]


async def test_where_it_would_not_get_shorter_it_stays(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    own = own_of(begun.person)
    vaults = [secrets.token_bytes(32) for _ in range(6)]
    for vault in vaults:  # six long drafts: everything that is there is still needed
        await own.keep(contents.sealed(contents.draft(vault, "🌿" * 59_000)))
    assert own.end.state.total_bytes > RENEW_BYTES

    back = await cast.back(begun.phrase)

    assert own_of(back).end.state.begins == 0
    assert len(own_of(back).record.drafts) == len(vaults)


async def test_old_words_open_nothing_after_a_renewal_and_new_words(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    await grow(own_of(begun.person), begun.vault)
    await cast.back(begun.phrase)  # whoever else has the words: it is renewed there

    words = await begun.person.change_phrase("en")

    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)
    assert texts(await (await cast.back(words)).read(begun.vault)) == ["Hej"]


async def test_deleting_everything_deletes_the_renewed(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    await grow(own_of(begun.person), begun.vault)
    await cast.back(begun.phrase)

    await begun.person.delete(undo=False)

    with pytest.raises(Refused):
        await cast.back(begun.phrase)


async def test_a_counsellor_knows_everybody_afterwards(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    own = own_of(alice)
    await grow(own, begun.vault)
    before = known(own.record)

    back = await cast.counsellor("Alice")

    assert own_of(back).end.state.entries < 10
    assert known(own_of(back).record) == before
    assert back.name_of(begun.vault) == "Lærke"
    assert texts(await back.read(begun.vault)) == ["Hej"]
    await alice.write(begun.vault, "Goddag")  # the desk that lay open goes on
    assert texts(await back.read(begun.vault)) == ["Hej", "Goddag"]


async def test_whoever_deletes_everything_is_forgotten_at_the_desk(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    own, vault = own_of(alice), b64u(begun.vault)
    assert own.record.known[vault] == "Lærke"
    await begun.person.delete(undo=False)

    with pytest.raises(Refused, match="vault-deleted"):
        await alice.read(begun.vault)

    kept = own.record
    assert vault not in {*kept.known, *kept.seen, *kept.drafts}
    await grow(own, bytes(32))
    entries = [
        one.payload for one in own_of(await cast.counsellor("Alice")).end.log.entries()
    ]
    assert entries
    assert "Lærke" not in str([one and one.body for one in entries])


async def test_whoever_is_left_is_forgotten_at_the_desk(cast: Cast) -> None:
    begun = await cast.first_letter("Hej")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)

    await alice.leave_vault(begun.vault)

    kept = own_of(alice).record
    assert b64u(begun.vault) not in {*kept.known, *kept.seen, *kept.drafts}


async def test_whoever_went_in_between_is_forgotten_at_the_next_log_in(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("Hej")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    own, vault = own_of(alice), b64u(begun.vault)
    await own.keep(contents.sealed(contents.draft(begun.vault, "Kære Lærke")))
    head = own.head(begun.vault)
    assert head is not None
    kept = own_of(await cast.counsellor("Alice")).record
    assert (kept.known[vault], kept.drafts[vault]) == ("Lærke", "Kære Lærke")
    await begun.person.delete(undo=False)

    later = own_of(await cast.counsellor("Alice"))

    assert vault not in {*later.record.known, *later.record.drafts}
    assert later.head(begun.vault) == head
