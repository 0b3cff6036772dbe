"""Vaults and signed entries, made before any clock starts.

Promise: the entries are real ones, sealed and signed; the server checks each as it
checks a person's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from udvej.cli.bench.load import request
from udvej.client import answers
from udvej.client.composing import Place, head_of, sealed_body, sign_after
from udvej.client.making import compose, store_new
from udvej.client.prover import Prover
from udvej.client.transport import Transport
from udvej.protocol.secret.drawing import draw_keys
from udvej.protocol.secret.epochs import Epochs
from udvej.protocol.secret.keys import KeyPair
from udvej.protocol.secret.payload import Payload
from udvej.protocol.visible.encoding import b64u, from_b64u
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.wire import write_batch

TEXT = "En linje om ingenting, så lang som de fleste. " * 12
OCTETS = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Ready:
    """A stored vault, its token, and entries that may follow, in order."""

    vault: bytes
    keys: KeyPair
    token: str
    entries: Sequence[Entry]

    def appends(self, port: int) -> list[bytes]:
        """Return one request for each entry."""
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": OCTETS}
        path = "/api/entries/append"
        return [
            request(path, write_batch([one]), headers, port) for one in self.entries
        ]

    def read(self, port: int) -> bytes:
        """Return the request that reads the newest twenty."""
        since = self.entries[-1].link.sequence - 20
        body = f'{{"vault":"{b64u(self.vault)}","since":{since}}}'.encode()
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
        }
        return request("/api/entries/read", body, headers, port)


async def ready(transport: Transport, count: int) -> Ready:
    """Make and store an own vault, and sign `count` entries for it."""
    found = await transport.get("/api/installation", answers.Installation)
    keys = draw_keys()
    new = compose(keys, from_b64u(found.installation), [])
    await store_new(transport, new)
    proof = await Prover(transport, keys.signing).prove()
    entries = _follow(new.entries[-1], _place_of(new.entries[-1], keys), keys, count)
    return Ready(new.vault, keys, proof.token, entries)


def _place_of(readers: Entry, keys: KeyPair) -> Place:
    epochs = Epochs(keys)
    epochs.take(readers)
    epoch = readers.cover.epoch
    return Place(readers.cover.vault, epoch, epochs.key(epoch))


def _follow(last: Entry, place: Place, keys: KeyPair, count: int) -> list[Entry]:
    entries: list[Entry] = []
    for _ in range(count):
        payload = Payload(
            "draft", None, {"vault": b64u(place.vault), "text": TEXT}, None
        )
        body = sealed_body(place, payload, keys.signing)
        entries.append(
            sign_after(head_of(entries[-1] if entries else last), body, keys.signing)
        )
    return entries
