"""The site: pages written by the server in Danish and English, and the client's files.

Promise: every page says what it says with scripts off, asks nobody else for anything,
sets no cookie, and answers also when the database is away. Titles, addresses and icon
say nothing to a passer-by. Leaving (`/ud`) is written down nowhere.
"""

from udvej.server.pages.http import Site
from udvej.server.pages.kept import Kept, StoredRow
from udvej.server.pages.people import Nobody, Presence, Shown

__all__ = ["Kept", "Nobody", "Presence", "Shown", "Site", "StoredRow"]
