"""The TypeScript rules we rely on refuse what they should.

Biome's promise rules are young and may change with an upgrade: a mistake is planted
for each rule, and must be seen.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "web"

BIOME = {
    "a promise nobody waits for": (
        "src/ui/planted.ts",
        "async function f(): Promise<void> {}\nf();\nexport {};\n",
        "noFloatingPromises",
    ),
    "a promise where a condition is meant": (
        "src/ui/planted.ts",
        "declare const p: Promise<boolean>;\nexport const g: number = p ? 1 : 2;\n",
        "noMisusedPromises",
    ),
    "a clock in the protocol": (
        "src/protocol/planted.ts",
        "export const now: number = Date.now();\n",
        "noRestrictedGlobals",
    ),
    "the network in the record": (
        "src/record/planted.ts",
        'export const got: unknown = fetch("/");\n',
        "noRestrictedGlobals",
    ),
    "markup from a string": (
        "src/ui/planted.tsx",
        'export const x: unknown = <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
        "noDangerouslySetInnerHtml",
    ),
    "an import without its extension": (
        "src/ui/planted.ts",
        'export { loadMessages } from "../i18n/messages";\n',
        "useImportExtensions",
    ),
    "words on the console": (
        "src/vault/planted.ts",
        'console.log("key");\n',
        "noConsole",
    ),
}
TSC = {
    "the page in the protocol": (
        "src/protocol/planted.ts",
        "export const title: string = document.title;\n",
        "TS2584",
    ),
    "the page in the worker": (
        "src/vault/planted.ts",
        "export const title: string = document.title;\n",
        "TS2584",
    ),
    "the page where places are searched": (
        "src/directory/planted.ts",
        "export const title: string = document.title;\n",
        "TS2584",
    ),
    "the page where money is summed": (
        "src/money/planted.ts",
        "export const title: string = document.title;\n",
        "TS2584",
    ),
    "an import upwards": (
        "src/protocol/planted.ts",
        'export * from "../record/index.ts";\n',
        "TS6307",
    ),
    "a word that erasing cannot remove": (
        "src/record/planted.ts",
        "export enum Kind {\n  Letter,\n}\n",
        "TS1294",
    ),
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of web/ without its packages, which are linked."""
    web = tmp_path / "web"
    skipped = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(WEB, web, ignore=skipped)
    (web / "node_modules").symlink_to(WEB / "node_modules")
    return web


def run(web: Path, *command: str) -> str:
    tools = ROOT / "tools"
    program = (
        "import sys, pathlib, client;"
        "client.WEB = pathlib.Path(sys.argv[1]);"
        "client.tool(*sys.argv[2:])"
    )
    done = subprocess.run(  # noqa: S603 -- our own tool on our own copy
        [sys.executable, "-c", program, str(web), *command],
        env={**os.environ, "PYTHONPATH": str(tools)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.mark.parametrize("mistake", BIOME)
def test_biome_sees(copy: Path, mistake: str) -> None:
    file, text, rule = BIOME[mistake]
    (copy / file).write_text(text)
    assert rule in run(copy, "biome", "lint", "--colors=off", file)


@pytest.mark.parametrize("mistake", TSC)
def test_the_compiler_sees(copy: Path, mistake: str) -> None:
    file, text, code = TSC[mistake]
    (copy / file).write_text(text)
    project = str(Path(file).parent)
    assert code in run(copy, "tsc", "--build", "--pretty", "false", project)


def test_no_form_or_field_lets_the_browser_remember_what_is_typed() -> None:
    tags = [
        (path.name, tag)
        for path in (WEB / "src").rglob("*.tsx")
        for tag in re.findall(
            r"<(?:form|input|textarea)\b.*?(?:/>|\n *>|[^=]>)",
            path.read_text("utf-8"),
            re.DOTALL,
        )
    ]
    assert len(tags) > 8
    # `shared` is typed so that it cannot be without it (ui/pieces.tsx).
    kept = (
        'autocomplete="off"',
        "{...props.shared}",
        'type="checkbox"',
        'type="radio"',
    )
    assert [one for one in tags if not any(mark in one[1] for mark in kept)] == []
