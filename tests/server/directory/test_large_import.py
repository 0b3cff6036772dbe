"""A whole country's places come in, and nobody's letter waits for them."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
import sqlalchemy as sa

from hands import Role, Vault, seat
from kept_places import ID, put, service
from places import TODAY, Place
from udvej.server.directory import (
    Malformed,
    Put,
    actions,
    changing,
    planning,
    showing,
    store,
    terms,
)
from udvej.server.directory.shapes import Entry
from udvej.server.kernel.errors import Refusal, Refused

pytestmark = pytest.mark.anyio

MANY: Final = 2_000
PATIENCE_SECONDS: Final = 60


def country(count: int, said: str = "Kaffe.") -> list[Put]:
    """So many places, each with little to say."""
    return [
        put(
            {
                "id": terms.made_id(ID, str(number)),
                "name": f"Sted {number}",
                "description": said,
                "status": "active",
            }
        )
        for number in range(count)
    ]


@contextmanager
def statements() -> Iterator[list[str]]:
    """Every statement that changes the directory's tables meanwhile."""
    heard: list[str] = []

    def hear(_: Any, __: Any, statement: str, *___: Any) -> None:  # noqa: ANN401 -- SQLAlchemy's hook
        wrote = ("INTO directory_", "FROM directory_entry", "UPDATE directory_")
        if not statement.startswith("SELECT") and any(
            one in statement for one in wrote
        ):
            heard.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", hear)


async def begun(place: Place) -> tuple[Vault, str]:
    """A first letter, and its person's token."""
    vault = place.vault()
    first = vault.begin(seat(place.alice, Role.CIRCLE))
    assert (await place.begin(vault, first)).status_code == 201
    return vault, await place.token(vault.person)


async def test_many_places_take_no_more_statements_than_one(place: Place) -> None:
    with statements() as one:
        await place.app.directory.change(country(1), "Ann", "import")
    with statements() as many:
        await place.app.directory.change(country(300, "Te."), "Ann", "import")
    assert len(many) == len(one) > 0
    kept = await place.app.directory.entries()
    assert [entry.document["description"] for entry in kept] == ["Te."] * 300


async def test_a_place_that_stays_as_it_is_is_not_written_again(place: Place) -> None:
    await place.app.directory.change(country(20), "Ann", "import")
    with statements() as heard:
        assert await place.app.directory.change(country(20), "Ann", "import") == []
    assert heard == []


async def test_letters_are_stored_while_an_import_is_worked_out(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, token = await begun(place)
    reached, stored, seen = threading.Event(), threading.Event(), []
    true = changing.apply

    def waits(*args: Any) -> list[Entry]:  # noqa: ANN401 -- whatever it takes
        reached.set()
        seen.append(stored.wait(PATIENCE_SECONDS))
        return true(*args)

    monkeypatch.setattr(actions, "apply", waits)
    change = place.app.directory.change(country(2), "Ann", "import")
    coming = asyncio.create_task(change)
    assert await asyncio.to_thread(reached.wait, PATIENCE_SECONDS)
    sent = await place.append(token, vault.take(vault.letter(vault.person)))
    stored.set()
    assert sent.status_code == 200
    assert len(await coming) == 2
    assert seen == [True], "the letter waited until the import was worked out"


async def test_letters_go_through_while_another_process_takes_a_country_in(
    place: Place, there: Place
) -> None:
    change = there.app.directory.change(country(MANY), "Ann", "import")
    coming = asyncio.create_task(change)
    sent = 0
    while not coming.done() or not sent:
        await begun(place)
        sent += 1
        await asyncio.sleep(0.05)
    assert len(await coming) == MANY
    assert len((await place.app.directory.public())["places"]) == MANY


class Meddling:
    """Somebody else changes something while a plan is worked out."""

    def __init__(self, patch: pytest.MonkeyPatch, place: Place, *works: Put) -> None:
        self.times = 0
        self._place, self._works = place, works
        self._loop = asyncio.get_running_loop()
        self._true = changing.apply
        patch.setattr(actions, "apply", self._apply)

    def _apply(self, *args: Any) -> list[Entry]:  # noqa: ANN401 -- whatever it takes
        made = self._true(*args)
        if self.times < len(self._works):
            work = self._works[self.times]
            self.times += 1
            task = planning.carry_out(
                self._place.app.services.database,
                lambda known: planning.Plan(
                    None, self._true(known, [work], TODAY), "so"
                ),
                "Bo",
            )
            asyncio.run_coroutine_threadsafe(task, self._loop).result(PATIENCE_SECONDS)
        return made


async def test_what_was_worked_out_from_an_older_directory_is_worked_out_again(
    place: Place, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelter = put(service(), confidential=True)
    other = Meddling(monkeypatch, there, shelter)
    (one,) = country(1, "Vi bor i Prøvegade 17.")
    with pytest.raises(Malformed, match="confidential"):
        await place.app.directory.change([one], "Ann", "import")
    assert other.times == 1
    assert [entry.id for entry in await place.app.directory.entries()] == [ID]


async def test_who_never_gets_a_turn_is_told_and_changes_nothing(
    place: Place, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(planning, "TRIES", 2)
    first, second = (put(service(name=name)) for name in ("En", "To"))
    Meddling(monkeypatch, there, first, second)
    with pytest.raises(Refused) as told:
        await place.app.directory.change(country(3), "Ann", "import")
    assert told.value.refusal is Refusal.UNAVAILABLE
    (kept,) = await place.app.directory.entries()
    assert kept.document["name"] == "To"


async def test_a_secret_that_comes_is_looked_for_in_every_place_that_stands(
    place: Place,
) -> None:
    (one,) = country(1, "Vi bor i Prøvegade 17.")
    await place.app.directory.change([one], "Ann", "import")
    with pytest.raises(Malformed, match=f"{one.document['id']}.* description: repeats"):
        await place.app.directory.change(
            [put(service(), confidential=True)], "Ann", "import"
        )


async def test_while_a_file_is_made_the_public_gets_the_last(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await place.app.directory.change(country(1), "Ann", "import")
    assert len((await place.app.directory.public())["places"]) == 1
    go, true = threading.Event(), showing.file

    def waits(*args: Any) -> dict[str, Any]:  # noqa: ANN401 -- whatever it takes
        go.wait(PATIENCE_SECONDS)
        return true(*args)

    monkeypatch.setattr(showing, "file", waits)
    await place.app.directory.change(country(2), "Ann", "import")
    assert len((await place.app.directory.public())["places"]) == 1
    go.set()
    monkeypatch.setattr(actions, "WAIT_SECONDS", PATIENCE_SECONDS)
    assert len((await place.app.directory.public())["places"]) == 2


async def test_a_list_that_is_long_to_read_is_there_for_the_next_who_ask(
    place: Place, there: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    await there.app.directory.change(country(1), "Ann", "import")
    monkeypatch.setattr(actions, "WAIT_SECONDS", 0.05)
    go, true = threading.Event(), store.entries

    def waits(*args: Any) -> list[Entry]:  # noqa: ANN401 -- whatever it takes
        go.wait(PATIENCE_SECONDS)
        return true(*args)

    monkeypatch.setattr(store, "entries", waits)
    assert (await place.app.directory.public())["places"] == []
    go.set()
    monkeypatch.setattr(actions, "WAIT_SECONDS", PATIENCE_SECONDS)
    assert len((await place.app.directory.public())["places"]) == 1
