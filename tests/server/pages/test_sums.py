"""GET of the sheet to do sums on: what could fill a gap, and only sure amounts."""

import datetime as dt
import re
from html import unescape
from pathlib import Path

import pytest

from places import Place, running
from udvej.server.content import Certainty
from udvej.server.kernel.clock import SetClock
from udvej.server.kernel.settings import Settings
from udvej.server.pages import read_content, sheet, texts
from udvej.server.pages.addresses import Language
from udvej.server.pages.helps import arrange

pytestmark = pytest.mark.anyio

LIBRARY = read_content()
SAY = texts.load()
DAY_ONE = dt.date(1970, 1, 1)
CHECKED = """\
[study-grant]
source = "su.dk, Satser 2026"
source_date = "2026"
certainty = "authority"
lawyer = "not-needed"
checked_by = "<i>Mette</i>"
checked_on = 2026-11-25
"""


def seconds(day: dt.date) -> int:
    return (day - DAY_ONE).days * 86_400


def kroner(said: str) -> set[str]:
    """Every amount that the part on what could fill a gap says."""
    part = said.partition('data-part="fill"')[2].partition("</section>")[0]
    return set(re.findall(r"<b>(?:DKK )?([\d.,]+)", part))


async def shown(settings: Settings, day: dt.date, path: str = "/da/regn") -> str:
    async with running(settings, SetClock(seconds(day))) as place:
        said = unescape((await place.client.get(path)).text)
        # Fluent keeps what is filled in apart by signs that nobody sees.
        return re.sub("[\u2068\u2069]", "", said)


async def test_today_no_amount_of_ours_is_sure_and_each_help_has_whom_to_ask(
    settings: Settings,
) -> None:
    said = await shown(settings, dt.date(2026, 11, 26))
    assert kroner(said) == set()
    assert "Lige nu står der ingen beløb her." in said
    for one in LIBRARY.helps.values():
        assert one.da in said
        assert one.about_da in said
    assert said.count("Her står ikke noget beløb") == sum(
        not LIBRARY.facts[one.fact].is_question for one in LIBRARY.helps.values()
    )


async def test_what_a_municipality_wrote_of_2025_was_shown_in_2025(
    settings: Settings,
) -> None:
    said = await shown(settings, dt.date(2025, 10, 1))
    # Kalundborg Kommune, satser 2025; nothing second-hand, and no day too long.
    assert kroner(said) == {"2.784", "1.638", "1.092"}
    assert "Gælder til og med 31. december 2025." in said
    assert "Kalundborg Kommune" in said
    assert "Lige nu står der ingen beløb her." not in said
    assert kroner(await shown(settings, dt.date(2025, 6, 30))) == set()
    english = await shown(settings, dt.date(2025, 10, 1), "/en/sums")
    assert kroner(english) == {"2,784", "1,638", "1,092"}


async def test_what_borger_dk_wrote_of_2024_was_shown_in_2024(
    settings: Settings,
) -> None:
    said = await shown(settings, dt.date(2024, 5, 1))
    assert kroner(said) == {"7.240", "1.970", "2.520", "3.630"}


async def test_what_an_operator_has_checked_is_shown_while_it_holds(
    settings: Settings, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "facts.toml").write_text(CHECKED)
    theirs = Settings(
        data=settings.data, database=settings.database, content=own, origin="https://a"
    )
    said = await shown(theirs, dt.date(2026, 11, 26))
    assert kroner(said) == {"7.426", "3.799"}
    assert 'data-use="742600" data-use-every="month"' in said
    assert kroner(await shown(theirs, dt.date(2027, 1, 1))) == set()


def test_no_amount_is_ever_shown_that_nobody_stands_for() -> None:
    days = range((dt.date(2023, 1, 1) - DAY_ONE).days, 21_600, 30)
    for day in days:
        for one in arrange(LIBRARY, SAY[Language.DA], day):
            named = LIBRARY.helps[one.id].amounts
            facts = {amount.da: LIBRARY.facts[amount.fact] for amount in named}
            for amount in one.amounts:
                fact = facts[amount.name]
                assert fact.certainty is Certainty.AUTHORITY or fact.checked_by
                assert not fact.is_question


async def test_the_sheet_is_whole_without_scripts_and_asks_nothing(
    site: Place,
) -> None:
    for path, language in (("/da/regn", Language.DA), ("/en/sums", Language.EN)):
        answer = await site.client.get(path)
        said = unescape(answer.text)
        assert "<form" not in said
        assert answer.headers["cache-control"] == "no-store"
        for part in sheet.PARTS:
            assert SAY[language](f"sums-part-{part.name}") in said
            for line in part.lines:
                name = re.escape(SAY[language](f"sums-line-{line}"))
                assert re.search(rf'id="line-{line}" data-called>{name}<', said), line


def test_no_two_lines_have_one_name() -> None:
    lines = [line for part in sheet.PARTS for line in part.lines]
    lines += [f"fill-{name}" for name in LIBRARY.helps]
    assert len(set(lines)) == len(lines)
