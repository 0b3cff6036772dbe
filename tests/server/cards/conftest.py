"""Sheets that are made, and read again as a reader of PDF sees them."""

from typing import Any

import pytest

from printed import ORIGIN, Printed, printed
from udvej.server import cards
from udvej.server.pages.addresses import WRITTEN
from watching import given_places


@pytest.fixture
def file() -> dict[str, Any]:
    """The fixed directory; nobody calls it made up here, so that sheets are real."""
    return {**given_places(), "fictional": False}


@pytest.fixture(scope="session")
def sheets() -> dict[str, Printed]:
    """Every file, of the places in Odense and in the whole country; read only."""
    file = {**given_places(), "fictional": False}
    made = cards.make(
        file, name="Mappen", origin=ORIGIN, languages=WRITTEN, town="Odense"
    )
    return printed(made)
