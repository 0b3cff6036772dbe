"""What may follow what in a vault (PROTOCOL §9): one law for the server and both ends.

Pure decisions: a state and an entry give the next state or one refusal, returned as a
value so that the caller must look. The checks stand in the order of §9.2, and the
first that fails names the refusal.
"""

from dataclasses import replace
from typing import Final

from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.encoding import b64u, malformed
from udvej.protocol.visible.entry import Entry, Kind
from udvej.protocol.visible.genesis import Genesis, opening_hash
from udvej.protocol.visible.limits import (
    CIRCLE_BYTES_MAX,
    CIRCLE_ENTRIES_MAX,
    ENTRIES_MAX,
    HASH_BYTES,
    UNTAKEN_ENTRIES_MAX,
    VAULT_BYTES,
    VAULT_BYTES_MAX,
)
from udvej.protocol.visible.readers import ReadersBody
from udvej.protocol.visible.readers_law import Standing, check_readers
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.state import State, after_entry


def begin(entry: Entry) -> State | Refused:
    """Return the state after a genesis (§7), or the refusal.

    Whether vault, installation and service are the expected ones is the caller's to
    check: `State.vault`, `State.genesis`.
    """
    try:
        return _begin(entry)
    except Refused as refused:
        return refused


def follow(state: State, entry: Entry, target: Entry | None = None) -> State | Refused:
    """Return the state after `entry`, or the refusal (§9.2).

    `target` is the vault's entry at the sequence that a *removal* names, with or
    without its body; None where there is none, and for every other kind.
    """
    try:
        return _follow(state, entry, target, signature_later=False)
    except Refused as refused:
        return refused


def follow_vouched(
    state: State,
    entry: Entry,
    target: Entry | None = None,
) -> State | Refused:
    """Do as `follow`, but leave check 6 to the caller: only for §10.5."""
    try:
        return _follow(state, entry, target, signature_later=True)
    except Refused as refused:
        return refused


def leap(state: State, renewal: Entry) -> State:
    """Return the state right before a renewal that comes after what was dropped (§9.6).

    Only for an end that reads. It takes on trust, from the entry alone, what that
    follows; that the owner signed it is for `follow`. Where nothing was left out, or
    nothing may be, the state stays as it is.
    """
    cover, link = renewal.cover, renewal.link
    ahead = link.sequence > state.sequence + 1 and cover.epoch > state.epoch
    if not (state.own and ahead):
        return state
    return replace(
        state,
        sequence=link.sequence - 1,
        hash=link.previous,
        epoch=cover.epoch - 1,
        closing=False,
    )


def _begin(entry: Entry) -> State:
    cover, link = entry.cover, entry.link
    if cover.kind is not Kind.GENESIS or entry.body is None:
        malformed()
    genesis = Genesis.parse(entry.body)
    nothing_before = (
        link.sequence == 0
        and cover.epoch == 0
        and cover.vault == bytes(VAULT_BYTES)
        and link.previous == bytes(HASH_BYTES)
    )
    if not nothing_before or cover.author != genesis.signing:
        malformed()
    entry.check_signature()
    return State(
        genesis=genesis,
        vault=entry.hash,
        sequence=0,
        hash=entry.hash,
        epoch=0,
        readers=(),
        left=frozenset(),
        closing=False,
        deleted=False,
        begins=0,
        whole_at=0,
        total_bytes=entry.total_bytes,
        by_person=1,
        taken=False,
    )


def _follow(
    state: State,
    entry: Entry,
    target: Entry | None,
    *,
    signature_later: bool,
) -> State:
    # Check 1 (lengths, suite, kind, size, open bodies) was made by Entry.parse; what
    # is left of it is the order of the first two entries.
    _check_beginning(state, entry)
    _check_vault(state, entry)  # 2
    _check_closing(state, entry)  # 3
    _check_place(state, entry)  # 4
    _check_author(state, entry)  # 5
    if not signature_later:
        entry.check_signature()  # 6
    _check_epoch(state, entry)  # 7
    _check_turned(state, entry)  # 8
    _check_kind(state, entry, target)  # 9
    after = after_entry(state, entry)
    _check_room(after, entry)  # 10
    return after


def _check_beginning(state: State, entry: Entry) -> None:
    kind = entry.cover.kind
    if kind is Kind.GENESIS or (state.sequence == 0 and kind is not Kind.READERS):
        malformed()


def _check_vault(state: State, entry: Entry) -> None:
    if entry.cover.vault != state.vault:
        raise Refused(Refusal.FOREIGN_VAULT)


def _check_closing(state: State, entry: Entry) -> None:
    if state.deleted:
        raise Refused(Refusal.VAULT_DELETED)
    ending = entry.cover.kind in {Kind.WITHDRAWAL, Kind.DELETION}
    if state.closing and not ending:
        raise Refused(Refusal.VAULT_CLOSING)


def _check_place(state: State, entry: Entry) -> None:
    link = entry.link
    if link.sequence != state.sequence + 1 or link.previous != state.hash:
        head: dict[str, int | str | list[int]] = {
            "sequence": state.sequence,
            "hash": b64u(state.hash),
        }
        raise Refused(Refusal.HEAD_MOVED, head)


def _check_author(state: State, entry: Entry) -> None:
    author = entry.cover.author
    if state.sequence == 0 or state.own:
        # Nobody is listed yet, or nobody else ever is: only the person can be.
        known = author == state.person
    else:
        known = state.reader(author) is not None
    if not known:
        raise Refused(Refusal.NOT_A_READER)


def _check_epoch(state: State, entry: Entry) -> None:
    turning = entry.cover.kind is Kind.READERS
    if entry.cover.epoch != state.epoch + turning:
        raise Refused(Refusal.WRONG_EPOCH)


_WHILE_SOMEBODY_LEFT: Final = frozenset(
    # Withdrawal is among them: a deletion may have come after the leave, and only a
    # withdrawal may follow that.
    {Kind.READERS, Kind.LEAVE, Kind.REMOVAL, Kind.DELETION, Kind.WITHDRAWAL},
)


def _check_turned(state: State, entry: Entry) -> None:
    if state.left and entry.cover.kind not in _WHILE_SOMEBODY_LEFT:
        raise Refused(Refusal.EPOCH_MUST_TURN)


def _check_kind(state: State, entry: Entry, target: Entry | None) -> None:
    by_person = entry.cover.author == state.person
    match entry.cover.kind:
        case Kind.READERS:
            body = ReadersBody.parse(entry.body or b"")
            check_readers(_standing(state), entry.cover, body)
        case Kind.LEAVE:
            if by_person:
                raise Refused(Refusal.NOT_THE_PERSON)
        case Kind.REMOVAL:
            _check_removal(entry, target, by_person=by_person)
        case Kind.DELETION | Kind.WITHDRAWAL:
            if not by_person:
                raise Refused(Refusal.NOT_THE_PERSON)
            if entry.cover.kind is Kind.WITHDRAWAL and not state.closing:
                raise Refused(Refusal.NOTHING_TO_WITHDRAW)
        case Kind.GENESIS | Kind.SEALED | Kind.OPENED:
            pass  # refused above; and every current reader may write these


def _standing(state: State) -> Standing:
    return Standing(
        own=state.own,
        first=state.sequence == 0,
        person=state.person,
        person_opening=opening_hash(state.genesis.opening),
        readers=state.readers,
        left=state.left,
    )


def _check_removal(entry: Entry, target: Entry | None, *, by_person: bool) -> None:
    removal = Removal.parse(entry.body or b"")
    allowed = (
        target is not None
        and target.cover.kind is Kind.SEALED
        and target.link.sequence == removal.sequence
        and target.hash == removal.hash
        and (by_person or target.cover.author == entry.cover.author)
    )
    if not allowed:
        raise Refused(Refusal.REMOVAL_NOT_ALLOWED)


_NEVER_FULL: Final = frozenset(
    # Taking away, and going, must always be possible.
    {Kind.LEAVE, Kind.REMOVAL, Kind.DELETION, Kind.WITHDRAWAL},
)


_GOING: Final = frozenset(
    # Once for each of the circle, and a turn after it. A removal can be repeated.
    {Kind.LEAVE, Kind.READERS},
)


def _check_room(after: State, entry: Entry) -> None:
    untaken = not (after.own or after.taken)
    if untaken and _is_full_untaken(after, entry):
        raise Refused(Refusal.VAULT_FULL)
    if entry.cover.kind in _NEVER_FULL:
        return
    if after.entries > ENTRIES_MAX or after.total_bytes > VAULT_BYTES_MAX:
        raise Refused(Refusal.VAULT_FULL)


def _is_full_untaken(after: State, entry: Entry) -> bool:
    """Whether there is no room for the entry before a first letter is taken.

    The person's measure holds off abuse; the circle's leaves room for the person, and
    for whoever takes the letter, whatever one of the circle does.
    """
    kind = entry.cover.kind
    if entry.cover.author == after.person:
        return kind not in _NEVER_FULL and after.by_person > UNTAKEN_ENTRIES_MAX
    if kind in _GOING:
        return False
    return after.entries > CIRCLE_ENTRIES_MAX or after.total_bytes > CIRCLE_BYTES_MAX
