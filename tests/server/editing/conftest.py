"""An office with two editors."""

import pytest

from editing_desk import Desk, two_editors
from places import Place
from staffing import Office


@pytest.fixture
async def office(place: Place) -> Office:
    return await Office(place).open()


@pytest.fixture
async def desk(place: Place, office: Office) -> Desk:
    return await two_editors(place, office)
