"""The staff endpoints of STAFF §2: a request into one action, its result into JSON.

Promise: every route names the action it needs to the guard, or that anyone may ask.
"""

from typing import Final

from litestar import Response, Router, get, post
from litestar.datastructures import Cookie
from litestar.di import NamedDependency, Provide
from litestar.params import JSONBody

from udvej.protocol.visible import limits
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.server.accounts import (
    actions,
    enrolling,
    inviting,
    publishing,
    sessions,
    suspending,
)
from udvej.server.accounts.actions import LoggedIn
from udvej.server.accounts.http.bodies import (
    Approve,
    AskEnrolment,
    Enrolment,
    Invitation,
    Invite,
    Login,
    NewWrap,
    Nothing,
    Refuse,
    Register,
    RemovePasskey,
    Roster,
    Suspend,
)
from udvej.server.accounts.http.guard import (
    ANYONE,
    NEEDS,
    Asking,
    Json,
    Kernel,
    staff_router,
)
from udvej.server.accounts.roles import Action
from udvej.server.accounts.staff import Keys, Staff
from udvej.server.accounts.suspending import Leave
from udvej.server.accounts.wraps import Kind, Wrap
from udvej.server.kernel.clock import MINUTE_SECONDS, minute_text
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.services import Services

Left = NamedDependency[Leave]

# -- entering ------------------------------------------------------------------------


@post("/invitations", opt={NEEDS: Action.STAFF_INVITE})
async def invite(services: Kernel, actor: Asking, data: JSONBody[Invite]) -> Json:
    """Draw up an invitation; the link is shown once."""
    service = from_b64u(data.service, limits.KEY_BYTES)
    link = await inviting.invite(
        services, actor, name=data.name, names=data.roles, service=service
    )
    return {"address": link}


@post("/invitation", status_code=200, opt={NEEDS: ANYONE})
async def open_invitation(services: Kernel, data: JSONBody[Invitation]) -> Json:
    """Show the invited what they are invited to."""
    secret = from_b64u(data.invitation)
    invitation, options = await inviting.open_invitation(services, secret)
    return {
        "name": invitation.name,
        "roles": sorted(invitation.roles),
        "service": b64u(invitation.service),
        "options": options,
        "installation": b64u(services.installation),
    }


@post("/register", opt={NEEDS: ANYONE})
async def register(services: Kernel, data: JSONBody[Register]) -> Response[Json]:
    """Use an invitation up."""
    secret = from_b64u(data.invitation)
    opened = await inviting.register(services, secret, data.credential, _ring(data))
    return _logged_in(services, opened)


@post("/login/options", status_code=200, opt={NEEDS: ANYONE})
async def login_options(services: Kernel, data: JSONBody[Nothing]) -> Json:
    """Begin a log-in."""
    del data
    return await actions.login_options(services)


@post("/login", status_code=200, opt={NEEDS: ANYONE})
async def login(services: Kernel, data: JSONBody[Login]) -> Response[Json]:
    """End a log-in."""
    return _logged_in(services, await actions.log_in(services, data.credential))


@post("/logout", status_code=204, opt={NEEDS: Action.ACCOUNT_OWN})
async def logout(
    services: Kernel, actor: Asking, data: JSONBody[Nothing]
) -> Response[None]:
    """End the session."""
    del data
    await actions.log_out(services, actor)
    answer = Response(None, status_code=204)
    answer.set_cookie(_cookie(services, "", seconds=0))
    return answer


# -- one's own -----------------------------------------------------------------------


@get("/me", opt={NEEDS: Action.ACCOUNT_OWN})
async def me(actor: Asking) -> Json:
    """Say who is logged in; no wraps."""
    return _person(actor.staff)


@get("/passkeys", opt={NEEDS: Action.ACCOUNT_OWN})
async def own_passkeys(services: Kernel, actor: Asking) -> list[Json]:
    """List one's own passkeys."""
    return [
        {"credential": b64u(one), "current": one == actor.credential}
        for one in await actions.list_passkeys(services, actor)
    ]


@post("/passkeys/remove", status_code=204, opt={NEEDS: Action.ACCOUNT_OWN})
async def remove_passkey(
    services: Kernel, actor: Asking, data: JSONBody[RemovePasskey]
) -> None:
    """Forget one of one's own passkeys."""
    await actions.remove_passkey(services, actor, from_b64u(data.credential))


@post("/wraps", status_code=204, opt={NEEDS: Action.ACCOUNT_OWN})
async def put_wrap(services: Kernel, actor: Asking, data: JSONBody[NewWrap]) -> None:
    """Store one of one's own wraps."""
    await actions.put_wrap(services, actor, data.kind, from_b64u(data.wrap))


# -- enrolment -----------------------------------------------------------------------


@post("/enrolments", opt={NEEDS: ANYONE})
async def ask_enrolment(services: Kernel, data: JSONBody[AskEnrolment]) -> Json:
    """Ask for a new passkey by the printed code."""
    secret = await enrolling.ask(
        services,
        signing=from_b64u(data.signing, limits.KEY_BYTES),
        challenge=from_b64u(data.challenge),
        signature=from_b64u(data.signature, limits.SIGNATURE_BYTES),
    )
    return {"enrolment": b64u(secret)}


@get("/enrolments", opt={NEEDS: Action.STAFF_APPROVE})
async def list_enrolments(services: Kernel, actor: Asking) -> list[Json]:
    """List what waits for approval."""
    return [
        {
            "enrolment": b64u(wish.identifier),
            "name": who.name,
            "asked": minute_text(wish.asked * MINUTE_SECONDS),
        }
        for wish, who in await enrolling.list_open(services, actor)
    ]


@post("/enrolments/approve", status_code=204, opt={NEEDS: Action.STAFF_APPROVE})
async def approve_enrolment(
    services: Kernel, actor: Asking, data: JSONBody[Approve]
) -> None:
    """Approve a colleague's new passkey."""
    identifier = from_b64u(data.enrolment, limits.HASH_BYTES)
    await enrolling.approve(services, actor, identifier, lost=data.lost)


@post("/enrolments/refuse", status_code=204, opt={NEEDS: Action.STAFF_APPROVE})
async def refuse_enrolment(
    services: Kernel, actor: Asking, data: JSONBody[Refuse]
) -> None:
    """Refuse a colleague's new passkey."""
    identifier = from_b64u(data.enrolment, limits.HASH_BYTES)
    await enrolling.refuse(services, actor, identifier)


@post("/enrolments/finish", status_code=200, opt={NEEDS: ANYONE})
async def finish_enrolment(
    services: Kernel, data: JSONBody[Enrolment]
) -> Response[Json]:
    """Hear whether it was approved; then make the passkey."""
    secret = from_b64u(data.enrolment)
    if data.credential is None:
        options = await enrolling.options(services, secret)
        return Response({"approved": options is not None, "options": options})
    opened = await enrolling.finish(services, secret, data.credential)
    return _logged_in(services, opened)


# -- staff and roster ----------------------------------------------------------------


@get("/", opt={NEEDS: Action.STAFF_LIST})
async def list_staff(services: Kernel, actor: Asking) -> list[Json]:
    """List the staff one looks after."""
    return [
        _person(who) | {"active": who.active, "service": b64u(who.service)}
        for who in await actions.list_staff(services, actor)
    ]


@post("/suspend", status_code=204, opt={NEEDS: Action.STAFF_SUSPEND})
async def suspend(
    services: Kernel, actor: Asking, leave: Left, data: JSONBody[Suspend]
) -> None:
    """Let somebody in no more; a counsellor's leave is taken with it."""
    await suspending.suspend(services, actor, from_b64u(data.staff), leave)


@post("/roster", status_code=204, opt={NEEDS: Action.ROSTER_PUBLISH})
async def publish_roster(services: Kernel, data: JSONBody[Roster]) -> None:
    """Publish a signed roster."""
    await publishing.publish(services, from_b64u(data.roster))


HANDLERS: Final = [
    invite,
    open_invitation,
    register,
    login_options,
    login,
    logout,
    me,
    own_passkeys,
    remove_passkey,
    put_wrap,
    ask_enrolment,
    list_enrolments,
    approve_enrolment,
    refuse_enrolment,
    finish_enrolment,
    list_staff,
    suspend,
    publish_roster,
]


def routes(services: Services, leave: Leave) -> Router:
    """Give the endpoints of STAFF §2; `leave` goes with a counsellor's suspension."""
    left = Provide(lambda: leave, sync_to_thread=False)
    return staff_router("/api/staff", services, list(HANDLERS), more={"leave": left})


# -- shapes --------------------------------------------------------------------------


def _ring(data: Register) -> inviting.Ring | None:
    """Read a key ring: all of it, or none."""
    given = (data.signing, data.opening, data.proof, data.code_key)
    if not any(given) and not data.wraps:
        return None
    keys = Keys(
        from_b64u(data.signing, limits.KEY_BYTES),
        from_b64u(data.opening, limits.OPENING_KEY_BYTES),
        from_b64u(data.code_key, limits.KEY_BYTES),
    )
    proof = from_b64u(data.proof, limits.SIGNATURE_BYTES)
    return inviting.Ring(keys, proof, tuple(_new_wrap(one) for one in data.wraps))


def _new_wrap(data: NewWrap) -> Wrap:
    try:
        return Wrap(Kind(data.kind), b"", from_b64u(data.wrap))
    except ValueError:
        raise Refused(Refusal.MALFORMED) from None


def _person(who: Staff) -> Json:
    keys = who.keys
    return {
        "staff": b64u(who.identifier),
        "name": who.name,
        "roles": sorted(who.roles),
        "signing": None if keys is None else b64u(keys.signing),
        "opening": None if keys is None else b64u(keys.opening),
    }


def _logged_in(services: Services, opened: LoggedIn) -> Response[Json]:
    wraps = [{"kind": one.kind, "wrap": b64u(one.ring)} for one in opened.wraps]
    answer = Response(_person(opened.staff) | {"wraps": wraps}, status_code=200)
    # No age: the browser forgets it when it closes, the server after 12 hours.
    answer.set_cookie(_cookie(services, b64u(opened.token), seconds=None))
    return answer


def _cookie(services: Services, value: str, *, seconds: int | None) -> Cookie:
    origin = services.settings.browser_origin
    return Cookie(
        key=sessions.cookie_name(origin),
        value=value,
        max_age=seconds,
        path="/",
        httponly=True,
        secure=origin.startswith("https://"),
        samesite="strict",
    )
