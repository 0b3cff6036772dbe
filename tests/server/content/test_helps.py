"""What could fill a gap is read whole, and an amount is shown only while it is sure."""

import datetime as dt

import pytest

from server.content.conftest import FACTS, Folder
from udvej.server.content import Help

HELP = """\
[support]
da = "Støtte"
en = "Support"
about_da = "Til dig, der lejer."
about_en = "For you who rent."
ask_da = "Kommunen"
ask_en = "The municipality"
url = "https://x.dk/"
fact = "lawful"
line = true

[[support.amounts]]
da = "Alene"
en = "Alone"
ore = 278400
every = "month"
valid_from = 2026-01-01
valid_until = 2026-12-31
fact = "lawful"
"""
ORE = "ore = 278400"
IN_2026 = dt.date(2026, 11, 26)


def only(folder: Folder, text: str) -> Help:
    folder.write("helps.toml", text)
    (found,) = folder.read().helps.values()
    return found


def test_a_help_is_read_with_its_amounts(folder: Folder) -> None:
    found = only(folder, HELP)
    assert (found.id, found.da, found.line) == ("support", "Støtte", True)
    assert found.amounts[0].ore == 278_400
    assert found.facts == ("lawful", "lawful")


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (dt.date(2025, 12, 31), "holds from 2026-01-01"),
        (dt.date(2026, 1, 1), ""),
        (dt.date(2026, 12, 31), ""),
        (dt.date(2027, 1, 1), "held until 2026-12-31"),
    ],
)
def test_an_amount_is_shown_only_while_it_holds(
    folder: Folder, day: dt.date, why: str
) -> None:
    amount = only(folder, HELP).amounts[0]
    assert amount.withheld(folder.read().facts, day) == why


@pytest.mark.parametrize("certainty", ["second-hand", "old", "unchecked"])
def test_an_amount_of_no_authority_waits_until_somebody_checked_it(
    folder: Folder, certainty: str
) -> None:
    said = FACTS.replace('"authority"', f'"{certainty}"', 1)
    folder.body("Kun tekst.\n")
    folder.write("facts.toml", said)
    text = HELP.replace("lejer.", "lejer?").replace("rent.", "rent?")
    amount = only(folder, text).amounts[0]
    assert amount.withheld(folder.read().facts, IN_2026) == "not checked"
    checked = 'checked_by = "A"\nchecked_on = 2026-11-25\nlawyer'
    folder.write("facts.toml", said.replace("lawyer", checked, 1))
    assert amount.withheld(folder.read().facts, IN_2026) == ""


def test_an_amount_that_needs_a_lawyer_waits_for_one(folder: Folder) -> None:
    folder.body("Kun tekst.\n")
    folder.write("facts.toml", FACTS.replace('"not-needed"', '"needed"', 1))
    text = HELP.replace("lejer.", "lejer?").replace("rent.", "rent?")
    amount = only(folder, text).amounts[0]
    assert amount.withheld(folder.read().facts, IN_2026) == "not checked"


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('en = "Support"\n', "", 1, "has no en"),
        ("line = true", 'line = "yes"', 1, "line must be true or false"),
        ("url = ", "link = ", 1, "link is nothing that is said here"),
        ("https://x.dk/", "javascript:x", 1, "url must begin with https:// or http://"),
        ("lejer.", "lejer!", 1, "about_da: no exclamation marks"),
        (ORE, "ore = 2784.5", 12, "ore must be a whole number of øre"),
        (ORE, "ore = 0", 12, "ore must be from 1 to 9999999999"),
        (ORE, "ore = -1", 12, "ore must be from 1 to 9999999999"),
        ('"month"', '"day"', 12, "every must be one of month, week, quarter, year"),
        (
            "2026-12-31",
            "2025-12-31",
            12,
            "valid_until must not be before valid_from",
        ),
        ("2026-12-31", '"later"', 12, "valid_until must be a day, as 2026-12-01"),
        ("valid_until = 2026-12-31\n", "", 12, "has no valid_until"),
    ],
)
def test_a_flaw_is_named_at_its_line(
    folder: Folder, old: str, new: str, line: int, reason: str
) -> None:
    folder.write("helps.toml", HELP.replace(old, new, 1))
    assert folder.flaws() == [f"helps.toml:{line}: support: {reason}"]


def test_a_help_rests_on_facts_that_are_there(folder: Folder) -> None:
    folder.write("helps.toml", HELP.replace('"lawful"', '"nothing"', 1))
    assert folder.flaws() == ["helps.toml:1: support: no fact is called nothing"]


def test_what_is_a_question_is_asked(folder: Folder) -> None:
    folder.write("helps.toml", HELP.replace('"lawful"', '"sharing"', 1))
    reason = "support: sharing may only be cited by a question"
    assert folder.flaws() == [f"helps.toml:1: {reason}"]


@pytest.mark.parametrize(
    "text", ["[", "support = 1", "[support]\namounts = 3", "[support]\namounts = [3]"]
)
def test_what_is_no_help_is_a_flaw_and_no_crash(folder: Folder, text: str) -> None:
    folder.write("helps.toml", text)
    assert folder.flaws()


def test_a_help_of_their_own_stands_whole_over_ours(
    folder: Folder, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder.write("helps.toml", HELP)
    own = Folder(tmp_path_factory.mktemp("own"))
    own.write("helps.toml", HELP.replace("278400", "300000"))
    (found,) = folder.read(own.root).helps.values()
    assert found.amounts[0].ore == 300_000
