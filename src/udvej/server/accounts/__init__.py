"""Staff: invitations, passkeys, roles, sessions, the signed roster.

Promise: a passkey to get in, and one table that says who may do what; whatever it
does not name is refused. Knows no vault, and no person who seeks help. Whoever copies
its tables can log in as nobody (P14).
"""

from udvej.server.accounts.actions import (
    Actor,
    minute_now,
    staff_gate,
)
from udvej.server.accounts.http import routes
from udvej.server.accounts.http.bodies import Body
from udvej.server.accounts.http.guard import (
    ANYONE,
    NEEDS,
    Asking,
    Json,
    Kernel,
    staff_router,
)
from udvej.server.accounts.inviting import invitation_writer
from udvej.server.accounts.publishing import (
    add_service,
    list_services,
    newest_roster,
    publish,
    served_rosters,
    service_rows,
)
from udvej.server.accounts.roles import Action, Role, check, check_oversight, parse
from udvej.server.accounts.rosters import Published
from udvej.server.accounts.staff import Keys, Service, Staff
from udvej.server.accounts.store import (
    find_signing,
    find_staff,
    forget_outlived,
    has_service,
    list_staff,
)
from udvej.server.accounts.store import list_services as all_services
from udvej.server.accounts.suspending import Leave, suspend_unasked

__all__ = [
    "ANYONE",
    "NEEDS",
    "Action",
    "Actor",
    "Asking",
    "Body",
    "Json",
    "Kernel",
    "Keys",
    "Leave",
    "Published",
    "Role",
    "Service",
    "Staff",
    "add_service",
    "all_services",
    "check",
    "check_oversight",
    "find_signing",
    "find_staff",
    "forget_outlived",
    "has_service",
    "invitation_writer",
    "list_services",
    "list_staff",
    "minute_now",
    "newest_roster",
    "parse",
    "publish",
    "routes",
    "served_rosters",
    "service_rows",
    "staff_gate",
    "staff_router",
    "suspend_unasked",
]
