"""Reading the project's documents: where they lie and which sections they define."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NUMBERED = {
    "PROTOCOL": ROOT / "docs/PROTOCOL.md",
    "RECORD": ROOT / "docs/RECORD.md",
    "STAFF": ROOT / "docs/STAFF.md",
}


def tracked(*suffixes: str) -> list[Path]:
    """Return the files that git knows or would add, with one of ``suffixes``."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 -- git, on PATH
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    ).stdout.split("\0")
    files = [ROOT / name for name in listed if name.endswith(suffixes)]
    return sorted(file for file in files if file.is_file())


def sections(document: Path) -> set[str]:
    """Return the section numbers a document defines: headings and numbered rules."""
    text = document.read_text()
    headings = re.findall(r"^## (\d+) ", text, re.MULTILINE)
    rules = re.findall(r"(?:^|[.:] )(\d+\.\d+) ", text, re.MULTILINE)
    return {*headings, *rules}
