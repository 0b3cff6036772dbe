"""``udvej bench`` as a developer runs it: every row there, and the same as JSON.

The figures of a quick run mean nothing; none is judged here.
"""

import asyncio
import json
import logging
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from udvej.cli import bench as command
from udvej.cli.bench import browser, figures
from udvej.cli.bench.load import HOST
from udvej.cli.bench.process import kept_port
from udvej.cli.bench.sizes import QUICK

WITHOUT_A_BROWSER = (
    "start to first answer",
    "memory of a resting server",
    "durable appends",
    "bare SQLite, one row",
    "append at half load",
    "reads of",
    "idle listener",
    "append to its listener",
)
"""Each stands in the name of at least one row."""
MEMBERS = {"name", "value", "unit", "beside", "budget", "shown", "verdict"}


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    """A run sets up the log of its process, which is this one."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def run(report: Path) -> tuple[str, list[dict[str, Any]]]:
    """What a quick run prints and writes."""
    done = CliRunner().invoke(command.bench, ["--quick", "--json", str(report)])
    assert done.exception is None, done.output
    written = json.loads(report.read_text())
    assert set(written) == {"machine", "figures"}
    return done.output, written["figures"]


def test_a_port_that_is_kept_is_the_servers_and_nobody_elses() -> None:
    with kept_port() as port:
        with socket.socket() as stranger, pytest.raises(OSError, match="in use"):
            stranger.bind((HOST, port))
        with (
            socket.create_server((HOST, port)),
            socket.create_connection((HOST, port)) as asked,
        ):
            assert asked.getpeername()[1] == port


@pytest.mark.slow
def test_a_quick_run_gives_every_row_and_the_same_as_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "_chromium", lambda: None)
    printed, rows = run(tmp_path / "bench.json")
    names = [row["name"] for row in rows]
    for part in WITHOUT_A_BROWSER:
        assert any(part in name for name in names), (part, names)
    for row in rows:
        assert set(row) == MEMBERS
        assert row["value"] > 0, row
        assert row["shown"].endswith(row["unit"])
        assert row["name"] in printed
        assert row["shown"] in printed
        if row["budget"] is not None:
            assert row["verdict"].startswith(row["budget"]["text"])
    assert "Not measured: PostgreSQL" in printed
    assert "Not measured: the browser" in printed


@pytest.mark.journey
def test_a_quick_run_in_a_browser_weighs_and_opens(
    tmp_path: Path, chromium: Path
) -> None:
    # A thread of its own: the journeys' browser keeps a loop running in this one.
    with ThreadPoolExecutor(1) as thread:
        run = browser.browsed(tmp_path / "browser", chromium, QUICK)
        found = thread.submit(asyncio.run, run).result()
    rows = {one.name.strip(): one for one in found}
    assert {"first page", "a first letter", "the words and the folder"} <= set(rows)
    assert {"word list, Danish", "Argon2", "phrase to folder"} <= set(rows)
    assert all(one.value > 0 for one in found), found
    letter = rows["a first letter"]
    assert letter.budget == figures.FIRST_LETTER
    assert "answers" in letter.beside
    assert rows["first page"].value < letter.value


def test_a_missed_budget_is_said_in_words() -> None:
    kept = figures.Figure("a", 60, "kB", budget=figures.FIRST_LETTER)
    missed = figures.Figure("a", 60.1, "kB", budget=figures.FIRST_LETTER)
    few = figures.Figure("a", 0.4, "", budget=figures.APPENDS)
    assert kept.verdict == "at most 60 kB: held"
    assert missed.verdict == "at most 60 kB: MISSED"
    assert few.verdict.endswith("MISSED")
