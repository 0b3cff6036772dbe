"""Build the wheel as a stranger's pip would, and look into it.

Promise: what is installed is complete (client with manifest, catalogues, pages, word
lists, types), and every file of the client is the one its manifest names.
"""

import base64
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

STATIC = "udvej/server/pages/static/"
NEEDED = (
    "udvej/py.typed",
    "udvej/content/facts.toml",
    "udvej/content/rights/da.md",
    "udvej/locales/da/",
    "udvej/places/denmark/services.json",
    "udvej/places/demo/notes.json",
    "udvej/server/cards/fonts/OFL.txt",
    "udvej/locales/en/",
    "udvej/locales/th/",
    "udvej/locales/waiting.txt",
    STATIC,
)


def build(folder: Path) -> Path:
    """Build the wheel into ``folder``, client included."""
    environment = {k: v for k, v in os.environ.items() if k != "UDVEJ_CLIENT"}
    command = [".uv/bin/uv", "build", "--quiet", "--wheel", "--out-dir", str(folder)]
    subprocess.run(command, env=environment, check=True)
    return next(folder.glob("*.whl"))


def complaints(wheel: zipfile.ZipFile) -> list[str]:
    """Return what is wrong with the wheel, one sentence each."""
    names = wheel.namelist()
    wrong = [
        f"nothing under {start}"
        for start in NEEDED
        if not any(name.startswith(start) for name in names)
    ]
    if STATIC + "manifest.json" not in names:
        return [*wrong, "no manifest of the client"]
    for chunk in json.loads(wheel.read(STATIC + "manifest.json")).values():
        digest = hashlib.sha384(wheel.read(STATIC + chunk["file"])).digest()
        if chunk["integrity"] != "sha384-" + base64.b64encode(digest).decode():
            wrong.append(f"{chunk['file']} is not what the manifest names")
    return wrong


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = build(Path(folder))
        with zipfile.ZipFile(path) as opened:
            found = complaints(opened)
        if found:
            sys.exit("\n".join(found))
        print(f"{path.name}: {path.stat().st_size:,} bytes, complete")
