"""Whatever somebody writes, it is read whole or refused with reasons."""

import tempfile
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from server.content.conftest import BODY, FACTS, FRONT, Folder
from udvej.server.content import Malformed, Places

PIECES = st.sampled_from(
    [
        "\n", "\n\n", "::: ask\n", ":::\n", "- ", "1. ", "## ", "# ", "> ", "    ",
        "[^lawful]", "[^sharing]", "[^", "]", "[her](page:money)", "[x](tel:1888)",
        "[](tel:cmm)", "](", "<b>", "`", "**", "_", "\\", "&lt;", "§ 1", "500 kr.",
        "14 dage", "Hvad?", "Ja.", "70202550", "+++\n", "|", "\x0b", "\u202e", "\x00",
        "![", "<https://x.dk>", "[x]: javascript:x\n", "[x]", "***\n",
    ]
)  # fmt: skip
PROSE = st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join)
PLACES = Places({}, {"1888": "1888", "cmm": "+4570202550"}, "Spørg", "Kilde")


def refused(malformed: Malformed) -> None:
    assert malformed.flaws
    assert all(flaw.line >= 1 and flaw.reason for flaw in malformed.flaws)


def read(body: str, front: str, facts: str) -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = Folder(Path(root))
        folder.write("facts.toml", facts)
        folder.body(body, front=front)
        try:
            library = folder.read()
        except Malformed as malformed:
            refused(malformed)
            return
        page = library.find("rights", "da")
        assert page is not None
        html = page.html(PLACES, {fact.id: 1 for fact in page.facts})
        assert "<b>" not in html
        assert 'href="javascript:' not in html


@given(PROSE)
@example("[^nothing]")
@example("[](tel:1888)")
@example("::: ask\n")
def test_any_body(body: str) -> None:
    read(body, FRONT, FACTS)


@given(PROSE)
def test_any_front(front: str) -> None:
    read(BODY, f"+++\n{front}\n+++\n", FACTS)


@given(PROSE | st.sampled_from(["a = 1", "[a.b]", "[[a]]", "[a]\nsource = []"]))
@example("[a]\nsource = 1\nsource_date = []\ncertainty = {}\nlawyer = []\nurl = 1")
def test_any_facts(facts: str) -> None:
    read(BODY, FRONT, facts)
