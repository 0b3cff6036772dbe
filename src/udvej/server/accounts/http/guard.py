"""What stands before every staff route: whose site, whose session, which action.

Promise: deny by default. A route names the action it needs, or that it needs none;
one that names neither is refused before its handler runs; a session counts once the
whole request is there. Requests of other sites are
refused by Origin and Sec-Fetch-Site; the cookie is SameSite=Strict besides.
"""

from collections.abc import Mapping
from typing import Any, Final

from litestar import Request, Router
from litestar.connection import ASGIConnection
from litestar.di import NamedDependency, Provide
from litestar.handlers import BaseRouteHandler

from udvej.protocol.visible.encoding import from_b64u
from udvej.server.accounts import actions, sessions
from udvej.server.accounts.actions import Actor
from udvej.server.accounts.roles import Action
from udvej.server.kernel import web
from udvej.server.kernel.buckets import Bucket
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services

NEEDS: Final = "needs"
"""A route's option: the `Action` a session must be allowed, or `ANYONE`."""
ANYONE: Final = "anyone"
SAFE_METHODS: Final = frozenset({"GET", "HEAD"})

Kernel = NamedDependency[Services]
Asking = NamedDependency[Actor]
Json = dict[str, Any]


def check_site(connection: ASGIConnection[Any, Any, Any, Any], origin: str) -> None:
    """Refuse `not-allowed` what another site made a browser send."""
    said = connection.headers.get("origin")
    if said is None:
        # A browser names the origin of everything but a plain GET of its own site.
        foreign = connection.scope.get("method") not in SAFE_METHODS
    else:
        foreign = said != origin
    fetched = connection.headers.get("sec-fetch-site", "same-origin")
    if foreign or fetched not in {"same-origin", "none"}:
        raise Refused(Refusal.NOT_ALLOWED)


def cookie_token(
    connection: ASGIConnection[Any, Any, Any, Any], origin: str
) -> bytes | None:
    """Read the session cookie; one that is no token is none."""
    text = connection.cookies.get(sessions.cookie_name(origin))
    try:
        return None if text is None else from_b64u(text, sessions.TOKEN_BYTES)
    except Refused:
        return None


class Guard:
    """Stands before every staff route; leaves the `Actor` behind for its handler."""

    def __init__(self, services: Services) -> None:
        self._services = services

    async def __call__(
        self, connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
    ) -> None:
        """Refuse foreign sites, missing sessions, and roles the table does not name."""
        origin = self._services.settings.browser_origin
        check_site(connection, origin)
        needs = handler.opt.get(NEEDS)
        if needs == ANYONE:
            address = web.address(connection.scope, self._services.settings)
            self._services.buckets.take(Bucket.STAFF, address)
            return
        if not isinstance(needs, Action):
            raise Refused(Refusal.NOT_ALLOWED)
        token = cookie_token(connection, origin)
        actor = await actions.admit(self._services, token, needs)
        if isinstance(connection, Request) and connection.method not in SAFE_METHODS:
            # A body may come slowly, and a session end meanwhile: a suspended
            # coordinator must not be invited anew by what was begun before.
            await connection.body()
            actor = await actions.admit(self._services, token, needs)
        connection.state.actor = actor


def provide_actor(request: Request[Any, Any, Any]) -> Actor:
    """Give a handler who asks, as the guard found."""
    actor: Actor = request.state.actor
    return actor


def staff_router(
    path: str,
    services: Services,
    handlers: list[Any],
    more: Mapping[str, Provide] | None = None,
) -> Router:
    """Put handlers behind the guard, with kernel, actor and `more` to ask for."""
    return Router(
        path,
        route_handlers=handlers,
        guards=[Guard(services)],
        dependencies={
            "services": Provide(lambda: services, sync_to_thread=False),
            "actor": Provide(provide_actor, sync_to_thread=False),
            **(more or {}),
        },
    )
