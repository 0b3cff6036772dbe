"""What is kept: the page lists what the tables list, row by row."""

import pytest

from places import Place
from udvej.server.accounts import Action, Role
from udvej.server.accounts.roles import ALLOWED
from udvej.server.pages.addresses import Language
from udvej.server.pages.presence import allowed
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


@pytest.mark.parametrize("language", Language)
async def test_every_role_and_every_action_is_said(
    place: Place, language: Language
) -> None:
    page = (await place.client.get(PATHS[language])).text
    say = TEXTS[language]
    for role in Role:
        assert f"<strong>{say(f'role-{role}')}</strong>" in page
    for action in Action:
        assert f"<li>{say('action-' + action.replace('.', '-'))}</li>" in page


@pytest.mark.parametrize("language", Language)
async def test_every_rule_of_retention_is_said(
    place: Place, language: Language
) -> None:
    page = (await place.client.get(PATHS[language])).text
    for rule in SCHEDULE:
        assert TEXTS[language](f"stored-{rule.name}-what") in page
    assert page.count("stored-") == 0


@pytest.mark.parametrize("language", Language)
async def test_the_five_lines_come_first(place: Place, language: Language) -> None:
    page = (await place.client.get(PATHS[language])).text
    lines = page.partition('<ol class="five">')[2].partition("</ol>")[0]
    assert lines.count("<li>") == 5
    assert page.index('class="five"') < page.index("<h2")
