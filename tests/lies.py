"""A server that lies: what it could change in an answer without holding any key."""

import json
from collections.abc import Callable
from dataclasses import replace

import httpx

from cast import Lie
from udvej.protocol.secret.drawing import draw_id, draw_keys
from udvej.protocol.secret.keys import SigningKey
from udvej.protocol.visible.encoding import b64u
from udvej.protocol.visible.entry import Entry, Kind, Link
from udvej.protocol.visible.hashing import body_hash
from udvej.protocol.visible.wire import Answered, Served, read_answer, write_answer

Change = Callable[[list[Answered]], list[Answered]]


def about(vault: bytes, change: Change) -> Lie:
    """Change what is served of one vault."""

    def lie(request: httpx.Request, answer: httpx.Response) -> httpx.Response:
        if request.url.path != "/api/entries/read" or answer.status_code != 200:
            return answer
        if json.loads(request.content)["vault"] != b64u(vault):
            return answer
        changed = write_answer(change(read_answer(answer.content)))
        return httpx.Response(200, content=changed)

    return lie


def instead(path: str, answer: httpx.Response) -> Lie:
    """Answer every request to one address, and below it, with this."""

    def lie(request: httpx.Request, true: httpx.Response) -> httpx.Response:
        if not request.url.path.startswith(path):
            return true
        return httpx.Response(
            answer.status_code, headers=answer.headers, content=answer.content
        )

    return lie


def rosters(service: bytes, *signed: bytes) -> Lie:
    """Serve these rosters of a service."""
    said = {"rosters": {b64u(service): [b64u(one) for one in signed]}}
    return instead("/api/rosters", httpx.Response(200, json=said))


def drop(index: int) -> Change:
    return lambda served: [one for at, one in enumerate(served) if at != index]


def swap(index: int) -> Change:
    def change(served: list[Answered]) -> list[Answered]:
        here, there = served[index], served[index + 1]
        return [*served[:index], there, here, *served[index + 2 :]]

    return change


def repeat(index: int) -> Change:
    return lambda served: [*served[: index + 1], *served[index:]]


def cut(count: int) -> Change:
    return lambda served: served[:-count]


def serve(index: int, state: Served) -> Change:
    """Serve one entry's link alone, saying why."""

    def change(served: list[Answered]) -> list[Answered]:
        entry = served[index].entry.without_body()
        return [*served[:index], Answered(state, entry), *served[index + 1 :]]

    return change


def alter_body(index: int) -> Change:
    def change(served: list[Answered]) -> list[Answered]:
        entry = served[index].entry
        whole = entry.body or b""
        body = whole[:-1] + bytes([whole[-1] ^ 1])  # never the byte that was there
        altered = Answered(Served.WHOLE, replace(entry, body=body))
        return [*served[:index], altered, *served[index + 1 :]]

    return change


def alter_both(index: int) -> Change:
    """Alter a body and put its hash into the link: only the signature is wrong then."""

    def change(served: list[Answered]) -> list[Answered]:
        entry = served[index].entry
        whole = entry.body or b""
        body = whole[:-1] + bytes([whole[-1] ^ 1])  # never the byte that was there
        link = replace(entry.link, body_hash=body_hash(body))
        altered = Answered(Served.WHOLE, Entry(link, entry.signature, body))
        return [*served[:index], altered, *served[index + 1 :]]

    return change


def append(entry: Entry) -> Change:
    return lambda served: [*served, Answered(Served.WHOLE, entry)]


def forged(after: Entry, kind: Kind, body: bytes) -> Entry:
    """An entry that follows `after`, by a key that the server drew itself."""
    return signed_after(after, kind, body, draw_keys().signing)


def signed_after(after: Entry, kind: Kind, body: bytes, signing: SigningKey) -> Entry:
    epoch = after.cover.epoch + (kind is Kind.READERS)
    size = 1 if kind in {Kind.SEALED, Kind.OPENED} else 0
    cover = replace(
        after.cover, kind=kind, epoch=epoch, id=draw_id(), author=signing.public,
        size=size,
    )  # fmt: skip
    link = Link(cover, after.link.sequence + 1, after.hash, body_hash(body))
    return Entry(link, signing.sign("entry", link.serialise()), body)
