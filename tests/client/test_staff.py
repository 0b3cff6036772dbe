"""Staff log in: by PRF, by a passphrase where there is none, and never by another's."""

import pytest

from cast import Cast
from places import ORIGIN
from udvej.client.authenticator import SoftwareAuthenticator
from udvej.client.errors import Stale
from udvej.client.staff import StaffSession
from udvej.client.words import draw_words
from udvej.protocol.secret.alarms import Alarmed

pytestmark = pytest.mark.anyio


async def hire(cast: Cast, role: str, *, prf: bool) -> tuple[StaffSession, str]:
    link = await cast.office.link("Dorte", role)
    transport = cast.staff_transport()
    device = SoftwareAuthenticator(ORIGIN, has_prf=prf)
    session = StaffSession(transport, device, cast.place.installation)
    kept = await session.register(link.partition("#")[2])
    return session, " ".join(kept.passphrase or ()) if kept else ""


async def again(cast: Cast, session: StaffSession) -> StaffSession:
    """The same device, after closing the browser."""
    device = session._authenticator
    return StaffSession(cast.staff_transport(), device, cast.place.installation)


async def test_a_passkey_with_prf_opens_the_ring(cast: Cast) -> None:
    first, passphrase = await hire(cast, "counsellor", prf=True)
    assert passphrase == ""

    second = await again(cast, first)
    session = await second.log_in()

    assert session.name == "Dorte"
    assert second.ring == first.ring


async def test_without_prf_the_passphrase_opens_it_after_the_passkey(
    cast: Cast,
) -> None:
    first, passphrase = await hire(cast, "counsellor", prf=False)

    second = await again(cast, first)
    with pytest.raises(Stale):
        await second.log_in()
    with pytest.raises(Alarmed, match="cannot-open"):
        await second.log_in(draw_words("da").text)
    await second.log_in(passphrase)

    assert second.ring == first.ring


async def test_a_coordinator_has_a_session_and_no_ring(cast: Cast) -> None:
    session, _ = await hire(cast, "coordinator", prf=True)

    logged_in = await (await again(cast, session)).log_in()

    assert logged_in.signing is None
    with pytest.raises(Stale):
        _ = session.ring


async def test_after_logging_out_the_ring_is_gone(cast: Cast) -> None:
    session, _ = await hire(cast, "counsellor", prf=True)

    await session.log_out()

    with pytest.raises(Stale):
        _ = session.ring
