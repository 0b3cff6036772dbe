"""Our own content and the operator's over it, read once, before anything is served.

Promise: content that breaks a rule refuses to start, with every reason; a site that
runs keeps the pages it has, whatever happens to the files.
"""

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from udvej.server import content
from udvej.server.pages.addresses import TEMPLATES, TRANSLATED, WRITTEN, Page
from udvej.server.pages.helplines import HELP_LINES
from udvej.server.pages.languages import CATALOGUES

KNOWN: Final = content.Known(
    pages=frozenset(Page) - {Page.WORK},
    written=(frozenset(Page) - TEMPLATES) | {Page.CALCULATOR},
    phones={line.key: line.shown for line in HELP_LINES},
    catalogues=frozenset(f"{name}.ftl" for name in CATALOGUES),
)
_FOLDER: Final = resources.files("udvej") / "content"


def read_content(own: Path = Path()) -> content.Library:
    """Read all pages; ``Path()`` is no folder of the operator's own.

    Raises `content.Malformed`, a ``ValueError`` with a line for each flaw.
    """
    if own == Path():
        return _ours()
    return content.read([_FOLDER, own], KNOWN, WRITTEN, TRANSLATED)


@cache
def _ours() -> content.Library:
    """Our own pages alone: they are part of the program, so they are read once."""
    return content.read([_FOLDER], KNOWN, WRITTEN, TRANSLATED)
