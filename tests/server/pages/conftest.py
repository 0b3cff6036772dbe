"""A service with staff, whose people the pages show; and one that is only looked at."""

from collections.abc import AsyncIterator

import pytest

from places import ORIGIN, TODAY, Place, running
from staffing import Office
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings


@pytest.fixture
async def office(place: Place) -> Office:
    return await Office(place).open()


@pytest.fixture(scope="session")
async def site(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Place]:
    """One place for every test that only reads pages: nobody ever writes into it."""
    settings = Settings(
        data=tmp_path_factory.mktemp("site"), origin=ORIGIN, work_bits=4, rate=0
    )
    async with running(settings, SetClock(TODAY * DAY_SECONDS + 40_000)) as one:
        yield one
