"""Folders of files → every page in every language, or every flaw.

Promise: read once, whole. A folder of the operator's own replaces a page (all its
languages) or a fact, never half of one; what is wrong anywhere refuses all of it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from importlib.resources.abc import Traversable
from typing import Final, TypeVar

from markdown_it.token import Token

from udvej.server.content import before, markup, numbers, rules
from udvej.server.content.before import Before
from udvej.server.content.facts import read_facts
from udvej.server.content.front import Front, read_front
from udvej.server.content.helps import Help, read_helps, unfounded
from udvej.server.content.markup import Known, Places
from udvej.server.content.prose import MARK, Block, bare, blocks
from udvej.server.content.reviews import Review, hash_of, read_reviews
from udvej.server.content.shapes import Fact, Flaw, Malformed
from udvej.server.kernel import bounded

FILE_BYTES_MAX: Final = 256 * 1024
"""No page anybody reads is as large."""
T = TypeVar("T")
REVIEWS: Final = "reviews"
"""The folder of what native speakers have read, one file a language."""


@dataclass(frozen=True, slots=True)
class Written:
    """One page in one language, checked."""

    file: str
    front: Front
    facts: tuple[Fact, ...]
    """Those it cites, in the order it cites them first."""
    tokens: tuple[Token, ...]
    text: str
    """The whole file, which a review names by its hash."""

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its headings, paragraphs and items."""
        return tuple(blocks(self.tokens))

    @property
    def said(self) -> tuple[str, ...]:
        """What it says: title, lead and blocks, without the marks of what is cited."""
        body = (bare(block.text) for block in self.blocks)
        return (self.front.title, self.front.lead, *body)

    def html(self, places: Places, numbers: Mapping[str, int]) -> str:
        """Return it as HTML; the number of a fact, by name, leads to ``#source-n``."""
        return markup.render(self.tokens, numbers, places)


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that was read: pages by name and language, facts by name."""

    pages: Mapping[str, Mapping[str, Written]]
    facts: Mapping[str, Fact]
    reviews: Mapping[str, Mapping[str, Review]] = field(default_factory=dict)
    """By language and by the name of a text, such as ``rights.md``."""
    before: Before = before.NOTHING
    helps: Mapping[str, Help] = field(default_factory=dict)
    """What could fill a gap, by name, in the order that it is shown."""

    def find(self, page: str, language: str) -> Written | None:
        """Return a page, or None where nobody has written it."""
        return self.pages.get(page, {}).get(language)

    def hash_of_page(self, page: str, language: str) -> str:
        """Return what a review of a translated page names.

        That is the translation and what it was made from, the page's first language:
        when either changes, somebody has to read them together again.
        """
        first = next(iter(self.pages[page].values()))
        return hash_of(first.text, self.pages[page][language].text)


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    text: str


def read(
    folders: Sequence[Traversable],
    known: Known,
    languages: Iterable[str],
    translated: Iterable[str] = (),
) -> Library:
    """Read folders, a later one over an earlier. Raises `Malformed` with all flaws.

    Each page is in all of ``languages``, and may be in those ``translated``.
    """
    flaws: list[Flaw] = []
    needed, may = tuple(languages), tuple(translated)
    facts: dict[str, Fact] = {}
    helps: dict[str, Help] = {}
    files: dict[str, dict[str, _File]] = {}
    parts: before.Found = {}
    for folder in folders:
        facts |= _keyed(folder, "facts", read_facts, flaws)
        helps |= _keyed(folder, "helps", read_helps, flaws)
        files |= _pages(folder, known, (needed, may), flaws)
        parts |= _before(folder, flaws)
    known = _with_numbers(known, facts, flaws)
    pages = {
        page: {
            language: written
            for language, file in found.items()
            if (written := _written(file, known, facts, flaws)) is not None
        }
        for page, found in files.items()
    }
    for page in pages.values():
        flaws += _disagreements(tuple(page.values()))
    reviews = {one: _reviews(folders, known, one, flaws) for one in may}
    settled, wrong = before.settle(parts, facts, known.pages, needed)
    flaws += wrong
    flaws += [Flaw("helps.toml", 1, reason) for reason in unfounded(helps, facts)]
    if flaws:
        raise Malformed(flaws)
    return Library(pages, facts, reviews, settled, helps)


def _with_numbers(known: Known, facts: Mapping[str, Fact], flaws: list[Flaw]) -> Known:
    own = numbers.shown(facts)
    flaws += [
        Flaw("facts", 1, f"{name}: a telephone number of ours is called so too")
        for name in own.keys() & known.phones.keys()
    ]
    return replace(known, phones={**own, **known.phones})


def _reviews(
    folders: Sequence[Traversable], known: Known, language: str, flaws: list[Flaw]
) -> dict[str, Review]:
    names = frozenset(known.catalogues) | {f"{page}.md" for page in known.written}
    found: dict[str, Review] = {}
    for folder in folders:
        item = folder / REVIEWS / f"{language}.toml"
        if item.is_file():
            file = _text(item, flaws)
            reviews, wrong = read_reviews(file.name, file.text, names)
            found |= reviews
            flaws += wrong
    return found


def _tables(folder: Traversable, name: str, flaws: list[Flaw]) -> list[_File]:
    return [
        _text(item, flaws)
        for item in _listed(folder, flaws)
        if item.name.startswith(name) and item.name.endswith(".toml")
    ]


def _before(folder: Traversable, flaws: list[Flaw]) -> before.Found:
    parts: before.Found = {}
    for file in _tables(folder, "before", flaws):
        found, wrong = before.read_before(file.name, file.text)
        flaws += wrong
        flaws += [
            found[path].flaw(f"{path} stands in another file too")
            for path in found
            if path in parts
        ]
        parts |= found
    return parts


def _keyed(
    folder: Traversable,
    name: str,
    read_file: Callable[[str, str], tuple[dict[str, T], list[Flaw]]],
    flaws: list[Flaw],
) -> dict[str, T]:
    """Read every file of a folder whose name begins with ``name``; none says twice."""
    tables: dict[str, T] = {}
    for file in _tables(folder, name, flaws):
        found, wrong = read_file(file.name, file.text)
        flaws += wrong
        flaws += [
            Flaw(file.name, 1, f"{name} stands in another file too")
            for name in found
            if name in tables
        ]
        tables |= found
    return tables


def _pages(
    folder: Traversable,
    known: Known,
    languages: tuple[Sequence[str], Sequence[str]],
    flaws: list[Flaw],
) -> dict[str, dict[str, _File]]:
    needed, may = languages
    pages: dict[str, dict[str, _File]] = {}
    for item in _listed(folder, flaws):
        if not item.is_dir():
            continue
        if item.name == REVIEWS:
            flaws += _strangers(item, {f"{one}.toml" for one in may})
            continue
        if item.name not in known.written:
            reason = f"no page of text is called {item.name}"
            flaws.append(Flaw(str(item), 1, reason))
            continue
        names = {one.name for one in item.iterdir()}
        wanted = {f"{language}.md" for language in needed}
        flaws += [
            Flaw(f"{item}/{name}", 1, "is missing") for name in sorted(wanted - names)
        ]
        flaws += _strangers(item, wanted | {f"{language}.md" for language in may})
        pages[item.name] = {
            language: _text(item / f"{language}.md", flaws)
            for language in (*needed, *may)
            if f"{language}.md" in names
        }
    return pages


def _strangers(folder: Traversable, known: AbstractSet[str]) -> list[Flaw]:
    names = {one.name for one in folder.iterdir()} - known
    return [
        Flaw(f"{folder}/{name}", 1, "is no language of ours") for name in sorted(names)
    ]


def _listed(folder: Traversable, flaws: list[Flaw]) -> list[Traversable]:
    if not folder.is_dir():
        flaws.append(Flaw(str(folder), 1, "is no folder"))
        return []
    # Hidden files are an editor's or a tool's own.
    found = [item for item in folder.iterdir() if not item.name.startswith(".")]
    return sorted(found, key=lambda item: item.name)


def _text(item: Traversable, flaws: list[Flaw]) -> _File:
    text = ""
    try:
        text = bounded.read(item, FILE_BYTES_MAX).decode("utf-8-sig")
    except UnicodeDecodeError:
        flaws.append(Flaw(str(item), 1, "is not UTF-8"))
    except bounded.TooLargeError as error:
        flaws.append(Flaw(str(item), 1, str(error)))
    except OSError as error:
        flaws.append(Flaw(str(item), 1, f"cannot be read: {error.strerror}"))
    if MARK in text:
        text = ""
        flaws.append(Flaw(str(item), 1, "is no text"))
    return _File(str(item), text)


def _written(
    file: _File, known: Known, facts: Mapping[str, Fact], flaws: list[Flaw]
) -> Written | None:
    front, rest, wrong = read_front(file.name, file.text)
    above = front.lines if front is not None else 0
    if front is not None:
        said = (
            one for text in (front.title, front.lead) for one in rules.uncited(text)
        )
        wrong += [Flaw(file.name, 1, reason) for reason in said]
    tokens = markup.parse(rest)
    wrong += [
        Flaw(file.name, above + line, reason)
        for line, reason in rules.check(tokens, rest, known, facts)
    ]
    flaws += wrong
    if front is None or wrong:
        return None
    cited = dict.fromkeys(
        child.content
        for block in blocks(tokens)
        for child in block.children
        if child.type == "citation"
    )
    cites = tuple(facts[name] for name in cited)
    return Written(file.name, front, cites, tuple(tokens), file.text)


def _disagreements(found: Sequence[Written]) -> list[Flaw]:
    """Return what a page does not say alike; its first language is the measure."""
    flaws: list[Flaw] = []
    for other in found[1:]:
        first = found[0]
        here, there = ({fact.id for fact in one.facts} for one in (other, first))
        flaws += [
            Flaw(other.file, 1, f"{name} is cited by {_short(one.file)} alone")
            for name in sorted(here ^ there)
            for one in (first if name in there else other,)
        ]
        for what in ("heading_open", "container_ask_open"):
            counts = [_shape(one.tokens, what) for one in (first, other)]
            if counts[0] != counts[1]:
                name = "headings" if what == "heading_open" else "::: ask"
                reason = f"{name}: {len(counts[1])} here, {len(counts[0])} in "
                flaws.append(Flaw(other.file, 1, reason + _short(first.file)))
    return flaws


def _shape(tokens: Sequence[Token], kind: str) -> list[str]:
    return [token.tag for token in tokens if token.type == kind]


def _short(file: str) -> str:
    return file.rpartition("/")[2]
