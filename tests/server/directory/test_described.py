"""The OpenAPI description of /hsds is valid, and what is served keeps to it."""

import asyncio
from collections.abc import Iterator
from typing import Any, Final

import hypothesis
import pytest
import schemathesis
from litestar.enums import ScopeType
from litestar.types import Receive, Scope, Send
from openapi_spec_validator import OpenAPIV31SpecValidator
from schemathesis import Case, GenerationMode
from schemathesis.specs.openapi.schemas import OpenApiSchema

from kept_places import OTHER, put, service
from places import ORIGIN, TODAY
from udvej.server.app import Application, create
from udvej.server.directory import describing
from udvej.server.kernel.clock import DAY_SECONDS, SetClock
from udvej.server.kernel.settings import Settings

DESCRIPTION: Final = describing.description(ORIGIN)
EXAMPLES: Final = 25
"""Of each address; a run stays below half a minute."""


class Requests:
    """ASGI: an application whose life is not each client's to begin and to end."""

    def __init__(self, app: Application) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == ScopeType.HTTP:
            await self._app(scope, receive, send)
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
