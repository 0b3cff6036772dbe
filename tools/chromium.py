"""The Chromium that journeys and bench run in.

    python tools/chromium.py        find it, or install it; print its path

The machine's own is used where there is one, then apt's where we may, and last
the one that Playwright downloads. UDVEJ_CHROMIUM names another.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Playwright's own Node wants the second, text on screen the third.
PACKAGES = ("chromium", "libatomic1", "fonts-dejavu-core")


class ChromiumError(Exception):
    """No browser can be found or installed; the text says what was tried."""


def find() -> Path | None:
    """Return the path of a Chromium on this machine, or None."""
    named = os.environ.get("UDVEJ_CHROMIUM")
    if named:
        return Path(named)
    installed = (shutil.which(name) for name in NAMES)
    return next((Path(path) for path in installed if path), None)


def install() -> Path:
    """Return the browser's path, installing it first where it is missing."""
    found = find()
    if found is None and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-q"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-q", "--no-install-recommends", *PACKAGES],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            check=False,
        )
        found = find()
    found = found or _download()
    if found is None:
        raise ChromiumError("no Chromium: not on this machine, nor to be had")
    return found


def _download() -> Path | None:
    """Let Playwright fetch the browser it was made for, unless it has."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- slow to load

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if not path.exists():
        command = [sys.executable, "-m", "playwright", "install", "chromium"]
        subprocess.run(command, check=False)
    return path if path.exists() else None


if __name__ == "__main__":
    print(install())
