"""The public pages' own texts: files that people write without touching code.

Promise: nothing that is malformed is ever shown. A library is read whole, once, and
either every page of it keeps every rule, or all flaws are told at once, each with its
file, line and reason. A fact that no lawyer has signed, or nobody has read anywhere,
can only stand where one is told to ask.
"""

from udvej.server.content.before import Before, Rule, Tick
from udvej.server.content.helps import Amount, Help
from udvej.server.content.library import FILE_BYTES_MAX, Library, Written, read
from udvej.server.content.lix import LIX_MAX, NOTHING, Count, count
from udvej.server.content.markup import Known, Places
from udvej.server.content.numbers import dialled
from udvej.server.content.prose import Sentence, sentences
from udvej.server.content.reviews import (
    Review,
    hash_of,
    read_reviews,
    write_reviews,
)
from udvej.server.content.shapes import Certainty, Fact, Flaw, Malformed

__all__ = [
    "FILE_BYTES_MAX",
    "LIX_MAX",
    "NOTHING",
    "Amount",
    "Before",
    "Certainty",
    "Count",
    "Fact",
    "Flaw",
    "Help",
    "Known",
    "Library",
    "Malformed",
    "Places",
    "Review",
    "Rule",
    "Sentence",
    "Tick",
    "Written",
    "count",
    "dialled",
    "hash_of",
    "read",
    "read_reviews",
    "sentences",
    "write_reviews",
]
