"""An installation that the environment names, and a command line."""

from pathlib import Path

import pytest

from commands import Run, command_line


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, database_url: str) -> Run:
    """Run ``udvej`` with arguments; `say` is what is typed."""
    monkeypatch.setenv("UDVEJ_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UDVEJ_DATABASE", database_url)
    monkeypatch.setenv("UDVEJ_ORIGIN", "https://mappen.example")
    monkeypatch.setattr("udvej.server.kernel.log.configure", lambda: None)
    return command_line
