"""Whether a set of changes may be made, decided over the whole directory.

Promise: all or nothing, with every flaw. What somebody checked counts for what it was
then: a field that says something else is unchecked again. A directory that would let a
confidential address out, or mix made-up places with real ones, is refused.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from udvej.server.directory import hsds, plain
from udvej.server.directory.confidential import front_gate, repeats, secrets_of
from udvej.server.directory.hsds import Kind
from udvej.server.directory.notes import Notes, day_number
from udvej.server.directory.publishing import covered
from udvej.server.directory.shapes import Entry, Flaw, Malformed, Put

Known = Mapping[tuple[Kind, str], Entry]


def apply(known: Known, wanted: Sequence[Put], today: int) -> list[Entry]:
    """Return the entries as they will be. Raises `Malformed` with all flaws."""
    flaws = list(_flaws(known, wanted, today))
    if flaws:
        raise Malformed(flaws)
    entries = [_entry(known, one, today) for one in wanted]
    made = [one for one in entries if one != known.get((one.kind, one.id))]
    after = {**known, **{(one.kind, one.id): one for one in made}}
    flaws = [
        *_leaks(known, after, made, wanted),
        *_mixed(after.values()),
    ]
    if flaws:
        raise Malformed(flaws)
    return made


def _flaws(known: Known, wanted: Iterable[Put], today: int) -> Iterator[Flaw]:
    seen: set[tuple[Kind, str]] = set()
    # One id in large letters and in small ones is one id (RFC 9562 §4).
    others = {(kind, name.lower()): name for kind, name in known}
    for one in wanted:
        _, reasons = hsds.read(one.kind, one.document)
        for at, said in reasons:
            yield Flaw(one.file, one.row, at, said)
        if reasons:
            continue
        name = str(one.document["id"])
        key = (one.kind, name.lower())
        if key in seen or others.get(key, name) != name:
            yield Flaw(one.file, one.row, "id", f"{name} stands there twice")
        seen.add(key)
        for at in _unseen(one):
            yield Flaw(one.file, one.row, at, "holds signs that nobody sees")
        for at, said in _of_notes(one.notes, today):
            yield Flaw(one.file, one.row, f"notes.{at}", said)


def _unseen(one: Put) -> Iterator[str]:
    notes = {} if one.notes is None else msgspec.to_builtins(one.notes)
    for at, text in plain.texts({**one.document, "notes": notes}):
        if plain.unseen(text):
            yield at


def _of_notes(notes: Notes | None, today: int) -> Iterator[tuple[str, str]]:
    for field, check in ({} if notes is None else notes.checks).items():
        at = f"checks.{field}"
        if (check.checked_on is None) != (not check.checked_by):
            yield at, "checked_on and checked_by belong together"
        if check.seconded_by and check.seconded_by == check.checked_by:
            yield at, "the second who looks must be another person"
        if not check.has_day():
            yield at, f"there is no day {check.date}"
        if check.checked_on is None:
            continue
        try:
            if day_number(check.checked_on) > today:
                yield at, "was checked on a day to come"
        except ValueError:
            yield at, f"there is no day {check.checked_on}"


def _entry(known: Known, one: Put, today: int) -> Entry:
    before = known.get((one.kind, one.document["id"]))
    notes = one.notes
    if before is None:
        return Entry(one.kind, one.document, notes or Notes(), today)
    document = one.document
    if document == front_gate(before.document, secrets_of([before])):
        # Our own export comes back: its confidential address is not thereby gone.
        document = before.document
    made = Entry(one.kind, document, notes or before.notes, today)
    if (before.document, before.notes) == (made.document, made.notes):
        return before
    return _unchecked(before, made)


def _unchecked(before: Entry, made: Entry) -> Entry:
    """Take back the checks of fields that say something else than when checked."""
    if made.kind is not Kind.SERVICE:
        return made
    was, says = covered(before), covered(made)
    checks = {
        field: msgspec.structs.replace(
            check, checked_on=None, checked_by="", seconded_by=""
        )
        if was[field] != says[field] and check == before.notes.checks.get(field)
        else check
        for field, check in made.notes.checks.items()
    }
    notes = msgspec.structs.replace(made.notes, checks=checks)
    return Entry(made.kind, made.document, notes, made.changed)


def _leaks(
    known: Known, after: Known, made: Iterable[Entry], wanted: Iterable[Put]
) -> Iterator[Flaw]:
    secrets = secrets_of(after.values())
    rows = {(one.kind, one.document["id"]): one for one in wanted}
    # What stood before was looked through when it came, for the secrets of then.
    same = secrets == secrets_of(known.values())
    for one in made if same else after.values():
        out = front_gate(one.document, secrets)
        said = {**out, "notes": msgspec.to_builtins(one.notes)}
        put = rows.get((one.kind, one.id), Put(one.kind, one.document, file=one.id))
        for at in repeats(said, secrets):
            yield Flaw(put.file, put.row, at, "repeats an address that is confidential")


def _mixed(after: Iterable[Entry]) -> Iterator[Flaw]:
    kinds = {one.notes.fictional for one in after if one.kind is Kind.SERVICE}
    if len(kinds) > 1:
        said = "made-up places and real ones must not stand in one directory"
        yield Flaw("", 0, "", said)
