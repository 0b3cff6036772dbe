"""HSDS 3.1: published examples come back identical, and the schemas agree with us."""

import copy
import json
from typing import Any, Final, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import EXAMPLES, Schemas
from udvej.server.directory import hsds
from udvej.server.directory.hsds import Kind

EXAMPLE: Final = [
    ("location", Kind.LOCATION),
    ("organization_full", Kind.ORGANIZATION),
    ("organization_list", Kind.ORGANIZATION),
    ("service_at_location_full", Kind.SERVICE_AT_LOCATION),
    ("service_at_location_list", Kind.SERVICE_AT_LOCATION),
    ("service_full", Kind.SERVICE),
    ("service_list", Kind.SERVICE),
    ("taxonomy", Kind.TAXONOMY),
    ("taxonomy_list", Kind.TAXONOMY),
    ("taxonomy_term", Kind.TAXONOMY_TERM),
    ("taxonomy_term_list", Kind.TAXONOMY_TERM),
]
SERVICE: Final[dict[str, Any]] = {
    "id": "11111111-1111-4111-8111-111111111111",
    "name": "Prøvestedet",
    "status": "active",
    "phones": [{"id": "22222222-2222-4222-8222-222222222222", "number": "00 00 00 00"}],
}


@pytest.mark.parametrize(("name", "kind"), EXAMPLE)
def test_a_published_example_is_known_for_what_it_is_and_comes_back_identical(
    schemas: Schemas, name: str, kind: Kind
) -> None:
    content = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    for raw in content.get("contents", [content]):
        assert hsds.kind_of(raw) is kind
        found, reasons = hsds.read(kind, raw)
        assert reasons == []
        back = msgspec.to_builtins(found)
        assert back == raw
        assert json.loads(json.dumps(back)) == raw  # numbers stay what they were
        assert schemas.flaws(kind.value, back) == []


def test_every_member_of_the_published_schemas_is_one_of_ours(
    schemas: Schemas,
) -> None:
    ours = {_name(model): model for model in _models()}
    assert set(ours) == set(schemas.by_name) - {"meta_table_description"}
    for name, model in ours.items():
        schema = schemas.by_name[name]
        members = {one.name: one.required for one in msgspec.structs.fields(model)}
        extra = {("organization", "services"), ("service_at_location", "service")}
        for member in set(members) ^ set(schema["properties"]):
            assert (name, member) in extra
        assert {m for m, needed in members.items() if needed} == set(schema["required"])


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"id": "no"}, "id"),
        ({"name": None}, "name"),
        ({"status": "open"}, "status"),
        ({"url": "www.example.dk"}, "url"),
        ({"email": "nobody"}, "email"),
        ({"last_modified": "yesterday"}, "last_modified"),
        ({"minimum_age": True}, "minimum_age"),
        ({"minimum_age": "18"}, "minimum_age"),
        ({"phones": {}}, "phones"),
        ({"phones": [{"number": "1"}]}, "phones[0].id"),
    ],
)
def test_what_the_schemas_refuse_is_refused_with_where_it_is(
    schemas: Schemas, change: dict[str, Any], at: str
) -> None:
    raw = SERVICE | change
    assert schemas.flaws("service", SERVICE) == []
    found, reasons = hsds.read(Kind.SERVICE, raw)
    assert found is None
    assert [reason.at for reason in reasons] == [at]
    # The validator does not know these two formats without more packages.
    assert schemas.flaws("service", raw) or at in {"url", "last_modified"}


def test_all_reasons_are_told_at_once_and_no_member_is_lost_in_silence() -> None:
    raw = SERVICE | {"name": 3, "colour": "red", "phones": [{"id": "x", "number": 1}]}
    _, reasons = hsds.read(Kind.SERVICE, raw)
    told = {reason.at for reason in reasons}
    assert told == {"name", "colour", "phones[0].id", "phones[0].number"}


@pytest.mark.parametrize("raw", [None, 3, "text", [], [SERVICE]])
def test_what_is_no_object_is_told_so(raw: object) -> None:
    kind = hsds.kind_of(raw)
    assert hsds.read(kind, raw) == (None, [hsds.Reason("", "must be an object")])


@given(data=st.data())
def test_an_object_with_anything_in_it_is_kept_whole_or_refused(
    data: st.DataObject,
) -> None:
    raw = copy.deepcopy(SERVICE)
    anything = st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=2)
            | st.dictionaries(st.sampled_from(["id", "name", "phones"]), inner)
        ),
        max_leaves=5,
    )
    names = [one.name for one in msgspec.structs.fields(hsds.Service)]
    raw[data.draw(st.sampled_from(names))] = data.draw(anything)
    found, reasons = hsds.read(Kind.SERVICE, raw)
    assert (found is None) == bool(reasons)
    assert found is None or msgspec.to_builtins(found) == raw


def _models() -> list[type[hsds.Part]]:
    """Every model that the top ones lead to."""
    found: list[type[hsds.Part]] = []
    waiting: list[Any] = list(hsds.KINDS.values())
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        if isinstance(one, type) and issubclass(one, hsds.Part) and one not in found:
            found.append(one)
            waiting += [member.type for member in msgspec.structs.fields(one)]
    return found


def _name(model: type[hsds.Part]) -> str:
    text = model.__name__
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in text).lstrip("_")
