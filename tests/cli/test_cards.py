"""``udvej cards``: files whole or not at all, from what everybody may see."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from commands import Run, no, ok
from printed import Printed
from udvej.cli import cards as command
from udvej.server.kernel.settings import Settings
from watching import given_places

NAMES = {
    f"{kind}-{language}.pdf"
    for kind in ("card", "poster-a4", "poster-a5")
    for language in ("da", "en")
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "print").mkdir()
    return tmp_path / "print"


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The fixed directory in the place of the installation's own."""
    file = given_places()
    monkeypatch.setattr(command, "public_file", lambda _: file)
    return file


def text(path: Path) -> str:
    return Printed(path.read_bytes()).text


def test_a_new_installation_makes_cards_with_its_own_address_and_name(
    run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv("UDVEJ_NAME", "Skuffen")
    said = ok(run("cards", folder))
    assert {one.name for one in folder.iterdir()} == NAMES
    assert all(str(folder / name) in said for name in NAMES)
    assert "Skuffen" in text(folder / "card-da.pdf")
    assert "mappen.example" in text(folder / "card-da.pdf")
    assert "70 20 25 50" in text(folder / "poster-a4-en.pdf")


@pytest.mark.usefixtures("given")
def test_places_of_a_town_are_added_in_the_language_asked_for(
    run: Run, folder: Path
) -> None:
    said = ok(run("cards", folder, "--language", "en", "--town", "Odense"))
    assert {one.name for one in folder.iterdir()} == {
        name for name in NAMES if "-en" in name
    }
    assert "00 00 00 03" in text(folder / "card-en.pdf")
    assert "made up" in text(folder / "card-en.pdf")
    assert "made up, and every sheet says so" in said


@pytest.mark.usefixtures("given")
def test_one_place_can_be_named(run: Run, folder: Path, given: dict[str, Any]) -> None:
    ok(run("cards", folder, "--place", given["places"][0]["id"]))
    said = text(folder / "card-da.pdf")
    assert "00 00 00 01" in said
    assert "00 00 00 05" not in said


@pytest.mark.usefixtures("given")
def test_what_cannot_be_printed_is_said_and_leaves_the_folder_as_it_was(
    run: Run, folder: Path
) -> None:
    (folder / "card-da.pdf").write_bytes(b"old")
    assert "no place is in Ribe" in no(run("cards", folder, "--town", "Ribe"))
    assert "no such place" in no(run("cards", folder, "--place", "nowhere"))
    assert [one.name for one in folder.iterdir()] == ["card-da.pdf"]
    assert (folder / "card-da.pdf").read_bytes() == b"old"


def test_an_installation_without_an_address_of_its_own_prints_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setenv("UDVEJ_ORIGIN", "http://localhost:8000")
    assert "UDVEJ_ORIGIN must be https://" in no(run("cards", folder))
    assert list(folder.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    assert "does not exist" in no(run("cards", tmp_path / "nowhere"))


@pytest.mark.usefixtures("given")
def test_a_folder_that_takes_no_file_is_said(run: Run) -> None:
    said = no(run("cards", "/proc"))
    assert "/proc" in said
    assert "nothing was changed" in said


@pytest.mark.usefixtures("given")
def test_a_full_disk_leaves_the_old_files_whole(
    run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    for name in NAMES:
        (folder / name).write_bytes(b"old")
    left = 3

    def fill(_: int) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fill)
    said = no(run("cards", folder))
    assert f"{folder}: No space left on device; nothing was changed" in said
    assert {one.name for one in folder.iterdir()} == NAMES
    assert {one.read_bytes() for one in folder.iterdir()} == {b"old"}


@pytest.mark.usefixtures("given")
def test_a_folder_in_a_files_place_is_said_before_anything_changes(
    run: Run, folder: Path
) -> None:
    (folder / "poster-a5-en.pdf").mkdir()
    assert "poster-a5-en.pdf: is a folder; nothing was changed" in no(
        run("cards", folder)
    )
    assert [one.name for one in folder.iterdir()] == ["poster-a5-en.pdf"]


def test_a_directory_that_cannot_be_read_prints_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    async def away(_: Settings) -> dict[str, Any]:
        raise ConnectionError

    monkeypatch.setattr("udvej.server.pages.listing.NoPlaces.public", away)
    assert "the directory cannot be read just now" in no(run("cards", folder))
    assert list(folder.iterdir()) == []
