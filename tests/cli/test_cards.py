"""``udvej cards``: files whole or not at all, from what everybody may see."""

import asyncio
import errno
import os
from pathlib import Path
from typing import Any

import msgspec
import pytest

from commands import Run, no, ok
from printed import Printed
from udvej.cli import cards as command
from udvej.server.app import create
from udvej.server.directory import (
    Check,
    Directory,
    Entry,
    Field,
    Kind,
    Notes,
    Put,
    terms,
)
from udvej.server.directory.notes import day_text
from udvej.server.kernel.clock import SystemClock
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.settings import from_environment
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
    monkeypatch.setattr(command, "printable_file", lambda _: file)
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
    async def away(*_: object) -> list[Entry]:
        raise Refused(Refusal.UNAVAILABLE)

    monkeypatch.setattr(Directory, "entries", away)
    assert "unavailable" in no(run("cards", folder))
    assert list(folder.iterdir()) == []


def service(number: int) -> dict[str, Any]:
    """A place for the whole country."""
    made = f"00000000-0000-4000-8000-0000000000{number:02}"
    phone = {"id": terms.made_id(made, "p"), "number": f"+45 00 00 00 {number:02}"}
    area = {"id": terms.made_id(made, "a"), "uri": terms.COUNTRY}
    return {
        "id": made,
        "name": f"Sted {number}",
        "description": "Kaffe.",
        "status": "active",
        "phones": [phone],
        "service_areas": [area],
    }


def keep(*services: tuple[dict[str, Any], dict[str, Any]]) -> None:
    """Put places, with what is known of them, into the installation's directory."""
    today = day_text(SystemClock().day())
    made = {"checked_on": today, "checked_by": "Ann", "seconded_by": "Bo"}
    check = Check("Deres egen side", "authority", "2026", **made)
    whole = dict.fromkeys(Field, check)
    puts = [
        Put(Kind.SERVICE, document, msgspec.convert({"checks": whole} | notes, Notes))
        for document, notes in services
    ]

    async def put() -> None:
        app = create(from_environment())
        try:
            await app.directory.change(puts, "Ann", "added")
        finally:
            await app.close()

    asyncio.run(put())


def test_only_what_is_checked_by_two_and_not_confidential_is_printed(
    run: Run, folder: Path
) -> None:
    nobody = Check("Deres egen side", "authority", "2026")
    today = day_text(SystemClock().day())
    one_alone = Check(
        "Avisen", "second-hand", "2026", checked_on=today, checked_by="Ann"
    )
    named = Check("Avisen", "authority", "2026", checked_on=today, checked_by="Ann")
    keep(
        (service(1), {}),
        (service(2), {"confidential": True}),
        (service(3), {"checks": {Field.NAME: named, Field.PHONES: nobody}}),
        (service(4), {"checks": {Field.NAME: named, Field.PHONES: one_alone}}),
        (service(5), {"held_back": "Findes måske ikke."}),
    )
    ok(run("cards", folder))
    for name in NAMES:
        said = text(folder / name)
        assert "00 00 00 01 Sted 1" in said
        for number in range(2, 6):
            assert f"00 00 00 0{number}" not in said
            assert f"Sted {number}" not in said


def test_a_confidential_place_cannot_be_named_either(run: Run, folder: Path) -> None:
    keep((service(2), {"confidential": True}))
    said = no(run("cards", folder, "--place", service(2)["id"]))
    assert "no such place is shown" in said
    assert list(folder.iterdir()) == []
