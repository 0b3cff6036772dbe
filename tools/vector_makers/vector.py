"""One vector: one call, one success or one flaw."""

from dataclasses import dataclass, field
from typing import Any

from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.refusals import Refusal

Members = dict[str, Any]


@dataclass(frozen=True)
class Vector:
    """What to call with what, and what comes of it: "ok" or a name."""

    folder: str
    name: str
    says: str
    call: str
    given: Members
    expect: str = "ok"
    gives: Members = field(default_factory=dict)

    def json(self) -> Members:
        """Return the file's content; bytes are base64url."""
        content: Members = {
            "says": self.says,
            "call": self.call,
            "given": plain(self.given),
            "expect": self.expect,
        }
        if self.gives:
            content["gives"] = plain(self.gives)
        return content


@dataclass
class Folder:
    """Collects the vectors of one folder."""

    name: str
    vectors: list[Vector] = field(default_factory=list)

    def ok(self, name: str, says: str, call: str, given: Members, **gives: Any) -> None:  # noqa: ANN401 - a vector holds any JSON
        """Add a success."""
        self.vectors.append(Vector(self.name, name, says, call, given, "ok", gives))

    def no(
        self,
        name: str,
        says: str,
        call: str,
        given: Members,
        expect: str = Refusal.MALFORMED,
        **gives: Any,  # noqa: ANN401 - a vector holds any JSON
    ) -> None:
        """Add a flaw; `malformed` unless another name is given."""
        flaw = Vector(self.name, name, says, call, given, str(expect), gives)
        self.vectors.append(flaw)


def plain(value: Any) -> Any:  # noqa: ANN401 - a vector holds any JSON
    """Return `value` with bytes as base64url, ready for JSON."""
    match value:
        case bytes():
            return b64u(value)
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [plain(inner) for inner in value]
        case _:
            return value
