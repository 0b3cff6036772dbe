"""Which places of the public file stand on a card.

Promise: a place is printed by a number that somebody checked, or not at all. What the
public file does not say cannot be printed, and nothing is left out in silence.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from udvej.server.pages import listing
from udvej.server.pages.addresses import Language
from udvej.server.pages.listing import Raw


class Unprintable(ValueError):  # noqa: N818 -- a finding, as `Refused` is
    """What was asked for cannot be printed, and why."""


def choose(file: Raw, town: str = "", ids: Collection[str] = ()) -> Sequence[Raw]:
    """Return the places to print: those named, or those of a town and of the country.

    Without either, the country's. Raises `Unprintable` for a place or town that is not
    in the file, and for a place that was named and has no checked number.
    """
    if ids:
        known = {str(place["id"]): place for place in file["places"]}
        missing = sorted(set(ids) - known.keys())
        if missing:
            raise Unprintable(f"no such place is shown: {', '.join(missing)}")
        chosen = [known[one] for one in dict.fromkeys(ids)]
        silent = [_name(one) for one in chosen if checked_phone(one) is None]
        if silent:
            raise Unprintable(f"no checked number: {', '.join(silent)}")
        return chosen
    chosen = [place for place in file["places"] if place["national"]]
    if town:
        found = next((one for one in listing.towns(file) if one.name == town), None)
        if found is None:
            names = ", ".join(one.name for one in listing.towns(file)) or "none"
            raise Unprintable(f"no place is in {town}; towns with places: {names}")
        chosen = listing.of_town(file, found)
    # What is near comes first; then by name, so that the same file gives the same card.
    ordered = sorted(chosen, key=lambda one: (one["national"], _name(one)))
    return [one for one in ordered if checked_phone(one) is not None]


def checked_phone(place: Raw) -> Mapping[str, str] | None:
    """Return the first number that may be printed, as `shown` and `checked`."""
    for phone in listing.facts(place, Language.DA)["phones"]:
        if phone["checked"] and _is_day(phone["checked"]):
            return {"shown": phone["shown"], "checked": phone["checked"]}
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _name(place: Raw) -> str:
    return str(listing.facts(place, Language.DA)["name"])
