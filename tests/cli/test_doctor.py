"""``udvej doctor``: what is left to do, and what cannot be seen."""

import datetime as dt
import resource
from pathlib import Path

import pytest

from commands import Run
from udvej.cli.doctor.findings import Finding
from udvej.cli.doctor.machine import look_at_machine
from udvej.cli.doctor.pages import look_at_pages
from udvej.server.kernel.settings import Settings
from udvej.server.pages import read_content

TODAY = (dt.date(2026, 11, 26) - dt.date(1970, 1, 1)).days
SWAPS = "Filename Type Size Used Priority\n"


def said(found: list[Finding]) -> str:
    return "\n".join(("! " if one.now else "- ") + one.said for one in found)


@pytest.fixture
def proc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A quiet machine: no swap, no core dumps."""
    folder = tmp_path / "proc"
    (folder / "sys/kernel").mkdir(parents=True)
    (folder / "swaps").write_text(SWAPS)
    (folder / "sys/kernel/core_pattern").write_text("core\n")
    monkeypatch.setattr(resource, "getrlimit", lambda _: (0, 0))
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "data").mkdir(mode=0o700)
    return Settings(data=tmp_path / "data")


def test_every_fact_that_is_not_checked_or_signed_is_named(settings: Settings) -> None:
    found = said(list(look_at_pages(settings, TODAY)))
    facts = read_content().facts.values()
    waiting = [one for one in facts if one.lawyer and not one.signed_by]
    assert f"{len(waiting)} facts wait for a lawyer" in found
    assert "read nowhere: they stand as questions" in found
    for one in facts:
        assert f"  {one.id} (" in found
    assert "!" not in found


def test_a_service_is_told_to_write_its_own_page_of_contact(
    settings: Settings, tmp_path: Path
) -> None:
    assert "contact: ours" in said(list(look_at_pages(settings, TODAY)))
    front = '+++\ntitle = "K"\nlead = "L."\nwritten_on = 2026-11-25\n'
    own = tmp_path / "own" / "contact"
    own.mkdir(parents=True)
    for language in ("da", "en"):
        text = f"{front}review_by = 2099-01-01\n+++\nVi er her.\n"
        (own / f"{language}.md").write_text(text)
    theirs = Settings(content=own.parent)
    assert "contact: ours" not in said(list(look_at_pages(theirs, TODAY)))


def test_every_amount_that_is_not_shown_is_named_with_why(settings: Settings) -> None:
    found = said(list(look_at_pages(settings, TODAY)))
    amounts = [one for each in read_content().helps.values() for one in each.amounts]
    assert f"{len(amounts)} amounts are not shown:" in found
    assert "  study-grant: SU-lån (not checked)" in found
    assert "(held until 2025-12-31)" in found


def test_a_page_past_its_day_is_to_be_looked_at_now(settings: Settings) -> None:
    found = said(list(look_at_pages(settings, TODAY + 400)))
    for name in read_content().pages:
        assert f"! {name}: was to be looked over by 20" in found
    day = dt.date(1970, 1, 1) + dt.timedelta(days=TODAY)
    assert f"next page to look over: by {day.year + 1}" in said(
        list(look_at_pages(settings, TODAY))
    )


@pytest.mark.parametrize(
    ("given", "setting", "word"),
    [
        (Settings(name="Exit-rådgivningen"), "UDVEJ_NAME", "Exit"),
        (Settings(name="Din hjælp"), "UDVEJ_NAME", "hjælp"),
        (Settings(origin="https://sexarbejde.example"), "UDVEJ_ORIGIN", "sex"),
    ],
)
def test_a_name_that_tells_a_passer_by_is_to_be_looked_at_now(
    given: Settings, setting: str, word: str
) -> None:
    assert f'! {setting} holds "{word}"' in said(list(look_at_pages(given, TODAY)))


def test_pages_that_would_refuse_to_start_are_told(tmp_path: Path) -> None:
    found = list(look_at_pages(Settings(content=tmp_path / "nowhere"), TODAY))
    assert said(found) == f"! {tmp_path}/nowhere:1: is no folder"


def test_a_quiet_machine_gives_nothing_to_do(settings: Settings, proc: Path) -> None:
    found = list(look_at_machine(settings, proc=proc))
    assert len(found) == 3
    assert not any(one.now for one in found)


def test_swap_is_told_and_compressed_memory_is_not(
    settings: Settings, proc: Path
) -> None:
    lines = "/dev/zram0 partition 1 0 1\n/swapfile file 1 0 -2\n"
    (proc / "swaps").write_text(SWAPS + lines)
    found = said(list(look_at_machine(settings, proc=proc)))
    assert "! swap on /swapfile" in found
    assert "zram" not in found


def test_core_dumps_are_told_whoever_takes_them(
    settings: Settings, proc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (proc / "sys/kernel/core_pattern").write_text("|/usr/lib/keeper %p\n")
    found = said(list(look_at_machine(settings, proc=proc)))
    assert "! memory of a program that crashes is handed to /usr/lib/keeper" in found
    (proc / "sys/kernel/core_pattern").write_text("core\n")
    monkeypatch.setattr(resource, "getrlimit", lambda _: (-1, -1))
    found = said(list(look_at_machine(settings, proc=proc)))
    assert "! memory of a program that crashes is written to disk" in found


def test_an_open_folder_and_an_open_line_are_told(
    settings: Settings, proc: Path
) -> None:
    settings.data.chmod(0o750)
    open_line = Settings(data=settings.data, origin="http://mappen.example")
    found = said(list(look_at_machine(open_line, proc=proc)))
    assert "can be entered by others: chmod 700" in found
    assert "! UDVEJ_ORIGIN is not https" in found


def test_what_the_kernel_does_not_tell_is_not_guessed(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resource, "getrlimit", lambda _: (0, 0))
    found = said(list(look_at_machine(settings, proc=tmp_path / "nothing")))
    assert "- cannot tell whether there is swap" in found


def test_the_command_says_what_it_cannot_see_and_its_status_can_be_trusted(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "udvej.cli.doctor.LOOKS", {"pages": lambda *_: [Finding("later")]}
    )
    quiet = run("doctor")
    assert quiet.exit_code == 0
    assert "  - later" in quiet.output
    assert "? an access log in the proxy" in quiet.output
    monkeypatch.setattr(
        "udvej.cli.doctor.LOOKS", {"pages": lambda *_: [Finding("now", now=True)]}
    )
    loud = run("doctor")
    assert loud.exit_code == 1
    assert "  ! now" in loud.output
