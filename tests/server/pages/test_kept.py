"""What is kept: the page lists what the tables list, row by row."""

import pytest

import udvej.server.app  # noqa: F401 - importing it declares every table
from places import Place
from udvej.server.accounts import Action, Role
from udvej.server.accounts.roles import ALLOWED
from udvej.server.kernel.database import metadata
from udvej.server.pages.addresses import WRITTEN, Language
from udvej.server.pages.presence import allowed
from udvej.server.pages.promises import PROMISES, Holds, that
from udvej.server.pages.texts import load
from udvej.server.retention import SCHEDULE

pytestmark = pytest.mark.anyio

PATHS = {Language.DA: "/da/gemt", Language.EN: "/en/kept"}
TEXTS = load()


def test_the_roles_shown_are_those_of_the_table() -> None:
    shown = allowed()
    assert {action.value for action in Action} == set(shown)
    for action, roles in ALLOWED.items():
        assert shown[action.value] == {role.value for role in roles}


@pytest.mark.parametrize("language", WRITTEN)
async def test_every_role_and_every_action_is_said(
    site: Place, language: Language
) -> None:
    page = (await site.client.get(PATHS[language])).text
    say = TEXTS[language]
    for role in Role:
        assert f"<strong>{say(f'role-{role}')}</strong>" in page
    for action in Action:
        assert f"<li>{say('action-' + action.replace('.', '-'))}</li>" in page


@pytest.mark.parametrize("language", WRITTEN)
async def test_every_rule_of_retention_is_said(site: Place, language: Language) -> None:
    page = (await site.client.get(PATHS[language])).text
    for rule in SCHEDULE:
        assert TEXTS[language](f"stored-{rule.name}-what") in page
    assert page.count("stored-") == 0


@pytest.mark.parametrize("language", WRITTEN)
async def test_every_table_of_the_database_is_named_once(
    site: Place, language: Language
) -> None:
    page = (await site.client.get(PATHS[language])).text
    label = f"<dt>{TEXTS[language]('kept-stored-tables')}</dt><dd>"
    named = [
        table
        for part in page.split(label)[1:]
        for table in part.partition("</dd>")[0].split(", ")
    ]
    assert sorted(named) == sorted(metadata.tables)


@pytest.mark.parametrize("language", WRITTEN)
async def test_the_promises_shown_are_those_that_hold(
    site: Place, language: Language
) -> None:
    page = (await site.client.get(PATHS[language])).text
    shown, partly = page.split('id="promises"')[1].split("<h3>")
    for number, holds in PROMISES.items():
        words = (shown, partly)[holds is Holds.PARTLY]
        if holds is not Holds.NO:
            assert f"<li>{TEXTS[language](f'promise-{number}')}</li>" in words, number
    assert shown.count("<li>") == len(that(Holds.YES))


@pytest.mark.parametrize("language", WRITTEN)
async def test_the_five_lines_come_first(site: Place, language: Language) -> None:
    page = (await site.client.get(PATHS[language])).text
    lines = page.partition('<ol class="five">')[2].partition("</ol>")[0]
    assert lines.count("<li>") == 5
    assert page.index('class="five"') < page.index("<h2")
