"""The vaults alone: whose staff key it is, accounts would know."""

from collections.abc import AsyncIterator

import pytest

from places import Place, running
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings


@pytest.fixture
async def place(settings: Settings, clock: SetClock) -> AsyncIterator[Place]:
    async with running(settings, clock) as one:
        one.app.vaults.hooks.gates.clear()
        yield one
