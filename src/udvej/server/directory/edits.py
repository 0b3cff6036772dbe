"""What an editor wants of one place, decided over what the place is now.

Promise: only the fields that are named change, and only if they are still what the
editor saw. What says something else than before, or has another source, is unchecked;
a number is then shown to nobody until two people have looked.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import msgspec

from udvej.server.directory import forms, plain, writing
from udvej.server.directory.notes import Check, Field, Standing, day_text
from udvej.server.directory.shapes import Entry, Flaw, Malformed

_MARK_LETTERS: Final = 32
_UNWORDED: Final = (Field.PHONES, Field.URL)
"""What has a shape of its own, in which digits and signs stand."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One field as it should be; `mark`: of what the editor saw of it."""

    mark: str
    value: Any
    """As JSON gives it; `forms.read` says what it must be."""
    source: Check
    """Where it is from; its checks do not count."""
    checked: bool
    """Whether the editor held it against that source today."""


class Moved(Exception):  # noqa: N818 - a finding, as `Malformed` is
    """Somebody changed these fields after the editor saw them."""

    def __init__(self, fields: list[Field]) -> None:
        self.fields = fields
        super().__init__(", ".join(fields))


def mark(entry: Entry, field: Field) -> str:
    """Return a word that is another one once the field or its check is."""
    check = entry.notes.checks.get(field)
    said = msgspec.json.encode([forms.value(entry, field), check], order="sorted")
    return hashlib.sha256(said).hexdigest()[:_MARK_LETTERS]


def hold(entry: Entry, marks: Mapping[Field, str]) -> None:
    """Raise `Moved` unless every field is what the editor saw."""
    moved = [field for field, seen in marks.items() if mark(entry, field) != seen]
    if moved:
        raise Moved(moved)


def edited(entry: Entry, edits: Mapping[Field, Edit]) -> Entry:
    """Return the entry with new values and sources. Raises `Malformed` with all flaws.

    A field with another value or source than before is unchecked.
    """
    flaws: list[Flaw] = []
    for field, edit in edits.items():
        try:
            entry = _edited(entry, field, edit)
        except Malformed as error:
            flaws += error.flaws
    if flaws:
        raise Malformed(flaws)
    return named(entry)


def plainly(field: Field, value: object) -> None:
    """Raise `Malformed` for what nobody sees, sums, and numbers in other fields.

    A number goes live when two have looked at it, and so may stand only in its field.
    """
    said = [text for _, text in plain.texts(value)]
    if any(map(plain.unseen, said)):
        raise Malformed([Flaw("", 1, field.value, "unseen")])
    if field in _UNWORDED:
        return
    if any(map(plain.numbers, said)):
        raise Malformed([Flaw("", 1, field.value, "number")])
    if any(map(plain.is_formula, said)):
        raise Malformed([Flaw("", 1, field.value, "formula")])


def named(entry: Entry) -> Entry:
    """Return an entry that has a name. Raises `Malformed`."""
    if not any(one.isalnum() for one in entry.document["name"]):
        raise Malformed([Flaw("", 1, Field.NAME, "name")])
    return entry


def as_if_checked(entry: Entry, edits: Mapping[Field, Edit], today: int) -> Entry:
    """Return the entry as it is shown once what is edited has been checked."""
    day = day_text(today)
    checks = {
        field: msgspec.structs.replace(
            check, checked_on=day, checked_by="a", seconded_by="b"
        )
        if field in edits
        else check
        for field, check in entry.notes.checks.items()
    }
    return replace(entry, notes=msgspec.structs.replace(entry.notes, checks=checks))


def _edited(entry: Entry, field: Field, edit: Edit) -> Entry:
    before = entry.notes.checks.get(field)
    source, made = _read(entry, field, edit)
    same = forms.value(made, field) == forms.value(entry, field)
    if not same:
        plainly(field, edit.value)
    if before is None or before.source != edit.source.source:
        plainly(field, edit.source.source)
    if same and before is not None and _unchecked(before) == source:
        return made
    if same and before is not None and edit.checked:
        # The same words from another source: whoever looked at them did.
        source = _looked(before, source)
    kept = _standing(entry, made) if field is Field.PHONES else made.notes.standing
    checks = {**made.notes.checks, field: source}
    notes = msgspec.structs.replace(made.notes, checks=checks, standing=kept)
    return replace(made, notes=notes)


def _read(entry: Entry, field: Field, edit: Edit) -> tuple[Check, Entry]:
    """Return what was typed. Raises `Malformed` with the flaws of value and source."""
    try:
        source = _source(field, edit)
    except Malformed as error:
        try:
            _written(entry, field, edit)
        except Malformed as other:
            raise Malformed([*other.flaws, *error.flaws]) from None
        raise
    return source, _written(entry, field, edit)


def _written(entry: Entry, field: Field, edit: Edit) -> Entry:
    return writing.write(entry, field, forms.read(field, edit.value))


def _looked(before: Check, source: Check) -> Check:
    return msgspec.structs.replace(
        source,
        checked_on=before.checked_on,
        checked_by=before.checked_by,
        seconded_by=before.seconded_by,
    )


def _standing(before: Entry, after: Entry) -> Standing | None:
    """Return the numbers that stay shown; none that was taken out once."""
    check = before.notes.checks.get(Field.PHONES)
    known: Iterable[str] = forms.value(before, Field.PHONES)
    if check is None or not check.is_made(Field.PHONES):
        if before.notes.standing is None:
            return None
        check, known = before.notes.standing.check, before.notes.standing.numbers
    now = forms.value(after, Field.PHONES)
    numbers = tuple(number for number in known if number in now)
    return Standing(numbers, check) if numbers else None


def _source(field: Field, edit: Edit) -> Check:
    try:
        made = msgspec.convert(msgspec.to_builtins(_unchecked(edit.source)), Check)
    except msgspec.ValidationError as error:
        of = [one for one in ("certainty", "url", "date") if f"$.{one}" in str(error)]
        said = "-".join(["source", *of])
        raise Malformed([Flaw("", 1, field.value, said)]) from None
    if not made.has_day():
        raise Malformed([Flaw("", 1, field.value, "source-date")])
    return made


def _unchecked(check: Check) -> Check:
    return msgspec.structs.replace(
        check, checked_on=None, checked_by="", seconded_by=""
    )
