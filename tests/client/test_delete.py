"""Deleting: at once, or undoable for three days; of everything, or of one relation."""

import httpx
import pytest

import lies
from cast import Cast, texts
from udvej.client.errors import Lost, Refused, Stale
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.wire import read_batch

pytestmark = pytest.mark.anyio


async def test_everything_goes_at_once(cast: Cast) -> None:
    begun = await cast.first_letter()
    alice = await cast.counsellor("Alice")
    await alice.read(begun.vault)

    await begun.person.delete(undo=False)

    with pytest.raises(Stale):
        await begun.person.read(begun.vault)
    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)
    with pytest.raises(Refused, match="vault-deleted"):
        await alice.read(begun.vault)
    assert alice.reading(begun.vault).alarms == ()


async def test_a_deletion_is_undone_with_the_words(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    await begun.person.delete(undo=True)
    assert begun.person.closing == cast.place.clock.day() + 3
    alice = await cast.counsellor("Alice")
    with pytest.raises(Refused, match="vault-closing"):
        await alice.read(begun.vault)

    back = await cast.back(begun.phrase)
    await back.undo_delete()

    assert back.closing is None
    assert texts(await back.read(begun.vault)) == ["1"]
    assert texts(await alice.read(begun.vault)) == ["1"]
    assert (await cast.back(begun.phrase)).vaults == (begun.vault,)


async def test_a_deletion_that_was_withdrawn_proves_nothing(cast: Cast) -> None:
    """A server that shows the old tombstone is caught by who read what came after."""
    begun = await cast.first_letter("1")
    await begun.person.delete(undo=True)
    sent = [body for path, body, _ in begun.wire.seen if path == "/api/entries/append"]
    entries = [entry for batch in sent for entry in read_batch(batch)]
    (deletion,) = [
        one
        for one in entries
        if one.cover.kind is Kind.DELETION and one.cover.vault == begun.vault
    ]
    await (await cast.back(begun.phrase)).undo_delete()
    alice = await cast.counsellor("Alice")
    await alice.read(begun.vault)
    said = {
        "type": "urn:udvej:refusal:vault-deleted",
        "tombstone": b64u(deletion.serialise()),
    }
    answer = httpx.Response(410, json=said)
    cast.wires["Alice"].lie = lies.instead("/api/entries/read", answer)

    with pytest.raises(Refused, match="vault-deleted"):
        await alice.read(begun.vault)

    assert Alarm.CHAIN_BROKEN in alice.reading(begun.vault).alarms


async def test_one_relation_goes_and_the_other_stays(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    keys = [cast.key("Bob")]
    other = await begun.person.begin(cast.service.public, keys, "2")

    await begun.person.delete(undo=False, vault=begun.vault)

    back = await cast.back(begun.phrase)
    assert back.vaults == (other,)
    assert texts(await back.read(other)) == ["2"]


async def test_deleting_at_once_ends_a_deletion_that_waits(cast: Cast) -> None:
    begun = await cast.first_letter()
    await begun.person.delete(undo=True)
    back = await cast.back(begun.phrase)

    await back.delete(undo=False)

    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)


async def test_deletion_that_lost_its_answer_is_asked_for_again(cast: Cast) -> None:
    begun = await cast.first_letter()
    begun.wire.lose = [("append", "answer")]
    with pytest.raises(Lost):
        await begun.person.delete(undo=False)

    await begun.person.delete(undo=False)

    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("lost", ["request", "answer"])
async def test_a_letter_that_was_deleted_unsent_is_not_sent_again(
    cast: Cast,
    kept: bool,  # noqa: FBT001 -- a parameter
    lost: str,
) -> None:
    wire, bob = cast.wire(), await cast.counsellor("Bob")
    person = await cast.person(wire)
    if kept:
        await person.keep("da")
    wire.lose = [("/api/vaults", lost)]
    with pytest.raises(Lost):
        await person.begin(cast.service.public, [cast.key("Bob")], "1")

    await person.delete(undo=False, vault=person.vaults[0] if kept else None)
    await person.resend()

    assert person.vaults == ()
    assert await bob.waiting() == ()
