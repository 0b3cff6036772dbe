"""HSDS schedules → the hours of the public file.

Promise: hours that cannot be said exactly are not said; none is guessed.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from udvej.server.directory import terms
from udvej.server.directory.shapes import Raw

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST_MINUTE: Final = "23:59"
"""HSDS's midnight at the end of a day."""
_CLOCK: Final = re.compile(r"((?:[01][0-9]|2[0-3]):[0-5][0-9])(?::00)?(?:\+0[12]:00)?")
_DAY: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_WEEKLY: Final = {
    "id", "service_id", "location_id", "service_at_location_id", "valid_from",
    "valid_to", "wkst", "freq", "interval", "byday", "description", "opens_at",
    "closes_at", "schedule_link", "attending_type", "notes", "attributes", "metadata",
}  # fmt: skip
"""Members that a plain week can have; another one means a rule we cannot show."""


def hours(document: Raw) -> list[dict[str, Any]]:
    """Return the rows of opening hours; none, when one of them cannot be said."""
    rows = [_row(one) for one in schedules(document) if _says_times(one)]
    return [row for row in rows if row] if all(rows) else []


def hours_text(document: Raw) -> str:
    """Return the opening hours in words, as their publisher wrote them."""
    said = (one.get("description", "") for one in schedules(document))
    return " ".join(dict.fromkeys(text for text in said if text))


def schedules(document: Raw) -> Iterator[Raw]:
    """Return the service's own schedules, or else those of its places."""
    own = document.get("schedules")
    if own:
        yield from own
        return
    for here in document.get("service_at_locations", ()):
        yield from here.get("schedules", ())


def _says_times(schedule: Raw) -> bool:
    return bool(schedule.keys() - {"id", "description", "schedule_link", "notes"})


def _row(schedule: Raw) -> dict[str, Any]:
    """Return one row, or nothing."""
    days = [day for day in schedule.get("byday", "").split(",") if day]
    plain = schedule.keys() <= _WEEKLY and schedule.get("interval", 1) == 1
    weekly = schedule.get("freq", "WEEKLY") == "WEEKLY"
    closed = terms.CLOSED in terms.codes(schedule, "")
    times = _times(schedule)
    between = _between(schedule)
    if not (plain and weekly and set(days) <= set(DAYS)) or between is None:
        return {}
    if closed:
        return {"days": days or list(DAYS), **between, "closed": True}
    return {"days": days, **times, **between} if days and times else {}


def _times(schedule: Raw) -> dict[str, str]:
    opens = _CLOCK.fullmatch(schedule.get("opens_at", ""))
    closes = _CLOCK.fullmatch(schedule.get("closes_at", ""))
    if opens is None or closes is None:
        return {}
    end = "24:00" if closes[1] == LAST_MINUTE else closes[1]
    return {"opens": opens[1], "closes": end}


def _between(schedule: Raw) -> dict[str, str] | None:
    """Return the days it holds for; None, when they cannot be read."""
    named = {"from": "valid_from", "until": "valid_to"}
    found = {name: schedule[key] for name, key in named.items() if key in schedule}
    good = all(_DAY.fullmatch(day) for day in found.values())
    return found if good else None
