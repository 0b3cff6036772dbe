"""A folder of the operator's own stands over ours, page by page and fact by fact."""

from pathlib import Path

import pytest

from server.content.conftest import BODY, FACTS, FRONT, Folder
from udvej.server.content import dialled


@pytest.fixture
def own(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "own")


def test_a_page_of_their_own_stands_over_ours_and_the_rest_stays(
    folder: Folder, own: Folder
) -> None:
    own.body("Vores egen side.\n", page="money")
    library = folder.read(own.root)
    page = library.find("money", "en")
    assert page is not None
    assert page.file.startswith(str(own.root))
    assert library.find("rights", "da") is not None


def test_a_fact_of_their_own_stands_whole_over_ours(
    folder: Folder, own: Folder
) -> None:
    signed = 'checked_by = "B"\nchecked_on = 2026-12-01\n'
    signed += 'signed_by = "A"\nsigned_on = 2026-12-01\n'
    own.write("facts.toml", FACTS + signed)
    own.body(BODY.replace("Må to dele?", "To må dele."))
    assert folder.read(own.root).facts["sharing"].signed_by == "A"


def test_half_a_page_of_their_own_is_no_page(folder: Folder, own: Folder) -> None:
    own.write("money/da.md", FRONT + "Vores egen side.\n")
    assert folder.flaws(own.root) == [f"{own.root}/money/en.md:1: is missing"]


def test_their_pages_keep_the_same_rules(folder: Folder, own: Folder) -> None:
    own.body("Det koster 100 kr.\n", page="money")
    assert len(folder.flaws(own.root)) == 2


def test_a_folder_that_is_not_there_is_named(folder: Folder, own: Folder) -> None:
    assert folder.flaws(own.root) == [f"{own.root}:1: is no folder"]


NUMBER = """\
[desk]
source = "Os selv"
source_en = "Ourselves"
source_date = "2026-12"
certainty = "authority"
lawyer = "not-needed"
phone = "00 00 00 01"
"""
CALL = "Ring til os: [00 00 00 01](tel:desk).[^desk]\n"


def test_a_number_of_their_own_can_be_called_and_has_its_source(
    folder: Folder, own: Folder
) -> None:
    own.write("facts.toml", NUMBER)
    own.body(CALL, page="money")
    page = folder.read(own.root).find("money", "da")
    assert page is not None
    assert [fact.phone for fact in page.facts] == ["00 00 00 01"]
    assert dialled("00 00 00 01") == "+4500000001"
    assert dialled("116 111") == "116111"


@pytest.mark.parametrize(
    ("number", "call", "said"),
    [
        (NUMBER, CALL.replace("[^desk]", ""), "without its source"),
        (NUMBER, CALL.replace("01](", "02]("), "is shown as 00 00 00 01"),
        (NUMBER.replace("authority", "second-hand"), CALL, "or be checked"),
        (NUMBER.replace("not-needed", "needed"), CALL, "not signed"),
        (NUMBER.replace("00 00 00 01", "ring"), CALL, "must be digits"),
        (NUMBER.replace("[desk]", "[cmm]"), "", "of ours is called so"),
    ],
)
def test_a_number_nobody_stands_for_cannot_be_called(
    folder: Folder, own: Folder, number: str, call: str, said: str
) -> None:
    own.write("facts.toml", number)
    own.body(call or "Kun tekst.\n", page="money")
    assert said in "\n".join(folder.flaws(own.root))
