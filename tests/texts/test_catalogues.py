"""Both languages say the same things with the same values."""

import re
import subprocess
import sys

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from texts.catalogues import LANGUAGES, NAMES, ROOT, messages
from udvej.protocol.visible.refusals import Refusal
from udvej.server.retention import SCHEDULE

PROTOCOL = (ROOT / "docs" / "PROTOCOL.md").read_text("utf-8")


class Values(Visitor):
    """The values a message asks for, and whether it chooses by number."""

    def __init__(self, message: ast.Message) -> None:
        self.names: set[str] = set()
        self.kinds: set[str] = set()
        self.visit(message)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 -- the visitor's convention
        self.names.add(node.id.name)

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 -- likewise
        if isinstance(node.key, ast.Identifier):
            self.kinds.add(node.key.name)
        self.generic_visit(node)


def test_there_is_a_catalogue_for_every_language() -> None:
    folder = ROOT / "src" / "udvej" / "locales"
    for language in LANGUAGES:
        assert sorted(path.name for path in (folder / language).glob("*.ftl")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_texts_in_the_same_order(name: str) -> None:
    assert list(messages("da", name)) == list(messages("en", name))


@pytest.mark.parametrize("name", NAMES)
def test_a_text_asks_for_the_same_values_in_both_languages(name: str) -> None:
    danish, english = messages("da", name), messages("en", name)
    for key in danish:
        there, here = Values(danish[key]), Values(english[key])
        assert there.names == here.names, key
        assert there.kinds == here.kinds, key


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_empty(name: str) -> None:
    for language in LANGUAGES:
        for key, message in messages(language, name).items():
            assert message.value is not None, key
            assert message.value.elements, key
            assert not message.attributes, key


def test_typescript_knows_exactly_these_texts() -> None:
    tool = [sys.executable, str(ROOT / "tools" / "text_keys.py"), "--check"]
    done = subprocess.run(tool, capture_output=True, text=True, check=False)  # noqa: S603 -- our own script
    assert done.returncode == 0, done.stderr


def test_every_refusal_has_its_words() -> None:
    keys = messages("da", "refusals.ftl")
    for refusal in Refusal:
        assert f"refusal-{refusal.value}" in keys, refusal


def test_every_refusal_and_alarm_of_the_protocol_has_its_words() -> None:
    keys = messages("da", "refusals.ftl")
    refusals = PROTOCOL.partition("11.2 **Refusals**")[2].partition("11.3")[0]
    named = re.findall(r"^\| `([a-z-]+)` \|", refusals, re.MULTILINE)
    assert len(named) > 25
    assert [name for name in named if f"refusal-{name}" not in keys] == []
    alarms = PROTOCOL.partition("10.6 **Alarms.**")[2].partition("\n## ")[0]
    named = re.findall(r"^\| `([a-z-]+)` \|", alarms, re.MULTILINE)
    assert len(named) > 10
    assert [name for name in named if f"alarm-{name}" not in keys] == []


def test_every_rule_of_retention_has_its_words() -> None:
    keys = messages("da", "pages.ftl")
    for rule in SCHEDULE:
        for part in ("what", "why", "long"):
            assert f"stored-{rule.name}-{part}" in keys


def test_no_text_is_left_over_from_a_rule_that_is_gone() -> None:
    names = {rule.name for rule in SCHEDULE}
    for key in messages("da", "pages.ftl"):
        if key.startswith("stored-"):
            assert key.removeprefix("stored-").rpartition("-")[0] in names


def test_no_text_of_the_apps_is_left_over() -> None:
    # A person with an old phone fetches every one of them before the first letter.
    parts = (
        path.read_text("utf-8")
        for folder in ("web/src", "src/udvej/server/pages")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".ts", ".tsx", ".py", ".html"} and path.name != "keys.ts"
    )
    said = "\n".join(parts)
    begun = tuple(
        re.findall(r"`([a-z-]+-)\$\{", said) + re.findall(r'"([a-z]+-)" ~', said)
    )
    left = [
        key
        for name in ("shared.ftl", "people.ftl", "person.ftl", "keeping.ftl")
        for key in messages("da", name)
        if f'"{key}"' not in said and not key.startswith(begun)
    ]
    assert left == []
