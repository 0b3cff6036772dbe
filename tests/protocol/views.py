"""An end's view of a vault that some server serves."""

from collections.abc import Sequence
from dataclasses import replace

from udvej.protocol.secret.alarms import Raised
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.log import Expected, Log
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.entry import Entry, Kind
from vector_makers.cast import (
    INSTALLATION,
    PERSON,
    Story,
    answer_of,
    taken,
)

STORY = taken("lies")
LAST = STORY.state.sequence


def expected(story: Story, **changes: bytes | None) -> Expected:
    known = Expected(story.state.vault, INSTALLATION, story.service)
    return replace(known, **changes)  # type: ignore[arg-type] # one of its members


def log_of(
    story: Story,
    who: KeyPair = PERSON,
    *answers: bytes,
    remembered: Head | None = None,
    rosters: dict[int, bytes] | None = None,
) -> Log:
    log = Log(expected(story), who, remembered=remembered, rosters=rosters)
    for answer in answers or (story.answer(),):
        log.feed(answer)
    return log


def served(entries: Sequence[Entry], who: KeyPair = PERSON) -> list[Raised]:
    log = Log(expected(STORY), who)
    log.feed(answer_of(entries, {}))
    return log.alarms


def texts(log: Log) -> list[object]:
    return [
        None if one.payload is None else one.payload.body.get("text")
        for one in log.entries()
        if one.kind is Kind.SEALED
    ]
