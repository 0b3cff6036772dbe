"""A relation that another device began belongs to the folder like the rest."""

import pytest

from cast import Begun, Cast, texts
from udvej.client import contents
from udvej.client.errors import Lost, Refused
from udvej.client.folder import Folder
from udvej.client.person import Person
from udvej.protocol.secret.drawing import draw_keys
from udvej.protocol.visible.refusals import Refusal

pytestmark = pytest.mark.anyio


async def begins(cast: Cast, begun: Begun, text: str = "2") -> bytes:
    """Write to one more, from a device that came with the same words."""
    other = await cast.back(begun.phrase)
    return await other.begin(cast.service.public, [cast.key("Bob")], text)


async def test_new_words_take_it_along(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    vault = await begins(cast, begun)

    back = await cast.back(await begun.person.change_phrase("da"))

    assert set(back.vaults) == {begun.vault, vault}
    assert texts(await back.read(vault)) == ["2"]


async def test_what_is_begun_while_the_words_change_is_taken_along(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its keys come into the old vault just before that would go."""
    begun = await cast.first_letter("1")
    true = Folder.take_along
    come: list[bytes] = []

    async def later(self: Folder, *given: object) -> None:
        come.append(await begins(cast, begun))
        await true(self, *given)  # type: ignore[arg-type]  # whatever it takes

    monkeypatch.setattr(Folder, "take_along", later)

    back = await cast.back(await begun.person.change_phrase("da"))

    assert set(back.vaults) == {begun.vault, *come}
    assert set(begun.person.vaults) == {begun.vault, *come}
    assert texts(await back.read(come[0])) == ["2"]
    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)


@pytest.mark.parametrize("undo", [True, False])
async def test_deleting_everything_deletes_it(cast: Cast, undo: bool) -> None:  # noqa: FBT001 -- a parameter
    begun = await cast.first_letter("1")
    bob = await cast.counsellor("Bob")
    vault = await begins(cast, begun)
    assert vault in await bob.waiting()

    await begun.person.delete(undo=undo)

    assert vault not in await bob.waiting()


async def test_what_is_begun_while_everything_is_deleted_is_deleted_too(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = await cast.first_letter("1")
    true = Folder.delete_one
    come: list[bytes] = []

    async def later(self: Folder, vault: bytes, *, undo: bool) -> None:
        if not come:
            come.append(await begins(cast, begun))
        await true(self, vault, undo=undo)

    monkeypatch.setattr(Folder, "delete_one", later)

    await begun.person.delete(undo=False)

    bob = await cast.counsellor("Bob")
    assert come[0] not in await bob.waiting()


async def test_a_letter_that_never_arrived_keeps_nothing_from_being_deleted(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    own, clock = begun.person.folder.own, begun.person.folder.clock
    assert own is not None
    never = contents.relation(b"n" * 32, draw_keys(), cast.service.public, "", clock)
    await own.keep(contents.sealed(never))

    await begun.person.delete(undo=False)

    with pytest.raises(Refused) as told:
        await cast.back(begun.phrase)
    assert told.value.refusal is Refusal.VAULT_DELETED


@pytest.mark.parametrize(
    ("undo", "refusal"), [(True, "vault-closing"), (False, "vault-deleted")]
)
async def test_a_letter_that_waited_does_not_arrive_after_everything_was_deleted(
    cast: Cast,
    undo: bool,  # noqa: FBT001 -- a parameter
    refusal: str,
) -> None:
    begun = await cast.first_letter("1")
    wire, bob = cast.wire(), await cast.counsellor("Bob")
    other = await cast.back(begun.phrase, wire)
    wire.lose = [("/api/vaults", "request")]
    with pytest.raises(Lost):
        await other.begin(cast.service.public, [cast.key("Bob")], "2")
    (vault,) = set(other.vaults) - {begun.vault}
    await begun.person.delete(undo=undo)

    with pytest.raises(Refused, match=refusal):
        await other.resend()

    assert vault not in other.vaults
    await other.resend()
    assert vault not in await bob.waiting()


async def test_a_letter_is_not_sent_while_everything_is_deleted(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its keys were noted just before the own vault went."""
    begun = await cast.first_letter("1")
    other, bob = await cast.back(begun.phrase), await cast.counsellor("Bob")
    true = Person._send_new

    async def later(self: Person) -> None:
        await begun.person.delete(undo=False)
        await true(self)

    monkeypatch.setattr(Person, "_send_new", later)

    with pytest.raises(Refused, match="vault-deleted"):
        await other.begin(cast.service.public, [cast.key("Bob")], "2")

    assert other.vaults == (begun.vault,)
    assert await bob.waiting() == ()


async def test_a_letter_waits_on_while_nothing_is_known_of_the_folder(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("/api/vaults", "request"), ("/api/entries/read", "request")]
    for sends in (
        lambda: begun.person.begin(cast.service.public, [cast.key("Bob")], "2"),
        begun.person.resend,
    ):
        with pytest.raises(Lost):
            await sends()

    await begun.person.resend()

    bob = await cast.counsellor("Bob")
    assert set(await bob.waiting()) == set(begun.person.vaults)
