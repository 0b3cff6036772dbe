"""The endpoints of STAFF §3, and who is in and which rosters there are (§12.4)."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from litestar import Request, Response, Router, get, post
from litestar.handlers import BaseRouteHandler, HTTPRouteHandler
from litestar.params import JSONBody

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.server import accounts
from udvej.server.accounts import NEEDS, Action, Asking, Body, Json, Kernel, Published
from udvej.server.desk import actions
from udvej.server.desk.duty import Duty
from udvej.server.desk.store import Person
from udvej.server.kernel import web
from udvej.server.kernel.buckets import Bucket
from udvej.server.kernel.clock import MINUTE_SECONDS, minute_text
from udvej.server.kernel.packing import EFFORT_EACH_TIME, pack
from udvej.server.kernel.services import Services


class Prove(Body):
    """A proof by the session's own signing key."""

    challenge: str
    signature: str


class Declare(Body):
    """One's own duty from now on."""

    on_duty: bool
    taking_new: bool
    pause_minutes: int = 0


class Promise(Body):
    """By when an answer is promised."""

    vault: str
    by: str


class Absence(Body):
    """Whether oneself, or a colleague by staff id, is away."""

    absent: bool
    staff: str | None = None


@post("/prove", status_code=200, opt={NEEDS: Action.DESK_WORK})
async def prove(services: Kernel, actor: Asking, data: JSONBody[Prove]) -> Json:
    """Exchange a proof for a token."""
    challenge = from_b64u(data.challenge)
    signature = from_b64u(data.signature, limits.SIGNATURE_BYTES)
    return {"token": actions.prove(services, actor, challenge, signature)}


@get("/", opt={NEEDS: Action.DESK_WORK})
async def look(services: Kernel, actor: Asking) -> Json:
    """Show one's own desk."""
    desk = await actions.look(services, actor)
    return {
        "duty": _duty(desk.duty),
        "absent": desk.absent,
        "waiting": [
            {
                "vault": b64u(one.vault),
                "since": _minute(one.waiting.since),
                "chosen": one.place.chosen,
            }
            for one in desk.first_letters
        ],
        "mine": [_mine(person, role) for person, role in desk.mine],
    }


@post("/duty", status_code=200, opt={NEEDS: Action.DESK_WORK})
async def declare(services: Kernel, actor: Asking, data: JSONBody[Declare]) -> Json:
    """Declare one's own duty."""
    declared = await actions.declare(
        services,
        actor,
        on=data.on_duty,
        taking_new=data.taking_new,
        pause_minutes=data.pause_minutes,
    )
    return _duty(declared)


@post("/promise", status_code=204, opt={NEEDS: Action.DESK_WORK})
async def promise(services: Kernel, actor: Asking, data: JSONBody[Promise]) -> None:
    """Track a promise."""
    vault = from_b64u(data.vault, limits.VAULT_BYTES)
    await actions.promise(services, actor, vault, data.by)


@post("/absence", status_code=204, opt={NEEDS: Action.ACCOUNT_OWN})
async def absence(services: Kernel, actor: Asking, data: JSONBody[Absence]) -> None:
    """Declare an absence; whose decides which action of the table is needed."""
    who = None if data.staff is None else from_b64u(data.staff)
    await actions.declare_absence(services, actor, who, absent=data.absent)


@get("/absence", opt={NEEDS: Action.DESK_ABSENCE})
async def away(services: Kernel, actor: Asking) -> Json:
    """Show which colleagues are away."""
    found = await actions.who_is_away(services, actor)
    return {"away": [{"staff": b64u(one.staff), "served": one.served} for one in found]}


@get("/overview", opt={NEEDS: Action.DESK_OVERVIEW})
async def overview(services: Kernel, actor: Asking) -> Json:
    """Show numbers of one's own service."""
    return {
        "services": [
            {
                "key": b64u(one.service),
                "onDuty": one.on_duty,
                "waiting": one.waiting,
                "longestMinutes": one.longest_minutes,
                "promisesOverdue": one.promises_overdue,
                "stranded": one.stranded,
            }
            for one in await actions.overview(services, actor)
        ]
    }


HANDLERS: Final = [prove, look, declare, promise, absence, away, overview]


class Public:
    """What everybody may ask; no session, no cookie, no token."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def routes(self) -> list[HTTPRouteHandler]:
        """Give the handlers with their addresses."""
        return [
            get("/api/rosters")(self.rosters),
            get("/api/rosters/newest")(self.newest_rosters),
            get("/api/now")(self.now),
        ]

    async def rosters(self, request: Request[Any, Any, Any]) -> Json:
        """Give the signed rosters by service, oldest first."""
        self._slow(request)
        return _rosters(await accounts.served_rosters(self._services))

    async def newest_rosters(self, request: Request[Any, Any, Any]) -> Response[bytes]:
        """Give the newest alone: all that who has seen none can check.

        Packed: they are public, and the same for everybody.
        """
        self._slow(request)
        found = _rosters(await accounts.served_rosters(self._services, 1))
        body = json.dumps(found, separators=(",", ":")).encode()
        file = pack("application/json", body, EFFORT_EACH_TIME)
        return web.answer_file(request, file, {})

    async def now(self, request: Request[Any, Any, Any]) -> Json:
        """Say who is in; unsigned, a courtesy."""
        self._slow(request)
        found = await actions.who_is_in(self._services)
        return {
            "services": {
                b64u(service): [
                    {
                        "signing": b64u(one.signing),
                        "onDuty": one.on_duty,
                        "takingNew": one.taking_new,
                    }
                    for one in listed
                ]
                for service, listed in found.items()
            }
        }

    def _slow(self, request: Request[Any, Any, Any]) -> None:
        place = web.address(request.scope, self._services.settings)
        self._services.buckets.take(Bucket.READ, place)


def routes(services: Services) -> list[Router | BaseRouteHandler]:
    """Give the endpoints of the desk and those of PROTOCOL §12.4."""
    desk = accounts.staff_router("/api/desk", services, list(HANDLERS))
    return [desk, *Public(services).routes()]


def _rosters(found: Mapping[bytes, Iterable[Published]]) -> Json:
    return {
        "rosters": {
            b64u(service): [b64u(one.signed) for one in signed]
            for service, signed in found.items()
        }
    }


def _duty(declared: Duty) -> Json:
    return {
        "onDuty": declared.until is not None,
        "takingNew": declared.taking_new,
        "pauseUntil": _minute(declared.pause),
    }


def _mine(person: Person, role: str) -> Json:
    waits = person.waiting
    return {
        "vault": b64u(person.vault),
        "role": role,
        "waitingSince": None if person.closing else _minute(waits.since),
        "promiseDue": None if person.closing else _minute(waits.due),
    }


def _minute(minute: int | None) -> str | None:
    return None if minute is None else minute_text(minute * MINUTE_SECONDS)
