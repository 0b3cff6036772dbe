"""One place that two editors keep, each by a browser of their own."""

from dataclasses import dataclass
from typing import Any, Final

import msgspec

from places import Place
from staffing import Browser, Office
from udvej.server.app import Application
from udvej.server.directory import Check, Field, Kind, Notes, Put, day_text

ID: Final = "11111111-1111-4111-8111-111111111111"
OLD: Final = "00 00 00 01"
NEW: Final = "00 00 00 02"
SOURCE: Final = {"source": "Deres egen side", "certainty": "authority", "date": "2026"}
DOCUMENT: Final = {
    "id": ID,
    "name": "Prøvestedet",
    "description": "Kaffe og samtaler.",
    "status": "active",
    "phones": [
        {"id": "22222222-2222-4222-8222-222222222222", "number": "+45 00 00 00 01"}
    ],
}


@dataclass
class Desk:
    """Two editors, and what the public is shown meanwhile."""

    place: Place
    ann: Browser
    bo: Browser

    async def fields(self) -> dict[str, dict[str, Any]]:
        got = await self.ann.post("/api/editing/place", {"id": ID})
        assert got.status_code == 200, got.text
        return {one["field"]: one for one in got.json()["fields"]}

    async def edit(self, field: str, value: object, **more: object) -> dict[str, Any]:
        """A field's edit as a form sends it, of what is there now."""
        mark = (await self.fields())[field]["mark"]
        return {"mark": mark, "value": value, "source": SOURCE, "checked": True} | more

    async def save(self, who: Browser, **edits: dict[str, Any]) -> dict[str, Any]:
        got = await who.post("/api/editing/save", {"id": ID, "fields": edits})
        assert got.status_code == 200, got.text
        answer: dict[str, Any] = got.json()
        return answer

    async def check(self, who: Browser, *fields: str) -> dict[str, Any]:
        seen = await self.fields()
        marks = {field: seen[field]["mark"] for field in fields}
        got = await who.post("/api/editing/check", {"id": ID, "fields": marks})
        assert got.status_code == 200, got.text
        answer: dict[str, Any] = got.json()
        return answer

    async def steps(self) -> list[dict[str, Any]]:
        """The history as an editor is shown it."""
        got = await self.ann.post("/api/editing/history", {"id": ID})
        steps: list[dict[str, Any]] = got.json()["steps"]
        return steps

    async def numbers(self) -> list[str]:
        """The numbers that anybody can call."""
        file = (await self.place.client.get("/directory.json")).json()
        return [
            phone["shown"]
            for one in file["places"]
            for phone in one.get("phones", ())
            if phone["checked"]
        ]


def checks_of(app: Application) -> dict[Field, Check]:
    """Name and words checked by one today, the number by two."""
    day, source = day_text(app.services.clock.day()), SOURCE["source"]
    check = Check(source, "authority", "2026", checked_on=day, checked_by="Ann")
    both = msgspec.structs.replace(check, seconded_by="Bo")
    return {Field.NAME: check, Field.WHAT: check, Field.PHONES: both}


async def two_editors(place: Place, office: Office) -> Desk:
    """One place whose number both have looked at."""
    notes = Notes(checks=checks_of(place.app))
    put = Put(Kind.SERVICE, DOCUMENT, notes)
    await place.app.directory.change([put], "import", "import")
    ann, bo = [await office.hire(name, "editor") for name in ("Ann", "Bo")]
    return Desk(place, ann, bo)
