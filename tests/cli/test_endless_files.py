"""A file without end is refused with what it may hold, by whatever command reads it."""

import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import udvej
from commands import Run, no
from udvej.server.kernel import bounded

ENDLESS: Final = Path("/dev/zero")
DEMO: Final = Path(udvej.__file__).parent / "places" / "demo"
MEMORY_BYTES: Final = 4 * 1024**3
"""Whoever reads on dies of this, and not the machine."""

pytestmark = pytest.mark.skipif(not ENDLESS.exists(), reason="no file without end here")


@pytest.fixture(autouse=True)
def _little_memory() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_AS, before)


def test_no_more_is_read_than_may_be_held(tmp_path: Path) -> None:
    with pytest.raises(bounded.TooLargeError, match="more than 2 KiB"):
        bounded.read(ENDLESS, 2048)
    (tmp_path / "full").write_bytes(bytes(2048))
    assert bounded.read(tmp_path / "full", 2048) == bytes(2048)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("directory", "import", ENDLESS), "zero:1: is too large: more than 16384 KiB"),
        (("directory", "validate", ENDLESS), "zero:1: is too large"),
        (("directory", "validate", DEMO, "--notes", ENDLESS), "zero:1: is too large"),
        (("roster", "publish", ENDLESS), "/dev/zero is too large: more than 1024 KiB"),
        (("roster", "show", ENDLESS), "/dev/zero is too large"),
    ],
)
def test_a_command_says_how_much_a_file_may_hold(
    run: Run, command: tuple[str | Path, ...], told: str
) -> None:
    assert told in no(run(*command))


@pytest.mark.parametrize(
    ("name", "command", "most"),
    [
        ("services.json", ("directory", "import"), "16384 KiB"),
        ("services.csv", ("directory", "validate"), "16384 KiB"),
        ("facts.toml", ("content", "check"), "256 KiB"),
        ("before.toml", ("content", "check"), "256 KiB"),
    ],
)
def test_so_it_is_with_a_file_in_a_folder(
    run: Run, tmp_path: Path, name: str, command: tuple[str, ...], most: str
) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / name).symlink_to(ENDLESS)
    said = no(run(*command, folder))
    assert f"{name}:1: is too large: more than {most}" in said


def test_a_folder_called_like_a_file_of_content_is_told(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "own" / "facts.toml").mkdir(parents=True)
    assert "facts.toml:1: cannot be read" in no(
        run("content", "check", tmp_path / "own")
    )
