"""Before one writes: what may be said of a counsellor's duties, and what is refused."""

import pytest

from server.content.conftest import Folder

TICK = """\
[ticks.children]
page = "money"
said.da = "Jeg har børn"
said.en = "I have children"
"""
RULE = """\
[rules.children-told]
tick = "children"
employment = ["public", "contract", "private"]
verdict = "depends"
facts = ["lawful"]
question.da = "Hvornår siger du det videre?"
question.en = "When do you pass it on?"
answer.da = "Kun med dit ja."
answer.en = "Only with your yes."
"""
SIGNED = 'signed_by = "Anna Advokat"\nsigned_on = 2026-12-01\n'


def test_a_rule_is_a_question_until_a_lawyer_has_signed_it(folder: Folder) -> None:
    folder.write("before.toml", TICK + RULE)
    assert not folder.read().before.rules["children-told"].is_answer
    folder.write("before.toml", TICK + RULE + SIGNED)
    assert folder.read().before.rules["children-told"].is_answer


@pytest.mark.parametrize(
    ("was", "spoilt", "line", "reason"),
    [
        ('tick = "children"', 'tick = "child"', 5, "no tick is called child"),
        ('["lawful"]', '["unlikely"]', 5, "no fact is called unlikely"),
        ('["lawful"]', "[]", 5, "cites no fact"),
        ('"private"]', '"association"]', 5, "Invalid enum value 'association'"),
        ('"contract", "private"]', '"contract"]', 1, "what holds for private"),
        ('"depends"', '"perhaps"', 5, "Invalid enum value 'perhaps'"),
        ("videre?", "videre.", 5, "must be asked, not said"),
        ('answer.en = "Only with your yes."\n', "", 5, "answer.en is missing"),
        ("answer.en", "answer.fr", 5, "answer.fr is no language of ours"),
        ("Kun med dit ja.", "  ", 5, "answer.da says nothing"),
        ("Kun med dit ja.", "Kun efter 14 dage.", 5, "no fact can be cited"),
        ("Kun med dit ja.", "Ring til 70 20 25 50.", 5, "a telephone number"),
        ("Jeg har børn", "Jeg har børn!", 1, "no exclamation marks"),
        ('page = "money"', 'page = "purse"', 1, "no page is called purse"),
        ("verdict", "judgement", 5, "unknown field `judgement`"),
        ("[rules.children-told]", "[rules.Children]", 5, "small letters"),
        ("[rules.", "[laws.", 1, "laws is neither ticks nor rules"),
        ('"depends"', '"depends', 8, "cannot be read"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_reason(
    folder: Folder, was: str, spoilt: str, line: int, reason: str
) -> None:
    whole = TICK + RULE
    assert was in whole
    folder.write("before.toml", whole.replace(was, spoilt, 1))
    flaws = folder.flaws()
    place = f"before.toml:{line}: "
    assert any(flaw.startswith(place) and reason in flaw for flaw in flaws), flaws


def test_a_signed_rule_rests_on_nothing_unsigned(folder: Folder) -> None:
    unsigned = RULE.replace('["lawful"]', '["lawful", "sharing"]')
    folder.write("before.toml", TICK + unsigned + SIGNED)
    (flaw,) = folder.flaws()
    assert "is signed, but rests on sharing, which is not" in flaw
    folder.write("before.toml", TICK + unsigned)
    assert not folder.read().before.rules["children-told"].is_answer


def test_a_name_without_a_day_signs_nothing(folder: Folder) -> None:
    folder.write("before.toml", TICK + RULE + 'signed_by = "Anna Advokat"\n')
    (flaw,) = folder.flaws()
    assert "signed_by and signed_on belong together" in flaw


def test_one_thing_stands_in_one_file(folder: Folder) -> None:
    folder.write("before.toml", TICK + RULE)
    folder.write("before-more.toml", RULE)
    (flaw,) = folder.flaws()
    assert "rules.children-told stands in another file too" in flaw
