"""Every vector holds on the Python side, and none is forgotten."""

import json
from pathlib import Path

import pytest

import make_vectors
from protocol.vector_calls import CALLS, FOLDER, outcome

NOT_VECTORS = {"record", "shared"}  # RECORD's own test reads its folder
VECTORS = sorted(
    path for path in FOLDER.glob("*/*") if path.parent.name not in NOT_VECTORS
)


def _id(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", VECTORS, ids=_id)
def test_a_vector_holds(path: Path) -> None:
    vector = json.loads(path.read_text("ascii"))
    gives = vector.get("gives", {})

    name, found = outcome(path.parent.name, vector)

    assert name == vector["expect"], vector["says"]
    if name == "ok" or gives:
        assert found == gives


def test_the_folders_are_those_of_the_generator() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()}

    assert folders == {*make_vectors.FOLDERS, "record"}


def test_every_call_has_a_vector() -> None:
    called = {
        (path.parent.name, json.loads(path.read_text("ascii"))["call"])
        for path in VECTORS
    }

    assert called == CALLS.keys()


def test_the_committed_vectors_are_the_made_ones() -> None:
    assert make_vectors.committed() == make_vectors.made(draw=False)
