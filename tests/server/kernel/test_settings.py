"""Settings from the environment, and the one secret beside them."""

from pathlib import Path

import pytest

from udvej.server.kernel import settings
from udvej.server.kernel.settings import Settings, from_environment


def test_every_setting_can_be_set_and_has_a_default() -> None:
    assert from_environment({}) == Settings()
    chosen = from_environment(
        {
            "UDVEJ_DATA": "/var/lib/udvej",
            "UDVEJ_PORT": "9",
            "UDVEJ_RATE": "0.5",
            "UDVEJ_ORIGIN": "https://mappen.example",
            "ELSEWHERE": "x",
        }
    )
    assert chosen.database_url == "sqlite+pysqlite:////var/lib/udvej/udvej.sqlite"
    assert chosen.token_key_file == Path("/var/lib/udvej/token.key")
    assert (chosen.port, chosen.rate) == (9, 0.5)
    assert chosen.browser_origin == "https://mappen.example"


def test_what_cannot_be_read_is_named_and_not_shown() -> None:
    with pytest.raises(ValueError, match=r"^UDVEJ_PORT cannot be read$"):
        from_environment({"UDVEJ_PORT": "a secret"})


def test_the_data_folder_and_the_token_key_are_their_owners_alone(
    tmp_path: Path,
) -> None:
    chosen = Settings(data=tmp_path / "data")
    settings.prepare_data(chosen)
    key = settings.load_token_key(chosen)
    assert len(key) == 32
    assert chosen.data.stat().st_mode & 0o777 == 0o700
    assert chosen.token_key_file.stat().st_mode & 0o777 == 0o600
    assert settings.load_token_key(chosen) == key
    assert [path.name for path in chosen.data.iterdir()] == ["token.key"]


def test_a_token_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    chosen = Settings(data=tmp_path)
    settings.load_token_key(chosen)
    chosen.token_key_file.chmod(0o640)
    with pytest.raises(ValueError, match="read by others"):
        settings.load_token_key(chosen)


def test_a_token_key_of_another_length_is_refused(tmp_path: Path) -> None:
    chosen = Settings(data=tmp_path)
    chosen.token_key_file.write_bytes(bytes(31))
    chosen.token_key_file.chmod(0o600)
    with pytest.raises(ValueError, match="does not hold"):
        settings.load_token_key(chosen)


@pytest.mark.parametrize("exit_", ["www.dmi.dk", "/da/", "javascript:alert(1)", ""])
def test_leaving_leads_to_no_page_of_ours_by_mistake(exit_: str) -> None:
    with pytest.raises(ValueError, match="UDVEJ_EXIT must begin with https://"):
        from_environment({"UDVEJ_EXIT": exit_})
