"""A story with texts planted in it, recorded at the server; P1 and P2 search it.

Everything a client sent and got is kept, and afterwards every file of the data folder
and every log line; `forms` gives each secret as it could appear in them.
"""

import base64
import io
import logging
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from cast import Begun, Cast, Wire
from udvej.protocol.secret.keys import KeyPair
from udvej.record import BudgetLine
from udvej.server.kernel import log

LETTER = "PLANTET-BREV-9c1f om gæld og søvn"
ANSWER = "PLANTET-SVAR-77ab det finder vi ud af"
NAME = "PLANTET-NAVN-Lærke"
WORD = "PLANTET-ORD-3e19"
OWN_LINE = "PLANTET-LINJE-5d22"
AMOUNT = "48.151.623,42"
ADDRESS = "203.0.113.77"
"""Where the person's requests come from (a documentation address, RFC 5737)."""


def forms(secret: bytes) -> Iterator[bytes]:
    """The ways a secret could stand in a file, a request or a log line."""
    yield secret
    yield secret.hex().encode()
    yield base64.b64encode(secret).rstrip(b"=")
    yield base64.urlsafe_b64encode(secret).rstrip(b"=")


@dataclass
class Walked:
    """What is left of the story, and everything that would be a find."""

    planted: dict[str, bytes]
    """By what it is: texts, words and keys."""
    requests: bytes
    """Line, headers and body of every request, and every answer but live streams."""
    begun: Begun

    def found_in(self, haystack: bytes) -> list[str]:
        """Name what stands in some bytes, in any form."""
        return [
            name
            for name, secret in self.planted.items()
            if any(form in haystack for form in forms(secret))
        ]


def stored(folder: Path) -> bytes:
    """Every byte of every file: database, write-ahead log, keys."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    assert any(path.suffix == ".sqlite" for path in paths)
    return b"".join(path.read_bytes() for path in paths)


def recorded(*wires: Wire) -> bytes:
    """Everything that went over these wires, as the server saw it."""
    parts: list[bytes] = []
    for wire in wires:
        for request in wire.requests:
            parts.append(f"{request.method} {request.url}".encode())
            parts += [name + b": " + value for name, value in request.headers.raw]
        parts += [body for _, *bodies in wire.seen for body in bodies]
    return b"\n".join(parts)


def _keys(name: str, keys: KeyPair) -> dict[str, bytes]:
    return {
        f"{name} signing seed": keys.signing.reveal(),
        f"{name} opening seed": keys.opening.reveal(),
    }


def _words(phrase: str) -> dict[str, bytes]:
    # Pairs: a single plain word may stand in a roster or a page.
    return {
        f"words {at}": f"{one} {two}".encode()
        for at, (one, two) in enumerate(pairwise(phrase.split()))
    }


async def walk(cast: Cast) -> Walked:
    """A first letter, words, an answer, a return; all of it recorded."""
    wire, returned = cast.wire(ADDRESS), cast.wire(ADDRESS)
    person = await cast.person(wire)
    circle = [cast.key(name) for name in cast.sessions]
    vault = await person.begin(cast.service.public, circle, LETTER, name=NAME)
    phrase = await person.keep("da")
    alice = await cast.counsellor("Alice")
    await alice.take(vault)
    await alice.read(vault)
    await alice.write(vault, ANSWER)
    await person.read(vault)
    await person.word(vault, WORD)
    amounts = (AMOUNT, "", "", "")
    line = BudgetLine("debts-people", True, OWN_LINE, "month", amounts)  # noqa: FBT003 - by its place, as in RECORD §3
    await person.keep_budget([line], None)
    back = await cast.back(phrase, returned)
    await back.read(vault)
    planted = {"letter": LETTER.encode(), "answer": ANSWER.encode()}
    planted |= {"name": NAME.encode(), "word": WORD.encode(), **_words(phrase)}
    planted |= {"line": OWN_LINE.encode(), "amount": AMOUNT.encode()}
    planted |= _keys("Alice's", cast.ring("Alice"))
    planted |= _keys("the person's", back.folder.end(vault).keys)
    own, end = back.folder.own, back.folder.end(vault)
    assert own is not None
    planted |= _keys("the own vault's", own.end.keys)
    for epoch in (1, 2):
        key = end.log.epochs.key(epoch)
        assert key is not None
        planted[f"epoch {epoch} key"] = key.reveal()
    wires = (wire, returned, *cast.wires.values())
    return Walked(planted, recorded(*wires), Begun(back, vault, phrase, returned))


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What any library logs, at any level, through the server's own lines."""
    root = logging.getLogger()
    before = root.handlers, root.level
    log.configure()
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(log.Lines())
    root.handlers = [handler]
    root.setLevel(logging.DEBUG)
    yield stream
    root.handlers = before[0]
    root.setLevel(before[1])
