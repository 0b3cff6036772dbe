"""Promising a time: the person reads it, the desk tracks it, an answer keeps it."""

import pytest

from cast import Cast

pytestmark = pytest.mark.anyio


async def test_a_promise_stands_until_the_answer(cast: Cast) -> None:
    begun = await cast.first_letter()
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    by = "2026-12-24T10:00Z"

    await alice.promise(begun.vault, by)

    promised = (await begun.person.read(begun.vault)).record.promise
    assert promised is not None
    assert promised.by == by
    assert [one.promise_due for one in (await alice.desk()).mine] == [by]

    await alice.write(begun.vault, "Her er svaret")

    assert (await begun.person.read(begun.vault)).record.promise is None
    assert [one.promise_due for one in (await alice.desk()).mine] == [None]
