"""One thing the doctor found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found, and whether something ought to be done now."""

    said: str
    now: bool = False
