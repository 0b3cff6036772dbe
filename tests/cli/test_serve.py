"""``udvej serve``, ``migrate`` and ``retention`` as an operator runs them."""

import asyncio
import gc
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest
from click.testing import CliRunner

from udvej.cli import COMMANDS, main
from udvej.cli import serve as serving
from udvej.cli.bench.process import kept_port
from udvej.server.app import Application
from udvej.server.retention import SCHEDULE

SECONDS = 30


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "UDVEJ_DATA": str(folder), "UDVEJ_RATE": "0"}


@pytest.fixture
def port() -> Iterator[int]:
    """A port that nobody else is given meanwhile."""
    with kept_port() as port:
        yield port


def wait_for(port: int) -> httpx.Response:
    until = time.monotonic() + SECONDS
    while True:
        try:
            return httpx.get(f"http://127.0.0.1:{port}/health")
        except httpx.TransportError:
            assert time.monotonic() < until
            time.sleep(0.1)


def served(folder: Path, port: int) -> "subprocess.Popen[str]":
    """Start a server, and wait until it answers."""
    command = "from udvej.cli import main; main()"
    server = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-c", command, "serve", "--port", str(port)],
        env=environment(folder),
        stderr=subprocess.PIPE,
        text=True,
    )
    assert wait_for(port).status_code == 200
    return server


@pytest.mark.slow
def test_the_server_answers_logs_no_address_and_stops(
    tmp_path: Path, port: int
) -> None:
    server = served(tmp_path, port)
    assert httpx.get(f"http://127.0.0.1:{port}/api/nothing").status_code == 404
    asked = time.monotonic()
    server.send_signal(signal.SIGTERM)
    _, said = server.communicate(timeout=SECONDS)
    assert time.monotonic() - asked < SECONDS / 3
    events = [line for line in said.splitlines() if '"library"' not in line]
    assert len(events) == 3
    assert all(word in said for word in ("migrated", "started", "stopped"))
    assert "127.0.0.1" not in said
    assert "nothing" not in said


NONE: Final = (
    b"\x16\x03\x01\x02\x00\r\n\r\n",
    b"GET /da/ HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
    b"GET /da/ HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
    b"CONNECT other.example:443 HTTP/1.1\r\nHost: other.example\r\n\r\n",
)


@pytest.mark.slow
def test_whoever_sends_requests_that_are_none_does_not_fill_the_log(
    tmp_path: Path, port: int
) -> None:
    server = served(tmp_path, port)
    for said in NONE:
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(said)
            assert line.recv(64).startswith(b"HTTP/1.1 ")
    server.send_signal(signal.SIGTERM)
    _, logged = server.communicate(timeout=SECONDS)
    assert len(logged.splitlines()) == 3, logged


def test_what_stays_is_not_looked_through_for_cycles_again_and_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Looking:
        def __init__(self, app: Application, **where: object) -> None:
            del where
            self.app = app

        def run(self) -> None:
            seen.append((gc.get_freeze_count(), gc.get_threshold()[0], gc.isenabled()))
            asyncio.run(self.app.close())

    seen: list[tuple[int, int, bool]] = []
    usual = gc.get_threshold()
    monkeypatch.setattr(serving, "make_server", Looking)
    try:
        done = CliRunner().invoke(main, ["serve"], env=environment(tmp_path))
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
    assert done.exit_code == 0, done.output
    [(kept, young, enabled)] = seen
    assert kept > serving.YOUNG_OBJECTS > usual[0]
    assert (young, enabled) == (serving.YOUNG_OBJECTS, True)


def test_a_setting_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    settings = {"UDVEJ_DATA": str(tmp_path), "UDVEJ_PORT": "x"}
    done = CliRunner().invoke(main, ["serve"], env=settings)
    assert done.exit_code == 1
    assert done.output == "Error: UDVEJ_PORT cannot be read\n"


def test_a_database_that_is_away_is_named(tmp_path: Path) -> None:
    away = f"postgresql+psycopg://udvej@/udvej?host={tmp_path}"
    settings = {"UDVEJ_DATA": str(tmp_path), "UDVEJ_DATABASE": away}
    done = CliRunner().invoke(main, ["serve"], env=settings)
    assert done.exit_code == 1
    assert done.output.startswith("Error: unavailable")


SAY = ("migrate", "retention run", "staff list")


@pytest.mark.parametrize("command", SAY)
@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PORT", "x", "UDVEJ_PORT cannot be read"),
        ("DATABASE", "postgresql+psycopg://u:hush@/x?host=/nowhere", "unavailable"),
        ("DATABASE", "postgres://u:hush@host/x", "UDVEJ_DATABASE cannot be read"),
        ("DATABASE", "hush", "UDVEJ_DATABASE cannot be read"),
        ("ORIGIN", "https://mappen.example/", "UDVEJ_ORIGIN must be https:// and"),
        ("DATA", "/proc/nowhere", "/proc/nowhere: No such file or directory"),
        ("ORIGIN", "mappen.example", "UDVEJ_ORIGIN must be https:// and"),
        ("ORIGIN", "https://Mappen.example", "UDVEJ_ORIGIN must be https:// and"),
    ],
)
def test_what_cannot_work_is_said_in_a_line_without_a_secret(
    tmp_path: Path, command: str, name: str, value: str, said: str
) -> None:
    settings = {"UDVEJ_DATA": str(tmp_path), f"UDVEJ_{name}": value}
    done = CliRunner().invoke(main, command.split(), env=settings)
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert done.output.startswith(f"Error: {said}")
    assert "hush" not in done.output


def test_a_command_that_needs_no_database_names_a_setting_too(tmp_path: Path) -> None:
    settings = {"UDVEJ_DATA": str(tmp_path), "UDVEJ_PORT": "x"}
    done = CliRunner().invoke(main, ["language", "list"], env=settings)
    assert done.output == "Error: UDVEJ_PORT cannot be read\n"


@pytest.mark.slow
def test_a_database_is_its_owners_alone_also_in_a_folder_open_to_others(
    tmp_path: Path,
) -> None:
    tmp_path.chmod(0o755)
    command = "import os; os.umask(0o022); from udvej.cli import main; main()"
    subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", command, "service", "list"],
        env=environment(tmp_path),
        check=True,
    )
    made = {one.name: one.stat().st_mode & 0o077 for one in tmp_path.iterdir()}
    assert "udvej.sqlite" in made
    assert set(made.values()) == {0}


def test_migrating_twice_changes_nothing_the_second_time(tmp_path: Path) -> None:
    settings = {"UDVEJ_DATA": str(tmp_path)}
    first = CliRunner().invoke(main, ["migrate"], env=settings)
    assert first.exit_code == 0, first.output
    assert int(first.output.removeprefix("steps: ")) > 0
    again = CliRunner().invoke(main, ["migrate"], env=settings)
    assert again.output == "steps: 0\n"


def test_retention_is_shown_and_run_by_hand(tmp_path: Path) -> None:
    settings = {"UDVEJ_DATA": str(tmp_path)}
    shown = CliRunner().invoke(main, ["retention", "show"], env=settings)
    assert [line.split(":")[0] for line in shown.output.splitlines()] == [
        rule.name for rule in SCHEDULE
    ]
    ran = CliRunner().invoke(main, ["retention", "run"], env=settings)
    assert ran.exit_code == 0, ran.output
    assert "vault: 0\n" in ran.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_there_and_says_what_it_does(name: str) -> None:
    done = CliRunner().invoke(main, [name, "--help"])
    assert done.exit_code == 0
    assert "Usage:" in done.output
