"""The site: pages written by the server, in every language, and the client's files.

Promise: every page says what it says with scripts off, asks nobody else for anything,
sets no cookie, and answers also when the database is away. Titles, addresses and icon
say nothing to a passer-by. Leaving (`/ud`) is written down nowhere.
"""

from collections.abc import Mapping, Sequence

from udvej.server.content import Library, Malformed
from udvej.server.kernel.services import Services
from udvej.server.pages.discretion import telling
from udvej.server.pages.http import Site
from udvej.server.pages.kept import Kept
from udvej.server.pages.library import read_content
from udvej.server.pages.listing import Listing
from udvej.server.pages.people import Presence, Shown
from udvej.server.pages.presence import HerePresence, allowed

__all__ = [
    "Kept",
    "Listing",
    "Malformed",
    "Presence",
    "Shown",
    "Site",
    "read_content",
    "site",
    "telling",
]


def site(
    services: Services,
    library: Library,
    stored: Mapping[str, Sequence[str]],
    places: Listing,
) -> Site:
    """Return the site of an installation; `stored`: each rule of retention's tables."""
    kept = Kept(allowed(), stored)
    return Site(services, HerePresence(services), kept, library, places)
