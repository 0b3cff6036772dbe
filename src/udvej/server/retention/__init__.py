"""What is kept and for how long: one table, and the run that enforces it.

Promise: every column that is stored has a rule in the table, and a run says what it
removed. It removes; it never archives.
"""

from udvej.server.retention.keeper import Keeper
from udvej.server.retention.schedule import SCHEDULE, Rule

__all__ = ["SCHEDULE", "Keeper", "Rule"]
