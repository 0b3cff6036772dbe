"""The real application in memory, on either database, with a clock that a test sets."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from places import ORIGIN, TODAY, Place, running
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def clock() -> SetClock:
    return SetClock(TODAY * DAY_SECONDS + 40_000)


@pytest.fixture
def settings(tmp_path: Path, database_url: str) -> Settings:
    return Settings(
        data=tmp_path / "data",
        database=database_url,
        origin=ORIGIN,
        work_bits=4,
        rate=0,
    )


@pytest.fixture
async def place(settings: Settings, clock: SetClock) -> AsyncIterator["Place"]:
    async with running(settings, clock) as one:
        yield one


@pytest.fixture
async def there(
    place: Place, settings: Settings, clock: SetClock
) -> AsyncIterator[Place]:
    """Another server of the same installation."""
    del place  # it makes the installation
    async with running(settings, clock) as one:
        yield one
