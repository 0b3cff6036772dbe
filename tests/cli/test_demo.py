"""The demo walks its whole story and exits with success."""

import subprocess
import sys

COMMAND = "from udvej.cli import main; main()"
SCENES = 6


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
