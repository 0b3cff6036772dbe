"""Everything that is kept, and for how long: the one table.

Promise: every table of the database stands under exactly one rule here, and
docs/DATA.md names that rule beside each of its columns; a test compares all three.
"""

from dataclasses import dataclass
from typing import Final

from udvej.protocol.visible import limits


@dataclass(frozen=True, slots=True)
class Rule:
    """``tables`` are kept as ``kept`` says; ``hourly``: the run takes away."""

    name: str
    tables: tuple[str, ...]
    kept: str
    hourly: bool


SCHEDULE: Final = (
    Rule(
        "installation",
        ("installation", "retained"),
        "as long as the installation",
        hourly=False,
    ),
    Rule(
        "vault",
        ("vault", "entry", "reader", "readable"),
        "until the person deletes it: at once, or after"
        f" {limits.UNDO_DAYS} days in which it can be undone",
        hourly=True,
    ),
    Rule(
        "tombstone",
        ("tombstone",),
        f"{limits.TOMBSTONE_DAYS} days",
        hourly=True,
    ),
    Rule("opened", ("opened",), "until the vault's day is over", hourly=True),
    Rule(
        "people",
        ("assignment", "circle"),
        "as long as the vault; minutes until the answer",
        hourly=False,
    ),
    Rule(
        "duty",
        ("duty", "absence"),
        "until the counsellor ends it; a duty ends by itself after 12 hours",
        hourly=True,
    ),
    Rule(
        "staff",
        ("staff", "passkey", "wrap", "service", "roster"),
        "as long as the installation; a suspended account stays as suspended",
        hourly=False,
    ),
    Rule(
        "passing",
        ("session", "invitation", "enrolment", "spent_challenge"),
        "until it ends: 12 hours, 7 days, a day, two minutes",
        hourly=True,
    ),
    Rule(
        "directory",
        ("directory_entry", "directory_change"),
        "until it is deleted by a command; its history for two years",
        hourly=True,
    ),
)
