"""The first letter, whole: two people, three browsers, one server that cannot read.

A person writes first and receives seven words; a counsellor with a passkey takes and
answers; the person sees it live, leaves, comes back in a third clean browser, sees all
and deletes everything. Then every byte that is left is searched.
"""

from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pysqlite3.dbapi2 as sqlite
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from live import Live
from planted import forms, stored
from stage_desk import DeskStage
from steps_desk import DeskSteps, staff_browser
from steps_person import SLOW_MILLISECONDS, PersonSteps

pytestmark = pytest.mark.whole_browser

ASKED = "PLANTET-SPØRGSMÅL Jeg skylder penge væk."
TOLD = "PLANTET-SVAR Godt, at du skrev."
NAME = "PLANTET-Lærke"


class Listener:
    """Everything a browser sends, and where it sends it."""

    def __init__(self, page: Page) -> None:
        self.origins: set[str] = set()
        self.sent: list[bytes] = []
        page.context.on("request", self._hear)

    def _hear(self, request: Request) -> None:
        address = urlsplit(request.url)
        self.origins.add(f"{address.scheme}://{address.netloc}")
        self.sent += [request.url.encode(), request.post_data_buffer or b""]
        self.sent += [value.encode() for value in request.headers.values()]


@pytest.fixture
def browsers(browser: Browser) -> Iterator[list[BrowserContext]]:
    """The person's, the counsellor's, and the person's other device."""
    phone = {"width": 320, "height": 640}
    contexts = [
        browser.new_context(viewport=phone, locale="da-DK"),  # type: ignore[arg-type]  # a ViewportSize
        staff_browser(browser),
        browser.new_context(locale="da-DK"),
    ]
    yield contexts
    for context in contexts:
        context.close()


def planted(words: str) -> dict[str, bytes]:
    """What must stand nowhere: texts, the name, and neighbours among the words."""
    pairs = {f"{one} {two}" for one, two in pairwise(words.split())}
    return {text: text.encode() for text in {ASKED, TOLD, NAME, *pairs}}


def found(haystack: bytes, words: str) -> list[str]:
    return [
        name
        for name, secret in planted(words).items()
        if any(form in haystack for form in forms(secret))
    ]


def database_bytes(data: Path) -> bytes:
    """The database, its write-ahead log and its free pages: whole files."""
    return b"".join(path.read_bytes() for path in data.glob("udvej.sqlite*"))


def bodies(live: Live) -> set[bytes]:
    """The beginning of every sealed body that is stored.

    By the server's own SQLite: of two in one process neither sees the other's locks.
    """
    path = f"file:{live.data / 'udvej.sqlite'}?mode=ro"
    with closing(sqlite.connect(path, uri=True)) as connection:
        rows = connection.execute(
            "SELECT substr(body, 1, 64) FROM entry WHERE length(body) >= 1024"
        )
        return {bytes(row[0]) for row in rows}


def gone_of(before: set[bytes], live: Live, page: Page) -> tuple[set[bytes], bytes]:
    """Which of these are not served any more, and every byte that is left.

    Where somebody read at that very moment, the file is rewritten a little later.
    """
    gone, left = set[bytes](), b""
    for _ in range(SLOW_MILLISECONDS // 100):
        left = database_bytes(live.data)
        gone = before - bodies(live)
        if gone and not any(body in left for body in gone):
            break
        page.wait_for_timeout(100)
    return gone, left


def test_three_browsers(
    live: Live, desk: DeskStage, browsers: list[BrowserContext]
) -> None:
    phone, work, other = browsers
    mette = DeskSteps(work.new_page(), live)
    mette.join(desk.invite("Mette", "counsellor"), "Mette")
    desk.publish()
    mette.page.reload()
    mette.log_in()
    mette.at("desk-title")
    mette.press("duty-start")
    own = bodies(live)

    person = PersonSteps(phone.new_page(), live)
    heard = [Listener(person.page), Listener(mette.page)]
    person.come()
    person.begin(ASKED, to="Mette", name=NAME)
    words = person.keep()

    mette.hears("waiting-new", count=1)
    mette.opens_first_letter()
    mette.sees(ASKED)
    mette.press("waiting-take")
    mette.hears("waiting-taken", name=NAME)
    mette.answers(TOLD, to=NAME)
    person.sees(TOLD)
    person.press("folder-close")
    person.at("folder-closed-title")

    back = PersonSteps(other.new_page(), live)
    heard.append(Listener(back.page))
    back.come_back(words)
    back.at("folder-heading")
    back.sees(ASKED)
    back.sees(TOLD)

    assert {origin for one in heard for origin in one.origins} == {live.origin}
    assert found(b"\n".join(part for one in heard for part in one.sent), words) == []
    assert found(stored(live.data), words) == []
    of_the_person = bodies(live) - own

    back.delete_everything()

    gone, left = gone_of(of_the_person, live, back.page)
    assert len(gone) >= 6  # both vaults: the letters, the profile, the relation …
    assert [body.hex() for body in gone if body in left] == []
    assert found(left, words) == []
    assert person.faults + mette.faults + back.faults == []
