"""How a vector's `call` finds its Python side (vectors/README.md).

A call takes the members of `given` and returns those of `gives`; refusals and alarms
are raised.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from udvej.protocol.visible.encoding import from_b64u

FOLDER = Path(__file__).parents[2] / "vectors"

Given = dict[str, Any]
CALLS: dict[tuple[str, str], Callable[[Given], Given]] = {}


def called(folder: str, name: str) -> Callable[[Callable[[Given], Given]], None]:
    def add(call: Callable[[Given], Given]) -> None:
        CALLS[folder, name] = call

    return add


def of(given: Given, name: str) -> bytes:
    return from_b64u(given[name])
