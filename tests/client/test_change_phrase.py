"""Changing the words: the folder moves, the old words open nothing."""

import pytest

from cast import Cast, texts
from udvej.client import contents, person
from udvej.client.clock import day_of
from udvej.client.errors import Lost, Refused
from udvej.client.folder import Folder
from udvej.client.words import Words, draw_words
from udvej.record import BudgetLine

pytestmark = pytest.mark.anyio

LINE = BudgetLine(
    "home", own=False, name="rent", every="month", amounts=("1", "", "", "")
)


async def test_the_new_words_open_everything_and_the_old_nothing(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    keys = [cast.key("Bob")]
    other = await begun.person.begin(cast.service.public, keys, "2")

    phrase = await begun.person.change_phrase("en")

    back = await cast.back(phrase)
    assert back.vaults == (begun.vault, other)
    assert texts(await back.read(begun.vault)) == ["1"]
    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)


async def test_an_alarm_and_a_sheet_keep_the_day_they_are_of(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    await begun.person.keep_budget([LINE], None)
    folder = begun.person.folder
    assert folder.own is not None
    found = day_of(folder.clock)
    fork = contents.alarm(begun.vault, "fork", found)
    await folder.own.keep(contents.sealed(fork))
    before = begun.person.budget()
    cast.place.clock.pass_time(3 * 86_400)

    back = await cast.back(await begun.person.change_phrase("da"))

    assert back.folder.own is not None
    alarms = back.folder.own.record.alarms
    assert [(one.name, one.day) for one in alarms] == [("fork", found)]
    after = back.budget()
    assert before is not None
    assert after is not None
    assert after.at == before.at


async def test_a_folder_of_many_relations_moves_whole(cast: Cast) -> None:
    begun = await cast.first_letter("0")
    for number in range(1, 10):
        keys = [cast.key("Bob")]
        await begun.person.begin(cast.service.public, keys, str(number))

    back = await cast.back(await begun.person.change_phrase("da"))

    assert [texts(await back.read(one)) for one in back.vaults] == [
        [str(number)] for number in range(10)
    ]


async def test_a_lost_answer_leaves_no_two_folders(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("/api/vaults", "answer")]
    with pytest.raises(Lost):
        await begun.person.change_phrase("da")

    phrase = await begun.person.change_phrase("da")

    assert (await cast.back(phrase)).vaults == (begun.vault,)
    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)


@pytest.mark.parametrize("where", ["/api/vaults", "/api/prove", "/api/entries/append"])
@pytest.mark.parametrize("lost", ["request", "answer"])
async def test_wherever_the_line_goes_the_words_are_the_same_and_open_everything(
    cast: Cast, where: str, lost: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of so many alarms some wait until the new own vault is there."""
    drawn: list[Words] = []

    def draw(language: str) -> Words:
        drawn.append(draw_words(language))
        return drawn[-1]

    begun = await cast.first_letter("1")
    await begun.person.begin(cast.service.public, [cast.key("Bob")], "2")
    own = begun.person.folder.own
    assert own is not None
    found = [contents.alarm(begun.vault, "fork", day) for day in range(1, 21)]
    await own.keep(contents.sealed(*found))
    monkeypatch.setattr(person, "draw_words", draw)
    begun.wire.lose = [(where, lost)]
    with pytest.raises(Lost):
        await begun.person.change_phrase("da")

    phrase = await begun.person.change_phrase("da")

    assert [one.text for one in drawn] == [phrase]
    back = await cast.back(phrase)
    assert back.vaults == begun.person.vaults
    assert back.folder.own is not None
    assert {one.day for one in back.folder.own.record.alarms} == set(range(1, 21))
    with pytest.raises(Refused, match="vault-deleted"):
        await cast.back(begun.phrase)


async def test_words_nobody_was_told_are_told_once_the_old_are_ended(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("/api/entries/append", "answer")]
    with pytest.raises(Lost):
        await begun.person.change_phrase("da")
    await begun.person.resend()
    own = begun.person.folder.own

    phrase = await begun.person.change_phrase("da")

    assert begun.person.folder.own is own
    assert (await cast.back(phrase)).vaults == (begun.vault,)


@pytest.mark.parametrize("where", ["/api/vaults", "/api/entries/append"])
async def test_a_relation_deleted_while_the_words_change_stays_deleted(
    cast: Cast, where: str
) -> None:
    """Before the new own vault is there, and after: while the old is still to go."""
    begun = await cast.first_letter("1")
    keys = [cast.key("Bob")]
    other = await begun.person.begin(cast.service.public, keys, "2")
    begun.wire.lose = [(where, "request")]
    with pytest.raises(Lost):
        await begun.person.change_phrase("da")

    await begun.person.delete(undo=False, vault=begun.vault)
    await begun.person.resend()

    assert (await cast.back(await begun.person.change_phrase("da"))).vaults == (other,)
    assert begun.person.vaults == (other,)


async def test_what_the_new_own_vault_was_made_with_counts_as_told(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is gone before the two own vaults were ever compared."""
    begun = await cast.first_letter("1")
    keys = [cast.key("Bob")]
    other = await begun.person.begin(cast.service.public, keys, "2")

    async def lost(*_: object) -> None:
        raise Lost

    with monkeypatch.context() as patched:
        patched.setattr(Folder, "take_along", lost)
        with pytest.raises(Lost):
            await begun.person.change_phrase("da")
    await begun.person.delete(undo=False, vault=begun.vault)

    phrase = await begun.person.change_phrase("da")

    assert (await cast.back(phrase)).vaults == (other,)


async def test_what_is_kept_between_two_tries_is_there_after_the_third(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("/api/vaults", "request")]
    with pytest.raises(Lost):
        await begun.person.change_phrase("da")
    await begun.person.keep_budget([LINE], None)
    begun.wire.lose = [("/api/entries/append", "request")]
    with pytest.raises(Lost):
        await begun.person.change_phrase("da")

    back = await cast.back(await begun.person.change_phrase("da"))

    kept = back.budget()
    assert kept is not None
    assert kept.lines == (LINE,)
