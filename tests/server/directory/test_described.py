"""The OpenAPI description of /hsds is valid, and what is served keeps to it."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any, Final

import hypothesis
import msgspec
import pytest
import schemathesis
from litestar.enums import ScopeType
from litestar.types import Receive, Scope, Send
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi.schemas import OpenApiSchema

from documents import ROOT
from kept_places import OTHER, put, service
from places import ORIGIN, TODAY
from schemas import FOLDER
from udvej.server.app import Application, create
from udvej.server.directory import describing
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings

DESCRIPTION: Final = describing.description(ORIGIN)
NOT_OFFERED: Final = {"organization_id", "postcode", "proximity"}
EXAMPLES: Final = 25
"""Of each address; a run stays below half a minute."""


class Requests:
    """ASGI: an application whose life is not each client's to begin and to end."""

    def __init__(self, app: Application) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP:
            await self.app(scope, receive, send)
            return
        await receive()
        await send({"type": "lifespan.startup.complete"})  # type: ignore[typeddict-item] # of a lifespan
        await receive()
        await send({"type": "lifespan.shutdown.complete"})  # type: ignore[typeddict-item] # likewise


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenApiSchema]:
    data = tmp_path_factory.mktemp("described")
    settings = Settings(data=data, origin=ORIGIN, rate=0)
    app = create(settings, SetClock(TODAY * DAY_SECONDS))
    wanted = [put(service()), put(service(OTHER, name="Et andet sted"))]
    asyncio.run(app.directory.change(wanted, "Ann", "added"))
    yield schemathesis.openapi.from_asgi("/hsds/openapi.json", Requests(app))
    asyncio.run(app.close())


def ask_much(
    described: OpenApiSchema, path: str, mode: GenerationMode = GenerationMode.POSITIVE
) -> None:
    asked = described[path]["GET"].as_strategy(generation_mode=mode)

    @hypothesis.settings(max_examples=EXAMPLES, deadline=None)
    @hypothesis.given(case=asked)
    def ask(case: Case[Any]) -> None:
        case.call_and_validate()

    ask()


@pytest.mark.parametrize("path", DESCRIPTION["paths"])
def test_whatever_may_be_asked_is_answered_as_it_is_described(
    described: OpenApiSchema, path: str
) -> None:
    ask_much(described, path)


@pytest.mark.parametrize("name", describing.LISTS)
def test_whatever_may_not_be_asked_is_refused_as_it_is_described(
    described: OpenApiSchema, name: str
) -> None:
    ask_much(described, f"/{name}", GenerationMode.NEGATIVE)


@pytest.mark.parametrize("name", describing.LISTS)
def test_every_object_of_a_list_is_as_it_is_described(
    described: OpenApiSchema, name: str
) -> None:
    page = described[f"/{name}"]["GET"].Case(query={"per_page": 100})
    contents = page.call_and_validate().json()["contents"]
    assert contents
    for one in contents:
        whole = described[f"/{name}/{{id}}"]["GET"]
        answer = whole.Case(path_parameters={"id": one["id"]}).call_and_validate()
        assert answer.status_code == 200


def test_the_description_is_valid() -> None:
    OpenAPIV31SpecValidator(DESCRIPTION).validate()


def test_the_description_is_served_as_it_is_made(described: OpenApiSchema) -> None:
    assert described.raw_schema == DESCRIPTION


def test_every_address_is_described_and_stands_in_the_document(
    described: OpenApiSchema,
) -> None:
    app = described.app.app  # of `Requests`, above
    served = {
        route.path.removeprefix("/hsds").replace("{identifier:str}", "{id}") or "/"
        for route in app.litestar.routes
        if route.path.startswith("/hsds")
    }
    assert served == set(DESCRIPTION["paths"])
    text = (ROOT / "docs" / "DIRECTORY.md").read_text("utf-8")
    for path in served:
        assert path.removesuffix("/{id}") in text, path
    for shape, _ in describing.LISTS.values():
        for member in msgspec.structs.fields(shape):
            assert f"`{member.name}`" in text, member.name


def test_what_the_specification_demands_of_the_interface_is_there() -> None:
    if not FOLDER.is_dir():
        pytest.skip(f"HSDS 3.1 is not at {FOLDER}")
    published = json.loads((FOLDER / "openapi.json").read_text("utf-8"))
    page = DESCRIPTION["components"]["schemas"]["Page_Service_"]["properties"]
    wanted = published["components"]["schemas"]["Page"]["properties"]
    assert page.keys() == wanted.keys() | {"contents"}
    for name in wanted:
        assert page[name]["type"] == wanted[name]["type"]
    for name in describing.LISTS:
        for path in (f"/{name}", f"/{name}/{{id}}"):
            theirs, ours = published["paths"][path], DESCRIPTION["paths"][path]
            asked = {one["$ref"].rpartition("/")[2] if "$ref" in one else one["name"]
                     for one in theirs["get"].get("parameters", ())}  # fmt: skip
            answered = {one["name"] for one in ours["get"]["parameters"]}
            assert asked - answered <= NOT_OFFERED, path
            assert answered - asked <= {"If-None-Match", "id"}, path
