"""HSDS's tabular form: which table holds which object, and by which column it hangs.

Promise: derived from the models, so that a member that is added to one of them has its
column; only the names of the files stand here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args, get_origin

import msgspec

from udvej.server.directory.hsds import common, objects, parts
from udvej.server.directory.hsds.scalars import Number, Part, present

TABLES: Final[Mapping[str, type[Part]]] = {
    "organizations.csv": objects.Organization,
    "programs.csv": parts.Program,
    "services.csv": objects.Service,
    "attributes.csv": common.Attribute,
    "service_at_location.csv": objects.ServiceAtLocation,
    "locations.csv": objects.Location,
    "phones.csv": common.Phone,
    "contacts.csv": common.Contact,
    "addresses.csv": parts.Address,
    "schedules.csv": common.Schedule,
    "funding.csv": parts.Funding,
    "service_areas.csv": parts.ServiceArea,
    "required_documents.csv": parts.RequiredDocument,
    "languages.csv": common.Language,
    "accessibility.csv": parts.Accessibility,
    "taxonomy_terms.csv": common.TaxonomyTerm,
    "metadata.csv": common.Metadata,
    "cost_options.csv": parts.CostOption,
    "organization_identifiers.csv": parts.OrganizationIdentifier,
    "taxonomies.csv": common.Taxonomy,
    "url.csv": common.Url,
    "units.csv": common.Unit,
    "service_capacity.csv": parts.ServiceCapacity,
}
"""In the order of the specification."""
FILE_OF: Final = {model: name for name, model in TABLES.items()}
_BACK: Final = {
    (objects.Organization, "services"),
    (objects.ServiceAtLocation, "service"),
}
"""In tables these hang the other way round."""


@dataclass(frozen=True, slots=True)
class Link:
    """How an object hangs in another's member: `many`, or one."""

    member: str
    child: type[Part]
    many: bool
    column: str
    """Of the child where there are many, else of the object itself."""
    marks: tuple[tuple[str, str], ...] = ()
    """Further columns of the child that say what it hangs in."""


def columns(model: type[Part]) -> dict[str, Any]:
    """Return an object's columns and what each holds."""
    found: dict[str, Any] = {}
    for one in msgspec.structs.fields(model):
        kind = present(one.type)
        if not _part(kind) and get_origin(kind) is not list:
            found[one.name] = kind
    return found


def holds_numbers(kind: Any) -> bool:  # noqa: ANN401 - a type
    """Say whether a column is of numbers."""
    return bool(kind == Number)


def required(model: type[Part]) -> set[str]:
    """Return the columns that must be filled in."""
    needed = {one.name for one in msgspec.structs.fields(model) if one.required}
    own = needed & columns(model).keys()
    return own | {one.column for one in links(model) if one.member in needed}


def links(model: type[Part]) -> tuple[Link, ...]:
    """Return what can hang in an object."""
    name = table_name(model)
    found: list[Link] = []
    for one in msgspec.structs.fields(model):
        kind = present(one.type)
        if (model, one.name) in _BACK:
            continue
        if _part(kind):
            column = f"{table_name(kind)}_id"
            found.append(Link(one.name, kind, many=False, column=column))
        elif get_origin(kind) is list:
            child = get_args(kind)[0]
            column = f"{name}_id"
            marks: tuple[tuple[str, str], ...] = ()
            if child is common.Attribute:
                column, marks = "link_id", (("link_entity", name),)
            elif child is common.Metadata:
                column, marks = "resource_id", (("resource_type", name),)
            found.append(Link(one.name, child, many=True, column=column, marks=marks))
    return tuple(found)


def table_name(model: type[Part]) -> str:
    """Return an object's name in the specification, as ``service_at_location``."""
    text = model.__name__
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in text).lstrip("_")


def _part(kind: Any) -> bool:  # noqa: ANN401 - a type
    return isinstance(kind, type) and issubclass(kind, Part)
