"""``udvej content check``, and a server that will not start on a bad page."""

import re
from pathlib import Path

import pytest

from commands import Run, no, ok
from udvej.server.app import create
from udvej.server.content import Malformed
from udvej.server.kernel.settings import Settings

FRONT = """\
+++
title = "Kontakt"
lead = "Sådan."
written_on = 2026-11-25
review_by = 2027-05-25
+++
"""


def write(folder: Path, body: str) -> None:
    (folder / "contact").mkdir(parents=True, exist_ok=True)
    for language in ("da", "en"):
        (folder / "contact" / f"{language}.md").write_text(FRONT + body)


def test_our_own_pages_are_such_that_they_may_be_shown(run: Run) -> None:
    said = ok(run("content", "check"))
    assert said.endswith("all is well")
    assert re.search(r"^contact: da, en; \d+ facts; LIX \d+$", said, re.MULTILINE)


def test_their_pages_are_checked_over_ours(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "own", "Skriv til os.\n")
    assert "contact: da, en; 0 facts" in ok(run("content", "check", tmp_path / "own"))


def test_heavy_danish_is_said_and_refuses_nothing(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "own", "Henvendelser besvares skriftligt efterfølgende.\n")
    assert "more than 35" in ok(run("content", "check", tmp_path / "own"))


def test_a_bad_page_is_told_with_file_line_and_reason(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "own", "Ring 12345678.\n")
    said = no(run("content", "check", tmp_path / "own"))
    assert f"{tmp_path}/own/contact/da.md:7: a telephone number must be" in said
    assert "2 to mend; nothing was changed" in said


def test_a_server_with_a_bad_page_does_not_start_and_touches_no_database(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    write(tmp_path / "own", "Ring 12345678.\n")
    monkeypatch.setenv("UDVEJ_CONTENT", str(tmp_path / "own"))
    assert "contact/da.md:7: a telephone number" in no(run("serve"))
    with pytest.raises(Malformed):
        create(Settings(data=tmp_path / "data", content=tmp_path / "own"))
    assert not (tmp_path / "data").exists()
