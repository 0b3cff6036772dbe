"""What a look at a field makes of its check.

Promise: a number that is new is made by two people and never by one who looks twice.
Once two have looked, one who finds it unchanged may renew it: a number must not vanish
because somebody looked again.
"""

import msgspec

from udvej.server.directory.notes import Check, Field, day_text


def looked_over(check: Check, field: Field, by: str, today: int) -> Check:
    """Return the check after `by` held the field against its source today."""
    seen = {"checked_on": day_text(today), "checked_by": by, "seconded_by": ""}
    if field is Field.PHONES and check.is_made(field):
        other = check.seconded_by if check.checked_by == by else check.checked_by
        seen["seconded_by"] = other
    elif field is Field.PHONES and _is_proposed(check, by, today):
        return msgspec.structs.replace(check, seconded_by=by)
    return msgspec.structs.replace(check, **seen)


def _is_proposed(check: Check, by: str, today: int) -> bool:
    """Say whether another looked at it lately."""
    return check.checked_by not in {"", by} and check.is_fresh(today)
