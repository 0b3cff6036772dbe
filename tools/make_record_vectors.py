"""Write vectors/record/: one success or one flaw a file, named after it.

What is expected is written by hand, not computed: the vectors judge both languages.
"""

import json
from pathlib import Path
from typing import Final

from record_entries import EMPTY, EMPTY_OWN, Json, unknown
from record_own_cases import own_flaws, own_successes
from record_shared_cases import shared_flaws, shared_successes

OUT: Final = Path(__file__).parent.parent / "vectors" / "record"


def vectors() -> dict[str, Json]:
    """Return every vector by its name."""
    found = {}
    for fold, empty, successes, flaws in (
        ("shared", EMPTY, shared_successes(), shared_flaws()),
        ("own", EMPTY_OWN, own_successes(), own_flaws()),
    ):
        for name, (entries, expected) in successes.items():
            found[name] = _vector(fold, entries, {**empty, **expected})
        for name, flawed in flaws.items():
            kind = flawed["payload"]["kind"]
            shown = kind if isinstance(kind, str) and kind != "\ud800" else None
            line = unknown(2, flawed["role"], shown)
            found[name] = _vector(fold, [flawed], {**empty, "unknown": [line]})
    return found


def _vector(fold: str, entries: list[Json], record: Json) -> Json:
    return {"fold": fold, "entries": entries, "record": record}


def main() -> None:
    """Write every vector, and take away what no longer has a name."""
    OUT.mkdir(parents=True, exist_ok=True)
    wanted = vectors()
    for old in OUT.glob("*.json"):
        if old.stem not in wanted:
            old.unlink()
    for name, vector in wanted.items():
        text = json.dumps(vector, indent=1) + "\n"
        (OUT / f"{name}.json").write_text(text, encoding="ascii")


if __name__ == "__main__":
    main()
