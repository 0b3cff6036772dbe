"""Values that an editor typed → the HSDS object.

Promise: a value that is written back as it was read changes nothing, and writing one
field leaves every other member of the object as it was.
"""

import copy
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from udvej.server.directory import terms, weeks
from udvej.server.directory.forms import (
    LINES,
    Address,
    Cost,
    Hours,
    Said,
    Towns,
    address,
    value,
)
from udvej.server.directory.hsds import Kind
from udvej.server.directory.notes import Field, Language, Notes
from udvej.server.directory.shapes import Entry, Flaw, Malformed, Raw
from udvej.server.directory.showing import dialled, is_web, spoken

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def write(entry: Entry, field: Field, given: Any) -> Entry:  # noqa: ANN401 - each field has its shape
    """Return the entry with a field that says `given`, as `read` made it."""
    if msgspec.to_builtins(given) == value(entry, field):
        return entry
    document = copy.deepcopy(dict(entry.document))
    notes = _WRITERS[field](document, entry.notes, given)
    return Entry(Kind.SERVICE, document, notes, entry.changed)


def blank(identifier: str, *, fictional: bool) -> Entry:
    """Return a place of which nothing is known yet."""
    document = {"id": identifier, "name": "", "status": "active"}
    return Entry(Kind.SERVICE, document, Notes(fictional=fictional))


# -- texts ---------------------------------------------------------------------------

_MEMBER: Final = {"name": "name", "what": "description"}


def _say(notes: Notes, name: Any, said: Mapping[Language, str]) -> Notes:  # noqa: ANN401 - a key of `texts`, by name
    """Keep a text in the languages that HSDS's own is not in."""
    others = {
        language: text
        for language, text in said.items()
        if text and language != notes.language
    }
    texts = {**notes.texts, name: others}
    kept = {each: words for each, words in texts.items() if words}
    return msgspec.structs.replace(notes, texts=kept)


def _said(given: Said | Hours) -> dict[Language, str]:
    return {"da": given.da.strip(), "en": given.en.strip()}


def _text_of(field: Field) -> Callable[[dict[str, Any], Notes, Said], Notes]:
    def write_text(document: dict[str, Any], notes: Notes, given: Said) -> Notes:
        said = _said(given)
        _put(document, _MEMBER[field.value], said[notes.language])
        return _say(notes, field.value, said)

    return write_text


def _hours(document: dict[str, Any], notes: Notes, given: Hours) -> Notes:
    said = _said(given)
    weeks.write(document, given.rows, said[notes.language])
    return _say(notes, "hours", said)


# -- terms of ours -------------------------------------------------------------------


def _terms_of(
    field: Field, prefix: str
) -> Callable[[dict[str, Any], Notes, list[str]], Notes]:
    def write_terms(document: dict[str, Any], notes: Notes, given: list[str]) -> Notes:
        codes = [prefix + code for code in dict.fromkeys(given)]
        if any(code not in terms.DESCRIPTIONS for code in codes):
            raise Malformed([Flaw("", 1, field.value, "shape")])
        _carry(
            document, prefix, [terms.attribute(document["id"], one) for one in codes]
        )
        return notes

    return write_terms


def _answer_of(field: Field) -> Callable[[dict[str, Any], Notes, str], Notes]:
    def write_answer(document: dict[str, Any], notes: Notes, given: str) -> Notes:
        said = given in terms.YES_NO
        made = [terms.attribute(document["id"], field.value, given)] if said else []
        _carry(document, field.value, made)
        return notes

    return write_answer


def _carry(
    document: dict[str, Any], prefix: str, carried: list[dict[str, Any]]
) -> None:
    """Carry these attributes in the place of those of ours that begin so."""
    before = document.get("attributes", ())
    mine = [one for one in before if terms.is_ours(one, prefix)]
    same = {_code(one): one for one in mine}
    kept = [one for one in before if one not in mine]
    _put(document, "attributes", kept + [same.get(_code(one), one) for one in carried])


def _code(attribute: Raw) -> tuple[str, str]:
    return attribute["taxonomy_term"]["code"], attribute.get("value", "")


# -- where ---------------------------------------------------------------------------


def _towns(document: dict[str, Any], notes: Notes, given: Towns) -> Notes:
    owner, before = document["id"], document.get("service_areas", [])
    named = {one.get("name"): one for one in before if "uri" not in one}
    elsewhere = [
        one for one in before if one.get("uri", terms.COUNTRY) != terms.COUNTRY
    ]
    whole = [one for one in before if one.get("uri") == terms.COUNTRY] or [
        {"id": terms.made_id(owner, "country"), "name": "Danmark", "uri": terms.COUNTRY}
    ]
    made = [
        named.get(town) or {"id": terms.made_id(owner, "area", town), "name": town}
        for town in dict.fromkeys(filter(None, map(str.strip, given.towns)))
    ]
    areas = [*made, *elsewhere, *(whole if given.national else [])]
    _put(document, "service_areas", areas)
    return notes


def _where(document: dict[str, Any], notes: Notes, given: Address) -> Notes:
    lines = [given.street.strip(), given.postal_code.strip(), given.city.strip()]
    if any(lines) and not all(lines):
        raise Malformed([Flaw("", 1, Field.ADDRESS, "address")])
    wanted = dict(zip(LINES.values(), lines, strict=True))
    found = address(document)
    if not found:
        location = _new_location(document["id"], wanted)
        document.setdefault("service_at_locations", []).append(location)
        return notes
    for at in document["service_at_locations"]:
        here = at.get("location", {})
        if found in here.get("addresses", ()):
            # The point was of the address before.
            here.pop("latitude", None)
            here.pop("longitude", None)
            moved = [{**found, **wanted}] if all(lines) else []
            others = [one for one in here["addresses"] if one is not found]
            _put(here, "addresses", moved + others)
            break
    return notes


def _new_location(owner: str, lines: Mapping[str, str]) -> dict[str, Any]:
    address = {
        "id": terms.made_id(owner, "address"),
        **lines,
        "state_province": "",
        "country": "DK",
        "address_type": "physical",
    }
    location = {
        "id": terms.made_id(owner, "location"),
        "location_type": "physical",
        "addresses": [address],
    }
    return {"id": terms.made_id(owner, "at"), "location": location}


# -- the rest ------------------------------------------------------------------------


def _cost(document: dict[str, Any], notes: Notes, given: Cost) -> Notes:
    if given.cost == "pay" and given.amount == 0:
        raise Malformed([Flaw("", 1, Field.COST, "amount")])
    free = given.cost == "free"
    option = {
        "id": terms.made_id(document["id"], "cost"),
        "option": "Gratis" if free else "Betaling",
        "currency": "DKK",
        "amount": 0 if free else given.amount,
    }
    _put(document, "cost_options", [] if given.cost == "unknown" else [option])
    return notes


def _languages(document: dict[str, Any], notes: Notes, given: list[str]) -> Notes:
    known = {one.get("code"): one for one in document.get("languages", ())}
    wanted = dict.fromkeys(one.strip().lower() for one in given if one.strip())
    if any(_LANGUAGE.fullmatch(code) is None for code in wanted):
        raise Malformed([Flaw("", 1, Field.LANGUAGES, "language")])
    owner = document["id"]
    made = [
        known.get(code)
        or {"id": terms.made_id(owner, "language", code), "name": code, "code": code}
        for code in wanted
    ]
    _put(document, "languages", made)
    return notes


def _phones(document: dict[str, Any], notes: Notes, given: list[str]) -> Notes:
    before = document.get("phones", [])
    known = {one["number"]: one for one in before if spoken(one)}
    owner, made = document["id"], []
    for number in dict.fromkeys(filter(None, map(str.strip, given))):
        new = {"id": terms.made_id(owner, "phone", number), "number": number}
        one = known.get(number) or new | {"type": "voice"}
        if not dialled(number):
            raise Malformed([Flaw("", 1, Field.PHONES, "phone")])
        made.append(one)
    _put(document, "phones", made + [one for one in before if not spoken(one)])
    return notes


def _url(document: dict[str, Any], notes: Notes, given: str) -> Notes:
    if given.strip() and not is_web(given.strip()):
        raise Malformed([Flaw("", 1, Field.URL, "url")])
    _put(document, "url", given.strip())
    return notes


def _put(document: dict[str, Any], member: str, given: object) -> None:
    """Set a member, or leave it out: the schemas know no empty one."""
    if given or member == "name":
        document[member] = given
    else:
        document.pop(member, None)


_WRITERS: Final[Mapping[Field, Callable[[dict[str, Any], Notes, Any], Notes]]] = {
    Field.NAME: _text_of(Field.NAME),
    Field.WHAT: _text_of(Field.WHAT),
    Field.NEEDS: _terms_of(Field.NEEDS, "need-"),
    Field.WHO: _terms_of(Field.WHO, "who-"),
    Field.TOWNS: _towns,
    Field.ADDRESS: _where,
    **{Field(code): _answer_of(Field(code)) for code in terms.ANSWERS},
    Field.COST: _cost,
    Field.LANGUAGES: _languages,
    Field.PHONES: _phones,
    Field.URL: _url,
    Field.HOURS: _hours,
}
