"""Tokens → blocks → sentences, each with its line and the facts it cites.

Promise: every word of a page is in exactly one block, and a citation after a full stop
belongs to the sentence before it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from markdown_it.token import Token

MARK: Final = "\x00"
"""Stands around a cited fact's name inside a block's text; no file may hold it."""
_CITED: Final = re.compile(rf"{MARK}([^{MARK}]*){MARK}")
_END: Final = re.compile(
    rf"[.?!…]+[»”\")]*(?:{MARK}[^{MARK}]*{MARK})*(?=\s+[»“\"(]*[A-ZÆØÅ]|\s*$)"
)
_SHORT: Final = re.compile(
    r"(?:\b(?:f\.eks|bl\.a|e\.g|i\.e|nr|no|stk|ca|art|kap|pkt))\.$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Block:
    """One heading, paragraph or item; `line` counts from one within what was parsed."""

    line: int
    text: str
    heading: bool
    asks: bool
    """Whether it stands under "Ask about this before you act"."""
    children: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without marks, and the facts it cites."""

    line: int
    text: str
    cites: tuple[str, ...]
    asks: bool


def blocks(tokens: Iterable[Token]) -> Iterator[Block]:
    """Return each block of text, in order."""
    asks = heading = False
    for token in tokens:
        if token.type == "container_ask_open":
            asks = True
        elif token.type == "container_ask_close":
            asks = False
        elif token.type == "heading_open":
            heading = True
        elif token.type == "heading_close":
            heading = False
        elif token.type == "inline":
            children = tuple(token.children or ())
            line = token.map[0] + 1 if token.map else 1
            yield Block(line, _text(children), heading, asks, children)


def _text(children: Sequence[Token]) -> str:
    return "".join(map(_said, children))


def _said(token: Token) -> str:
    if token.type in {"softbreak", "hardbreak"}:
        return "\n"
    if token.type == "citation":
        return f"{MARK}{token.content}{MARK}"
    return token.content


def sentences(found: Iterable[Block]) -> Iterator[Sentence]:
    """Return the sentences of every block that is not a heading."""
    for block in found:
        if not block.heading:
            yield from _split(block)


def _split(block: Block) -> Iterator[Sentence]:
    start = 0
    for end in [*_ends(block.text), len(block.text)]:
        part = block.text[start:end]
        cites = tuple(_CITED.findall(part))
        if cites or bare(part):
            ahead = len(part) - len(part.lstrip())
            line = block.line + block.text.count("\n", 0, start + ahead)
            yield Sentence(line, bare(part), cites, block.asks)
        start = end


def _ends(text: str) -> Iterator[int]:
    for found in _END.finditer(text):
        stop = text[: found.start() + 1]
        if not _SHORT.search(stop):
            yield found.end()


def bare(text: str) -> str:
    """Return a text on one line, without the marks of what it cites."""
    return " ".join(_CITED.sub("", text).split())
