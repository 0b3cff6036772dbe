"""The sheets as paper: sizes, marks, code, and what the file tells besides."""

import hashlib
import os
import subprocess
import sys

import pytest
import segno

from printed import ORIGIN, PIXELS_MM, Printed
from udvej.server.cards import card, poster

SHUT = (85.6, 53.98)
"""ISO/IEC 7810, ID-1."""

AGAIN = """
import hashlib, sys
sys.path.insert(0, "tests")
from watching import given_places
from udvej.server import cards
from udvej.server.pages.addresses import WRITTEN
made = cards.make({**given_places(), "fictional": False}, name="Mappen",
    origin="https://mappen.example", languages=WRITTEN, town="Odense")
for name, data in made.items():
    print(name, hashlib.sha256(data).hexdigest())
"""


def test_there_is_a_card_and_two_posters_in_every_language(
    sheets: dict[str, Printed],
) -> None:
    kinds = ("card", "poster-a4", "poster-a5")
    wanted = {f"{kind}-{language}.pdf" for kind in kinds for language in ("da", "en")}
    assert set(sheets) == wanted


@pytest.mark.parametrize(
    ("name", "size", "sides"),
    [
        ("card-da.pdf", (210, 297), 2),
        ("poster-a4-da.pdf", (210, 297), 1),
        ("poster-a5-da.pdf", (148, 210), 1),
    ],
)
def test_a_sheet_has_the_size_of_its_paper(
    sheets: dict[str, Printed], name: str, size: tuple[int, int], sides: int
) -> None:
    assert len(sheets[name].sides) == sides
    for side in sheets[name].sides:
        assert side.size == pytest.approx(size, abs=0.05)


def test_a_card_is_cut_to_a_bank_card_and_both_sides_lie_on_each_other(
    sheets: dict[str, Printed],
) -> None:
    left, top = (210 - 2 * SHUT[0]) / 2, (297 - 5 * SHUT[1]) / 2
    assert (card.WIDTH, card.HEIGHT) == SHUT
    for side in sheets["card-da.pdf"].sides:
        for row in range(6):
            cut = top + row * SHUT[1]
            assert side.dark(left - 3, cut)
            assert side.dark(210 - left + 3, cut)
        for across in (left, left + 2 * SHUT[0]):
            assert side.dark(across, top - 4.8)
            assert side.dark(across, 297 - top + 4.8)
        fold = [side.dark(105, top - 1.6 - step / 10) for step in range(38)]
        assert any(fold)


def test_a_card_has_no_ink_where_it_is_cut(sheets: dict[str, Printed]) -> None:
    left, top = (210 - 2 * SHUT[0]) / 2, (297 - 5 * SHUT[1]) / 2
    for side in sheets["card-da.pdf"].sides:
        for row in range(1, 5):
            cut = top + row * SHUT[1]
            box = [left + 1, cut - 3, left + 2 * SHUT[0] - 1, cut + 3]
            band = side.ink.crop(tuple(round(one * PIXELS_MM) for one in box))  # type: ignore[arg-type]  # four of them
            assert band.getextrema()[0] == 255


def test_the_code_is_the_front_page_and_nothing_more(
    sheets: dict[str, Printed],
) -> None:
    wanted = segno.make(f"{ORIGIN}/", error="m", micro=False)
    rows = [list(row) for row in wanted.matrix]
    module = poster._CODE / (len(rows) + 8)
    side = sheets["poster-a4-da.pdf"].sides[0]
    left = poster._EDGE - 3 + 4 * module
    # Seven dark squares below each other are the code's upper left corner.
    column = [side.dark(left + module / 2, y / 10) for y in range(2000)]
    corner = [True] * int(7 * module * 10 - 1)
    top = next(y for y in range(2000) if column[y : y + len(corner)] == corner) / 10
    seen = [
        [
            int(side.dark(left + (x + 0.5) * module, top + (y + 0.5) * module))
            for x in range(len(rows))
        ]
        for y in range(len(rows))
    ]
    assert seen == rows


def test_a_file_names_no_machine_person_program_or_hour(
    sheets: dict[str, Printed],
) -> None:
    for sheet in sheets.values():
        said = {k: v for k, v in sheet.document.get_metadata_dict().items() if v}
        assert said == {"CreationDate": "D:19700101000000Z"}
        lowered = sheet.data.lower()
        for telling in (
            b"fpdf",
            b"producer",
            b"creator",
            b"/author",
            b"/title",
            b"xmp",
        ):
            assert telling not in lowered


@pytest.mark.slow
def test_twice_the_same_words_are_twice_the_same_bytes(
    sheets: dict[str, Printed],
) -> None:
    # Another process, another order of sets, another zone and name.
    strange = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "USER": "somebody"}
    done = subprocess.run(  # noqa: S603 -- our own lines
        [sys.executable, "-c", AGAIN],
        env={**os.environ, **strange},
        capture_output=True,
        text=True,
        check=True,
    )
    again = dict(line.split() for line in done.stdout.splitlines())
    assert again == {
        name: hashlib.sha256(sheet.data).hexdigest() for name, sheet in sheets.items()
    }


def test_the_typeface_travels_with_the_file(sheets: dict[str, Printed]) -> None:
    for sheet in sheets.values():
        assert b"NotoSans" in sheet.data
        assert sheet.data.count(b"/FontFile2") == 2
