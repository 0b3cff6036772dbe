"""The values that members of HSDS 3.1 hold.

Promise: what the published schemas refuse is refused; a number stays the number it was.
A member that is absent stays absent. Null is none of their values, so it is refused
rather than kept or dropped in silence.
"""

from typing import Annotated, Any, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, UnsetType

__all__ = [
    "UNSET", "Absent", "Email", "Frequency", "Id", "LocationType", "Moment", "Number",
    "Part", "Status", "Uri", "Weekday", "present",
]  # fmt: skip

Absent = UnsetType

Id = Annotated[
    str,
    Meta(
        pattern=r"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",
        description="a UUID",
    ),
]
Uri = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$",
        description="an address with its scheme, as https://…",
    ),
]
Email = Annotated[
    str, Meta(pattern=r"^[^@\s]+@[^@\s]+$", description="an e-mail address")
]
Moment = Annotated[
    str,
    Meta(
        pattern=r"^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d+)?"
        r"(?:[Zz]|[+-][0-2]\d:[0-5]\d)$",
        description="a date and time, as 2026-11-25T10:30:00Z",
    ),
]
Number = int | float
LocationType = Literal["physical", "postal", "virtual"]
Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
Frequency = Literal["WEEKLY", "MONTHLY"]
Status = Literal["active", "inactive", "defunct", "temporarily closed"]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One object of the specification; an unknown member is refused, not lost."""


def present(kind: Any) -> Any:  # noqa: ANN401 - types
    """Return a member's type without the possibility of being absent."""
    options = tuple(one for one in get_args(kind) if one is not Absent)
    if Absent not in get_args(kind):
        return kind
    result = options[0]
    for option in options[1:]:
        result |= option
    return result
