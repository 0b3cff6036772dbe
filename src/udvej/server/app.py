"""The application, built from its parts: the only place where everything meets.

Promise: which capability hears which, and what is served where, can be read here.
"""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from litestar import Litestar, get
from litestar.exceptions import MethodNotAllowedException, NotFoundException
from litestar.types import ControllerRouterHandler, Receive, Scope, Send

from udvej.server import accounts, desk, editing, pages
from udvej.server.directory import Directory
from udvej.server.directory.http import Interface, OpenToAll
from udvej.server.kernel import log, settings, web
from udvej.server.kernel.buckets import Buckets
from udvej.server.kernel.clock import Clock, SystemClock
from udvej.server.kernel.database import Database
from udvej.server.kernel.live import Hub
from udvej.server.kernel.services import Services
from udvej.server.kernel.settings import Settings
from udvej.server.kernel.store import load_installation
from udvej.server.kernel.tokens import Tokens
from udvej.server.migrations import migrate
from udvej.server.retention import SCHEDULE, Keeper
from udvej.server.vaults import Vaults
from udvej.server.vaults import routes as vault_routes


def assemble(chosen: Settings, clock: Clock | None = None) -> Services:
    """Prepare data folder, token key and database; return the kernel.

    Raises ``ValueError`` for settings that cannot work, and `Refused` when the
    database is away.
    """
    now = clock or SystemClock()
    settings.prepare_data(chosen)
    token_key = settings.load_token_key(chosen)
    steps = migrate(chosen.database_url)
    if steps:
        log.event(log.Event.MIGRATED, {log.Field.COUNT: steps})
    hub = Hub()
    database = Database(chosen.database_url, readers=chosen.readers, heard=hub.publish)
    return Services(
        settings=chosen,
        clock=now,
        database=database,
        hub=hub,
        tokens=Tokens(token_key, now),
        buckets=Buckets(now, chosen.rate),
        installation=database.write_now(load_installation),
    )


def _keeper(services: Services, vaults: Vaults, directory: Directory) -> Keeper:
    """Name what each hourly rule of `retention.SCHEDULE` takes away."""
    database, clock = services.database, services.clock

    async def passing() -> int:
        minute, day = accounts.minute_now(services), clock.day()
        return await database.write(lambda c: accounts.forget_outlived(c, minute, day))

    async def duty() -> int:
        minute = accounts.minute_now(services)
        return await database.write(lambda c: desk.forget_run_out(c, minute))

    return Keeper(
        services,
        {
            "vault": vaults.carry_out_deletions,
            "tombstone": vaults.drop_tombstones,
            "opened": vaults.forget_opened,
            "duty": duty,
            "passing": passing,
            "directory": directory.forget_changes,
        },
    )


@get("/health")
async def health() -> None:
    """Answer that the process answers; nothing about what it holds."""


@dataclass(slots=True)
class Application:
    """An ASGI application and the parts it was built from."""

    services: Services
    vaults: Vaults
    keeper: Keeper
    directory: Directory
    litestar: Litestar = field(init=False)
    asgi: web.HeadToo = field(init=False)

    @asynccontextmanager
    async def living(self, _: Litestar) -> AsyncIterator[None]:
        """Hold what lives as long as the process: listener, hourly run, database."""
        services, listener = self.services, None
        if not services.database.is_sqlite:
            # Only here: the driver takes a fifth of a second to import.
            from udvej.server.kernel.listener import PostgresListener  # noqa: PLC0415 - as said above

            listener = PostgresListener(services.database.url, services.hub)
            await listener.ready()
        self.keeper.start()
        log.event(log.Event.STARTED)
        try:
            yield
        finally:
            services.hub.close()
            if listener is not None:
                await listener.close()
            await self.close()
            log.event(log.Event.STOPPED)

    async def close(self) -> None:
        """Let go of everything; a command that never served calls it too."""
        await self.keeper.stop()
        self.vaults.close()
        self.directory.stop()
        self.services.database.close()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or live through startup and shutdown."""
        await self.asgi(scope, receive, send)


def create(chosen: Settings, clock: Clock | None = None) -> Application:
    """Build the application of an installation.

    Raises what `assemble` raises, and ``ValueError`` for pages that may not be shown;
    those are read first, so that a bad page changes no database.
    """
    library = pages.read_content(chosen.content)
    services = assemble(chosen, clock)
    vaults = Vaults(services)
    vaults.observe(desk.observer(services))
    vaults.guard(accounts.staff_gate(services))
    vaults.list_services(accounts.service_rows)
    directory = Directory(services)
    stored = {rule.name: rule.tables for rule in SCHEDULE}
    site = pages.site(services, library, stored, directory)
    routes: Sequence[ControllerRouterHandler] = [
        health,
        *vault_routes(vaults),
        accounts.routes(services, desk.LEAVE),
        *desk.routes(services),
        editing.routes(services, directory),
        *site.routes(),
        *Interface(services, directory).routes(),
    ]
    app = Application(services, vaults, _keeper(services, vaults, directory), directory)
    app.litestar = Litestar(
        routes,
        openapi_config=None,
        logging_config=None,
        exception_handlers={
            **web.EXCEPTION_HANDLERS,
            NotFoundException: site.answer_missing,
            MethodNotAllowedException: site.answer_sent,
        },
        request_max_body_size=web.BODY_BYTES_MAX,
        lifespan=[app.living],
    )
    secure = chosen.browser_origin.startswith("https://")
    app.asgi = web.HeadToo(web.SecurityHeaders(OpenToAll(app.litestar), secure=secure))
    return app
