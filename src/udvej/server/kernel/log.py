"""The log: event names and counts from two closed lists.

Promise: a line never holds an address, an identifier, a path, a query, an exception's
text or anything a client sent. What libraries want to log is reduced to the
library's name and level. Tests read this file's lists and try to get past them.
"""

import json
import logging
import sys
from enum import StrEnum

from typing_extensions import override

LOGGER = "udvej"


class Event(StrEnum):
    """Everything that is ever logged."""

    STARTED = "started"
    STOPPED = "stopped"
    MIGRATED = "migrated"
    FAULT = "fault"
    STORAGE_FULL = "storage-full"
    DATABASE_AWAY = "database-away"
    LISTENER_AWAY = "listener-away"
    LISTENER_BACK = "listener-back"
    RETENTION = "retention"
    RETENTION_WAITS = "retention-waits"
    SCRUB_LATE = "scrub-late"


class Field(StrEnum):
    """Every field a line may carry. ``kind`` is the name of an exception's type."""

    COUNT = "count"
    KIND = "kind"
    RULE = "rule"
    WHERE = "where"


class Lines(logging.Formatter):
    """One JSON object a line; a foreign line keeps only its logger and level."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Return ``{"level":…,"event":…,…}`` without time: the journal adds it."""
        if record.name == LOGGER:
            line = {"level": record.levelname, **getattr(record, "udvej", {})}
        else:
            line = {"level": record.levelname, "library": record.name.split(".")[0]}
        return json.dumps(line)


def configure() -> None:
    """Send everything that any library logs through `Lines`, to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(LOGGER).setLevel(logging.INFO)
    # It warns of each request that is none: the log is not to be had by who sends them.
    logging.getLogger("uvicorn").setLevel(logging.ERROR)


def event(name: Event, fields: dict[Field, int | str] | None = None) -> None:
    """Log an event of the closed list with fields of the closed list."""
    level = logging.INFO
    if name in {Event.FAULT, Event.STORAGE_FULL, Event.DATABASE_AWAY}:
        level = logging.ERROR
    line = {"event": name.value, **{k.value: v for k, v in (fields or {}).items()}}
    logging.getLogger(LOGGER).log(level, name.value, extra={"udvej": line})


def fault(error: BaseException) -> None:
    """Log that something of ours broke: the type, and our own file and line."""
    where = ""
    step = error.__traceback__
    while step is not None:
        module = step.tb_frame.f_globals.get("__name__", "")
        if module.startswith("udvej."):
            where = f"{module}:{step.tb_lineno}"
        step = step.tb_next
    event(Event.FAULT, {Field.KIND: type(error).__name__, Field.WHERE: where})
