"""What requests to the staff endpoints may say (STAFF §2); anything else is refused."""

import msgspec

from udvej.server.accounts.passkeys import Credential, NewCredential


class Body(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    """What a request may say; a member that is not named here is refused."""


class Nothing(Body):
    """``{}``."""


class Invite(Body):
    """Who is to come, as what, for which service."""

    name: str
    roles: list[str]
    service: str


class Invitation(Body):
    """The secret of an invitation."""

    invitation: str


class NewWrap(Body):
    """A wrapped key ring."""

    kind: str
    wrap: str


class Register(Body):
    """The invited: a passkey, and of counsellors a key ring."""

    invitation: str
    credential: NewCredential
    signing: str | None = None
    opening: str | None = None
    proof: str | None = None
    wraps: list[NewWrap] = []
    code_key: str | None = None


class Login(Body):
    """A passkey shown."""

    credential: Credential


class AskEnrolment(Body):
    """The printed code's proof."""

    signing: str
    challenge: str
    signature: str


class Enrolment(Body):
    """An enrolment: its secret to finish it, its identifier to approve it."""

    enrolment: str
    credential: NewCredential | None = None


class Approve(Body):
    """Which enrolment is approved, and whether what came before it is lost."""

    enrolment: str
    lost: bool = True


class Refuse(Body):
    """Which enrolment is refused."""

    enrolment: str


class Suspend(Body):
    """Who is suspended."""

    staff: str


class RemovePasskey(Body):
    """Which of one's own passkeys is forgotten."""

    credential: str


class Roster(Body):
    """A signed roster."""

    roster: str
