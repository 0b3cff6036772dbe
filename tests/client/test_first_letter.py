"""Writing first, being taken, being answered, and both reading the same."""

import pytest

from cast import Cast, texts

pytestmark = pytest.mark.anyio


async def test_a_letter_is_taken_and_answered(cast: Cast) -> None:
    begun = await cast.first_letter("Jeg vil gerne tale med nogen")
    alice = await cast.counsellor("Alice")

    assert await alice.waiting() == (begun.vault,)
    await alice.take(begun.vault)
    seen = await alice.read(begun.vault)
    assert texts(seen) == ["Jeg vil gerne tale med nogen"]
    assert seen.record.name == "Lærke"
    await alice.write(begun.vault, "Tak fordi du skrev")

    read = await begun.person.read(begun.vault)
    assert texts(read) == ["Jeg vil gerne tale med nogen", "Tak fordi du skrev"]
    assert read.alarms == ()
    assert (await alice.read(begun.vault)).record.letters == read.record.letters


async def test_who_is_in_is_seen_before_writing(cast: Cast) -> None:
    await cast.counsellor("Alice")
    person = await cast.person()

    present = await person.present(cast.service.public)

    assert present[cast.key("Alice")].on_duty
    assert not present[cast.key("Bob")].on_duty
