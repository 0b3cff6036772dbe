"""The lines of the sheet on which somebody does their sums.

Promise: only lines and their order; no amount is here, and none ever comes back. What
a line is called is the text ``sums-line-<name>``.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one heading, ``sums-part-<name>``."""

    name: str
    group: str
    """What they are summed with: `GROUPS` of web/src/money/sheet.ts."""
    lines: tuple[str, ...]
    kind: str = ""
    """Of debts: whom they are to."""


PARTS: Final = (
    Part(
        "income",
        "income",
        (
            "wages",
            "cash-benefit",
            "study-grant",
            "unemployment",
            "sickness",
            "pension",
            "child-benefit",
            "child-support-in",
            "housing-support",
            "other-income",
        ),
    ),
    Part(
        "home",
        "costs",
        ("rent", "heating", "power", "phone", "insurance", "subscriptions"),
    ),
    Part(
        "living",
        "costs",
        (
            "food",
            "hygiene",
            "clothes",
            "transport",
            "medicine",
            "dentist",
            "leisure",
            "pets",
        ),
    ),
    Part("children", "costs", ("daycare", "children", "child-support-out")),
    Part("fixed", "costs", ("tax", "union", "buffer", "other-cost")),
    Part(
        "once",
        "once",
        ("deposit", "moving", "new-number", "glasses", "course", "other-once"),
    ),
    Part(
        "debts-public",
        "debts",
        ("owed-tax", "owed-benefit", "owed-support", "owed-fine"),
        "public",
    ),
    Part(
        "debts-private",
        "debts",
        ("owed-bank", "owed-quick", "owed-rent", "owed-bills"),
        "private",
    ),
    Part("debts-people", "debts", ("owed-family", "owed-other"), "people"),
)
SCENARIOS: Final = ("now", "a", "b")
PERIODS: Final = ("month", "week", "quarter", "year")
SUMS: Final = ("income", "costs", "debts", "left", "fill", "after", "once")
"""What is summed, in the order that it is shown."""
