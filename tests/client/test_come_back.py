"""Coming back: what is refused, when, and what the server learns of it."""

import pytest

from cast import Cast, texts
from udvej.client.errors import Refused
from udvej.client.words import draw_words
from udvej.protocol.visible.limits import UNTAKEN_ENTRIES_MAX

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("spoil", "refusal"),
    [
        (lambda words: [*words[:-1], "qqqqq"], "phrase-word-unknown"),
        (lambda words: [*words[:-1], draw_words("en").text.split()[0]], "words-mixed"),
        (lambda words: words[:-1], "phrase-length"),
    ],
)
async def test_wrong_words_are_named_before_anything_is_asked(
    cast: Cast, spoil: object, refusal: str
) -> None:
    wire = cast.wire()
    words = draw_words("da").text.split()

    with pytest.raises(Refused, match=refusal):
        await cast.back(" ".join(spoil(words)), wire)  # type: ignore[operator]  # a lambda of the table above
    assert wire.seen == []


async def test_words_that_open_nothing_are_no_folder(cast: Cast) -> None:
    with pytest.raises(Refused, match="no-folder"):
        await cast.back(draw_words("da").text)


async def test_case_and_spaces_do_not_matter(cast: Cast) -> None:
    begun = await cast.first_letter()

    back = await cast.back("  " + begun.phrase.upper().replace(" ", ",\n"))

    assert back.vaults == (begun.vault,)


async def test_a_person_is_never_given_a_cookie(cast: Cast) -> None:
    begun = await cast.first_letter()
    folder = begun.person.folder

    assert not list(folder.transport._http.cookies.jar)


async def test_every_visit_is_shown_to_the_next(cast: Cast) -> None:
    begun = await cast.first_letter()
    await cast.back(begun.phrase)
    cast.place.clock.pass_time(86_400)

    back = await cast.back(begun.phrase)

    today = cast.place.clock.day()
    assert [visit.day for visit in back.visits()] == [today - 1, today]


async def test_whoever_looks_every_day_at_a_letter_nobody_took_can_still_write(
    cast: Cast,
) -> None:
    begun = await cast.first_letter("1")
    for _ in range(25):
        cast.place.clock.pass_time(86_400)
        await (await cast.back(begun.phrase)).read(begun.vault)

    for number in range(2, 8):
        await (await cast.back(begun.phrase)).write(begun.vault, str(number))

    back = await cast.back(begun.phrase)
    assert texts(await back.read(begun.vault)) == ["1", "2", "3", "4", "5", "6", "7"]
    end = back.folder.end(begun.vault)
    assert end.state.by_person <= UNTAKEN_ENTRIES_MAX
