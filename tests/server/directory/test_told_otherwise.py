"""A confidential address told in other letters, and one id written in two ways."""

import pytest

from kept_places import ID, OTHER, STREET, put, service
from places import Place
from udvej.server.directory import Directory, Malformed

pytestmark = pytest.mark.anyio

TOLD = (
    "Prøve\N{SOFT HYPHEN}gade 17",
    "PRØVEGADE\N{NO-BREAK SPACE}17",
    "Prøvegade\n 17",
    "Prøvegade, 17",
    "\N{FULLWIDTH LATIN CAPITAL LETTER P}røvegade 17",
    "Prøvegade 17, 2. tv.",
)


@pytest.fixture
def directory(place: Place) -> Directory:
    return place.app.directory


@pytest.mark.parametrize("told", TOLD)
async def test_a_confidential_address_is_known_however_it_is_written(
    directory: Directory, told: str
) -> None:
    await directory.change([put(service(), confidential=True)], "Ann", "added")
    other = service(OTHER, description=f"Lige ved {told}.", service_at_locations=[])
    with pytest.raises(Malformed, match="description: repeats an address"):
        await directory.change([put(other)], "Ann", "added")


async def test_a_street_and_its_number_tell_it_without_the_floor(
    directory: Directory,
) -> None:
    shelter = service()
    place = shelter["service_at_locations"][0]["location"]
    place["addresses"][0]["address_1"] = f"{STREET}, 3. tv."
    shelter["description"] = f"Ring på hos os på {STREET}."
    with pytest.raises(Malformed, match="description: repeats an address"):
        await directory.change([put(shelter, confidential=True)], "Ann", "added")
    shelter["description"] = "Et roligt hus i Prøvegade-kvarteret."
    await directory.change([put(shelter, confidential=True)], "Ann", "added")


async def test_an_id_in_other_letters_is_the_same_id(directory: Directory) -> None:
    one = ID.replace("1", "a")
    twice = [put(service(one)), put(service(one.upper()))]
    with pytest.raises(Malformed, match="stands there twice"):
        await directory.change(twice, "Ann", "added")
    await directory.change([put(service(one))], "Ann", "added")
    with pytest.raises(Malformed, match="stands there twice"):
        await directory.change([put(service(one.upper()))], "Ann", "added")
    assert [entry.id for entry in await directory.entries()] == [one]
