"""What the person calls it: said to the counsellor, changed, and taken back."""

import pytest

from cast import Cast
from udvej.client.errors import Refused

pytestmark = pytest.mark.anyio


async def test_the_counsellor_reads_the_newest_word_and_that_there_is_none(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("Hej", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    assert (await alice.read(begun.vault)).record.word is None

    for word in ("mit arbejde", "<b>\u202e</b>", None):
        await begun.person.read(begun.vault)
        await begun.person.word(begun.vault, word)
        said = (await alice.read(begun.vault)).record.word
        assert said is not None
        assert said.word == word


async def test_a_word_longer_than_a_name_is_refused(cast: Cast) -> None:
    begun = await cast.first_letter()

    with pytest.raises(Refused, match="malformed"):
        await begun.person.word(begun.vault, "å" * 81)
