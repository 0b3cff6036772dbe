"""Fixtures: the application in memory on SQLite, a service and its counsellors.

A folder's conftest imports the ones it wants.
"""

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cast import Cast
from places import ORIGIN, TODAY, Place, running
from udvej.protocol.secret import hardening
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings


@pytest.fixture
def quick_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Harden with one hash: Argon2id has its own tests, and takes 64 MiB a phrase."""

    def harden(password: bytes, salt: bytes, _: object) -> bytes:
        return hashlib.sha256(salt + password).digest()

    monkeypatch.setattr(hardening, "harden", harden)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    settings = Settings(data=tmp_path / "data", origin=ORIGIN, work_bits=4, rate=0)
    clock = SetClock(TODAY * DAY_SECONDS + 40_000)
    async with running(settings, clock) as one:
        yield one


@pytest.fixture
async def cast(place: Place) -> Cast:
    return await Cast.gather(place)
