"""A native speaker's review: read strictly, and holding for the text it was of."""

import datetime as dt

import pytest

from server.content.conftest import BODY, FRONT, KNOWN, Folder
from udvej.server import content
from udvej.server.content import Library, Malformed

HASH = "0" * 64
WHOLE = f'by = "A. B."\non = 2026-12-01\nsha256 = "{HASH}"\n'


def read(folder: Folder) -> Library:
    return content.read([folder.root], KNOWN, ["da", "en"], ["ro", "th"])


def flaws(folder: Folder) -> list[str]:
    with pytest.raises(Malformed) as malformed:
        read(folder)
    return [str(flaw).removeprefix(f"{folder.root}/") for flaw in malformed.value.flaws]


def test_a_page_may_lack_a_translated_language_and_may_have_it(folder: Folder) -> None:
    assert read(folder).find("rights", "th") is None
    folder.write("rights/th.md", FRONT + BODY)
    assert read(folder).find("rights", "th") is not None
    assert read(folder).find("rights", "ro") is None


def test_a_translation_keeps_every_rule_of_the_page(folder: Folder) -> None:
    folder.write("rights/th.md", FRONT + BODY.replace("[^lawful]", ""))
    assert any("th.md" in one for one in flaws(folder))


def test_a_review_is_read_with_who_when_and_of_what(folder: Folder) -> None:
    folder.write("reviews/th.toml", f'["rights.md"]\n{WHOLE}')
    review = read(folder).reviews["th"]["rights.md"]
    assert (review.by, review.on) == ("A. B.", dt.date(2026, 12, 1))
    assert review.sha256 == HASH


def test_a_review_that_is_written_is_read_as_it_was(folder: Folder) -> None:
    told = {"rights.md": content.Review('A "B" \\ C', dt.date(2026, 12, 1), HASH)}
    folder.write("reviews/ro.toml", content.write_reviews(told))
    assert read(folder).reviews["ro"] == told
    with pytest.raises(ValueError, match="one line"):
        content.write_reviews({"a": content.Review("A\nB", dt.date(2026, 1, 1), HASH)})


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        (f'["other.md"]\n{WHOLE}', 1, "other.md: no text is called that"),
        (
            f'\n["rights.md"]\n{WHOLE}also = 1\n',
            2,
            "also is nothing that a review says",
        ),
        ('["rights.md"]\nby = "A"\non = 2026-12-01\n', 1, "has no sha256"),
        ('["rights.md"]\n' + WHOLE.replace("A. B.", " "), 1, "by must be a name"),
        ('["rights.md"]\n' + WHOLE.replace("00", "0G"), 1, "sha256 must be 64"),
        (
            '["rights.md"]\n' + WHOLE.replace("-01", "-01T00:00:00"),
            1,
            "on must be a day",
        ),
        ('"rights.md" = 1\n', 1, "is no table of a review"),
        ('["rights.md"\n', 1, "cannot be read"),
    ],
)
def test_a_review_that_is_not_whole_is_a_flaw_at_its_line(
    folder: Folder, text: str, line: int, reason: str
) -> None:
    folder.write("reviews/th.toml", text)
    (flaw,) = flaws(folder)
    assert flaw.startswith(f"reviews/th.toml:{line}: ")
    assert reason in flaw


def test_reviews_of_no_language_of_ours_are_refused(folder: Folder) -> None:
    folder.write("reviews/da.toml", WHOLE)
    assert flaws(folder) == ["reviews/da.toml:1: is no language of ours"]


def test_what_was_reviewed_changes_with_either_text(folder: Folder) -> None:
    folder.write("rights/th.md", FRONT + BODY)
    before = read(folder).hash_of_page("rights", "th")
    folder.write("rights/th.md", FRONT + BODY + "\nMere.\n")
    assert (changed := read(folder).hash_of_page("rights", "th")) != before
    folder.body(BODY + "\nMere.\n")
    assert read(folder).hash_of_page("rights", "th") != changed
