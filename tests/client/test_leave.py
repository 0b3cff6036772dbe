"""Leaving: every key is dropped and nothing opens any more."""

import gc

import pytest

from cast import Cast
from udvej.client.errors import Stale
from udvej.protocol.secret.keys import Secret

pytestmark = pytest.mark.anyio


async def test_after_leaving_no_key_is_left(cast: Cast) -> None:
    begun = await cast.first_letter()
    held = begun.person.folder.end(begun.vault).keys.signing.reveal()

    begun.person.leave()

    with pytest.raises(Stale):
        await begun.person.read(begun.vault)
    gc.collect()
    left = [one for one in gc.get_objects() if isinstance(one, Secret)]
    assert all(one.reveal() != held for one in left)
