"""What a fact is, and what is wrong with a file.

Promise: a fact that exists has a source, that source's date and a certainty.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override


class Certainty(StrEnum):
    """How sure a fact is; the pages say it in words."""

    AUTHORITY = "authority"
    SECOND_HAND = "second-hand"
    OLD = "old"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact, once, for every language; what is said of it stands on the pages."""

    id: str
    source: str
    source_date: str
    """Day, month or year, as the source gives it, or ``undated``."""
    certainty: Certainty
    lawyer: bool
    """Whether a lawyer has to sign before it is shown as an answer."""
    source_en: str = ""
    """The source in English, where it is words of ours and no title."""
    url: str = ""
    law: str = ""
    law_en: str = ""
    """The law in English, where words of ours stand between names of acts."""
    phone: str = ""
    """A number as it is shown, which pages may lead to by the fact's name."""
    signed_by: str = ""
    signed_on: dt.date | None = None
    checked_by: str = ""
    checked_on: dt.date | None = None

    @property
    def is_question(self) -> bool:
        """Whether it may only be shown as something to ask about."""
        unsigned = self.lawyer and not self.signed_by
        return unsigned or (
            self.certainty is Certainty.UNCHECKED and not self.checked_by
        )


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """One thing that is wrong, where it is; lines count from one."""

    file: str
    line: int
    reason: str

    @override
    def __str__(self) -> str:
        """Say it on one line, as compilers do."""
        return f"{self.file}:{self.line}: {self.reason}"


class Malformed(ValueError):  # noqa: N818 -- a finding, as `Refused` is
    """What was read cannot be shown; every flaw that was found, in order."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(sorted(set(flaws)))
        super().__init__("\n".join(map(str, self.flaws)))
