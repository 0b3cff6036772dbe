"""Vectors of opened, closing and marks."""

from udvej.protocol.secret.marks import Head, Mark
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.opened import ShownDay
from udvej.protocol.visible.roster import Seen
from vector_makers.cast import DAY, seed
from vector_makers.vector import Folder, Members, Vector


def make() -> list[Vector]:
    """Return the vectors."""
    makers = (_opened, _closing, _marks)
    return [vector for maker in makers for vector in maker()]


def _opened() -> list[Vector]:
    folder = Folder("opened")
    nonce = seed("day nonce")[:16]
    shown = ShownDay(DAY, nonce)
    header = shown.serialise()
    good = {"header": header, "commitment": shown.commitment, "today": DAY}
    gives: Members = {"day": DAY, "nonce": nonce}
    folder.ok("shown", "today", "check-day", good, **gives)
    folder.ok(
        "yesterday", "a clock behind", "check-day", good | {"today": DAY + 1}, **gives
    )
    folder.ok(
        "tomorrow", "a clock ahead", "check-day", good | {"today": DAY - 1}, **gives
    )
    other = ShownDay(DAY, seed("other")[:16])
    wrong = {
        "two-days-ago": good | {"today": DAY + 2},
        "in-two-days": good | {"today": DAY - 2},
        "another-nonce": good | {"header": other.serialise()},
        "another-day": good | {"header": ShownDay(DAY - 1, nonce).serialise()},
    }
    for name, given in wrong.items():
        folder.no(name, name.replace("-", " "), "check-day", given, "day-wrong")
    headers = {
        "no-dot": f"{DAY}",
        "leading-zero": f"0{header}",
        "plus": f"+{header}",
        "minus": f"-{header}",
        "space": f" {header}",
        "no-day": f".{b64u(nonce)}",
        "short-nonce": f"{DAY}.{b64u(nonce[:15])}",
        "day-too-large": f"4294967296.{b64u(nonce)}",
        "other-digits": f"\u0662{header}",
        "empty": "",
    }
    for name, text in headers.items():
        given = good | {"header": text}
        folder.no(f"header-{name}", name.replace("-", " "), "check-day", given)
    return folder.vectors


def _closing() -> list[Vector]:
    folder = Folder("closing")
    body = bytes(7) + b"\5" + seed("hash")
    gives: Members = {"sequence": 5, "hash": seed("hash")}
    folder.ok("removal", "by sequence and hash", "removal", {"data": body}, **gives)
    folder.no("removal-short", "a byte too few", "removal", {"data": body[:-1]})
    folder.no("removal-long", "a byte too many", "removal", {"data": body + b"\0"})
    for days in (0, 3):
        given = {"data": bytes([days])}
        folder.ok(f"deletion-{days}", f"in {days} days", "deletion", given, days=days)
    for days in (1, 2, 4, 255):
        given = {"data": bytes([days])}
        folder.no(f"deletion-{days}", "neither 0 nor undo_days", "deletion", given)
    folder.no("deletion-empty", "no days", "deletion", {"data": b""})
    folder.no("deletion-long", "a byte too many", "deletion", {"data": b"\3\0"})
    return folder.vectors


def _marks() -> list[Vector]:
    folder = Folder("marks")
    mark = Mark(Head(3, seed("three")), DAY, Seen(2, seed("roster 2")))
    known: Members = {
        "mark": mark.json(),
        "sequence": 5,
        "hashes": {"3": seed("three"), "4": seed("four")},
        "rosters": {"2": seed("roster 2")},
    }
    no_roster = Mark(Head(3, seed("three")), DAY, None).json()
    folder.ok("mark", "the head that was there", "check", known)
    folder.ok("no-roster", "without a roster", "check", known | {"mark": no_roster})
    folder.ok(
        "unknown-roster", "a roster not known here", "check", known | {"rosters": {}}
    )
    itself = Mark(Head(5, seed("three")), DAY, None).json()
    later = Mark(Head(6, seed("three")), DAY, None).json()
    wrong: dict[str, Members] = {
        "another-hash": {"hashes": {"3": seed("another"), "4": seed("four")}},
        "of-itself": {"mark": itself, "hashes": {"5": seed("three")}},
        "of-later": {"mark": later, "hashes": {"6": seed("three")}},
        "of-what-is-not-there": {"hashes": {}},
    }
    for name, change in wrong.items():
        says = name.replace("-", " ")
        folder.no(name, says, "check", known | change, "mark-mismatch")
    fork = known | {"rosters": {"2": seed("another roster")}}
    folder.no("another-roster", "one number, two hashes", "check", fork, "roster-fork")
    good: Members = dict(mark.json())
    shapes: Members = {
        "no-object": None,
        "a-list": [],
        "a-member-more": good | {"more": 1},
        "no-day": {key: value for key, value in good.items() if key != "day"},
        "sequence-minus": good | {"sequence": -1},
        "sequence-boolean": good | {"sequence": True},
        "sequence-text": good | {"sequence": "3"},
        "short-hash": good | {"hash": b64u(bytes(31))},
        "day-minus": good | {"day": -1},
        "roster-of-one": good | {"roster": [2]},
        "roster-object": good | {"roster": {"number": 2}},
        "roster-short-hash": good | {"roster": [2, b64u(bytes(31))]},
        "roster-minus": good | {"roster": [-2, b64u(bytes(32))]},
    }
    for name, value in shapes.items():
        given = known | {"mark": value}
        folder.no(f"shape-{name}", name.replace("-", " "), "check", given)
    return folder.vectors
