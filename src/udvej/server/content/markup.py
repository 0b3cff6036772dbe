"""CommonMark → tokens → HTML, with two words of our own: ``[^fact]`` and ``::: ask``.

Promise: markdown-it-py escapes every text (its ``html`` is off); the only addresses
in the result are those that `Places` gives, and web addresses checked before.
"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

_JOINED: Final = "\u2060"
"""Between a sentence and the number of its source: a line never starts with one."""
CITATION: Final = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a page may lead to, and which pages are written in files."""

    pages: AbstractSet[str]
    written: AbstractSet[str]
    phones: Mapping[str, str]
    """Telephone numbers as they are shown, by key."""
    catalogues: AbstractSet[str] = frozenset()
    """Files of other texts that a native speaker may have reviewed."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where links of one language lead, and the words that stand around."""

    pages: Mapping[str, str]
    """Address of each page that is there; a link to another is only its words."""
    phones: Mapping[str, str]
    """What is dialled, by key."""
    ask: str
    """Heading of what should be asked about."""
    source: str
    """What the number of a source is called to somebody who hears it."""


Tokens = Sequence[Token]
Environment = dict[str, Any]


def _open_link(
    _: object, tokens: Tokens, at: int, _options: object, env: Environment
) -> str:
    """Open a link, or nothing where there is nothing to lead to."""
    kind, _colon, rest = str(tokens[at].attrs["href"]).partition(":")
    places: Places = env["places"]
    if kind == "page":
        address = places.pages.get(rest)
        env["open"] = address is not None
        return f'<a href="{escapeHtml(address)}">' if address is not None else ""
    env["open"] = True
    if kind == "tel":
        dial = escapeHtml(places.phones[rest])
        return f'<a class="number" dir="ltr" href="tel:{dial}">'
    address = escapeHtml(f"{kind}:{rest}")
    return f'<a href="{address}" rel="nofollow noreferrer">'


def _close_link(
    _: object, _tokens: Tokens, _at: int, _options: object, env: Environment
) -> str:
    """Close what was opened; links do not nest."""
    return "</a>" if env["open"] else ""


def _number(
    _: object, tokens: Tokens, at: int, _options: object, env: Environment
) -> str:
    """Write the number that leads to the source."""
    number = env["numbers"][tokens[at].content]
    said = escapeHtml(f"{env['places'].source} {number}")
    link = f'<a href="#source-{number}" aria-label="{said}">{number}</a>'
    # The source leads back to where it was cited first.
    mark = "" if number in env["cited"] else f' id="cited-{number}"'
    env["cited"].add(number)
    return f'{_JOINED}<sup class="cite"{mark}>{link}</sup>'


def _open_ask(
    _: object, _tokens: Tokens, _at: int, _options: object, env: Environment
) -> str:
    """Open what should be asked about, under its standing heading."""
    said = escapeHtml(env["places"].ask)
    return f'<div class="ask">\n<p class="ask-title">{said}</p>\n'


def _cite(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the library's own
    found = CITATION.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found[1]
    state.pos = found.end()
    return True


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False})
    parser.inline.ruler.before("link", "citation", _cite)
    container_plugin(parser, "ask")
    parser.add_render_rule("container_ask_open", _open_ask)
    parser.add_render_rule("link_open", _open_link)
    parser.add_render_rule("link_close", _close_link)
    parser.add_render_rule("citation", _number)
    return parser


_PARSER: Final = _parser()


def parse(text: str) -> list[Token]:
    """Return a text's tokens; total, as CommonMark is."""
    # A paragraph of law is not parted from its number by the end of a line.
    return _PARSER.parse(text.replace("§ ", "§\u00a0"))


def render(tokens: Sequence[Token], numbers: Mapping[str, int], places: Places) -> str:
    """Return tokens that kept the rules as HTML."""
    env = {"numbers": numbers, "places": places, "open": False, "cited": set()}
    return str(_PARSER.renderer.render(tokens, _PARSER.options, env))
