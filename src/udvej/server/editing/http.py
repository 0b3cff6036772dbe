"""The endpoints of STAFF §4: a request into one action of the directory.

Promise: every route needs `directory.edit`; the name that is written down is the
session's own. What cannot be done is an answer that says why, field by field, and
changes nothing.
"""

import asyncio
from collections.abc import Awaitable
from typing import Final

from litestar import Router, get, post
from litestar.di import NamedDependency, Provide
from litestar.params import JSONBody

from udvej.server.accounts import NEEDS, Action, Asking, Json, Kernel, staff_router
from udvej.server.directory import Directory, Entry, Kind, Malformed, Moved
from udvej.server.editing import saying
from udvej.server.editing.bodies import Edits, Look, New, One, Standing
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services

EDIT: Final = {NEEDS: Action.DIRECTORY_EDIT}
Places = NamedDependency[Directory]


@get("/", opt=EDIT)
async def look(services: Kernel, directory: Places) -> Json:
    """List every place."""
    entries = await directory.entries(Kind.SERVICE)
    today = services.clock.day()
    # Half a second for 3,000 places, in which nobody else would be answered.
    return {"places": await asyncio.to_thread(saying.rows, entries, today)}


@post("/place", status_code=200, opt=EDIT)
async def one(services: Kernel, directory: Places, data: JSONBody[One]) -> Json:
    """Show one place, and what the public is shown of it now."""
    return await _place(services, directory, data.id)


@post("/history", status_code=200, opt=EDIT)
async def history(directory: Places, data: JSONBody[One]) -> Json:
    """Show what was done to a place."""
    return {"steps": saying.history(await directory.history(data.id))}


@post("/preview", status_code=200, opt=EDIT)
async def preview(directory: Places, data: JSONBody[Edits]) -> Json:
    """Show a place as the public would see it; nothing is stored."""
    wanted = {field: one.edit() for field, one in data.fields.items()}
    try:
        return {"done": True, "shown": await directory.preview(data.id, wanted)}
    except Malformed as error:
        return _flaws(error)


@post("/save", status_code=200, opt=EDIT)
async def save(
    services: Kernel, directory: Places, actor: Asking, data: JSONBody[Edits]
) -> Json:
    """Change fields of a place: all of them or none."""
    wanted = {field: one.edit() for field, one in data.fields.items()}
    work = directory.edit(data.id, wanted, actor.staff.name)
    return await _done(services, directory, data.id, work)


@post("/check", status_code=200, opt=EDIT)
async def check(
    services: Kernel, directory: Places, actor: Asking, data: JSONBody[Look]
) -> Json:
    """Note that fields were held against their sources today."""
    work = directory.check_seen(data.id, data.fields, actor.staff.name)
    return await _done(services, directory, data.id, work)


@post("/standing", status_code=200, opt=EDIT)
async def standing(
    services: Kernel, directory: Places, actor: Asking, data: JSONBody[Standing]
) -> Json:
    """Take a place out, or bring it back."""
    work = directory.close(data.id, actor.staff.name, out=data.out)
    return await _done(services, directory, data.id, work)


@post("/hide", status_code=200, opt=EDIT)
async def hide(
    services: Kernel, directory: Places, actor: Asking, data: JSONBody[One]
) -> Json:
    """Make where a place lies a secret."""
    work = directory.hide(data.id, actor.staff.name)
    return await _done(services, directory, data.id, work)


@post("/add", status_code=200, opt=EDIT)
async def add(
    services: Kernel, directory: Places, actor: Asking, data: JSONBody[New]
) -> Json:
    """Add a place, by its name alone."""
    try:
        made = await directory.add(data.name, actor.staff.name)
    except Malformed as error:
        return _flaws(error)
    return {"done": True, "place": await _place(services, directory, made.id)}


HANDLERS: Final = [look, one, history, preview, save, check, standing, hide, add]


def routes(services: Services, directory: Directory) -> Router:
    """Give the endpoints of STAFF §4."""
    kept = Provide(lambda: directory, sync_to_thread=False)
    return staff_router(
        "/api/editing", services, list(HANDLERS), more={"directory": kept}
    )


async def _done(
    services: Services, directory: Directory, identifier: str, work: Awaitable[Entry]
) -> Json:
    """Do it and show the place as it is now; or say why not, and show it too."""
    answer: Json = {"done": True}
    try:
        await work
    except Moved as moved:
        answer = {"done": False, "moved": moved.fields, "flaws": []}
    except Malformed as error:
        answer = _flaws(error)
    return answer | {"place": await _place(services, directory, identifier)}


async def _place(services: Services, directory: Directory, identifier: str) -> Json:
    entry = await directory.entry(identifier)
    if entry is None:
        raise Refused(Refusal.MALFORMED)
    return saying.place(entry, services.clock.day()) | {
        "shown": await directory.shown(identifier)
    }


def _flaws(error: Malformed) -> Json:
    flaws = [{"at": one.at, "said": one.said} for one in error.flaws]
    return {"done": False, "moved": [], "flaws": flaws}
