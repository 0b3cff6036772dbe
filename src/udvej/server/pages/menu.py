"""What leads where: the ways on from the front page, the foot of every page, all pages.

Promise: only pages that are there are led to, and staff's own page is in none of them.
"""

from collections.abc import Mapping
from typing import Final

from udvej.server.pages.addresses import THERE, Group, Page

WAYS: Final[tuple[Page, ...]] = tuple(
    page
    for page in (Page.WRITE, Page.FIND, Page.RIGHTS, Page.MONEY, Page.SAFE)
    if page in THERE
)
"""The five ways on from the front page."""

MENU: Final[tuple[Page, ...]] = tuple(
    page
    for page in (
        Page.FRONT,
        Page.WRITE,
        Page.FOLDER,
        Page.FIND,
        Page.RIGHTS,
        Page.MONEY,
        Page.SAFE,
        Page.ALL,
    )
    if page in THERE
)
"""The foot of every page. Staff know their address; a passer-by need not see it."""

GROUPS: Final[Mapping[Group, tuple[Page, ...]]] = {
    group: tuple(page for page in THERE if page.group is group)
    for group in Group
    if group is not Group.NONE
}
"""Every page there is to read, by what it is for."""

STEPS: Final[Mapping[Page, Page]] = {Page.WRITE: Page.FIRST, Page.FOLDER: Page.FIRST}
"""What comes between the front page and a page, to somebody who may be new."""
