"""Every role against every action, by asking the real application (STAFF §1)."""

import re
from pathlib import Path
from typing import Any, Final

import pytest

from places import Place, refusal
from staffing import Browser, Office
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.server.accounts import roles
from udvej.server.accounts.http import HANDLERS as STAFF_HANDLERS
from udvej.server.accounts.http.guard import ANYONE, NEEDS
from udvej.server.accounts.roles import ALLOWED, Action, Role
from udvej.server.desk.http import HANDLERS as DESK_HANDLERS
from udvej.server.editing.http import HANDLERS as EDITING_HANDLERS

NOBODY: Final = b64u(bytes(32))
ON: Final = {"onDuty": True, "takingNew": True, "pauseMinutes": 0}
PAGE: Final = Path(__file__).parents[3] / "docs" / "STAFF.md"

ASKING: Final[dict[Action, list[tuple[str, dict[str, Any] | None]]]] = {
    # Each action by an endpoint that needs it. None: a GET.
    Action.DESK_WORK: [
        ("/api/desk", None),
        ("/api/desk/duty", ON),
        ("/api/desk/promise", {"vault": NOBODY, "by": "2026-11-24T12:00Z"}),
        ("/api/desk/prove", {"challenge": "AAAA", "signature": b64u(bytes(64))}),
        ("/api/desk/absence", {"absent": False}),
    ],
    Action.DESK_OVERVIEW: [("/api/desk/overview", None)],
    Action.DESK_ABSENCE: [("/api/desk/absence", {"absent": False, "staff": NOBODY})],
    Action.STAFF_INVITE: [
        (
            "/api/staff/invitations",
            {"name": "Dora", "roles": ["counsellor"], "service": "SERVICE"},
        )
    ],
    Action.STAFF_APPROVE: [
        ("/api/staff/enrolments", None),
        ("/api/staff/enrolments/approve", {"enrolment": NOBODY}),
        ("/api/staff/enrolments/refuse", {"enrolment": NOBODY}),
    ],
    Action.STAFF_SUSPEND: [("/api/staff/suspend", {"staff": "COLLEAGUE"})],
    Action.STAFF_LIST: [("/api/staff", None)],
    Action.ROSTER_PUBLISH: [("/api/staff/roster", {"roster": "AAAA"})],
    Action.DIRECTORY_EDIT: [
        ("/api/editing", None),
        ("/api/editing/place", {"id": NOBODY}),
    ],
    Action.ACCOUNT_OWN: [
        ("/api/staff/me", None),
        ("/api/staff/passkeys", None),
        ("/api/staff/passkeys/remove", {"credential": "AAAA"}),
        ("/api/staff/logout", {}),
    ],
}
FURTHER: Final = {"/api/desk/absence", "/api/staff/passkeys/remove"}
"""Refused for another reason here: what they name is nobody's."""


async def ask(
    browser: Browser, path: str, body: dict[str, Any] | None, **names: str
) -> tuple[int, str]:
    if body is None:
        answer = await browser.get(path)
    else:
        filled = {k: names.get(str(v), v) for k, v in body.items()}
        answer = await browser.post(path, filled)
    return answer.status_code, refusal(answer) if answer.is_error else ""


@pytest.mark.anyio
@pytest.mark.parametrize("role", Role)
async def test_the_table_is_what_the_application_does(
    office: Office, role: Role
) -> None:
    colleague = await office.hire("Bob", "counsellor")
    names = {"SERVICE": b64u(office.service.public), "COLLEAGUE": colleague.staff}
    for action, endpoints in ASKING.items():
        for path, body in endpoints:
            someone = await office.hire("Someone", role.value)
            status, name = await ask(someone, path, body, **names)
            if role not in ALLOWED[action]:
                assert (status, name) == (403, "not-allowed"), (role, path)
            elif path not in FURTHER:
                assert name not in {"not-allowed", "session-missing"}, (role, path)


@pytest.mark.anyio
async def test_without_a_session_no_action_is_open(office: Office) -> None:
    stranger = Browser(office.place)
    for endpoints in ASKING.values():
        for path, body in endpoints:
            assert await ask(stranger, path, body) == (401, "session-missing"), path


@pytest.mark.anyio
async def test_an_absence_of_nobody_is_refused_to_those_who_may_declare_it(
    office: Office,
) -> None:
    carol = await office.hire("Carol", "coordinator")
    body = {"absent": True, "staff": NOBODY}
    assert await ask(carol, "/api/desk/absence", body) == (403, "not-allowed")


def test_every_action_has_a_row_and_an_endpoint() -> None:
    assert set(ALLOWED) == set(Action) == set(ASKING)


def test_every_endpoint_says_what_it_needs() -> None:
    handlers = (*STAFF_HANDLERS, *DESK_HANDLERS, *EDITING_HANDLERS)
    needs = [handler.opt.get(NEEDS) for handler in handlers]
    assert all(need == ANYONE or isinstance(need, Action) for need in needs)


@pytest.mark.anyio
async def test_an_endpoint_that_says_nothing_is_refused(place: Place) -> None:
    handler = next(one for one in STAFF_HANDLERS if one.opt[NEEDS] == Action.STAFF_LIST)
    silent = [
        route
        for route in place.app.litestar.routes
        if route.path == "/api/staff"
        for one in getattr(route, "route_handlers", ())
        if one.handler_name == handler.handler_name
        for _ in [one.opt.pop(NEEDS)]
    ]
    assert silent
    assert handler.opt[NEEDS] == Action.STAFF_LIST, "this application's copy alone"
    assert refusal(await Browser(place).get("/api/staff")) == "not-allowed"


def test_a_role_that_the_table_does_not_name_may_nothing() -> None:
    for action in Action:
        with pytest.raises(Refused, match="not-allowed"):
            roles.check(frozenset(), action)


@pytest.mark.parametrize("names", [[], ["owner"], ["counsellor", "root"]])
def test_role_names_from_outside_are_known_ones(names: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        roles.parse(names)
    assert refused.value.refusal is Refusal.MALFORMED


def test_the_page_says_what_the_table_says() -> None:
    heads: list[Role] = []
    said: dict[Action, set[Role]] = {}
    for line in PAGE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == "Action":
            heads = [Role(cell.replace(" ", "-")) for cell in cells[1:]]
        elif heads and (actions := re.findall(r"`([a-z]+\.[a-z]+)`", cells[0])):
            marked = {
                r for r, cell in zip(heads, cells[1:], strict=True) if cell == "yes"
            }
            said |= {Action(name): marked for name in actions}
        elif said and not line:
            break
    assert said == {action: set(allowed) for action, allowed in ALLOWED.items()}
