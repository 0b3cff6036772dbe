"""What is sealed: strict JSON with exactly its keys (PROTOCOL §6.4).

Shape only; what the kinds mean is RECORD's.
"""

from dataclasses import dataclass
from typing import Self

from udvej.protocol.secret.marks import Mark
from udvej.protocol.visible.encoding import (
    Json,
    malformed,
    members,
    read_json,
    read_minute,
    write_json,
)

VERSION = 1


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload: `at` is a minute or None, `mark` is there in a shared vault only."""

    kind: str
    at: str | None
    body: dict[str, Json]
    mark: Mark | None

    @classmethod
    def parse(cls, data: bytes, *, shared: bool) -> Self:
        """Return the payload; `malformed` for anything else."""
        names = ["v", "kind", "at", "body"] + ["mark"] * shared
        found = members(read_json(data), *names)
        kind, body, version = found["kind"], found["body"], found["v"]
        if not isinstance(kind, str) or not isinstance(body, dict):
            malformed()
        if version != VERSION or isinstance(version, bool):
            malformed()
        return cls(
            kind,
            None if found["at"] is None else read_minute(found["at"]),
            body,
            Mark.parse(found["mark"]) if shared else None,
        )

    def serialise(self) -> bytes:
        """Return the payload's bytes; `malformed` where a part has no strict form."""
        value: dict[str, Json] = {
            "v": VERSION,
            "kind": self.kind,
            "at": None if self.at is None else read_minute(self.at),
            "body": self.body,
        }
        if self.mark is not None:
            value["mark"] = self.mark.json()
        return write_json(value)
