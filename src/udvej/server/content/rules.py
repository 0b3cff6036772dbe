"""What a page must keep to, one rule a function.

Promise: only paragraphs, headings, lists, emphasis and links; every link leads to
something known; every number that is a rule cites a fact; what is not signed or not
checked is asked and never said.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from markdown_it.token import Token

from udvej.server.content.markup import Known
from udvej.server.content.numbers import WRITTEN
from udvej.server.content.prose import Block, Sentence, blocks, sentences
from udvej.server.content.shapes import Fact

Found = Iterator[tuple[int, str]]
"""Lines, from one, and reasons."""

BLOCKS: Final = frozenset(
    f"{name}_{side}"
    for name in ("paragraph", "heading", "bullet_list", "ordered_list", "list_item",
                 "container_ask")
    for side in ("open", "close")
) | {"inline"}  # fmt: skip
INLINES: Final = frozenset(
    f"{name}_{side}" for name in ("em", "strong", "link") for side in ("open", "close")
) | {"text", "softbreak", "hardbreak", "citation", "text_special"}
HEADINGS: Final = ("h2", "h3")
TAG: Final = re.compile(r"<[a-zA-Z/!?]|&[a-zA-Z]+;")
NUMBER: Final = (
    r"(?:\d{1,3}|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|fjorten|tredive"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|thirty)"
)
SPAN: Final = (
    r"(?:døgn|dage?|uger?|måned(?:er)?|år|hverdage?"
    r"|(?:working )?days?|weeks?|months?|years?)"
)
CLAIM: Final = re.compile(
    rf"§|%|\b(?:procent|per ?cent)\b|\b(?:kr\b|kroner\b|DKK\b)"
    rf"|(?<![\w.,]){NUMBER}[ -]{SPAN}\b",
    re.IGNORECASE,
)
AGE: Final = re.compile(r"\b18[ -](?:år|years?)\b", re.IGNORECASE)
"""Who is of age is no rule of ours that anybody could get wrong."""
ASKING: Final = re.compile(r"\?|^(?:Spørg|Ask)\b")


def check(
    tokens: Sequence[Token], text: str, known: Known, facts: Mapping[str, Fact]
) -> Found:
    """Return everything that is wrong with a page below its front."""
    yield from _kinds(tokens)
    yield from _fences(text)
    found = list(blocks(tokens))
    for block in found:
        if block.heading:
            yield from ((block.line, said) for said in uncited(block.text))
        yield from _words(block)
        yield from _links(block, known)
    for sentence in sentences(found):
        yield from _cited(sentence)
    yield from _facts(found, facts)


def uncited(text: str) -> Iterator[str]:
    """Return what is wrong with a title, a lead or a heading, which cite nothing."""
    if claim := CLAIM.search(AGE.sub("", text)):
        yield f"»{claim[0].strip()}« stands where no fact can be cited: {text}"
    if WRITTEN.search(text):
        yield "a telephone number stands in the text, as [1888](tel:1888)"
    if "!" in text:
        yield "no exclamation marks"


def _kinds(tokens: Sequence[Token]) -> Found:
    line, level = 1, 1
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        if token.type not in BLOCKS:
            yield line, f"{token.type.removesuffix('_open')} is not used on pages"
        if token.type == "heading_open":
            if token.tag not in HEADINGS:
                yield line, "headings are ## and ###"
            elif int(token.tag[1]) > level + 1:
                yield line, "a ### stands under a ##"
            level = int(token.tag[1])
        for child in token.children or ():
            if child.type not in INLINES:
                yield line, f"{child.type.removesuffix('_open')} is not used on pages"


def _fences(text: str) -> Found:
    is_open = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith(":::"):
            wanted = ":::" if is_open else "::: ask"
            if line.rstrip() != wanted:
                yield number, f"here only a line {wanted} can stand"
            is_open = line.rstrip() != ":::"
    if is_open:
        yield len(text.splitlines()), "::: ask is not closed by :::"


def _words(block: Block) -> Found:
    inside = ""
    line = block.line
    for token in block.children:
        line += token.type in {"softbreak", "hardbreak"}
        if token.type == "link_open":
            inside = str(token.attrs["href"])
        elif token.type == "link_close":
            inside = ""
        elif token.type == "citation" and block.heading:
            yield line, "a heading cites nothing"
        elif token.type == "text":
            linked = block.heading or inside.startswith("tel:")
            if WRITTEN.search(token.content) and not linked:
                yield line, "a telephone number must be a link, as [1888](tel:1888)"
            if TAG.search(token.content):
                yield line, "HTML is shown as it is written"
            if "!" in token.content and not block.heading:
                yield line, "no exclamation marks"
            if "[^" in token.content or "](" in token.content:
                yield line, "a link or citation that is not whole"


def _links(block: Block, known: Known) -> Found:
    line, tokens = block.line, block.children
    for at, token in enumerate(tokens):
        line += token.type in {"softbreak", "hardbreak"}
        if token.type != "link_open":
            continue
        kind, _, rest = str(token.attrs["href"]).partition(":")
        if kind == "page":
            if rest not in known.pages:
                yield line, f"no page is called {rest}"
        elif kind == "tel":
            if rest not in known.phones:
                yield line, f"no telephone number is called {rest}"
            elif _other_number(tokens[at + 1].content, known.phones[rest]):
                yield line, f"tel:{rest} is shown as {known.phones[rest]}"
        elif kind != "https":
            yield line, "a link is page:…, tel:… or https://…"


def _other_number(said: str, shown: str) -> bool:
    found = WRITTEN.search(said) or re.fullmatch(r"[\d ]+", said)
    return found is not None and found[0] != shown


def _cited(sentence: Sentence) -> Found:
    claim = CLAIM.search(AGE.sub("", sentence.text))
    if claim and not sentence.cites:
        yield sentence.line, f"»{claim[0].strip()}« must cite a fact: {sentence.text}"


def _facts(found: Sequence[Block], facts: Mapping[str, Fact]) -> Found:
    cited = {name for sentence in sentences(found) for name in sentence.cites}
    for line, name in _called(found):
        if name in facts and facts[name].is_question:
            yield line, f"tel:{name} is not signed or not checked"
        elif name in facts and name not in cited:
            yield line, f"tel:{name} stands without its source, [^{name}]"
    for sentence in sentences(found):
        for name in sentence.cites:
            fact = facts.get(name)
            if fact is None:
                yield sentence.line, f"no fact is called {name}"
            elif fact.is_question and not sentence.asks:
                yield sentence.line, f"{name} may only be cited inside ::: ask"
            elif fact.is_question and not ASKING.search(sentence.text):
                yield sentence.line, f"{name} must be asked, not said: {sentence.text}"


def _called(found: Sequence[Block]) -> Found:
    for block in found:
        for token in block.children:
            kind, _, rest = str(token.attrs.get("href", "")).partition(":")
            if kind == "tel":
                yield block.line, rest
