"""What is kept and who may do what, as the page shows it: other tables, laid out.

Promise: nothing is listed here. Roles come from `accounts`, what is kept and how long
from `retention`; `app` hands the latter in, because both stand on one level.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoredRow:
    """One line of what is kept; each text by language code."""

    what: Mapping[str, str]
    why: Mapping[str, str]
    how_long: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """Both tables: which roles may do each action, and what is stored."""

    allowed: Mapping[str, AbstractSet[str]]
    stored: Sequence[StoredRow] = ()

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role that may do anything, in the order they are met."""
        met = (role for roles in self.allowed.values() for role in sorted(roles))
        return tuple(dict.fromkeys(met))
