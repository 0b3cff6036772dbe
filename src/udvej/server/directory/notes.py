"""What we know of an entry and HSDS has no place for.

Promise: who checked what against which source, and when, is said for each field; a
field that nobody of ours has checked is shown to nobody. A telephone number takes two.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated, Final, Literal

import msgspec

EPOCH: Final = date(1970, 1, 1)
FRESH_DAYS: Final = 90
"""Hours and numbers change; after that nobody should rely on them."""


class Field(StrEnum):
    """What a card says, each checked by itself."""

    NAME = "name"
    WHAT = "what"
    NEEDS = "needs"
    WHO = "who"
    TOWNS = "towns"
    ADDRESS = "address"
    ANONYMOUS = "anonymous"
    STAY = "stay"
    DROP_IN = "drop_in"
    COMES_TO_YOU = "comes_to_you"
    COST = "cost"
    LANGUAGES = "languages"
    PHONES = "phones"
    URL = "url"
    HOURS = "hours"


Day = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$(?!\n)",
        description="a day, as 2026-11-25",
    ),
]
SourceDate = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^(|undated|[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?)?)$(?!\n)",
        description="a day, a month, a year or undated",
    ),
]
Web = Annotated[
    str,
    msgspec.Meta(
        pattern=r"^(|https?://[!-~]+)$(?!\n)", description="an address with https://"
    ),
]
Language = Literal["da", "en"]
Translated = Literal["name", "what", "hours"]


class Check(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Where a field comes from, and who held it against that."""

    source: Annotated[str, msgspec.Meta(min_length=1)]
    certainty: Literal["authority", "second-hand", "old"]
    date: SourceDate = ""
    url: Web = ""
    checked_on: Day | None = None
    checked_by: str = ""
    seconded_by: str = ""
    """Another who looked at a number too."""

    def has_day(self) -> bool:
        """Say whether there is such a day as the source is of, if it names one."""
        if len(self.date) < len("2026-11-25"):
            return True
        try:
            day_number(self.date)
        except ValueError:
            return False
        return True

    def is_made(self, field: Field) -> bool:
        """Say whether it lets a field be shown at all."""
        if self.checked_on is None or not self.checked_by:
            return False
        other = self.seconded_by not in {"", self.checked_by}
        return other or field is not Field.PHONES

    def is_fresh(self, today: int) -> bool:
        """Say whether it was made lately; never in the future."""
        if self.checked_on is None:
            return False
        age = today - day_number(self.checked_on)
        return 0 <= age <= FRESH_DAYS


class Standing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Numbers that two had looked at before the list of numbers was changed."""

    numbers: tuple[str, ...]
    """As they stand in HSDS."""
    check: Check


class Notes(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Beside one HSDS object."""

    confidential: bool = False
    """Where it lies is told to nobody: not shown, not exported."""
    fictional: bool = False
    """Made up, for the demo; every screen says so."""
    held_back: str = ""
    """Why it is shown to nobody, whatever is checked; empty: it is not held back."""
    language: Language = "da"
    """Of the texts in HSDS."""
    texts: Mapping[Translated, Mapping[Language, str]] = {}
    """The same in the other language."""
    checks: Mapping[Field, Check] = {}
    standing: Standing | None = None
    """Shown while the changed list waits for its second pair of eyes."""

    def shows(self, field: Field) -> bool:
        """Say whether a field may be shown."""
        check = self.checks.get(field)
        return check is not None and check.is_made(field)

    def is_fresh(self, field: Field, today: int) -> bool:
        """Say whether a field may be shown and was checked lately."""
        return self.shows(field) and self.checks[field].is_fresh(today)


def day_number(text: str) -> int:
    """Return an ISO day as days from 1970. Raises ``ValueError`` for no day."""
    return (date.fromisoformat(text) - EPOCH).days


def day_text(day: int) -> str:
    """Return days from 1970 as an ISO day."""
    return (EPOCH + timedelta(days=day)).isoformat()


NOTHING: Final = Notes()
"""Of an entry that came without notes: so it is shown to nobody."""
