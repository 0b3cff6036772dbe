"""The page says that a promise holds only where no document says otherwise."""

import re
from pathlib import Path

import pytest

from documents import ROOT
from udvej.server.pages.promises import PROMISES, Holds
from udvej.server.pages.texts import load

THREATS = (ROOT / "docs/THREAT_MODEL.md").read_text()
ISSUES = (ROOT / "docs/KNOWN_ISSUES.md").read_text()
PARAGRAPHS = {
    int(number): said
    for number, said in re.findall(r"^\*\*P(\d+) (.+?)$", THREATS, re.MULTILINE)
}
DOUBTED = {int(number) for number in re.findall(r"\*\*P(\d+)\b", ISSUES)}
"""Promises that a known issue begins with."""


def test_every_promise_of_the_threat_model_is_weighed() -> None:
    assert set(PROMISES) == set(PARAGRAPHS)
    assert len(PROMISES) >= 16


@pytest.mark.parametrize("number", PROMISES)
def test_a_promise_that_is_said_to_hold_is_doubted_nowhere(number: int) -> None:
    said = PARAGRAPHS[number]
    doubted = number in DOUBTED or "KNOWN_ISSUES" in said or "ot built" in said
    assert doubted == (PROMISES[number] is not Holds.YES)


@pytest.mark.parametrize("number", PROMISES)
def test_a_promise_that_is_said_to_hold_is_tested(number: int) -> None:
    if PROMISES[number] is Holds.YES:
        assert "Test: " in PARAGRAPHS[number]
        for name in re.findall(r"`([\w/*.]*test_[\w/*.]+)`", PARAGRAPHS[number]):
            assert found(name), name


def found(name: str) -> list[Path]:
    start = ROOT if name.startswith("tests/") else ROOT / "tests/promises"
    return list(start.glob(name if name.endswith((".py", "*")) else f"{name}*"))


def test_what_does_not_hold_has_no_words_to_be_said_with() -> None:
    for say in load().values():
        for number, holds in PROMISES.items():
            if holds is Holds.NO:
                with pytest.raises(LookupError):
                    say(f"promise-{number}")
            else:
                assert say(f"promise-{number}")
