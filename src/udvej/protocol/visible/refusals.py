"""Every way the protocol says no, by name (PROTOCOL §3.3, §11.2, §12.3).

A name is stable and public. A title is plain English for whoever reads an answer by
hand; screens have their own words. Nothing secret is ever put into a refusal.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from typing_extensions import override


class Refusal(StrEnum):
    """A refusal's name, with the HTTP status it travels with and a plain title.

    The phrase's refusals never leave the device; they have a status all the same, so
    that none is forgotten.
    """

    status: int
    plain_title: str

    def __new__(cls, name: str, status: int, title: str) -> Self:
        """Keep name, status and title in one row."""
        self = str.__new__(cls, name)
        self._value_ = name
        self.status = status
        self.plain_title = title
        return self

    # PROTOCOL §3.3
    PHRASE_WORD_UNKNOWN = "phrase-word-unknown", 400, "A word is not in the list."
    PHRASE_WORDS_MIXED = "phrase-words-mixed", 400, "The words are of two languages."
    PHRASE_LENGTH = "phrase-length", 400, "A phrase has seven words."
    PHRASE_CHECK = "phrase-check", 400, "These words do not belong together."

    # PROTOCOL §11.2
    MALFORMED = "malformed", 400, "Not of the shape the protocol gives."
    TOO_LARGE = "too-large", 413, "Over a limit."
    WORK_MISSING = "work-missing", 400, "Proof of work is absent or wrong."
    CHALLENGE_STALE = "challenge-stale", 400, "The challenge is unknown or too old."
    NO_FOLDER = "no-folder", 401, "Nothing opens with this."
    TOKEN_STALE = "token-stale", 401, "Prove again."
    NOT_A_READER = "not-a-reader", 403, "This key reads no such vault."
    OPENED_FIRST = "opened-first", 403, "Append this day's opened entry first."
    FOREIGN_VAULT = "foreign-vault", 409, "This belongs to another vault."
    HEAD_MOVED = "head-moved", 409, "Somebody wrote first."
    BAD_SIGNATURE = "bad-signature", 403, "The signature does not hold."
    WRONG_EPOCH = "wrong-epoch", 409, "Another epoch is current."
    EPOCH_MUST_TURN = "epoch-must-turn", 409, "Somebody left; turn the epoch first."
    READER_NOT_ALLOWED = "reader-not-allowed", 403, "This author may not do that."
    NOT_THE_PERSON = "not-the-person", 403, "Not for this author to write."
    REMOVAL_NOT_ALLOWED = "removal-not-allowed", 403, "This may not be removed."
    NOTHING_TO_WITHDRAW = "nothing-to-withdraw", 409, "No deletion is waiting."
    ID_REUSED = "id-reused", 409, "This id is another entry's."
    VAULT_FULL = "vault-full", 409, "The vault is full."
    VAULT_CLOSING = "vault-closing", 409, "A deletion is waiting."
    VAULT_DELETED = "vault-deleted", 410, "The person deleted this vault."
    DAY_WRONG = "day-wrong", 403, "Not this day."
    SLOW_DOWN = "slow-down", 429, "Too many requests; wait a little."
    SESSION_MISSING = "session-missing", 401, "Log in first."
    NOT_ALLOWED = "not-allowed", 403, "Your role does not include this."
    INVITATION_STALE = "invitation-stale", 410, "The invitation is used or too old."
    PASSKEY_REFUSED = "passkey-refused", 403, "The passkey was not accepted."
    STORAGE_FULL = "storage-full", 507, "The disk is full; nothing was stored."
    UNAVAILABLE = "unavailable", 503, "The database is away; nothing was stored."
    FAULT = "fault", 500, "Our fault."

    # PROTOCOL §12.3
    ROSTER_UNSIGNED = "roster-unsigned", 403, "The service did not sign this roster."
    ROSTER_MALFORMED = "roster-malformed", 400, "Not a roster."
    ROSTER_DECIDES_BENEFITS = (
        "roster-decides-benefits",
        403,
        "Whoever decides benefits cannot be on a roster.",
    )
    ROSTER_EXPIRED = "roster-expired", 409, "The roster is not valid today."
    ROSTER_OLDER = "roster-older", 409, "A newer roster has been seen."
    ROSTER_FORK = "roster-fork", 409, "This roster does not follow the one seen."


class Refused(Exception):  # noqa: N818 - a refusal is a decision, not an error of ours
    """A rule said no. Carries the refusal and members that anyone may see.

    Raised by checks and parsers; returned as a value by `chain.follow`.
    """

    def __init__(
        self,
        refusal: Refusal,
        members: Mapping[str, int | str | list[int]] | None = None,
    ) -> None:
        super().__init__(refusal.value)
        self.refusal = refusal
        self.members = dict(members or {})

    @override
    def __repr__(self) -> str:
        return f"Refused({self.refusal.value})"
