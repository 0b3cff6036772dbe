"""Write vectors/: one JSON file for each success or flaw of the protocol (§14.3).

    tools/make_vectors.py            write what changed
    tools/make_vectors.py --check    write nothing; fail where a file would change, or
                                     where a vector does not hold on the Python side

Everything is made from fixed seeds, but for HPKE wraps, which are kept
(`vectors/shared/wraps.json`). `vectors/record` is `make_record_vectors.py`'s.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from vector_makers import (
    of_chain,
    of_chain_ends,
    of_edges,
    of_encoding,
    of_entry,
    of_genesis,
    of_log,
    of_phrase,
    of_readers,
    of_renewal,
    of_roster,
    of_sealing,
    of_small,
)
from vector_makers.frozen_wraps import FrozenWraps
from vector_makers.histories import Histories
from vector_makers.vector import Vector

ROOT: Final = Path(__file__).resolve().parent.parent
VECTORS: Final = ROOT / "vectors"
WRAPS: Final = VECTORS / "shared" / "wraps.json"
FOLDERS: Final = (
    *("encoding", "phrase", "entry", "sealing", "genesis", "readers", "opened"),
    *("closing", "chain", "marks", "proof", "work", "roster", "wire", "safety"),
    *("ring", "log", "shared"),
)


def made(*, draw: bool) -> dict[Path, str]:
    """Return the text of every file. `draw` allows wraps that nobody has made yet."""
    wraps = FrozenWraps(WRAPS, draw=draw)
    with wraps.in_use():
        histories = Histories()
        vectors = list(_vectors(histories, wraps))
    texts: dict[Path, str] = {}
    for vector in vectors:
        path = VECTORS / vector.folder / f"{vector.name}.json"
        if path in texts:
            raise SystemExit(f"two vectors are named {vector.folder}/{vector.name}")
        content = json.dumps(vector.json(), indent=1, ensure_ascii=True)
        texts[path] = content + "\n"
    texts[VECTORS / "shared" / "histories.json"] = histories.text()
    texts[WRAPS] = wraps.text()
    return texts


def _vectors(histories: Histories, wraps: FrozenWraps) -> Iterator[Vector]:
    for maker in (of_encoding, of_phrase, of_entry, of_sealing, of_genesis):
        yield from maker.make()
    yield from of_readers.make(histories, wraps)
    yield from of_chain.make(histories)
    yield from of_chain_ends.make(histories)
    yield from of_renewal.make(histories)
    for later in (of_small, of_edges, of_roster, of_log):
        yield from later.make()


def committed() -> dict[Path, str]:
    """Return the text of every file there is."""
    return {
        path: path.read_text("utf-8")
        for name in FOLDERS
        for path in sorted((VECTORS / name).glob("*"))
    }


def _write(texts: dict[Path, str], before: dict[Path, str]) -> None:
    for path in before.keys() - texts.keys():
        path.unlink()
    for path, text in texts.items():
        if before.get(path) != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    print(f"{len(texts)} files")


def _check(texts: dict[Path, str], before: dict[Path, str]) -> int:
    paths = sorted(texts.keys() | before.keys())
    changed = [path for path in paths if texts.get(path) != before.get(path)]
    for path in changed:
        print(f"would change: {path.relative_to(ROOT)}")
    test = ROOT / "tests" / "protocol" / "test_vectors.py"
    ran = subprocess.run([sys.executable, "-m", "pytest", "-q", test], check=False)
    return 1 if changed else ran.returncode


def main() -> int:
    """Write or check."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    texts, before = made(draw=not check), committed()
    if check:
        return _check(texts, before)
    _write(texts, before)
    return 0


if __name__ == "__main__":
    sys.exit(main())
