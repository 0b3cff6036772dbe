"""The signed proof that it was the person who deleted a vault (PROTOCOL §9.5)."""

from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.refusals import Refusal, Refused


def check_tombstone(
    refused: Refused, vault: bytes, person: bytes | None, head: Head | None
) -> None:
    """Refuse what is not a deletion of this vault signed by its person.

    `person` is None for an end that verified nothing of the vault yet: it can check
    no more than that the tombstone is signed, and has nothing to lose by believing.
    A deletion that something verified came after, up to `head`, was withdrawn.
    """
    entry = Entry.parse(from_b64u(refused.members.get("tombstone")))
    entry.check_signature()
    if entry.cover.kind is not Kind.DELETION or entry.cover.vault != vault:
        raise Refused(Refusal.MALFORMED)
    if person is not None and entry.cover.author != person:
        raise Refused(Refusal.NOT_THE_PERSON)
    if head is not None and _is_past(entry, head):
        raise Refused(Refusal.MALFORMED)


def _is_past(entry: Entry, head: Head) -> bool:
    return entry.link.sequence <= head.sequence and entry.hash != head.hash
