"""Opening hours as an editor types them → HSDS schedules.

Promise: rows that are not touched keep their schedules, also those that no form can
say; a row that cannot be is refused, never mended.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Final, Literal

import msgspec

from udvej.server.directory import terms
from udvej.server.directory.notes import Field
from udvej.server.directory.opening import LAST_MINUTE, hours, hours_text
from udvej.server.directory.shapes import Flaw, Malformed, Raw

Day = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Clock = Annotated[str, msgspec.Meta(max_length=5)]
When = Annotated[str, msgspec.Meta(max_length=10)]
_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_MIDNIGHT: Final = "24:00"


class Row(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    rename={"since": "from"},
):
    """Some days of the week that have the same hours."""

    days: list[Day]
    opens: Clock = ""
    closes: Clock = ""
    since: When = ""
    until: When = ""
    closed: bool = False


text = hours_text


def write(document: dict[str, Any], rows: Sequence[Row], said: str) -> None:
    """Set the schedules of a service. Raises `Malformed`."""
    if msgspec.to_builtins(list(rows)) == hours(document):
        kept = _schedules(document)
    else:
        kept = [_schedule(document["id"], at, row) for at, row in enumerate(rows)]
    for one in kept:
        one.pop("description", None)
    if said and not kept:
        kept = [{"id": terms.made_id(document["id"], "hours")}]
    if said:
        kept[0]["description"] = said
    kept = [one for one in kept if one.keys() - {"id"}]
    for at in document.get("service_at_locations", ()):
        # The service's own hold for its places too; two answers would be one too many.
        at.pop("schedules", None)
    document.pop("schedules", None)
    if kept:
        document["schedules"] = kept


def _schedules(document: Raw) -> list[dict[str, Any]]:
    own = document.get("schedules")
    if own:
        return list(own)
    places = document.get("service_at_locations", ())
    return [one for here in places for one in here.get("schedules", ())]


def _schedule(owner: str, at: int, row: Row) -> dict[str, Any]:
    made: dict[str, Any] = {"id": terms.made_id(owner, "schedule", str(at))}
    made |= {"freq": "WEEKLY", "byday": ",".join(row.days)} | _between(row)
    if row.closed:
        made["attributes"] = [terms.attribute(made["id"], terms.CLOSED)]
        return made
    closes = LAST_MINUTE if row.closes == _MIDNIGHT else row.closes
    good = _CLOCK.fullmatch(row.opens) and _CLOCK.fullmatch(closes)
    if not row.days or not good:
        raise _flaw("hours")
    return made | {"opens_at": row.opens, "closes_at": closes}


def _between(row: Row) -> dict[str, str]:
    found = {"valid_from": row.since, "valid_to": row.until}
    try:
        days = [date.fromisoformat(one) for one in found.values() if one]
    except ValueError:
        raise _flaw("day") from None
    whole = not (row.since and row.until) or days[0] <= days[1]
    # The library takes 20261224 and weeks too, which no page can show.
    written = [one for one in found.values() if one]
    whole = whole and [one.isoformat() for one in days] == written
    if not whole or (row.closed and not days):
        raise _flaw("day")
    return {name: day for name, day in found.items() if day}


def _flaw(said: str) -> Malformed:
    return Malformed([Flaw("", 1, Field.HOURS, said)])
