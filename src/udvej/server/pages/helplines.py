"""Telephone numbers that need neither us nor a network: one table.

Promise: a number stands here only if the service's own page or an authority's gives
it. Its source and that source's date are shown beside it.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One number: `key` names its texts (``help-<key>-…``), `dial` what is dialled."""

    key: str
    shown: str
    dial: str


HELP_LINES: Final = (
    HelpLine("112", "112", "112"),
    HelpLine("1888", "1888", "1888"),
    HelpLine("cmm", "70 20 25 50", "+4570202550"),
)
