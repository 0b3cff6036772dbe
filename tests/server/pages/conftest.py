"""A service with staff, whose people the pages show."""

import pytest

from places import Place
from staffing import Office


@pytest.fixture
async def office(place: Place) -> Office:
    return await Office(place).open()
