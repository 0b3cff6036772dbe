"""A place as the directory keeps it, and who checked it, for tests to vary."""

from typing import Any, Final

import msgspec

from places import TODAY
from udvej.server.directory import Check, Field, Kind, Notes, Put, terms
from udvej.server.directory.notes import day_text

ID: Final = "11111111-1111-4111-8111-111111111111"
OTHER: Final = "44444444-4444-4444-8444-444444444444"
STREET: Final = "Prøvegade 17"


def checked(**more: str) -> Check:
    day = day_text(TODAY)
    made: dict[str, str] = {"date": "2026", "url": "https://a.example"}
    made |= {"checked_on": day, "checked_by": "Ann", "seconded_by": "Bo"} | more
    return Check("Deres egen side", "authority", **made)


def service(identifier: str = ID, **more: object) -> dict[str, Any]:
    location = {
        "id": terms.made_id(identifier, "location"),
        "location_type": "physical",
        "name": "Huset",
        "latitude": 55.4,
        "longitude": 10.4,
        "addresses": [
            {
                "id": terms.made_id(identifier, "address"),
                "address_1": STREET,
                "city": "Odense C",
                "state_province": "Syddanmark",
                "postal_code": "5000",
                "country": "DK",
                "address_type": "physical",
            }
        ],
    }
    made: dict[str, Any] = {
        "id": identifier,
        "name": "Prøvestedet",
        "description": "Kaffe og samtaler.",
        "status": "active",
        "phones": [{"id": terms.made_id(identifier, "p"), "number": "+45 00 00 00 01"}],
        "service_areas": [{"id": terms.made_id(identifier, "a"), "name": "Odense"}],
        "service_at_locations": [
            {"id": terms.made_id(identifier, "sal"), "location": location}
        ],
        "attributes": [
            terms.attribute(identifier, "need-talk"),
            terms.attribute(identifier, "anonymous", "yes"),
        ],
    }
    return made | more


def put(document: dict[str, Any], **notes: object) -> Put:
    given = {"checks": dict.fromkeys(Field, checked())} | notes
    return Put(Kind.SERVICE, document, msgspec.convert(given, Notes))
