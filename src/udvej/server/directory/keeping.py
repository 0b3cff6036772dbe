"""What an editor's verbs do: to one place inside a transaction, else as a plan.

Promise: what is stored was let through by the whole directory as it was at that moment,
and stands in history with who did it and on which day.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

import msgspec

from udvej.server.directory import edits, store, writing
from udvej.server.directory.changing import apply
from udvej.server.directory.edits import Edit
from udvej.server.directory.forms import Said
from udvej.server.directory.hsds import Kind
from udvej.server.directory.looking import looked_over
from udvej.server.directory.notes import Field
from udvej.server.directory.planning import Known, Plan
from udvej.server.directory.shapes import Entry, Flaw, Malformed, Put
from udvej.server.kernel.database import Connection

Who = tuple[str, int]
"""Who does it, and on which day."""


def look_over(
    connection: Connection,
    identifier: str,
    fields: Collection[Field],
    marks: Mapping[Field, str],
    who: Who,
) -> Entry:
    """Note that fields were held against their sources, if they are as `marks` say."""
    known = _stored(connection, identifier)
    edits.hold(known, marks)
    made = _checked(known, fields, who)
    store.put(connection, [made], who[0], "checked")
    return made


def edit(
    known: Known, identifier: str, wanted: Mapping[Field, Edit], who: Who
) -> Plan[Entry]:
    """Change fields, and note which of them were held against their sources."""
    before = found(known, identifier)
    edits.hold(before, {field: one.mark for field, one in wanted.items()})
    made = applied(known, edits.edited(before, wanted), who[1])
    ticked = [field for field, one in wanted.items() if one.checked]
    if ticked:
        made = _checked(made, ticked, who)
    return _plan(before, made, "changed")


def add(known: Known, identifier: str, name: Said, who: Who) -> Plan[Entry]:
    """Add a place by its name; beside made-up places it is made up too."""
    fictional = any(one.notes.fictional for one in known.values())
    new = writing.blank(identifier, fictional=fictional)
    edits.plainly(Field.NAME, {"da": name.da, "en": name.en})
    named = edits.named(writing.write(new, Field.NAME, name))
    made = applied(known, named, who[1])
    return Plan(made, [made], "added")


def close(connection: Connection, identifier: str, who: Who, *, out: bool) -> Entry:
    """Take a place out, or bring it back."""
    before = _stored(connection, identifier)
    status = "inactive" if out else "active"
    document = {**before.document, "status": status}
    if document == before.document:
        return before
    made = replace(before, document=document, changed=who[1])
    store.put(connection, [made], who[0], "taken out" if out else "brought back")
    return made


def hide(known: Known, identifier: str, who: Who) -> Plan[Entry]:
    """Make where a place lies a secret."""
    before = found(known, identifier)
    notes = msgspec.structs.replace(before.notes, confidential=True)
    made = applied(known, replace(before, notes=notes), who[1])
    return _plan(before, made, "made secret")


def _plan(before: Entry, made: Entry, what: str) -> Plan[Entry]:
    return Plan(made, [made] if made != before else [], what)


def found(known: Known, identifier: str) -> Entry:
    """Return a place of the directory. Raises `Malformed`: it has none of this id."""
    one = known.get((Kind.SERVICE, identifier))
    if one is None:
        raise Malformed([Flaw("", 1, "id", "nothing has this id")])
    return one


def _stored(connection: Connection, identifier: str) -> Entry:
    one = store.find(connection, Kind.SERVICE, identifier)
    return found({} if one is None else {(one.kind, one.id): one}, identifier)


def applied(known: Known, made: Entry, today: int) -> Entry:
    """Return an entry as the whole directory lets it become. Raises `Malformed`."""
    changed = apply(known, [Put(made.kind, made.document, made.notes)], today)
    return changed[0] if changed else known[made.kind, made.id]


def _checked(known: Entry, fields: Collection[Field], who: Who) -> Entry:
    by, today = who
    checks = dict(known.notes.checks)
    missing = [field for field in fields if field not in checks]
    if missing:
        said = "has no source to be checked against"
        raise Malformed(Flaw("", 1, field.value, said) for field in missing)
    for field in fields:
        checks[field] = looked_over(checks[field], field, by, today)
    notes = msgspec.structs.replace(known.notes, checks=checks)
    if notes.shows(Field.PHONES):
        notes = msgspec.structs.replace(notes, standing=None)
    return replace(known, notes=notes, changed=today)
