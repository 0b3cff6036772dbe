# /// script
# requires-python = ">=3.11"
# dependencies = ["wordfreq==3.1.1"]
# ///
"""Make the two word lists of the phrase (PROTOCOL §3.1, decision 0011).

Promise: the same sources and the same files in `tools/words` give the same lists, byte
for byte, and no list is written that breaks a rule below.

    uv run --script tools/make_words.py --sources DIR [--propose N | --check]

DIR holds the unpacked Debian packages named in SOURCES (`dpkg -x PACKAGE DIR`).
`--propose N` prints the N most frequent words nobody has read yet; a reader puts each
into `chosen_*.txt` or `exclude_*.txt`. Only chosen words can enter a list.
"""

import argparse
import hashlib
import re
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from words_apart import LONG, SHORT, clashes, pick

HERE: Final = Path(__file__).parent / "words"
LISTS: Final = Path(__file__).parents[1] / "src/udvej/protocol/secret/words"

LIST_WORDS: Final = 4096  # 12 bits a word (PROTOCOL §3.1)
LETTERS_MIN: Final = 3
LETTERS_MAX: Final = 8  # longer words are misspelt more often than they help

HUNSPELL_DA: Final = "usr/share/hunspell/da_DK.dic"  # hunspell-da 1:7.5.0-1
SCOWL: Final = "usr/share/dict/scowl"  # scowl 2020.12.07-2
SOURCES: Final = {
    HUNSPELL_DA: "f109ff6296b66ec43bc3405e4c06fa8ec55dc67821fe6bf3f5ac147fb07040e2",
    **{
        f"{SCOWL}/{name}": digest
        for name, digest in (
            line.split() for line in (HERE / "scowl.sha256").read_text().splitlines()
        )
    },
}

ALPHABET: Final = {"da": re.compile("[a-zæøå]+"), "en": re.compile("[a-z]+")}


@dataclass(frozen=True)
class Source:
    """What one language brings: its dictionary's words and how often each is used."""

    dictionary: Collection[str]
    frequency: Mapping[str, float]


def read_lines(path: Path) -> list[str]:
    """Return the file's words, without its reasons and empty lines."""
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def read_source(folder: Path, language: str) -> Source:
    """Read a language's pinned sources; raise SystemExit where a digest differs."""
    import wordfreq  # type: ignore[import-not-found]  # noqa: PLC0415  # lives in the script's own environment, see the header

    for name, digest in SOURCES.items():
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            raise SystemExit(f"{name} is not the pinned version")
    if language == "da":
        entries = (folder / HUNSPELL_DA).read_text("utf-8").splitlines()[1:]
        words = {entry.split("/")[0].split()[0] for entry in entries if entry.strip()}
    else:
        texts = [(folder / name).read_text("latin-1") for name in SOURCES]
        # Days and months are the capitalised words that the chosen list may hold.
        words = {word.lower() for text in texts[1:] for word in text.split()}
    return Source(words, wordfreq.get_frequency_dict(language, "small"))


def is_known(word: str, source: Source) -> bool:
    """Whether the dictionary holds the word, or, joined, two words (Danish)."""
    words = source.dictionary
    if word in words or word in source.frequency:
        return True
    return any(
        word[:cut] in words
        and (word[cut:] in words or (word[cut] in "es" and word[cut + 1 :] in words))
        for cut in range(2, len(word) - 1)
    )


def make_list(language: str, source: Source, taken: set[str]) -> list[str]:
    """Return the language's list, sorted; raise SystemExit where a rule is broken."""
    chosen = read_lines(HERE / f"chosen_{language}.txt")
    excluded = read_lines(HERE / f"exclude_{language}.txt")
    exact = {rule for rule in excluded if not rule.endswith("*")}
    starts = tuple(rule[:-1] for rule in excluded if rule.endswith("*"))
    for word in chosen:
        if word in exact or word.startswith(starts):
            raise SystemExit(f"{word} is both chosen and excluded")
        if not (
            LETTERS_MIN <= len(word) <= LETTERS_MAX
            and ALPHABET[language].fullmatch(word)
            and is_known(word, source)
        ):
            raise SystemExit(f"{word} is no word of the sources, or of no fit length")
    frequency = source.frequency
    free = [w for w in chosen if not {w.translate(LONG), w.translate(SHORT)} & taken]
    free.sort(key=lambda word: (-frequency.get(word, 0.0), word))
    picked = pick(free, clashes(free, language))
    if len(picked) < LIST_WORDS:
        raise SystemExit(f"{language}: only {len(picked)} words stand together")

    def rarest_last(word: str) -> tuple[float, str]:
        # The digest spreads words that the source does not count over the alphabet.
        return -frequency.get(word, 0.0), hashlib.sha256(word.encode()).hexdigest()

    return sorted(sorted(picked, key=rarest_last)[:LIST_WORDS])


def propose(language: str, source: Source, count: int) -> list[str]:
    """Return the most frequent dictionary words that nobody has read yet."""
    read = set(read_lines(HERE / f"chosen_{language}.txt"))
    rules = read_lines(HERE / f"exclude_{language}.txt")
    starts = tuple(rule[:-1] for rule in rules if rule.endswith("*"))
    words = sorted(source.frequency, key=lambda word: (-source.frequency[word], word))
    return [
        word
        for word in words
        if LETTERS_MIN <= len(word) <= LETTERS_MAX
        and word in source.dictionary
        and word not in read.union(rules)
        and not word.startswith(starts)
    ][:count]


def main() -> None:
    """Write, check or prepare both lists."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--propose", type=int, default=0, metavar="N")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    taken: set[str] = set()
    for language in ("da", "en"):
        source = read_source(options.sources, language)
        if options.propose:
            print(language, *propose(language, source, options.propose))
            continue
        words = make_list(language, source, taken)
        taken |= {word.translate(fold) for word in words for fold in (LONG, SHORT)}
        content = "\n".join(words).encode() + b"\n"
        path = LISTS / f"{language}-1.txt"
        if options.check and path.read_bytes() != content:
            sys.exit(f"{path.name} is not what the sources give")
        if not options.check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        print(f"{path.name}: {len(words)} words")


if __name__ == "__main__":
    main()
