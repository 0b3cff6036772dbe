"""The counsellors' side: who is on duty, which first letters wait, what is promised.

Promise: oldest first, and the same waiting time is shown to both ends. Never sees a
word of a letter, and asks vaults and accounts through their front doors only.
"""

from udvej.server.desk.actions import LEAVE, who_is_in
from udvej.server.desk.following import observer
from udvej.server.desk.http import routes
from udvej.server.desk.store import forget_run_out

__all__ = ["LEAVE", "forget_run_out", "observer", "routes", "who_is_in"]
