"""Every call of a vector, and what comes of it."""

import protocol.calls_secret
import protocol.calls_visible  # noqa: F401 - both fill the table of calls
from protocol.calling import CALLS, FOLDER, Given
from udvej.protocol.secret.alarms import Alarmed
from udvej.protocol.visible.refusals import Refused
from vector_makers.vector import plain

__all__ = ["CALLS", "FOLDER", "outcome"]


def _named(error: Refused | Alarmed) -> str:
    """Return the name of a refusal or an alarm."""
    if isinstance(error, Alarmed):
        return error.alarm.value
    return error.refusal.value


def outcome(folder: str, vector: Given) -> tuple[str, Given]:
    """Return "ok" and what the call gives, or a name and the refusal's members."""
    try:
        return "ok", plain(CALLS[folder, vector["call"]](vector["given"]))
    except (Refused, Alarmed) as error:
        shown = error.members if isinstance(error, Refused) else {}
        return _named(error), plain(shown)
