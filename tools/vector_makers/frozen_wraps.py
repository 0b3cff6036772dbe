"""HPKE draws its encapsulation, so wraps are made once and kept in a file.

`vectors/shared/wraps.json` maps a hash of what is wrapped, to whom and where, to the
wrap. Only a wrap that nobody has made yet is drawn, and never under `--check`.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from udvej.protocol.secret import readers_writing, wraps
from udvej.protocol.secret.keys import EpochKey
from udvej.protocol.secret.wraps import WrapContext
from udvej.protocol.visible.encoding import b64u, from_b64u

_real_wrap = wraps.wrap


class FrozenWraps:
    """The kept wraps; those used now are remembered, so that others can be dropped."""

    def __init__(self, path: Path, *, draw: bool) -> None:
        self._path, self._draw = path, draw
        known = json.loads(path.read_text("utf-8")) if path.exists() else {}
        self._known: dict[str, str] = known
        self._used: dict[str, str] = {}

    def wrap(self, key: EpochKey, opening: bytes, context: WrapContext) -> bytes:
        """Return the kept wrap, or draw one."""
        bound = key.reveal() + opening + context.info()
        name = hashlib.sha256(bound).hexdigest()[:16]
        if name not in self._known:
            if not self._draw:
                raise SystemExit("a wrap is missing: run tools/make_vectors.py")
            self._known[name] = b64u(_real_wrap(key, opening, context))
        self._used[name] = self._known[name]
        return from_b64u(self._known[name])

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Let *readers* entries be written with kept wraps."""
        with patch.object(readers_writing, "wrap", self.wrap):
            yield

    def text(self) -> str:
        """Return the file's content: what was used."""
        return json.dumps(self._used, indent=1, sort_keys=True) + "\n"
