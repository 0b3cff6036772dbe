"""An import-linter contract: a capability is entered by its front door only.

Code outside ``udvej.server.desk`` may import ``udvej.server.desk`` itself, never
``udvej.server.desk.store``. ``open_to`` names the assemblers that may.
"""

from typing import TYPE_CHECKING, cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from importlinter.domain.imports import Module


class FrontDoor(Contract):
    """Refuse imports past a capability's ``__init__``."""

    containers = fields.SetField(subfield=fields.ModuleField())
    open_to = fields.SetField(subfield=fields.ModuleField(), required=False)

    @override
    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """List every import that goes past a front door."""
        del verbose
        doors = _names(self.containers)
        assemblers = _names(self.open_to)
        broken = [
            f"{importer} -> {inner}"
            for door in doors
            for inner in sorted(graph.find_descendants(door))
            for importer in sorted(graph.find_modules_that_directly_import(inner))
            if not any(_within(importer, place) for place in (door, *assemblers))
        ]
        return ContractCheck(kept=not broken, metadata={"broken": broken})

    @override
    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line for each import that goes past a front door."""
        for line in check.metadata["broken"]:
            output.print_error(line)


def _names(field: object) -> list[str]:
    # import-linter replaces the declared field by the parsed set of modules.
    modules = cast("Iterable[Module] | None", field) or ()
    return sorted(module.name for module in modules)


def _within(module: str, ancestor: str) -> bool:
    return module == ancestor or module.startswith(ancestor + ".")
