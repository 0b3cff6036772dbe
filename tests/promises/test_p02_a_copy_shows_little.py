"""P2: a copy of everything stored shows no content, name, address or needless time."""

import io
import re

import pytest

from cast import Cast
from planted import ADDRESS, stored, walk
from udvej.server.kernel.database import metadata

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("quick_words")]


async def test_no_file_or_log_line_holds_an_address(
    cast: Cast, lines: io.StringIO
) -> None:
    await walk(cast)
    everything = stored(cast.place.app.services.settings.data)

    packed = bytes(int(part) for part in ADDRESS.split("."))
    for form in (ADDRESS.encode(), packed + b"\xc3\x50"):  # and with its port, 50000
        assert form not in everything
    assert ADDRESS not in lines.getvalue()


async def test_no_file_holds_a_time_of_day(cast: Cast) -> None:
    """Neither seconds nor minutes of the story's day stand anywhere as text."""
    await walk(cast)
    everything = stored(cast.place.app.services.settings.data)

    assert not re.search(rb"20\d\d-\d\d-\d\dT?\d\d:\d\d", everything)


def test_no_table_of_entries_has_a_column_for_a_time() -> None:
    """The schema says it: entries and vaults know days at most."""
    times = {"created", "updated", "at", "time", "timestamp", "minute", "second"}
    for name in ("entry", "vault", "reader"):
        columns = {column.name for column in metadata.tables[name].columns}
        assert columns.isdisjoint(times)
        assert not any(
            "TIME" in str(column.type).upper() or "DATE" in str(column.type).upper()
            for column in metadata.tables[name].columns
        )
