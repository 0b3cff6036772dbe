"""P16: what the person has not shared, no counsellor's key opens.

Private means another vault: the own one, and the shared ones of other relations.
"""

import pytest

from cast import Cast
from udvej.client import contents
from udvej.protocol.secret.keys import KeyPair, own_keys
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.record import BudgetLine

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]


def opened(cast: Cast, keys: KeyPair, vault: bytes, service: bytes, data: bytes) -> int:
    """How many entries these keys open when they are handed every byte."""
    log = Log(Expected(vault, cast.place.installation, service), keys)
    log.feed(data)
    assert log.sound
    return sum(one.payload is not None for one in log.entries())


async def test_no_counsellor_opens_what_is_only_the_persons(cast: Cast) -> None:
    begun = await cast.first_letter("shared", "Alice")
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    keys = [cast.key("Bob")]
    service = cast.service.public
    other = await begun.person.begin(service, keys, "for Bob alone")
    own = begun.person.folder.own
    assert own is not None
    draft = contents.draft(begun.vault, "not sent yet")
    await own.keep(contents.sealed(draft))
    line = BudgetLine("home", False, "rent", "month", ("6250", "", "", ""))  # noqa: FBT003 - by its place, as in RECORD §3
    await begun.person.keep_budget([line], None)

    wire = cast.wire()
    back = await cast.back(begun.phrase, wire)
    for vault in back.vaults:
        await back.read(vault)
    served = {
        vault: next(
            body
            for path, asked, body in wire.seen
            if path == "/api/entries/read" and b64u(vault).encode() in asked
        )
        for vault in (own.end.vault, begun.vault, other)
    }

    assert back.folder.own is not None
    assert back.folder.own.record.drafts == {b64u(begun.vault): "not sent yet"}
    kept = back.budget()
    assert kept is not None
    assert kept.lines == (line,)
    for name in ("Alice", "Bob"):
        ring = cast.ring(name)
        for keys_of in (ring, own_keys(ring.opening)):
            data = served[own.end.vault]
            assert opened(cast, keys_of, own.end.vault, NO_SERVICE, data) == 0
    alice_ring, bob_ring = cast.ring("Alice"), cast.ring("Bob")
    assert opened(cast, alice_ring, other, service, served[other]) == 0
    assert opened(cast, bob_ring, begun.vault, service, served[begun.vault]) == 0
    assert opened(cast, alice_ring, begun.vault, service, served[begun.vault]) > 0
    assert opened(cast, bob_ring, other, service, served[other]) > 0


async def test_a_counsellors_desk_never_names_another_relation(cast: Cast) -> None:
    begun = await cast.first_letter("shared", "Alice")
    own = begun.person.folder.own
    assert own is not None
    other = await begun.person.begin(
        cast.service.public, [cast.key("Bob")], "for Bob alone"
    )
    alice = await cast.counsellor("Alice")
    await alice.take(begun.vault)
    await alice.read(begun.vault)
    await alice.desk()

    received = b"".join(body for _, _, body in cast.wires["Alice"].seen)
    for vault in (other, own.end.vault):
        assert vault not in received
        assert b64u(vault).encode() not in received
