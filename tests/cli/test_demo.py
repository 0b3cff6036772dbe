"""The demo walks its whole story and exits with success."""

import json
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from udvej.cli.demo.stage import HOST, listen

COMMAND = "from udvej.cli import main; main()"
SCENES = 6


def test_where_the_wanted_port_is_taken_the_demo_listens_on_another_at_once() -> None:
    with listen(0) as taken:
        wanted = taken.getsockname()[1]
        with listen(wanted) as other, socket.create_connection(other.getsockname()):
            assert other.getsockname()[0] == HOST
            assert other.getsockname()[1] != wanted


@pytest.mark.slow
def test_the_demo_walks_the_story_and_stops() -> None:
    walked = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", COMMAND, "demo", "--walk-only", "--port", "0"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert walked.returncode == 0, walked.stderr[-2000:]
    assert "The story holds." in walked.stdout
    for scene in range(1, SCENES + 1):
        assert f"\n{scene}. " in walked.stdout
    assert "none found" in walked.stdout
    assert "gone:" in walked.stdout


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_what_the_demo_wrote_goes_however_it_is_stopped(
    how: signal.Signals, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    with (
        told.open("w") as errors,
        subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-c", COMMAND, "demo", "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        ) as shown,
    ):
        assert shown.stdout is not None
        said = shown.stdout.readline()
        data = Path(said.removeprefix("Demo data in ").partition(";")[0])
        assert data.is_absolute(), said
        assert data.exists()
        for line in shown.stdout:
            if line.startswith("Stop with"):
                break
        shown.send_signal(how)
        shown.wait(30)
    assert not data.parent.exists()
    events = [json.loads(line) for line in told.read_text().splitlines()]
    assert events[-1] == {"level": "INFO", "event": "stopped"}
