"""What is inside the sealed log: kinds of entry, and the fold that reads them.

Promise: total and pure. Every list of opened entries, however hostile, folds to
a record; the same list gives the same record in Python and in TypeScript.
docs/RECORD.md is the authority. The server never imports this.
"""

from udvej.record.entries import OpenedEntry
from udvej.record.fold import Record, fold
from udvej.record.kinds import fits
from udvej.record.letters import Letter, Opening, Promise, Unknown, Word
from udvej.record.own import (
    Alarm,
    Budget,
    BudgetLine,
    OwnRecord,
    Relation,
    Seen,
    Visit,
    fold_own,
)

__all__ = [
    "Alarm",
    "Budget",
    "BudgetLine",
    "Letter",
    "OpenedEntry",
    "Opening",
    "OwnRecord",
    "Promise",
    "Record",
    "Relation",
    "Seen",
    "Unknown",
    "Visit",
    "Word",
    "fits",
    "fold",
    "fold_own",
]
