"""What an editor sees and types of a place, field by field: entry → values.

Promise: every field has one shape; what is not of it is refused by its name.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, Final, Literal

import msgspec

from udvej.server.directory import terms, weeks
from udvej.server.directory.notes import Field
from udvej.server.directory.shapes import Entry, Flaw, Malformed, Raw
from udvej.server.directory.showing import fields, shown_at, spoken

Answer = Literal["yes", "no", "unknown"]
Line = Annotated[str, msgspec.Meta(max_length=300)]
Text = Annotated[str, msgspec.Meta(max_length=2000)]
LINES: Final = {"street": "address_1", "postal_code": "postal_code", "city": "city"}
"""An address as typed, and the members of HSDS's."""
LINES_MAX: Final = 40
"""Of towns, languages, numbers or rows of hours; more is a mistake."""
Lines = Annotated[list[Line], msgspec.Meta(max_length=LINES_MAX)]


class Form(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one field of a form holds."""


class Said(Form, frozen=True):
    """A text in both languages; empty: not said in it."""

    da: Text = ""
    en: Text = ""


class Towns(Form, frozen=True):
    """Where it is, or that it is for the whole country."""

    towns: Lines
    national: bool


class Address(Form, frozen=True):
    """Where its door is; all of it empty: it has none."""

    street: Line
    postal_code: Line
    city: Line


class Cost(Form, frozen=True):
    """What it costs, in whole kroner."""

    cost: Literal["free", "pay", "unknown"]
    amount: Annotated[int, msgspec.Meta(ge=0, le=100_000)] = 0


class Hours(Form, frozen=True):
    """When it is open, by the week and in words."""

    rows: Annotated[list[weeks.Row], msgspec.Meta(max_length=LINES_MAX)]
    da: Text = ""
    en: Text = ""


SHAPES: Final[Mapping[Field, Any]] = {
    Field.NAME: Said,
    Field.WHAT: Said,
    Field.NEEDS: Lines,
    Field.WHO: Lines,
    Field.TOWNS: Towns,
    Field.ADDRESS: Address,
    **dict.fromkeys(map(Field, terms.ANSWERS), Answer),
    Field.COST: Cost,
    Field.LANGUAGES: Lines,
    Field.PHONES: Lines,
    Field.URL: Line,
    Field.HOURS: Hours,
}


def read(field: Field, raw: object) -> Any:  # noqa: ANN401 - each field has its shape
    """Return a value of the field's shape. Raises `Malformed`."""
    try:
        return msgspec.convert(raw, SHAPES[field])
    except msgspec.ValidationError:
        raise Malformed([Flaw("", 1, field.value, "shape")]) from None


def value(entry: Entry, field: Field) -> Any:  # noqa: ANN401 - each field has its shape
    """Return what a form holds of a field, as JSON; `read` takes it back."""
    reader = _READERS.get(field)
    says = fields(entry)[field]
    return says[field.value] if reader is None else reader(entry, says)


def address(document: Raw) -> Raw:
    """Return the address that is shown, itself, so that it can be written to."""
    found = shown_at(document)
    return {} if found is None else found[1]


def _amount(document: Raw) -> int:
    found = [one.get("amount", 0) for one in document.get("cost_options", ())]
    return int(max(found, default=0))


def _both(said: Mapping[Any, str]) -> dict[str, str]:
    return {"da": said.get("da", ""), "en": said.get("en", "")}


def _said_hours(entry: Entry, says: Raw) -> dict[str, Any]:
    main = {entry.notes.language: weeks.text(entry.document)}
    texts = {**entry.notes.texts.get("hours", {}), **main}
    return {"rows": says["hours"], **_both(texts)}


def _said_address(entry: Entry, _: Raw) -> dict[str, str]:
    found = address(entry.document)
    return {name: found.get(member, "") for name, member in LINES.items()}


def _said_phones(entry: Entry, _: Raw) -> list[str]:
    phones = entry.document.get("phones", ())
    return [one["number"] for one in phones if spoken(one)]


_READERS: Final[Mapping[Field, Callable[[Entry, Raw], Any]]] = {
    Field.NAME: lambda _, says: _both(says["name"]),
    Field.WHAT: lambda _, says: _both(says["what"]),
    Field.TOWNS: lambda _, says: dict(says),
    Field.ADDRESS: _said_address,
    Field.COST: lambda entry, says: {**says, "amount": _amount(entry.document)},
    Field.PHONES: _said_phones,
    Field.URL: lambda entry, _: str(entry.document.get("url", "")),
    Field.HOURS: _said_hours,
}
