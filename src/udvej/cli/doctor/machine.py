"""What of this machine could keep what should not be kept (P2, duties of an operator).

Promise: says only what it read; what a kernel does not tell is not guessed at.
"""

import resource
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from udvej.cli.doctor.findings import Finding
from udvej.server.kernel.settings import Settings

PROC: Final = Path("/proc")
LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
OTHERS: Final = 0o077


def look_at_machine(
    settings: Settings, _today: int = 0, proc: Path = PROC
) -> Iterator[Finding]:
    """Return what could end up on a disk or before other eyes."""
    yield from _swap(proc)
    yield from _dumps(proc)
    yield from _folder(settings)
    host = urlsplit(settings.browser_origin).hostname
    if settings.browser_origin.startswith("http:") and host not in LOOPBACK:
        yield Finding("UDVEJ_ORIGIN is not https: others can read along", now=True)


def _swap(proc: Path) -> Iterator[Finding]:
    try:
        lines = (proc / "swaps").read_text().splitlines()[1:]
    except OSError:
        yield Finding("cannot tell whether there is swap")
        return
    for line in lines:
        name = line.split()[0]
        # Compressed memory is still memory.
        if not name.startswith("/dev/zram"):
            said = f"swap on {name}: memory may be written there; is it encrypted?"
            yield Finding(said, now=True)
    if not lines:
        yield Finding("no swap: good")


def _dumps(proc: Path) -> Iterator[Finding]:
    soft, _hard = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        pattern = (proc / "sys/kernel/core_pattern").read_text().strip()
    except OSError:
        pattern = ""
    if pattern.startswith("|"):
        program = pattern[1:].split()[0]
        said = f"memory of a program that crashes is handed to {program}: turn it off"
        yield Finding(said, now=True)
    elif soft != 0:
        said = "memory of a program that crashes is written to disk: ulimit -c 0"
        yield Finding(f"{said} (as this shell has it)", now=True)
    else:
        yield Finding("no core dumps, as this shell has it: good")


def _folder(settings: Settings) -> Iterator[Finding]:
    if not settings.data.exists():
        yield Finding(f"{settings.data}: not made yet")
    elif settings.data.stat().st_mode & OTHERS:
        said = f"{settings.data} can be entered by others: chmod 700"
        yield Finding(said, now=True)
    else:
        yield Finding(f"{settings.data} is its owner's alone: good")
