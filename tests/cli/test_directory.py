"""``udvej directory``: files in and out, bad ones told, and what is left to check."""

import json
import shutil
from pathlib import Path
from typing import Any, Final

import pytest

from commands import Run, no, ok
from schemas import EXAMPLES, Schemas
from udvej.cli.demo.places import made_up
from udvej.cli.doctor.places import look_at_places
from udvej.server import directory
from udvej.server.directory import showing
from udvej.server.directory.shapes import Entry
from udvej.server.kernel.settings import Settings, from_environment
from watching import given_places

PLACES: Final = Path(directory.__file__).parents[2] / "places"
TODAY: Final = directory.day_number("2026-11-25")


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """A copy of the made-up places, to be spoilt."""
    return Path(shutil.copytree(PLACES / "demo", tmp_path / "demo"))


def spoil(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


@pytest.mark.parametrize("name", ["demo", "denmark"])
def test_what_is_imported_is_exported_identical_by_json_and_by_tables(
    run: Run, tmp_path: Path, name: str
) -> None:
    said = ok(run("directory", "import", PLACES / name))
    shown = {"demo": 27, "denmark": 0}[name]
    assert f"{shown} places are shown to everybody" in said
    count = len(json.loads((PLACES / name / "services.json").read_text("utf-8")))
    assert f"{count} read, {count} new or changed" in said
    ok(run("directory", "export", tmp_path / "json", "--with-notes"))
    ok(run("directory", "export", tmp_path / "t", "--format", "tabular"))
    for file in ("services.json", "notes.json"):
        exported = (tmp_path / "json" / file).read_bytes()
        assert exported == (PLACES / name / file).read_bytes()
    # The tables say the same: to import them changes nothing.
    assert f"{count} read, 0 new or changed" in ok(
        run("directory", "import", tmp_path / "t")
    )


@pytest.mark.parametrize("name", ["demo", "denmark"])
def test_our_files_keep_the_published_schemas(name: str) -> None:
    schemas = Schemas() if EXAMPLES.is_dir() else pytest.skip("HSDS 3.1 is not there")
    file = PLACES / name / "services.json"
    for service in json.loads(file.read_text("utf-8")):
        assert schemas.flaws("service", service) == []
        assert "organization" in service


@pytest.mark.parametrize(
    "name",
    [
        "location", "organization_full", "organization_list", "service_full",
        "service_at_location_full", "service_at_location_list", "service_list",
        "taxonomy", "taxonomy_list", "taxonomy_term", "taxonomy_term_list",
    ],
)  # fmt: skip
def test_the_published_examples_import_and_come_back_identical(
    run: Run, tmp_path: Path, name: str
) -> None:
    if not EXAMPLES.is_dir():
        pytest.skip(f"HSDS 3.1 is not at {EXAMPLES}")
    file = EXAMPLES / f"{name}.json"
    raw = json.loads(file.read_text("utf-8"))
    ok(run("directory", "import", file))
    ok(run("directory", "export", tmp_path / "out"))
    back = json.loads((tmp_path / "out" / "services.json").read_text("utf-8"))
    assert back == raw.get("contents", [raw])
    ok(run("directory", "export", tmp_path / "tables", "--format", "tabular"))


def test_the_published_tables_are_refused_for_what_breaks_their_own_schemas(
    run: Run,
) -> None:
    if not EXAMPLES.is_dir():
        pytest.skip(f"HSDS 3.1 is not at {EXAMPLES}")
    said = no(run("directory", "validate", EXAMPLES / "csv"))
    for name in ("attributes", "metadata", "service_capacity", "units", "url"):
        assert f"{name}.csv:2: belongs to nothing in these tables" in said
    said = no(run("directory", "validate", EXAMPLES / "tabular.json"))
    assert "locations.csv:1: external_identifier: Expected `str`, got `int`" in said


def test_every_flaw_is_told_with_file_row_and_member_and_nothing_is_changed(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    ok(run("directory", "import", PLACES / "demo"))
    services = demo / "services.json"
    spoil(services, '"status": "active"', '"status": "open"')
    spoil(services, '"number": "+45 00 00 00 02"', '"number": 2')
    spoil(services, '"name": "Havnehuset København"', '"name": "Et andet"')
    said = no(run("directory", "import", demo))
    assert "services.json:1: status: must be one of: active, inactive, " in said
    assert "services.json:2: phones[0].number: " in said
    assert "2 to mend; nothing was changed" in said
    assert said == no(run("directory", "validate", demo))
    ok(run("directory", "export", tmp_path / "out"))
    kept = (tmp_path / "out" / "services.json").read_bytes()
    assert kept == (PLACES / "demo" / "services.json").read_bytes()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[", "services.json:1: is no JSON: "),
        ("[1e999]", "services.json:1: must be an object"),
        ("[NaN]", "services.json:1: NaN is no number of JSON"),
        ('[{"id": 1, "id": 2}]', "a member stands twice in one object"),
        ("3", "services.json:1: must be an object"),
        ("", "services.json:1: is no JSON: "),
        ("[" * 100_000, "services.json:1: "),
    ],
)
def test_what_is_no_file_of_places_is_told(
    run: Run, tmp_path: Path, text: str, told: str
) -> None:
    (tmp_path / "services.json").write_text(text)
    said = no(run("directory", "import", tmp_path / "services.json"))
    assert told in said
    assert "nothing was changed" in said


@pytest.mark.parametrize(
    ("file", "change", "told"),
    [
        ("services.csv", ("status", "state"), "state: is no column of services.csv"),
        ("services.csv", ("active", "open"), "services.csv:2: status: "),
        (
            "phones.csv",
            (",service_id,", ",service,"),
            "phones.csv:2: service: is no col",
        ),
        ("languages.csv", ("da", 'd"a\n"'), "languages.csv"),
        ("cost_options.csv", ("DKK,0", "DKK,none"), "cost_options.csv:2: amount: "),
        ("addresses.csv", ("5000", "5000,9"), "cells under"),
        (
            "locations.csv",
            ("physical", "somewhere"),
            "locations.csv:2: location_type: ",
        ),
    ],
)
def test_a_flaw_in_a_table_is_told_with_its_line(
    run: Run, tmp_path: Path, file: str, change: tuple[str, str], told: str
) -> None:
    tables = directory.write_folder(entries("demo"))
    (tmp_path / "t").mkdir()
    for name, content in tables.items():
        (tmp_path / "t" / name).write_bytes(content)
    ok(run("directory", "validate", tmp_path / "t"))
    spoil(tmp_path / "t" / file, *change)
    assert told in no(run("directory", "import", tmp_path / "t"))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('"certainty": "authority"', '"certainty": "sure"', "Invalid enum"),
        ('"checks"', '"cheques"', "unknown field"),
        ("00000000-0000", "99999999-0000", "nothing has this id"),
        ('"checked_by": "Prøve: en"', '"checked_by": ""', "belong together"),
    ],
)
def test_a_flaw_in_the_notes_is_told(
    run: Run, demo: Path, before: str, after: str, told: str
) -> None:
    spoil(demo / "notes.json", before, after)
    assert told in no(run("directory", "import", demo))


def test_a_confidential_address_is_in_no_file(
    run: Run, demo: Path, tmp_path: Path
) -> None:
    spoil(demo / "notes.json", '"fictional"', '"confidential": true,\n    "fictional"')
    ok(run("directory", "import", demo))
    for form in ("json", "tabular"):
        target = tmp_path / form
        ok(run("directory", "export", target, "--format", form, "--with-notes"))
        written = "".join(one.read_text("utf-8") for one in target.iterdir())
        assert "Havnehuset København" in written
        for secret in ("Prøvegade", "1650", "55.669"):
            assert secret not in written


def test_an_export_writes_over_nothing(run: Run, tmp_path: Path) -> None:
    assert "File exists" in no(run("directory", "export", tmp_path))


def test_the_starting_file_shows_nothing_before_somebody_checked_it(run: Run) -> None:
    ok(run("directory", "import", "--starting-file"))
    left = no(run("directory", "stale"))
    found = directory.stored(from_environment().database_url)
    assert showing.file(found, TODAY)["places"] == []
    for one in found:
        assert (one.document["name"] in left) == (not one.notes.held_back)
    held = {one.document["name"] for one in found if one.notes.held_back}
    assert held == {"LivaRehab", "Sexarbejdernes Interesseorganisation"}


def test_the_starting_file_says_only_what_has_a_source() -> None:
    numbers = set()
    for one in entries("denmark"):
        for field, values in showing.fields(one).items():
            assert showing.any_of(values) == (field in one.notes.checks), one.document
        assert all(check.source for check in one.notes.checks.values())
        assert not any(check.checked_on for check in one.notes.checks.values())
        numbers |= {phone["number"] for phone in one.document.get("phones", ())}
        assert set(one.notes.texts["what"]) == {"en"}
    assert numbers == {"+45 70 20 25 50", "1888"}


def test_the_demos_places_are_those_that_searching_is_measured_over() -> None:
    made = showing.file(
        [Entry(one.kind, one.document, one.notes or directory.Notes())
         for one in made_up(TODAY)],
        TODAY,
    )  # fmt: skip
    given = given_places()
    assert made["fictional"] is given["fictional"] is True
    assert [_said(one) for one in made["places"]] == [
        _said(one) for one in given["places"]
    ]
    for one, before in zip(made["places"], given["places"], strict=True):
        assert (one["checked"] is None) == (before["checked"] is None)
        checked = [phone["checked"] is None for phone in one.get("phones", ())]
        assert checked == [phone["checked"] is None for phone in before["phones"]]


def _said(place: dict[str, Any]) -> dict[str, Any]:
    """What a place says: not who says so, nor what is not known."""
    kept = {
        name: value
        for name, value in place.items()
        if name not in {"sources", "checked"} and value not in ("unknown", [], {})
    }
    if "phones" in kept:
        kept["phones"] = [phone["number"] for phone in kept["phones"]]
    return kept


def test_the_doctor_names_what_nobody_checked(run: Run, tmp_path: Path) -> None:
    settings = from_environment()
    if not settings.database.startswith("postgresql"):
        assert [one.said for one in look_at_places(settings, TODAY)] == [
            "no database yet"
        ]
        assert not list(tmp_path.glob("*.sqlite"))
    ok(run("directory", "import", "--starting-file"))
    said = "\n".join(one.said for one in look_at_places(settings, TODAY))
    assert "LivaRehab is held back" in said
    assert "Center mod Menneskehandel" in said
    assert "checked by nobody (authority: Lev Uden Vold)" in said
    nowhere = Settings(database="postgresql+psycopg://nobody@127.0.0.1:1/none")
    (away,) = look_at_places(nowhere, TODAY)
    assert "cannot be read" in away.said


def test_either_a_file_or_ours(run: Run, demo: Path) -> None:
    assert "either SOURCE or --starting-file" in no(run("directory", "import"))
    assert "either" in no(run("directory", "import", demo, "--starting-file"))


def entries(name: str) -> list[Entry]:
    return [
        Entry(one.kind, one.document, one.notes or directory.Notes())
        for one in directory.read(PLACES / name)
    ]


def test_a_place_is_deleted_for_good(run: Run, tmp_path: Path) -> None:
    ok(run("directory", "import", PLACES / "demo"))
    wanted = "00000000-0000-4000-8000-000000000001"
    ok(run("directory", "forget", wanted))
    assert wanted in no(run("directory", "forget", wanted))
    ok(run("directory", "export", tmp_path / "left"))
    assert wanted not in (tmp_path / "left" / "services.json").read_text("utf-8")
