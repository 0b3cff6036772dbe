"""The shapes of the server's JSON answers (PROTOCOL §11, §12; STAFF §2, §3).

Promise: an answer of another shape never reaches a caller. Shape is all that is
checked here: whatever matters is verified against signatures and hashes.
"""

import msgspec


class _Answer(msgspec.Struct, frozen=True, rename="camel"):
    """Unknown members are ignored, so that a newer server can say more."""


class Service(_Answer, frozen=True):
    """A service of this installation."""

    key: str
    name: str


class Installation(_Answer, frozen=True):
    """PROTOCOL §11.3."""

    suite: int
    installation: str
    origin: str
    work_bits: int
    services: tuple[Service, ...]


class Challenge(_Answer, frozen=True):
    """PROTOCOL §11.4."""

    challenge: str


class Work(_Answer, frozen=True):
    """PROTOCOL §11.5."""

    challenge: str
    bits: int


class Proof(_Answer, frozen=True):
    """A token, and for a person's key the vault it opens."""

    token: str
    vault: str | None = None


class Head(_Answer, frozen=True):
    """The newest entry, as the server says."""

    sequence: int
    hash: str


class VaultHead(_Answer, frozen=True):
    """PROTOCOL §11.9; `closing` is the day a waiting deletion ends."""

    sequence: int
    hash: str
    epoch: int
    closing: int | None = None


class Rosters(_Answer, frozen=True):
    """Signed rosters by service key, oldest first (PROTOCOL §12.4)."""

    rosters: dict[str, tuple[str, ...]]


class Presence(_Answer, frozen=True):
    """Whether somebody is in; unsigned, a courtesy."""

    signing: str
    on_duty: bool
    taking_new: bool


class Now(_Answer, frozen=True):
    """PROTOCOL §12.4."""

    services: dict[str, tuple[Presence, ...]]


class Moved(_Answer, frozen=True):
    """A live event: this vault's newest sequence (PROTOCOL §11.10)."""

    vault: str
    sequence: int


class Duty(_Answer, frozen=True):
    """STAFF §3."""

    on_duty: bool
    taking_new: bool
    pause_until: str | None = None


class Waiting(_Answer, frozen=True):
    """A first letter nobody has taken."""

    vault: str
    since: str
    chosen: bool


class Mine(_Answer, frozen=True):
    """A vault this counsellor reads."""

    vault: str
    role: str
    waiting_since: str | None = None
    promise_due: str | None = None


class Desk(_Answer, frozen=True):
    """STAFF §3."""

    duty: Duty
    waiting: tuple[Waiting, ...]
    mine: tuple[Mine, ...]


class Wrap(_Answer, frozen=True):
    """One way to open a key ring (PROTOCOL §13.2)."""

    kind: str
    wrap: str


class Session(_Answer, frozen=True):
    """Who logged in (STAFF §2); only a counsellor has keys."""

    staff: str
    name: str
    roles: tuple[str, ...]
    signing: str | None = None
    opening: str | None = None
    wraps: tuple[Wrap, ...] = ()
