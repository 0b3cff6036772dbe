"""The states of vaults that were written to lately, so that they are not read again.

Promise: a state is used only while its head is the one in the vault's row, so neither
a rolled back append nor another process can make it lie.
"""

from collections import OrderedDict

from udvej.protocol.visible.state import State

STATES_MAX = 2_000
"""Some 5 kB each."""


class States:
    """The newest state of each vault by id; used in the writer's thread alone."""

    def __init__(self) -> None:
        self._states: OrderedDict[bytes, State] = OrderedDict()

    def get(self, vault: bytes, head: bytes) -> State | None:
        """Return the state of ``vault`` whose head has the hash ``head``."""
        state = self._states.get(vault)
        if state is None or state.hash != head:
            return None
        self._states.move_to_end(vault)
        return state

    def put(self, state: State) -> None:
        """Keep a state; forget the one that was used longest ago."""
        self._states[state.vault] = state
        self._states.move_to_end(state.vault)
        if len(self._states) > STATES_MAX:
            self._states.popitem(last=False)
