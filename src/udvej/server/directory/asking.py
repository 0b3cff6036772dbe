"""What partners may ask of each list of HSDS, and how it is read.

Promise: what a list cannot do is refused, not passed over: nobody takes all places for
the ones that were asked for. What is told of a refusal is the parameter's name.
"""

import re
from datetime import datetime
from typing import Annotated, Any, Final, Literal, TypeVar, get_args
from urllib.parse import parse_qsl

import msgspec
from msgspec import Meta

from udvej.server.kernel.errors import Refusal, Refused

PER_PAGE: Final = 50
PER_PAGE_MAX: Final = 100
"""A page of whole services stays below a megabyte."""
PAGE_MAX: Final = 1_000_000
TEXT_MAX: Final = 200
NAME_SHOWN_MAX: Final = 40
"""So much of a name that we do not know is said back."""
_WHOLE: Final = re.compile(r"-?[0-9]{1,9}")
_LOST_PLUS: Final = re.compile(r"(T.*) (?=\d\d:\d\d$)")
"""A plus that nobody wrote as %2B comes in as a space."""
_TRUTH: Final = {"true": True, "false": False}
_EPOCH: Final = datetime(1970, 1, 1)  # noqa: DTZ001 - counted from in UTC, below

Text = Annotated[str, Meta(max_length=TEXT_MAX)]
TermId = Annotated[
    str,
    Meta(max_length=TEXT_MAX, description="Only what carries this taxonomy term."),
]
TaxonomyId = Annotated[
    str, Meta(max_length=TEXT_MAX, description="Only what has terms of this taxonomy.")
]
ModifiedAfter = Annotated[
    str,
    Meta(
        max_length=TEXT_MAX,
        description="Only what was modified at or after this date and time. Days are"
        " the finest we keep: what changed on that day, in UTC, is always among them.",
        extra_json_schema={"format": "date-time"},
    ),
]


class Paged(msgspec.Struct, frozen=True, kw_only=True):
    """What every list can do."""

    search: Annotated[
        str,
        Meta(
            max_length=TEXT_MAX,
            description="Only what has all of these words, as beginnings of words."
            " Do not pass on what a person types: fetch the list and search it there.",
        ),
    ] = ""
    page: Annotated[
        int, Meta(ge=1, le=PAGE_MAX, description="Which page, from one.")
    ] = 1
    per_page: Annotated[
        int, Meta(ge=1, le=PER_PAGE_MAX, description="How many a page has.")
    ] = PER_PAGE
    format: Annotated[
        Literal["json", "ndjson"],
        Meta(description="`ndjson`: all at once, an object a line, without pages."),
    ] = "json"


class AskTaxonomies(Paged, frozen=True, kw_only=True):
    """`GET /taxonomies`."""


class AskTerms(Paged, frozen=True, kw_only=True):
    """`GET /taxonomy_terms`."""

    taxonomy_id: TaxonomyId = ""
    top_only: Annotated[bool, Meta(description="Only terms without a parent.")] = False
    parent_id: Annotated[
        str, Meta(max_length=TEXT_MAX, description="Only terms with this parent.")
    ] = ""


class AskPlaces(Paged, frozen=True, kw_only=True):
    """`GET /service_at_locations`."""

    taxonomy_term_id: TermId = ""
    taxonomy_id: TaxonomyId = ""
    modified_after: ModifiedAfter = ""
    full: Annotated[bool, Meta(description="Nested whole, as by its id.")] = False


class AskServices(AskPlaces, frozen=True, kw_only=True):
    """`GET /services`."""

    minimal: Annotated[
        bool,
        Meta(description="Only `id` and `modified_date`, all of them on one page."),
    ] = False


Asked = TypeVar("Asked", bound=msgspec.Struct)


class AskNothing(msgspec.Struct, frozen=True):
    """What one object, or a document, can be asked: nothing."""


def read(shape: type[Asked], query: bytes) -> Asked:
    """Read a query. Raises `Refused` with the name of the parameter at fault."""
    kinds = {one.name: one.type for one in msgspec.structs.fields(shape)}
    given: dict[str, Any] = {}
    try:
        pairs = parse_qsl(
            query.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=2 * len(kinds) + 1,
        )
    except ValueError:
        raise Refused(Refusal.MALFORMED) from None
    for name, text in pairs:
        if name not in kinds or name in given:
            raise _refused(name)
        given[name] = _value(name, kinds[name], text)
    return shape(**given)


def day_of(moment: str) -> int:
    """Return the day, in UTC and counted from 1970, of a date and time of RFC 3339."""
    when = datetime.fromisoformat(moment.upper())
    # By sums: near the years 1 and 9999 other zones have dates that Python has not.
    since = when.replace(tzinfo=None) - _EPOCH
    return (since - (when.utcoffset() or since.__class__())).days


def _value(name: str, kind: Any, text: str) -> Any:  # noqa: ANN401 - of any kind
    base = get_args(kind)[0]
    if kind is ModifiedAfter:
        text = _LOST_PLUS.sub(r"\1+", text)
    raw: object = text
    if base is bool:
        raw = _TRUTH.get(text, text)
    elif base is int and _WHOLE.fullmatch(text):
        raw = int(text)
    try:
        value = msgspec.convert(raw, kind)
        if kind is ModifiedAfter:
            day_of(text)
    except ValueError:  # msgspec's own is one too
        raise _refused(name) from None
    return value


def _refused(name: str) -> Refused:
    return Refused(Refusal.MALFORMED, {"parameter": name[:NAME_SHOWN_MAX]})
