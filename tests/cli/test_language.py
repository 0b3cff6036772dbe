"""``udvej language``: signing for a translation, and what a signature is worth."""

from pathlib import Path

import pytest

from commands import Run, no, ok
from udvej.cli.doctor.languages import look_at_languages
from udvej.server.kernel.settings import Settings
from udvej.server.pages.languages import CATALOGUES


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An operator's folder, with nothing in it."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setenv("UDVEJ_CONTENT", str(folder))
    return folder


def sign(run: Run, *names: str) -> str:
    by = ("--by", 'Somchai "S." T.', "--on", "2026-11-20")
    return ok(run("language", "sign", "th", *names, *by))


def test_everything_is_listed_and_nothing_of_ours_is_reviewed_yet(run: Run) -> None:
    said = ok(run("language", "list"))
    assert "th person.ftl: not reviewed" in said
    assert "reviewed by" not in said
    assert ok(run("language", "list", "ro")).count("\n") == len(CATALOGUES) - 1


def test_a_signature_is_kept_listed_and_added_to(run: Run, own: Path) -> None:
    assert "th find.ftl: reviewed by Somchai" in sign(run, "find.ftl")
    sign(run, "shared.ftl", "people.ftl")
    said = ok(run("language", "list", "th"))
    assert said.count(': reviewed by Somchai "S." T., 2026-11-20') == 3
    assert "3 of " in ok(run("language", "check"))
    assert [one.name for one in (own / "reviews").iterdir()] == ["th.toml"]


def test_a_signature_for_another_text_is_told_and_named(run: Run, own: Path) -> None:
    sign(run, "find.ftl")
    file = own / "reviews" / "th.toml"
    kept = file.read_text().splitlines()[-1]
    file.write_text(file.read_text().replace(kept, f'sha256 = "{"0" * 64}"'))
    assert "th find.ftl: changed since it was reviewed" in no(run("language", "check"))
    settings = Settings(content=own)
    urgent = [one.said for one in look_at_languages(settings) if one.now]
    assert urgent == ['th find.ftl: changed since Somchai "S." T. read it']


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("th", "other.ftl", "--by", "A"), "th has no other.ftl"),
        (("th", "rights.md", "--by", "A"), "th has no rights.md"),
        (("th", "find.ftl", "--by", "A", "--on", "2999-01-01"), "has not come yet"),
        (("th", "find.ftl", "--by", "A\nB"), "one line"),
        (("da", "find.ftl", "--by", "A"), "'da' is not one of"),
    ],
)
def test_what_cannot_be_signed_changes_nothing(
    run: Run, own: Path, arguments: tuple[str, ...], said: str
) -> None:
    assert said in no(run("language", "sign", *arguments))
    assert list(own.iterdir()) == []


def test_without_a_folder_there_is_nowhere_to_sign(run: Run) -> None:
    said = no(run("language", "sign", "th", "find.ftl", "--by", "A"))
    assert "UDVEJ_CONTENT" in said


def test_a_malformed_file_of_reviews_is_told_with_its_line(run: Run, own: Path) -> None:
    (own / "reviews").mkdir()
    file = own / "reviews" / "th.toml"
    file.write_text('["find.ftl"]\nby = "A"\n')
    said = no(run("language", "list"))
    assert f"{file}:1: find.ftl: has no sha256" in said
    no(run("language", "sign", "th", "find.ftl", "--by", "B"))
    assert file.read_text() == '["find.ftl"]\nby = "A"\n'


def test_the_doctor_names_what_nobody_stands_for(run: Run, own: Path) -> None:
    sign(run, *(f"{name}.ftl" for name in CATALOGUES))
    said = [one.said for one in look_at_languages(Settings(content=own))]
    assert "th: reviewed" in said
    assert any(one.startswith("ar: no native speaker stands for") for one in said)
    assert "languages:" in run("doctor").output
