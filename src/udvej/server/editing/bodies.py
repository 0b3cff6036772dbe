"""What an editor's requests may say (STAFF §4); anything else is refused.

Promise: none has a member for who did something.
"""

from typing import Annotated, Any

import msgspec

from udvej.server.accounts import Body
from udvej.server.directory import Check, Edit, Field, Said

Line = Annotated[str, msgspec.Meta(max_length=500)]


class One(Body):
    """Which place."""

    id: str


class Source(Body):
    """Where a field is from."""

    source: Line
    certainty: Line = ""
    date: Line = ""
    url: Line = ""


class FieldEdit(Body):
    """One field as it should be; `mark` says what was seen of it."""

    mark: str
    value: Any
    source: Source
    checked: bool = False

    def edit(self) -> Edit:
        """Return it as the directory takes it."""
        said = self.source
        source = Check(
            said.source.strip(),
            said.certainty,  # type: ignore[arg-type]  # as typed; `edited` refuses it
            said.date,
            said.url.strip(),
        )
        return Edit(self.mark, self.value, source, self.checked)


class Edits(Body):
    """Fields of a place as they should be."""

    id: str
    fields: dict[Field, FieldEdit]


class Look(Body):
    """Fields that were held against their sources, each with the mark of what was."""

    id: str
    fields: dict[Field, str]


class Standing(Body):
    """Whether a place is taken out."""

    id: str
    out: bool


class New(Body):
    """A place that is not there yet."""

    name: Said
