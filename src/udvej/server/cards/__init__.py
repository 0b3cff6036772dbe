"""Cards and posters for clinics and waiting rooms, as files for a printer.

Promise: made of the public file of places and this installation's own address, and of
nothing else. The outer side tells nobody what it is for; no address is shortened or
carries anything; nobody is counted.
"""

from collections.abc import Collection, Mapping

from udvej.server.cards import card, poster
from udvej.server.cards.choosing import Unprintable, choose
from udvej.server.cards.saying import front_page, say
from udvej.server.pages import texts
from udvej.server.pages.addresses import Language
from udvej.server.pages.listing import Raw

__all__ = ["Unprintable", "front_page", "make"]


def make(
    file: Raw,
    *,
    name: str,
    origin: str,
    languages: Collection[Language],
    town: str = "",
    places: Collection[str] = (),
) -> Mapping[str, bytes]:
    """Return every file by its name. Raises `Unprintable` before any is whole."""
    chosen = choose(file, town, places)
    made: dict[str, bytes] = {}
    for language in languages:
        said = say(
            texts.load()[language],
            name=name,
            origin=origin,
            places=chosen,
            fictional=file["fictional"],
        )
        made[f"card-{language}.pdf"] = card.fold(said)
        for size in poster.SIZES:
            made[f"poster-{size}-{language}.pdf"] = poster.put_up(said, size)
    return made
