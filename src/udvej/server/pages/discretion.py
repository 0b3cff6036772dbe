"""What each page leaves behind in a browser, and with others: one table.

Promise: the strictest line is the one that a page gets by not being named. The headers
and marks that pages carry are made from here and from nowhere else, and a browser test
looks at each column on every page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from udvej.server.pages.addresses import Page

_TELLING: Final = re.compile(
    r"sex|prostitu|exit|udvej|escort|r[åa]dgiv|counsel|hj[æa]lp|help|krise|crisis"
    r"|advi[cs]e|social|vold|violence",
    re.IGNORECASE,
)


def telling(shown: str) -> str:
    """Return what of a title, name or address tells a passer-by; empty: nothing."""
    found = _TELLING.search(shown)
    return "" if found is None else found[0]


class History(StrEnum):
    """How many pages of ours lie behind the reader."""

    ONE = "one"
    """Links between our pages replace; with scripts off the browser keeps each."""
    TRAIL = "trail"
    """As the browser does it; for staff, who work in many tabs."""


@dataclass(frozen=True, slots=True)
class Discretion:
    """One page's policy."""

    referrer: str = "no-referrer"
    """What another site is told of where a link was found."""
    caching: str = "no-store"
    """What the browser may keep on its disk."""
    prefetch: str = "off"
    """Whether names of other sites may be looked up before a link is followed."""
    history: History = History.ONE
    autofill: str = "off"
    """Whether the browser may remember what is typed."""

    @property
    def headers(self) -> dict[str, str]:
        """The headers that a page of this policy is served with."""
        return {
            "cache-control": self.caching,
            "referrer-policy": self.referrer,
            "x-dns-prefetch-control": self.prefetch,
        }


_STRICTEST: Final = Discretion()
_LOOSER: Final[Mapping[Page, Discretion]] = {
    Page.WORK: Discretion(history=History.TRAIL),
}


def discretion(page: Page | None) -> Discretion:
    """Return a page's policy; None is a page that does not exist."""
    return _STRICTEST if page is None else _LOOSER.get(page, _STRICTEST)
