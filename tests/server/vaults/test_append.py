"""POST /api/entries/append, PROTOCOL §11.6."""

import pytest

from places import Place
from udvej.protocol.visible.encoding import b64u

pytestmark = pytest.mark.anyio


async def test_what_is_appended_is_read_back_byte_for_byte(place: Place) -> None:
    vault = place.vault()
    begun = await place.begin(vault, vault.begin())
    assert begun.status_code == 201, begun.text
    token = await place.token(vault.person)
    letter = vault.take(vault.letter(vault.person))
    done = await place.append(token, letter)
    assert done.status_code == 200, done.text
    assert done.json() == {"sequence": 3, "hash": b64u(letter.hash)}
    last = (await place.entries(token, vault.id, since=2))[0]
    assert last.entry.serialise() == letter.serialise()
