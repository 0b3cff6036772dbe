"""No secret, no text and no name shows in what a developer or a log might print."""

import traceback

import pytest

from cast import Cast
from udvej.client.errors import Lost
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio

TEXT = "det her skal ingen se"


def everything(*values: object) -> str:
    return "\n".join(f"{value!r} {value}" for value in values)


async def test_nothing_shows_in_a_repr(cast: Cast) -> None:
    begun = await cast.first_letter(TEXT)
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    person, folder = begun.person, begun.person.folder
    read = await person.read(begun.vault)
    end = folder.end(begun.vault)
    shown = everything(
        person, folder, end, end.outbox, end.keys, folder.kept, folder.own, read,
        alice, cast.sessions["Alice"], cast.ring("Alice"), begun,
        read.record.letters, end.log, folder.own and folder.own.record,
    )  # fmt: skip

    for secret in (
        TEXT,
        "Lærke",
        begun.phrase,
        b64u(end.keys.signing.reveal()),
        repr(end.keys.opening.reveal()),
        repr(cast.ring("Alice").signing.reveal()),
    ):
        assert secret not in shown


async def test_nothing_shows_in_what_is_raised(cast: Cast) -> None:
    begun = await cast.first_letter("1")
    begun.wire.lose = [("append", "request")]

    with pytest.raises(Lost) as raised:
        await begun.person.write(begun.vault, TEXT)

    error: BaseException | None = raised.value
    shown = "".join(traceback.format_exception(raised.value))
    while error is not None:
        shown += everything(error, error.args, vars(error))
        assert not hasattr(error, "request")
        error = error.__cause__ or error.__context__
    assert TEXT not in shown
    assert "Bearer" not in shown
