"""JSON as it was decoded → an object, or every reason why not.

Promise: all reasons at once, each with the path to the member it is about.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final, Literal, NamedTuple, get_args, get_origin

import msgspec

from udvej.server.directory.hsds.common import Taxonomy, TaxonomyTerm
from udvej.server.directory.hsds.objects import (
    Location,
    Organization,
    Service,
    ServiceAtLocation,
)
from udvej.server.directory.hsds.scalars import Part, present


class Kind(StrEnum):
    """What can stand by itself in a file."""

    SERVICE = "service"
    ORGANIZATION = "organization"
    LOCATION = "location"
    SERVICE_AT_LOCATION = "service_at_location"
    TAXONOMY = "taxonomy"
    TAXONOMY_TERM = "taxonomy_term"


KINDS: Final[Mapping[Kind, type[Part]]] = {
    Kind.SERVICE: Service,
    Kind.ORGANIZATION: Organization,
    Kind.LOCATION: Location,
    Kind.SERVICE_AT_LOCATION: ServiceAtLocation,
    Kind.TAXONOMY: Taxonomy,
    Kind.TAXONOMY_TERM: TaxonomyTerm,
}

NUMBER_MAX: Final = 10**15
"""No number of a place is as large; JSON can write some that nobody can work with."""
_MARKS: Final = (
    ("location_type", Kind.LOCATION),
    ("status", Kind.SERVICE),
    ("location", Kind.SERVICE_AT_LOCATION),
    ("location_id", Kind.SERVICE_AT_LOCATION),
    ("version", Kind.TAXONOMY),
    ("code", Kind.TAXONOMY_TERM),
    ("taxonomy", Kind.TAXONOMY_TERM),
    ("taxonomy_detail", Kind.TAXONOMY_TERM),
    ("taxonomy_id", Kind.TAXONOMY_TERM),
    ("parent_id", Kind.TAXONOMY_TERM),
    ("term_uri", Kind.TAXONOMY_TERM),
)
"""Members that only one kind has; the specification's files do not name theirs."""


class Reason(NamedTuple):
    """Why an object is not accepted; `at` is a path, as ``phones[0].number``."""

    at: str
    said: str


def kind_of(raw: object) -> Kind:
    """Return what an object must be, by its members; in doubt an organisation."""
    if isinstance(raw, dict):
        return next((kind for name, kind in _MARKS if name in raw), Kind.ORGANIZATION)
    return Kind.SERVICE


def read(kind: Kind, raw: object) -> tuple[Part | None, list[Reason]]:
    """Read one object; without it, there are reasons."""
    reasons = list(_struct(KINDS[kind], raw, ""))
    if reasons:
        return None, reasons
    return msgspec.convert(raw, KINDS[kind]), []


def _struct(model: type[Part], raw: object, at: str) -> Iterator[Reason]:
    if not isinstance(raw, dict):
        yield Reason(at, "must be an object")
        return
    members = _members(model)
    for name in raw.keys() - members.keys():
        yield Reason(_join(at, name), f"is no member of {model.__name__}")
    for name, member in members.items():
        if name in raw:
            yield from _value(member.type, raw[name], _join(at, name))
        elif member.required:
            yield Reason(_join(at, name), "is missing")


@cache
def _members(model: type[Part]) -> Mapping[str, msgspec.structs.FieldInfo]:
    return {one.name: one for one in msgspec.structs.fields(model)}


def _value(kind: Any, raw: object, at: str) -> Iterator[Reason]:  # noqa: ANN401 - a type
    if raw is None:
        yield Reason(at, "is null: the schemas allow no null, leave it out")
        return
    kind = present(kind)
    if get_origin(kind) is list:
        if not isinstance(raw, list):
            yield Reason(at, "must be a list")
            return
        for number, item in enumerate(raw):
            yield from _value(get_args(kind)[0], item, f"{at}[{number}]")
    elif isinstance(kind, type) and issubclass(kind, Part):
        yield from _struct(kind, raw, at)
    else:
        yield from scalar(kind, raw, at)


def scalar(kind: Any, raw: object, at: str) -> Iterator[Reason]:  # noqa: ANN401 - a type
    """Return why a value is none of its kind, if it is not."""
    try:
        msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        wanted = _wanted(kind)
        said = f"must be {wanted}" if wanted and isinstance(raw, str) else str(error)
        yield Reason(at, said)
        return
    if isinstance(raw, int | float) and not abs(raw) < NUMBER_MAX:
        yield Reason(at, "is too large a number")


def _wanted(kind: Any) -> str:  # noqa: ANN401 - a type
    """Return in words which texts a kind takes; empty where it takes any."""
    if get_origin(kind) is Literal:
        return "one of: " + ", ".join(get_args(kind))
    return next((one.description for one in getattr(kind, "__metadata__", ())), "")


def _join(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name
