"""Nothing is too long to be read: docs/STYLE.md, habit 19."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60
GENERATED = "// Made by tools/"
"""A file that begins so is read by nobody: its maker is measured instead."""
PYTHON = sorted(
    path for top in ("src", "tools", "tests") for path in (ROOT / top).rglob("*.py")
)
TYPESCRIPT = sorted(
    path
    for top in ("src", "tests")
    for path in (ROOT / "web" / top).rglob("*")
    if path.suffix in {".ts", ".tsx", ".css"}
)


def test_the_sizes_are_taken_of_real_files() -> None:
    assert len(PYTHON) > 10
    assert len(TYPESCRIPT) > 5


@pytest.mark.parametrize("language", [PYTHON, TYPESCRIPT], ids=["python", "web"])
def test_no_file_is_longer_than_the_hard_limit(language: list[Path]) -> None:
    texts = {path: path.read_text() for path in language}
    lengths = {
        path: len(text.splitlines())
        for path, text in texts.items()
        if not text.startswith(GENERATED)
    }
    long = {
        f"{path.relative_to(ROOT)}: {lines}"
        for path, lines in lengths.items()
        if lines > FILE_LINES_MAX
    }
    assert not long, "\n".join(sorted(long))


def test_no_python_function_is_longer_than_the_hard_limit() -> None:
    long = {
        f"{path.relative_to(ROOT)}: {node.name}, {_lines(node)}"
        for path in PYTHON
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if _lines(node) > FUNCTION_LINES_MAX
    }
    assert not long, "\n".join(sorted(long))


def test_every_lint_exception_carries_its_reason() -> None:
    bare = re.compile(
        r"#\s*noqa(?::\s*[A-Z0-9, ]+)?\s*$|#\s*type:\s*ignore\[[^]]*\]\s*$"
    )
    found = {
        f"{path.relative_to(ROOT)}:{number}"
        for path in PYTHON
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if bare.search(line)
    }
    assert not found, "\n".join(sorted(found))


def _lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
