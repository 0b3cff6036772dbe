"""The client's built files: names with a hash in them, and what each must hash to.

Promise: only files that the build made are served, from memory, read once at start;
no request names a path on disk. The build packs them too: Brotli, which Python has not,
and gzip, which would take a twentieth of each start.
"""

import json
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

from udvej.server.kernel.packing import BROTLI, GZIP, File

KINDS: Final = {
    ".css": "text/css",
    ".ftl": "text/plain",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".wasm": "application/wasm",
}
ENTRIES: Final = {
    "before": "src/before/main.ts",
    "calculator": "src/calculator/main.ts",
    "calculator_style": "src/ui/calculator.css",
    "counsellor": "src/counsellor/main.tsx",
    "desk_style": "src/ui/desk.css",
    "exit": "src/ui/exit.ts",
    "find": "src/find/main.ts",
    "find_style": "src/ui/find.css",
    "person": "src/person/main.tsx",
    "style": "src/ui/style.css",
    "worker": "src/vault/worker.ts",
}
MANIFEST: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the client: its address and subresource integrity."""

    address: str
    integrity: str


class Assets:
    """What the build left in ``static``; nothing, where the client was not built.

    Without a build the pages still say what they say: they lack look and scripts.
    """

    def __init__(self, folder: Traversable | None = None) -> None:
        folder = folder or resources.files("udvej.server.pages") / "static"
        self.files: dict[str, File] = {
            item.name: _read(folder, item)
            for item in (folder.iterdir() if folder.is_dir() else ())
            if item.name != MANIFEST and _suffix(item.name) in KINDS
        }
        manifest = folder / MANIFEST
        chunks = json.loads(manifest.read_text("utf-8")) if manifest.is_file() else {}
        self.entries: dict[str, Entry] = {
            name: Entry(
                f"/static/{chunks[source]['file']}", chunks[source]["integrity"]
            )
            for name, source in ENTRIES.items()
            if source in chunks
        }

    def is_worker(self, name: str) -> bool:
        """Tell whether a file is the worker, which alone may run WebAssembly."""
        worker = self.entries.get("worker")
        return worker is not None and worker.address == f"/static/{name}"


def _suffix(name: str) -> str:
    return name[name.rfind(".") :]


def _read(folder: Traversable, item: Traversable) -> File:
    body = item.read_bytes()
    packed = {
        coding: file.read_bytes()
        for coding, ending in ((BROTLI, "br"), (GZIP, "gz"))
        if (file := folder / f"{item.name}.{ending}").is_file()
    }
    return File(KINDS[_suffix(item.name)], body, packed)
