#!/bin/sh
# Put the locked Python packages into .venv, with a uv of our own choosing.
# Used by make; needs Python 3.11 and either venv or pip, nothing else.
set -eu

uv_version=0.13.9
python=${PYTHON:-python3}

"$python" - <<'CHECK'
import sys
if sys.version_info < (3, 11):
    sys.exit(f"Udvej needs Python 3.11 or newer; this is {sys.version.split()[0]}. "
             "Name another: make PYTHON=python3.12")
CHECK

installed() { [ "$(.uv/bin/uv --version 2>/dev/null | cut -d' ' -f2)" = "$uv_version" ]; }

if ! installed; then
    # Debian's Python comes without venv: ask apt where we may, else use pip alone.
    if ! "$python" -c 'import ensurepip' 2>/dev/null && [ "$(id -u)" = 0 ] &&
        command -v apt-get >/dev/null; then
        apt-get update -q && apt-get install -y -q --no-install-recommends python3-venv
    fi
    rm -rf .uv
    if "$python" -m venv .uv 2>/dev/null; then
        .uv/bin/python -m pip install --quiet "uv==$uv_version"
    elif "$python" -m pip --version >/dev/null 2>&1; then
        "$python" -m pip install --quiet --target .uv "uv==$uv_version"
    else
        echo "Udvej needs Python's venv or pip (Debian: apt install python3-venv)" >&2
        exit 1
    fi
    installed || { echo "uv $uv_version could not be installed" >&2; exit 1; }
fi

# Node comes as a Python package, unless the machine's own fits.
node_group=$("$python" -c '
import sys; sys.path.insert(0, "tools")
import client; print("" if client.system_node() else "--group=node")')

# shellcheck disable=SC2086 # empty or one word
exec .uv/bin/uv sync --quiet --locked --all-extras --python "$python" $node_group
