"""The OpenAPI description of HSDS's interface, made from the models it answers with.

Promise: an object, a parameter or a limit stands here as the code has it, because it
is read from there.
"""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from udvej.server.directory import asking
from udvej.server.directory.hsds import (
    Part,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
)
from udvej.server.directory.lists import Page
from udvej.server.kernel.errors import PROBLEM

PATH: Final = "/hsds"
HSDS_VERSION: Final = "3.1"
PROFILE: Final = "https://github.com/openreferral/specification"
"""The specification itself; no profile narrows it."""
JSON: Final = "application/json"
NDJSON: Final = "application/x-ndjson"
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE: Final = "#/components/schemas/{name}"
_ABOUT: Final = (
    "Places to find help, as Human Services Data Specification " + HSDS_VERSION + "."
    " Read only, for everybody, without a key. A member is given out only when somebody"
    " has checked it; hours and telephone numbers only while the check is fresh."
    " Confidential addresses are not in here. What no longer stands in a list is gone:"
    " delete your copy."
)

Shape = type[msgspec.Struct]
Described = Mapping[str, Any]


class About(msgspec.Struct, frozen=True):
    """What the interface says of itself."""

    version: str
    profile: str
    openapi_url: str


class Minimal(msgspec.Struct, frozen=True):
    """A service with `minimal`."""

    id: str
    modified_date: str


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """RFC 9457; `parameter` names what was asked wrongly."""

    type: str
    status: int
    title: str = ""
    parameter: str = ""


LISTS: Final[Mapping[str, tuple[Shape, type[Part]]]] = {
    "services": (asking.AskServices, Service),
    "service_at_locations": (asking.AskPlaces, ServiceAtLocation),
    "taxonomies": (asking.AskTaxonomies, Taxonomy),
    "taxonomy_terms": (asking.AskTerms, TaxonomyTerm),
}
"""Address → what may be asked of the list, and what stands in it."""


def description(origin: str) -> dict[str, Any]:
    """Return the description of the interface at an origin."""
    paths: dict[str, Any] = {
        "/": _get("about", "What this interface is.", About),
        "/openapi.json": _get("description", "This description.", None),
    }
    for name, (shape, model) in LISTS.items():
        paths[f"/{name}"] = _list(name, shape, model)
        paths[f"/{name}/{{id}}"] = _one(name, model)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Places to find help", "version": "1", "description": _ABOUT},
        "jsonSchemaDialect": _DIALECT,
        "servers": [{"url": origin + PATH}],
        "paths": paths,
        "components": {"schemas": _schemas()},
    }


def _schemas() -> dict[str, Any]:
    models = [model for _, model in LISTS.values()]
    pages: list[Any] = [Page[model] for model in models]  # type: ignore[valid-type] # made here, from the table
    _, found = msgspec.json.schema_components(
        [About, Problem, Minimal, *models, *pages], ref_template=_REFERENCE
    )
    page = found[_page_name(Service)]["properties"]["contents"]
    page["items"] = {"anyOf": [page["items"], _refer("Minimal")]}
    return found


def _list(name: str, shape: Shape, model: type[Part]) -> dict[str, Any]:
    described = _get(name, f"A page of {name}.", Page)
    answer = described["get"]["responses"]["200"]["content"]
    answer[JSON]["schema"] = _refer(_page_name(model))
    answer[NDJSON] = {"schema": {"type": "string"}}
    properties = _properties(shape)
    described["get"]["parameters"] += [
        {
            "name": one,
            "in": "query",
            "required": False,
            "description": schema.pop("description"),
            "schema": schema,
        }
        for one, schema in properties.items()
    ]
    return described


def _one(name: str, model: type[Part]) -> dict[str, Any]:
    described = _get(f"{name}_by_id", f"One of {name}, nested whole.", model)
    described["get"]["parameters"] += [
        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    ]
    described["get"]["responses"]["404"] = _problem("Nothing given out has this id.")
    return described


def _get(name: str, summary: str, model: Shape | None) -> dict[str, Any]:
    schema = {"type": "object"} if model is None else _refer(model.__name__)
    etag = {"ETag": {"schema": {"type": "string"}}}
    return {
        "get": {
            "operationId": name,
            "summary": summary,
            "parameters": [
                {
                    "name": "If-None-Match",
                    "in": "header",
                    "required": False,
                    "description": "The ETag of the copy that you have.",
                    "schema": {"type": "string"},
                }
            ],
            "responses": {
                "200": {
                    "description": summary,
                    "headers": etag,
                    "content": {JSON: {"schema": schema}},
                },
                "304": {"description": "Your copy still holds.", "headers": etag},
                "400": _problem("A parameter that there is not, or not with this."),
                "429": {
                    **_problem("Too many requests: come again after so many seconds."),
                    "headers": {"Retry-After": {"schema": {"type": "integer"}}},
                },
            },
        }
    }


def _problem(said: str) -> dict[str, Any]:
    return {"description": said, "content": {PROBLEM: {"schema": _refer("Problem")}}}


def _properties(shape: Shape) -> dict[str, Any]:
    """Return the schemas of what may be asked, by name."""
    _, found = msgspec.json.schema_components([shape], ref_template=_REFERENCE)
    properties: dict[str, Any] = found[shape.__name__]["properties"]
    for schema in properties.values():
        if schema["default"] == "":  # not asked at all
            del schema["default"]
    return properties


def _refer(name: str) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(name=name)}


def _page_name(model: type[Part]) -> str:
    return f"Page_{model.__name__}_"
