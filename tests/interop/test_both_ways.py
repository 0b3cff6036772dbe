"""What one language writes, the other reads, and both find the same."""

import json
import subprocess
from pathlib import Path
from typing import Any

import client
from interop import package

SCRIPT = Path(__file__).parents[2] / "web" / "tests" / "protocol" / "interop.ts"


def typescript(asked: str, given: object = None) -> Any:  # noqa: ANN401 - JSON
    node, _ = client.node_and_npm()
    done = subprocess.run(  # noqa: S603 - our own script, by our own Node
        # Node's own type stripping; a flag still where 22 is the machine's Node.
        [node, "--experimental-strip-types", "--no-warnings", SCRIPT, asked],
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_python_reads_what_typescript_wrote() -> None:
    written = typescript("write")

    assert package.read(written["given"]) == written["expected"]


def test_typescript_reads_what_python_wrote() -> None:
    written = package.write()

    assert typescript("read", written["given"]) == written["expected"]


def test_each_reads_its_own() -> None:
    written = package.write()
    assert package.read(written["given"]) == written["expected"]

    written = typescript("write")
    assert typescript("read", written["given"]) == written["expected"]
