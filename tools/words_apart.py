"""Which words cannot stand in one list, and how to keep the most (decision 0011).

Promise: of the words picked, no two are one slip of the finger apart under either
folding of PROTOCOL §3.2, and none is another's inflection. The same words give the
same pick.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

LONG: Final = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
SHORT: Final = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})

# Two words that differ by one of these are the same word to a memory.
ENDINGS: Final = {
    "da": (
        *("e", "en", "et", "er", "r", "n", "s", "t"),
        *("ne", "ene", "erne", "te", "de", "ede"),
    ),
    "en": ("s", "es", "ed", "d", "ing", "ly"),
}


def neighbourhood(word: str) -> set[str]:
    """Return the word and the word less one letter; words one slip apart share one."""
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def one_slip_apart(one: str, other: str) -> bool:
    """Whether one insertion, deletion, change or swap of neighbours joins them."""
    if len(one) != len(other):
        return bool({one, other} & (neighbourhood(one) & neighbourhood(other)))
    places = [
        at for at, pair in enumerate(zip(one, other, strict=True)) if len(set(pair)) > 1
    ]
    if len(places) < 2:  # noqa: PLR2004  # one changed letter
        return True
    first, last = places[0], places[-1]
    swapped = one[first : last + 1] == other[first : last + 1][::-1]
    return len(places) == 2 and last == first + 1 and swapped  # noqa: PLR2004  # a swap


def slips(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each pair one slip apart; such words share a neighbour in an index."""
    for fold in (LONG, SHORT):
        index: dict[str, set[str]] = defaultdict(set)
        for word in words:
            for key in neighbourhood(word.translate(fold)):
                index[key].add(word)
        for bucket in index.values():
            for one in bucket:
                for other in bucket - {one}:
                    if one_slip_apart(one.translate(fold), other.translate(fold)):
                        yield one, other


def inflections(words: Sequence[str], language: str) -> Iterator[tuple[str, str]]:
    """Yield each pair of which one is the other with an ending."""
    known = set(words)
    for word in words:
        stems = {word, word + word[-1], word[:-1] if word[-1] in "ey" else word}
        for other in (stem + ending for stem in stems for ending in ENDINGS[language]):
            if other in known and other != word:
                yield word, other


def clashes(words: Sequence[str], language: str) -> dict[str, set[str]]:
    """Return for each word the words that cannot stand in one list with it."""
    found: dict[str, set[str]] = {word: set() for word in words}
    for pairs in (slips(words), inflections(words, language)):
        for one, other in pairs:
            found[one].add(other)
            found[other].add(one)
    return found


def pick(words: Sequence[str], clash: Mapping[str, set[str]]) -> set[str]:
    """Return many words that stand together: least troublesome first, then swaps."""
    rank = {word: place for place, word in enumerate(words)}
    alive, picked = set(words), set[str]()
    heap = [(len(clash[word]), rank[word], word) for word in words]
    heapq.heapify(heap)
    while heap:
        degree, place, word = heapq.heappop(heap)
        if word not in alive:
            continue
        now = len(clash[word] & alive)
        if now != degree:
            heapq.heappush(heap, (now, place, word))
            continue
        picked.add(word)
        alive -= clash[word] | {word}
        for gone in clash[word]:
            for near in clash[gone] & alive:
                heapq.heappush(heap, (len(clash[near] & alive), rank[near], near))
    while swap_one_for_two(words, clash, picked):
        pass
    return picked


def swap_one_for_two(
    words: Iterable[str], clash: Mapping[str, set[str]], picked: set[str]
) -> bool:
    """Replace a picked word by two that only it kept out; say whether one was."""
    kept_out: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if word not in picked and len(blockers := clash[word] & picked) == 1:
            kept_out[next(iter(blockers))].append(word)
    for word, waiting in kept_out.items():
        for at, one in enumerate(waiting):
            other = next((w for w in waiting[at + 1 :] if w not in clash[one]), None)
            if other is not None:
                picked.discard(word)
                picked.update((one, other))
                return True
    return False
