"""The editors' side: keeping the directory true, by session and role.

Promise: whoever changes or checks something is named by their session, and by nothing
that a request says. Knows no vault and no person who seeks help.
"""

from udvej.server.editing.http import routes

__all__ = ["routes"]
