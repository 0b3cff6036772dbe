"""udvej service and udvej staff."""

import pytest

from commands import Run, no, ok
from udvej.protocol.visible.encoding import b64u

KEY = b64u(bytes(range(1, 33)))


@pytest.fixture
def service(run: Run) -> str:
    ok(run("service", "add", KEY, "--name", "Alfa"))
    return "Alfa"


def test_a_service_is_added_and_listed(run: Run, service: str) -> None:
    assert ok(run("service", "list")) == f"{KEY}  {service}"


def test_a_service_added_again_has_the_new_name(run: Run, service: str) -> None:
    assert service == "Alfa"
    ok(run("service", "add", KEY, "--name", "Beta"))
    assert ok(run("service", "list")) == f"{KEY}  Beta"


@pytest.mark.parametrize("key", ["", "AAAA", KEY + "=", b64u(bytes(32))])
def test_what_is_no_key_adds_nothing(run: Run, key: str) -> None:
    no(run("service", "add", "--name", "Alfa", "--", key))
    assert ok(run("service", "list")) == ""


def test_an_invitation_is_a_link_with_its_secret_after_the_hash(
    run: Run, service: str
) -> None:
    link = ok(
        run(
            *("staff", "invite", "--name", "Alice", "--role", "counsellor"),
            *("--role", "leader", "--service", service),
        )
    )
    address, _, secret = link.partition("#")
    assert address.startswith("https://mappen.example/")
    assert len(secret) == 43


def test_the_only_service_needs_no_naming(run: Run, service: str) -> None:
    assert service
    assert "#" in ok(run("staff", "invite", "--name", "Ann", "--role", "admin"))


def test_of_two_services_one_is_named(run: Run, service: str) -> None:
    assert service
    other = b64u(bytes(range(2, 34)))
    ok(run("service", "add", other, "--name", "Beta"))
    invite = ("staff", "invite", "--name", "Ann", "--role", "admin")
    assert "Alfa, Beta" in no(run(*invite))
    assert "Alfa, Beta" in no(run(*invite, "--service", "Gamma"))
    assert "#" in ok(run(*invite, "--service", "Beta"))
    assert "#" in ok(run(*invite, "--service", other))


def test_without_a_service_nobody_is_invited(run: Run) -> None:
    said = no(run("staff", "invite", "--name", "Ann", "--role", "admin"))
    assert "udvej service add" in said


def test_an_unknown_role_is_named_as_such(run: Run, service: str) -> None:
    assert service
    said = no(run("staff", "invite", "--name", "Ann", "--role", "owner"))
    assert "owner" in said


def test_a_name_that_cannot_be_shown_is_refused_by_name(run: Run, service: str) -> None:
    assert service
    said = no(run("staff", "invite", "--name", "a\u202eb", "--role", "admin"))
    assert "malformed" in said


def test_before_anyone_registers_the_list_is_empty(run: Run, service: str) -> None:
    assert service
    assert ok(run("staff", "list")) == ""


@pytest.mark.parametrize("who", ["AAAA", "?", b64u(bytes(32))])
def test_nobody_is_suspended_by_an_id_that_is_nobodys(run: Run, who: str) -> None:
    no(run("staff", "suspend", "--", who))


def test_an_installation_that_cannot_be_opened_is_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UDVEJ_PORT", "many")
    said = no(run("staff", "list"))
    assert "UDVEJ_PORT" in said
    assert "Traceback" not in said
