"""The Chromium that journeys and bench run in.

    python tools/chromium.py        find both, or install them; print their paths

The machine's own is used where there is one, then apt's where we may, and last
the one that Playwright downloads. UDVEJ_CHROMIUM names another.

Beside it stands its shell without windows, of the same version and less than half the
work, for what looks the same in both. Where there is none, the whole browser does it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Playwright's own Node wants the second, text on screen the third.
PACKAGES = ("chromium", "libatomic1", "fonts-dejavu-core")
SHELL = "chromium-headless-shell"


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
    if found is None:
        _apt("update")
        _apt("install", *PACKAGES)
        found = find()
    found = found or _download()
    if found is None:
        raise ChromiumError("no Chromium: not on this machine, nor to be had")
    return found


def shell() -> Path:
    """Return the path of the shell, or of the whole browser where there is none."""
    named = os.environ.get("UDVEJ_CHROMIUM")
    found = None if named else shutil.which(SHELL)
    return Path(found) if found else install()


def install_shell() -> Path:
    """Fetch the shell where Debian's whole browser is the one; see `shell`."""
    whole = install()
    if whole == Path("/usr/bin/chromium") and not shutil.which(SHELL):
        _apt("install", SHELL)
    return shell()


def _apt(do: str, *what: str) -> None:
    """Ask apt where there is one and we may; what came of it is looked at after."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    command = ["apt-get", do, "-y", "-q", "--no-install-recommends", *what]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=quiet, check=False)


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
    print(install_shell())
