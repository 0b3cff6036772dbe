"""What is measured: a figure, its ceiling of the same run, its budget.

Promise: a figure is printed with what it is compared with, and a budget that is missed
says so in words.
"""

import json
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

WIDTHS = (44, 14, 54, 40)


@dataclass(frozen=True, slots=True)
class Budget:
    """A limit of ARCHITECTURE's budgets, in the figure's unit."""

    text: str
    limit: float
    at_least: bool = False

    def holds(self, value: float) -> bool:
        """Say whether a figure keeps it."""
        return value >= self.limit if self.at_least else value <= self.limit


START = Budget("at most 2 s", 2)
MEMORY = Budget("at most 150 MB", 150)
APPENDS = Budget("at least 0.5 of the framework", 0.5, at_least=True)
APPEND_LATE = Budget("under 50 ms", 50)
LISTENER = Budget("at most 25 kB each", 25)
EVENT_LATE = Budget("under 50 ms", 50)
FIRST_PAGE = Budget("at most 14 kB", 14)
FIRST_LETTER = Budget("at most 60 kB", 60)
LAZY = Budget("at most 20 kB", 20)
PHRASE = Budget("at most 3 s slowed", 3_000)
OPEN_SHORT = Budget("under 100 ms", 100)
OPEN_LONG = Budget("at most 500 ms", 500)
OPEN_LONG_SLOWED = Budget("at most 2,500 ms", 2_500)
LEAVING = Budget("under 100 ms", 100)
TWO_PROCESSES = Budget("at least 1.7 times one", 1.7, at_least=True)


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table."""

    name: str
    value: float
    unit: str
    beside: str = ""
    """The ceiling, or what else it is compared with, as text with its figure."""
    budget: Budget | None = None

    @property
    def verdict(self) -> str:
        """The budget, and whether it was kept."""
        if self.budget is None:
            return ""
        kept = self.budget.holds(self.value)
        return f"{self.budget.text}: {'held' if kept else 'MISSED'}"

    @property
    def shown(self) -> str:
        """The figure with its unit, as precise as it deserves."""
        digits = 2 if self.value < 10 else 1 if self.value < 100 else 0  # noqa: PLR2004 - how many digits a person reads
        return f"{self.value:,.{digits}f} {self.unit}"


def print_table(figures: Sequence[Figure]) -> None:
    """Print every figure beside its ceiling and its budget."""
    _row(("what", "figure", "beside", "budget"))
    for one in figures:
        _row((one.name, one.shown, one.beside, one.verdict))


def write_json(figures: Sequence[Figure], path: Path) -> None:
    """Write the same as JSON, with what the machine is."""
    machine = {"python": platform.python_version(), "system": platform.platform()}
    rows = [
        {**asdict(one), "shown": one.shown, "verdict": one.verdict} for one in figures
    ]
    path.write_text(json.dumps({"machine": machine, "figures": rows}, indent=1) + "\n")


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of them lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _row(cells: Sequence[str]) -> None:
    padded = (cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    click.echo("  ".join(padded).rstrip())
