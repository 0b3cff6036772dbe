"""udvej roster: a key, a draft, a signature elsewhere, a publication."""

import json
import secrets
from pathlib import Path
from typing import Any

import pytest

from commands import Run, command_line, no, ok
from hands import Hand
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.roster import read_roster
from udvej.server.accounts import Role, Staff
from udvej.server.accounts.staff import Keys
from udvej.server.accounts.store import add_staff
from udvej.server.app import assemble
from udvej.server.kernel.settings import from_environment

PASSPHRASE = "mose ravn kedel tang"
TWICE = f"{PASSPHRASE}\n{PASSPHRASE}\n"


@pytest.fixture
def key(tmp_path: Path) -> tuple[Path, str]:
    """A service key's file and its public half."""
    file = tmp_path / "service.key"
    said = ok(command_line("roster", "new-key", file, say=TWICE))
    return file, said.splitlines()[-1]


def employ(service: str, *names: str) -> list[Hand]:
    """Counsellors of a service, as if they had registered."""
    hands = [Hand() for _ in names]
    services = assemble(from_environment())
    for name, hand in zip(names, hands, strict=True):
        who = Staff(
            secrets.token_bytes(32),
            name,
            frozenset({Role.COUNSELLOR}),
            from_b64u(service),
            Keys(hand.key, hand.opening, Hand().key),
        )
        services.database.write_now(lambda c, who=who: add_staff(c, who))  # type: ignore[misc] # mypy cannot infer a default
    services.database.close()
    return hands


def reviewed(draft: Path, **changes: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """A draft as a person completes it."""
    said: dict[str, Any] = json.loads(draft.read_text("utf-8"))
    for line in said["counsellors"]:
        line["languages"] = ["da"]
        line["decidesBenefits"] = False
        line["employment"] = "private"
        for member in ("employer", "duties"):
            line[member] = {"da": "Foreningen", "en": "The association"}
    said |= changes
    draft.write_text(json.dumps(said), "utf-8")
    return said


@pytest.fixture
def story(run: Run, key: tuple[Path, str], tmp_path: Path) -> tuple[Path, list[Hand]]:
    """A service with two counsellors, and a draft of its roster."""
    ok(run("service", "add", "--name", "Alfa", "--", key[1]))
    hands = employ(key[1], "Alice", "Bob")
    draft = tmp_path / "draft.json"
    ok(run("roster", "draft", "-o", draft))
    return draft, hands


def sign(draft: Path, key: Path, output: Path) -> str:
    said = command_line("roster", "sign", draft, key, "-o", output, say=PASSPHRASE)
    return ok(said)


def test_a_key_is_on_disk_only_encrypted(key: tuple[Path, str]) -> None:
    file, public = key
    assert b"ENCRYPTED PRIVATE KEY" in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    assert len(from_b64u(public)) == 32


def test_a_key_is_never_overwritten(key: tuple[Path, str]) -> None:
    file, _ = key
    before = file.read_bytes()
    assert "exists" in no(command_line("roster", "new-key", file, say=TWICE))
    assert file.read_bytes() == before


def test_a_short_passphrase_makes_no_key(tmp_path: Path) -> None:
    file = tmp_path / "short.key"
    said = no(command_line("roster", "new-key", file, say="short\nshort\n"))
    assert "12 characters" in said
    assert not file.exists()


def test_a_draft_is_the_staff_list_with_everything_else_open(
    story: tuple[Path, list[Hand]],
) -> None:
    draft, hands = story
    said = json.loads(draft.read_text("utf-8"))
    assert said["number"] == 1
    assert said["previous"] is None
    assert said["expires"] == said["made"] + 30
    names = [(one["name"], one["signing"]) for one in said["counsellors"]]
    assert names == [("Alice", b64u(hands[0].key)), ("Bob", b64u(hands[1].key))]
    for line in said["counsellors"]:
        assert line["decidesBenefits"] is None
        assert line["employer"] == {"da": "", "en": ""}


def test_from_draft_to_publication(
    run: Run, story: tuple[Path, list[Hand]], key: tuple[Path, str], tmp_path: Path
) -> None:
    draft, hands = story
    reviewed(draft)
    signed = tmp_path / "one.roster"
    assert "number 1" in sign(draft, key[0], signed)
    assert "number 1" in ok(run("roster", "publish", signed))
    shown = ok(run("roster", "show"))
    assert "Alice (da)" in shown
    assert shown == ok(run("roster", "show", signed))
    said = [line for line in shown.splitlines() if "check words: " in line]
    assert [len(line.split()) for line in said] == [12, 12], "ten in each language"
    assert said[0] != said[1]
    first = read_roster(signed.read_bytes(), from_b64u(key[1]))
    assert [one.signing for one in first.counsellors] == [one.key for one in hands]
    again = tmp_path / "again.json"
    ok(run("roster", "draft", "-o", again))
    said = json.loads(again.read_text("utf-8"))
    assert (said["number"], said["previous"]) == (2, b64u(first.hash))
    line = said["counsellors"][0]
    assert line["employer"]["da"] == "Foreningen"
    assert line["decidesBenefits"] is None


def test_signing_needs_no_installation(
    story: tuple[Path, list[Hand]],
    key: tuple[Path, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reviewed(story[0])
    monkeypatch.setenv("UDVEJ_DATA", "/nowhere/at/all")
    monkeypatch.setenv("UDVEJ_DATABASE", "postgresql+psycopg://nowhere/none")
    sign(story[0], key[0], tmp_path / "one.roster")
    ok(command_line("roster", "show", tmp_path / "one.roster"))


@pytest.mark.parametrize(
    "flaw",
    [
        ("decidesBenefits", None, "decidesBenefits"),
        ("decidesBenefits", True, "decidesBenefits"),
        ("employment", None, "employment"),
        ("employment", "kommune", "employment"),
        ("employer", {"da": ""}, "employer"),
        ("duties", {}, "duties"),
        ("languages", [], "languages"),
        ("languages", ["dansk"], "roster-malformed"),
        ("standIn", "AAAA", "standIn"),
        ("signing", "AAAA", "malformed"),
        ("nickname", "Al", "nickname"),
    ],
)
def test_what_is_left_open_or_wrong_is_named_and_signs_nothing(
    story: tuple[Path, list[Hand]],
    key: tuple[Path, str],
    tmp_path: Path,
    flaw: tuple[str, object, str],
) -> None:
    (member, value, word), (draft, _) = flaw, story
    said = reviewed(draft)
    said["counsellors"][0][member] = value
    draft.write_text(json.dumps(said), "utf-8")
    output = tmp_path / "one.roster"
    arguments = ("roster", "sign", draft, key[0], "-o", output)
    assert word in no(command_line(*arguments, say=PASSPHRASE))
    assert not output.exists()


@pytest.mark.parametrize("data", ["", "{}", "[]", "\x00", '{"service":'])
def test_what_is_no_draft_signs_nothing(
    key: tuple[Path, str], tmp_path: Path, data: str
) -> None:
    draft, output = tmp_path / "draft.json", tmp_path / "one.roster"
    draft.write_text(data)
    arguments = ("roster", "sign", draft, key[0], "-o", output)
    assert "not a draft" in no(command_line(*arguments, say=PASSPHRASE))
    assert not output.exists()


def test_a_wrong_passphrase_and_a_wrong_file_are_one_answer(
    story: tuple[Path, list[Hand]], key: tuple[Path, str], tmp_path: Path
) -> None:
    reviewed(story[0])
    output = tmp_path / "one.roster"
    arguments = ("roster", "sign", story[0], key[0], "-o", output)
    wrong = no(command_line(*arguments, say="mose ravn kedel tong"))
    key[0].write_text("no key")
    assert no(command_line(*arguments, say=PASSPHRASE)) == wrong
    assert not output.exists()


def test_another_services_key_signs_nothing(
    story: tuple[Path, list[Hand]], tmp_path: Path
) -> None:
    reviewed(story[0])
    other, output = tmp_path / "other.key", tmp_path / "one.roster"
    ok(command_line("roster", "new-key", other, say=TWICE))
    arguments = ("roster", "sign", story[0], other, "-o", output)
    assert "not the key" in no(command_line(*arguments, say=PASSPHRASE))
    assert not output.exists()


def test_a_fork_is_refused_by_name_and_publishes_nothing(
    run: Run, story: tuple[Path, list[Hand]], key: tuple[Path, str], tmp_path: Path
) -> None:
    draft, _ = story
    said = reviewed(draft)
    sign(draft, key[0], tmp_path / "one.roster")
    ok(run("roster", "publish", tmp_path / "one.roster"))
    reviewed(draft, expires=said["expires"] - 1)
    sign(draft, key[0], tmp_path / "fork.roster")
    assert "roster-fork" in no(run("roster", "publish", tmp_path / "fork.roster"))
    assert ok(run("roster", "show")) == ok(
        run("roster", "show", tmp_path / "one.roster")
    )


@pytest.mark.parametrize("data", [b"", b"\x01", b"{}", bytes(300)])
def test_what_is_no_roster_is_refused_by_name(
    run: Run, tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "bad.roster"
    file.write_bytes(data)
    assert "roster-" in no(run("roster", "show", file))
    assert "roster-" in no(run("roster", "publish", file))


def test_a_suspended_counsellor_is_on_no_draft(
    run: Run, story: tuple[Path, list[Hand]], tmp_path: Path
) -> None:
    assert story
    listed = ok(run("staff", "list")).splitlines()
    bob = next(line.split()[0] for line in listed if "Bob" in line)
    assert ok(run("staff", "suspend", "--", bob)) == "suspended: Bob"
    assert "suspended" in next(
        line for line in ok(run("staff", "list")).splitlines() if "Bob" in line
    )
    ok(run("roster", "draft", "-o", tmp_path / "next.json"))
    said = json.loads((tmp_path / "next.json").read_text("utf-8"))
    assert [one["name"] for one in said["counsellors"]] == ["Alice"]
