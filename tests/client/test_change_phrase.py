"""Changing the words: the folder moves, the old words open nothing."""

import pytest

from cast import Cast, texts
from udvej.client.errors import Lost, Refused

pytestmark = pytest.mark.anyio


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
