"""The published schemas of HSDS 3.1, as Draft 2020-12; references go by file name.

They are read from beside the repository, which holds no copy of them.
"""

import json
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

HERE: Final = Path(__file__).parents[2] / "shared" / "data" / "hsds-3.1"
FOLDER: Final = HERE / "schema"
EXAMPLES: Final = HERE / "examples"


class Schemas:
    """Every schema by the name of its object, and what it says of one."""

    def __init__(self) -> None:
        self.by_name: dict[str, dict[str, Any]] = {
            path.stem: json.loads(path.read_text("utf-8"))
            for path in sorted(FOLDER.glob("*.json"))
            if path.stem != "openapi"
        }
        registry: Registry[Any] = Registry()
        self._registry = registry.with_resources(
            (f"{name}.json", DRAFT202012.create_resource(contents))
            for name, contents in self.by_name.items()
        )

    def flaws(self, name: str, instance: object) -> list[str]:
        """Why an object does not keep the schema of that name; nothing: it does."""
        validator = Draft202012Validator(
            {"$ref": f"{name}.json"},
            registry=self._registry,
            format_checker=FormatChecker(),
        )
        return [
            f"{error.json_path}: {error.message}"
            for error in validator.iter_errors(instance)
        ]
