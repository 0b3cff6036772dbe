"""Vectors of PROTOCOL §3, over a list that both languages make (README)."""

from udvej.protocol.secret.hardening import PROFILE_1, person_salt, seed_of, staff_salt
from udvej.protocol.secret.keys import Seed, own_keys
from udvej.protocol.secret.phrase import (
    ListId,
    Phrase,
    PhraseNumber,
    WordList,
    word_list,
    write_phrase,
)
from udvej.protocol.visible.genesis import lookup_id, opening_hash
from vector_makers.cast import ALICE, INSTALLATION, seed
from vector_makers.vector import Folder, Vector

_SYLLABLES = {
    ListId.DANISH: ("ba", "de", "fi", "go", "hu", "næ", "lø", "må"),
    ListId.ENGLISH: ("pa", "re", "si", "to", "vu", "wa", "xe", "zi"),
}


def stand_in_list(list_id: ListId) -> WordList:
    """Return the stand-in list: word i is four syllables, the octal digits of i."""
    parts = _SYLLABLES[list_id]
    words = [
        "".join(parts[index >> place & 7] for place in (9, 6, 3, 0))
        for index in range(4096)
    ]
    return word_list(list_id, words)


def _swap(letters: dict[str, str]) -> dict[int, str]:
    return {ord(letter): other for letter, other in letters.items()}


DANISH, ENGLISH = stand_in_list(ListId.DANISH), stand_in_list(ListId.ENGLISH)
_NUMBER = PhraseNumber(b"\x13" + seed("number")[:9])


def make() -> list[Vector]:
    """Return the vectors."""
    folder = Folder("phrase")
    _written(folder)
    _read(folder)
    _refused(folder)
    _hardened(folder)
    return folder.vectors


def _written(folder: Folder) -> None:
    numbers = {
        "zero": PhraseNumber(bytes(10)),
        "largest": PhraseNumber(b"\x1f" + b"\xff" * 9),
        "some": _NUMBER,
    }
    for name, number in numbers.items():
        for words in (DANISH, ENGLISH):
            language = words.list_id.name.lower()
            given = {"list": words.list_id, "number": number.reveal()}
            written = list(write_phrase(words, number))
            says = f"{name} number in the {language} list"
            folder.ok(f"write-{language}-{name}", says, "write", given, words=written)


def _read(folder: Folder) -> None:
    words = write_phrase(DANISH, _NUMBER)
    plain = " ".join(words)
    typed = {
        "read": ("the words with spaces", plain),
        "read-upper-case": ("in upper case", plain.upper()),
        "read-commas": (
            "with commas, digits and new lines",
            "1, ".join(words) + "\n7.",
        ),
        "read-hyphens": ("with hyphens", "-".join(words)),
        "read-spelled-out": (
            "æ, ø, å as ae, oe, aa",
            plain.translate(_swap({"æ": "ae", "ø": "oe", "å": "aa"})),
        ),
        "read-short-spelling": (
            "ø and å as o and a",
            plain.translate(_swap({"æ": "ae", "ø": "o", "å": "a"})),
        ),
        "read-swedish": (
            "ä and ö",
            plain.translate(_swap({"æ": "ä", "ø": "ö"})),
        ),
        "read-decomposed": ("å as a and a ring", plain.replace("å", "a\u030a")),
        "read-full-width": (
            "letters of full width",
            plain.translate({ord(c): ord(c) + 0xFEE0 for c in "abdefghilmnou"}),
        ),
    }
    number = _NUMBER.reveal()
    for name, (says, text) in typed.items():
        folder.ok(name, says, "read", {"typed": text}, list=1, number=number)
    english = " ".join(write_phrase(ENGLISH, _NUMBER))
    folder.ok(
        "read-english",
        "the other list",
        "read",
        {"typed": english},
        list=2,
        number=number,
    )


def _refused(folder: Folder) -> None:
    words = list(write_phrase(DANISH, _NUMBER))
    english = list(write_phrase(ENGLISH, _NUMBER))
    swapped = [words[1], words[0], *words[2:]]
    unknown = "phrase-word-unknown"
    wrong = [*words[:2], "vej", *words[3:5], "hus", words[6]]
    folder.no(
        "unknown-words",
        "two words that are in no list",
        "read",
        {"typed": " ".join(wrong)},
        unknown,
        positions=[2, 5],
    )
    folder.no(
        "unknown-before-mixed",
        "an unknown word is named before mixing",
        "read",
        {"typed": " ".join([*words[:3], *english[3:6], "vej"])},
        unknown,
        positions=[6],
    )
    mixed = [*words[:6], english[6]]
    flaws = {
        "mixed": ("words of two lists", mixed, "phrase-words-mixed"),
        "mixed-before-length": ("mixed and too few", mixed[5:], "phrase-words-mixed"),
        "six-words": ("a word too few", words[:6], "phrase-length"),
        "eight-words": ("a word too many", [*words, words[0]], "phrase-length"),
        "nothing": ("no word", [], "phrase-length"),
        "swapped": ("two words changed places", swapped, "phrase-check"),
        "one-other-word": (
            "one word is another of the list",
            [*words[:6], DANISH.words[(DANISH.words.index(words[6]) + 1) % 4096]],
            "phrase-check",
        ),
    }
    for name, (says, typed, refusal) in flaws.items():
        folder.no(name, says, "read", {"typed": " ".join(typed)}, refusal)
    folder.no(
        "too-many-characters",
        "1,025 characters",
        "read",
        {"typed": " ".join(words).ljust(1025)},
        "phrase-length",
    )
    folder.no(
        "number-too-large",
        "a number of 78 bits",
        "write",
        {"list": 1, "number": b"\x20" + bytes(9)},
    )


def _hardened(folder: Folder) -> None:
    for list_id in ListId:
        given = {
            "list": list_id,
            "number": _NUMBER.reveal(),
            "salt": person_salt(INSTALLATION),
            "profile": 1,
        }
        hardened = seed_of(
            Phrase(list_id, _NUMBER), person_salt(INSTALLATION), PROFILE_1
        )
        name = f"seed-{list_id.name.lower()}"
        says = "profile 1; the list is part of what is hardened"
        folder.ok(name, says, "seed", given, seed=hardened.reveal())
    folder.ok(
        "salt-person",
        "one salt for an installation",
        "person-salt",
        {"installation": INSTALLATION},
        salt=person_salt(INSTALLATION),
    )
    signing = ALICE.signing.public
    folder.ok(
        "salt-staff",
        "a salt for each counsellor",
        "staff-salt",
        {"installation": INSTALLATION, "signing": signing},
        salt=staff_salt(INSTALLATION, signing),
    )
    mine = own_keys(Seed(seed("hardened")))
    folder.ok(
        "own-keys",
        "from the seed, the keys of the own vault",
        "own-keys",
        {"seed": seed("hardened")},
        signing=mine.signing.public,
        openingHash=opening_hash(mine.opening.public),
        lookup=lookup_id(mine.signing.public),
    )
