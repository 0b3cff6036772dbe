"""The written way to copy a running installation, and what its return undoes."""

import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from documents import ROOT
from places import Place, running
from staffing import Browser, Office
from stage import anyio_backend, place
from udvej.server.kernel.settings import Settings

__all__ = ["anyio_backend", "place"]

pytestmark = pytest.mark.anyio


def copy_as_written(settings: Settings, target: Path) -> None:
    """Do what docs/DATA.md says, word by word, with this Python."""
    text = (ROOT / "docs/DATA.md").read_text()
    (line,) = [one for one in text.splitlines() if "VACUUM INTO" in one]
    python, *rest = shlex.split(line)
    assert python.endswith("python")
    stands_for = {
        "udvej-data/udvej.sqlite": str(settings.data / "udvej.sqlite"),
        "COPY": str(target),
    }
    said = [stands_for.get(one, one) for one in rest]
    subprocess.run([sys.executable, *said], check=True)  # noqa: S603 - our own document


async def test_the_written_copy_is_whole_and_brings_back_what_was_ended(
    place: Place, tmp_path: Path
) -> None:
    office = await Office(place).open()
    alice = await office.hire("Alice", "counsellor")
    ann = await office.hire("Ann", "admin")
    link = await office.link("Bob", "counsellor")
    settings = place.app.services.settings
    copy = tmp_path / "copy.sqlite"
    copy_as_written(settings, copy)
    assert copy.stat().st_mode & 0o077 == 0
    assert (await Browser(place).register(link)).status_code == 200
    await ann.post("/api/staff/suspend", {"staff": alice.staff})
    assert (await alice.log_in()).status_code != 200

    data = tmp_path / "restored"
    data.mkdir()
    copy.rename(data / "udvej.sqlite")
    async with running(replace(settings, data=data), place.clock) as restored:
        again = Browser(restored, alice.device, alice.hand)
        assert (await again.log_in()).status_code == 200
        assert (await Browser(restored).register(link)).status_code == 200
