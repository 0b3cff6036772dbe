"""What stands on a card, on which side, and what may never stand there."""

from typing import Any

import pytest

from printed import ORIGIN, Printed, printed
from udvej.server import cards
from udvej.server.cards import Unprintable, card
from udvej.server.pages.addresses import WRITTEN, Language
from udvej.server.pages.helplines import HELP_LINES

FOR_WHOM = "får eller har fået penge eller ting for sex"
TELLING = (
    "sex",
    "penge",
    "hjælp",
    "skriv",
    "help",
    "money",
    "write",
    "1888",
    "mappen.",
)


def make(file: dict[str, Any], **chosen: Any) -> dict[str, Printed]:  # noqa: ANN401 -- whatever `make` takes
    given = {"name": "Mappen", "origin": ORIGIN, "languages": [Language.DA]}
    return printed(cards.make(file, **{**given, **chosen}))


def place(number: int, **known: object) -> dict[str, Any]:
    """A place for the whole country, with a checked number."""
    phone = {
        "number": f"+45000000{number:02}",
        "shown": f"00 00 00 {number:02}",
        "checked": "2026-11-20",
    }
    return {
        "id": f"place-{number}",
        "name": {"da": f"Sted {number}", "en": f"Place {number}"},
        "needs": ["talk"],
        "towns": [],
        "national": True,
        "phones": [phone],
        **known,
    }


def directory(*places: dict[str, Any]) -> dict[str, Any]:
    return {"v": 1, "made": "2026-11-25", "fictional": False, "places": list(places)}


@pytest.mark.parametrize(
    ("language", "notes"), [(Language.DA, "Noter"), (Language.EN, "Notes")]
)
def test_the_outer_side_holds_the_name_and_room_for_notes(
    sheets: dict[str, Printed], language: Language, notes: str
) -> None:
    outer = sheets[f"card-{language}.pdf"].sides[0].text()
    assert set(outer.split()) == {"Mappen", notes}
    assert not [word for word in TELLING if word in outer.lower()]


def test_the_inner_side_says_plainly_whom_it_is_for_and_where(
    sheets: dict[str, Printed],
) -> None:
    inner = sheets["card-da.pdf"].sides[1]
    one = inner.text(0, card.TOP, 210, card.TOP + card.HEIGHT)
    assert FOR_WHOM in one
    assert "Du vælger selv, hvad du kalder det." in one
    assert "Du behøver ikke ville ændre noget." in one
    assert "mappen.example" in one
    assert inner.text().count(FOR_WHOM) == card.CARDS
    english = sheets["card-en.pdf"].sides[1].text()
    assert "for you if you get, or have got, money or things for sex" in english


def test_the_heading_of_a_card_parts_no_sentence(sheets: dict[str, Printed]) -> None:
    top = card.TOP + card.EDGE
    first = sheets["card-da.pdf"].sides[1].text(0, top, card.FOLD, top + 3.5)
    assert first == "Skriv til et menneske."


def test_the_front_lies_behind_whom_it_is_for(sheets: dict[str, Printed]) -> None:
    outer, inner = sheets["card-da.pdf"].sides
    # Turned on its long edge: what is right on one side is left on the other.
    assert "Mappen" in outer.text(card.FOLD, 0, 210, 297)
    assert FOR_WHOM in inner.text(0, 0, card.FOLD, 297)


def test_checked_numbers_and_help_lines_are_printed_with_their_day(
    sheets: dict[str, Printed],
) -> None:
    for name, sheet in sheets.items():
        for line in HELP_LINES:
            assert line.shown in sheet.text, name
        assert "00 00 00 03" in sheet.text, name
    assert "fra 1. november 2026" in sheets["card-da.pdf"].text
    assert "Et opkald kan ses i telefonen" in sheets["poster-a5-da.pdf"].text


def test_a_number_nobody_checked_is_never_printed(file: dict[str, Any]) -> None:
    unchecked = {
        phone["shown"]
        for one in file["places"]
        for phone in one.get("phones", ())
        if phone["checked"] is None
    }
    assert unchecked
    for town in ("", "København", "Odense", "Aarhus"):
        for sheet in make(file, town=town).values():
            assert not [one for one in unchecked if one in sheet.text]


@pytest.mark.parametrize("checked", [None, "", "yes", "2026"])
def test_a_named_place_without_a_checked_number_is_refused(checked: str | None) -> None:
    one = place(7)
    one["phones"][0]["checked"] = checked
    with pytest.raises(Unprintable, match="no checked number: Sted 7"):
        make(directory(one), places=["place-7"])


def test_the_next_number_is_taken_when_the_first_is_not_checked() -> None:
    one = place(7)
    first = {**one["phones"][0], "shown": "11 11 11 11", "checked": None}
    one["phones"].insert(0, first)
    said = make(directory(one))["card-da.pdf"].text
    assert "00 00 00 07" in said
    assert "11 11 11 11" not in said


def test_of_a_place_only_name_town_and_number_are_printed() -> None:
    one = place(
        7,
        national=False,
        towns=["Odense"],
        address="Hemmelig Vej 3, 5000 Odense C",
        at=[55.4, 10.4],
        url="https://sted.example/",
        hours_text={"da": "Altid åbent"},
        what={"da": "Et krisecenter."},
    )
    said = make(directory(one), places=["place-7"])["poster-a4-da.pdf"].text
    assert "00 00 00 07 Sted 7 Odense" in said
    for kept in ("Hemmelig", "5000", "sted.example", "Altid", "krisecenter", "55.4"):
        assert kept not in said


def test_what_the_public_file_does_not_show_cannot_be_named(
    file: dict[str, Any],
) -> None:
    with pytest.raises(Unprintable, match="no such place is shown: hidden"):
        make(file, places=["hidden"])
    with pytest.raises(Unprintable, match=r"no place is in Ribe; towns .*Odense"):
        make(file, town="Ribe")


def test_more_than_there_is_room_for_is_refused_and_not_cut_off() -> None:
    many = directory(*(place(number) for number in range(40)))
    with pytest.raises(Unprintable, match="too many numbers for the card"):
        make(many)


def test_the_most_that_fits_stays_within_its_card() -> None:
    fits = 0
    for count in range(1, 15):
        some = directory(*(place(number) for number in range(count)))
        try:
            sheet = make(some)["card-da.pdf"]
        except Unprintable:
            break
        fits = count
        inner = sheet.sides[1]
        end = card.TOP + card.HEIGHT
        assert inner.text(0, end - 2.5, 210, end + 2.5) == ""
    assert fits >= 4


def test_made_up_places_are_said_to_be_made_up(file: dict[str, Any]) -> None:
    for name, sheet in make({**file, "fictional": True}, languages=WRITTEN).items():
        said = "opdigtede" if "-da" in name else "made up"
        assert said in sheet.text.lower(), name


def test_a_strip_to_tear_off_holds_the_address_alone(
    sheets: dict[str, Printed],
) -> None:
    for size, height in (("a4", 297), ("a5", 210)):
        side = sheets[f"poster-{size}-da.pdf"].sides[0]
        strips = side.text(0, height - 46 * height / 297 + 1, 999, height)
        assert set(strips.replace("\x02", "").split()) == {"mappen.example"}


@pytest.mark.parametrize(
    "origin",
    [
        "http://mappen.example",
        "http://localhost:8000",
        "https://localhost",
        "https://mappen.example/da/",
        "https://mappen.example/?from=card",
        "https://mappen.example/#a",
        "https://who@mappen.example",
        "",
    ],
)
def test_an_address_that_is_no_front_page_is_refused(origin: str) -> None:
    with pytest.raises(Unprintable, match=r"cannot be printed|this machine alone"):
        make(directory(), origin=origin)


def test_an_address_too_long_for_its_line_is_refused() -> None:
    with pytest.raises(Unprintable, match="too long for one line"):
        make(directory(), origin=f"https://{'a' * 60}.{'b' * 60}.example")


def test_every_letter_of_a_name_is_printed_or_the_sheet_is_refused() -> None:
    some = directory(place(7, name={"da": "Ærø Ål Øl Çş Жена", "en": "Ærø"}))
    assert "Ærø Ål Øl Çş Жена" in make(some)["card-da.pdf"].text
    strange = directory(place(7, name={"da": "บ้าน", "en": "Home"}))
    with pytest.raises(Unprintable, match="no letter in our typeface for"):
        make(strange)
