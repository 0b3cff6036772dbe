"""Every record vector folds to what it says."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest

import make_record_vectors
from udvej.record import OpenedEntry, OwnRecord, Record, fold, fold_own

FOLDER = Path(__file__).parents[2] / "vectors" / "record"
VECTORS = sorted(FOLDER.glob("*.json"))


def as_json(record: Record | OwnRecord) -> object:
    return json.loads(json.dumps(asdict(record)))


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: path.stem)
def test_a_vector_folds_to_its_record(path: Path) -> None:
    vector = json.loads(path.read_text(encoding="ascii"))
    entries = [OpenedEntry(**entry) for entry in vector["entries"]]
    own = vector["fold"] == "own"

    assert as_json(fold_own(entries) if own else fold(entries)) == vector["record"]


def test_the_committed_vectors_are_the_made_ones() -> None:
    committed = {path.stem: json.loads(path.read_text("ascii")) for path in VECTORS}

    assert committed == make_record_vectors.vectors()
