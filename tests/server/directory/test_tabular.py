"""Tables and nested objects say the same; what tables cannot say is refused."""

import json
from typing import Any, Final

import pytest

from schemas import EXAMPLES, Schemas
from udvej.server.directory import Entry, Kind, Notes, Put
from udvej.server.directory.confidential import front_gate, repeats, secrets_of
from udvej.server.directory.tabular import Tables, check_rows, flatten, nest

A: Final = "11111111-1111-4111-8111-111111111111"
B: Final = "22222222-2222-4222-8222-222222222222"
C: Final = "33333333-3333-4333-8333-333333333333"
FULL: Final = {
    "location": Kind.LOCATION,
    "organization_full": Kind.ORGANIZATION,
    "service_at_location_full": Kind.SERVICE_AT_LOCATION,
    "service_full": Kind.SERVICE,
    "service_list": Kind.SERVICE,
    "taxonomy_term": Kind.TAXONOMY_TERM,
}


def tables(*entries: Entry) -> Tables:
    made, flaws = flatten(entries)
    assert flaws == []
    return {name: dict(enumerate(rows, 1)) for name, rows in made.items()}


def example(name: str) -> dict[str, Any]:
    raw: dict[str, Any] = json.loads((EXAMPLES / f"{name}.json").read_text("utf-8"))
    (one,) = raw.get("contents", [raw])
    assert isinstance(one, dict)
    return one


def service(**more: object) -> Entry:
    return Entry(Kind.SERVICE, {"id": A, "name": "Et", "status": "active"} | more)


@pytest.mark.parametrize("name", list(FULL))
def test_tables_of_a_published_example_make_the_same_tables_again(
    schemas: Schemas, name: str
) -> None:
    # Nested, an example leaves out here what it says there; tables say it once.
    first = tables(Entry(FULL[name], example(name)))
    assert list(check_rows(first)) == []
    puts, flaws = nest(first)
    assert flaws == []
    for one in puts:
        assert schemas.flaws(one.kind.value, one.document) == []
    assert tables(*(Entry(one.kind, one.document) for one in puts)) == first


def test_what_is_nested_is_nested_again_as_it_was() -> None:
    term = {"id": C, "name": "t", "description": "d", "taxonomy": "x"}
    entry = service(
        phones=[{"id": B, "number": "1", "languages": [{"id": C, "code": "da"}]}],
        attributes=[{"id": B, "value": "yes", "taxonomy_term": term}],
        organization={"id": B, "name": "o", "description": "d"},
        minimum_age=15,
    )
    assert nest(tables(entry)) == (
        [Put(Kind.SERVICE, entry.document, None, "services.csv", 1)], [],
    )  # fmt: skip


def test_an_owner_that_is_not_there_stays_named() -> None:
    entry = service(organization_id=B)
    (put,), _ = nest(tables(entry))
    assert put.document == entry.document


def test_two_owners_of_one_kind_and_two_contents_are_refused() -> None:
    phone = {"id": C, "number": "1"}
    other = Entry(Kind.SERVICE, {**service().document, "id": B, "phones": [phone]})
    _, flaws = flatten([service(phones=[phone]), other])
    assert [(flaw.file, flaw.at) for flaw in flaws] == [("phones.csv", "service_id")]
    _, flaws = flatten([service(phones=[phone, phone | {"number": "2"}])])
    assert [(flaw.file, flaw.at) for flaw in flaws] == [("phones.csv", "number")]


def test_a_row_of_no_owner_and_an_id_twice_are_told() -> None:
    lost: Tables = {"phones.csv": {4: {"id": A, "number": "1", "service_id": B}}}
    assert list(check_rows(lost)) == []
    _, flaws = nest(lost)
    assert [str(one) for one in flaws] == [
        "phones.csv:4: belongs to nothing in these tables"
    ]
    row = {"id": A, "name": "Et", "status": "active"}
    (twice,) = check_rows({"services.csv": {2: row, 3: row}})
    assert str(twice) == f"services.csv:3: id: {A} stands there twice"
    told = list(check_rows({"services.csv": {2: {**row, "id": []}}}))
    assert [one.at for one in told] == ["id"]
    (missing,) = check_rows({"services.csv": {2: {"id": A, "status": "active"}}})
    assert str(missing) == "services.csv:2: name: is missing"


@pytest.mark.parametrize("name", ["service_full", "service_at_location_full"])
def test_nothing_of_where_a_published_example_lies_is_left_when_it_is_confidential(
    schemas: Schemas, name: str
) -> None:
    document = example(name)
    hidden = example("service_full")
    secrets = secrets_of([Entry(Kind.SERVICE, hidden, Notes(confidential=True))])
    left = front_gate(document, secrets)
    said = json.dumps(left)
    for secret in (
        "1-30 Main Street", "ABC 1234", "MyVillage", "Civic Center", "Ann Persona",
        '"latitude"', "Metro Station", "address_1",
    ):  # fmt: skip
        assert secret in json.dumps(document)
        assert secret not in said
    assert list(repeats(left, secrets)) == []
    assert schemas.flaws(FULL[name].value, left) == []
