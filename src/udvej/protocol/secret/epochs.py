"""The epoch keys one end holds in one vault, each checked (PROTOCOL §6.3, §8.6)."""

from collections.abc import Iterator

from udvej.protocol.secret.alarms import Alarm, Alarmed
from udvej.protocol.secret.keys import EpochKey, KeyPair
from udvej.protocol.secret.sealing import check_commitment
from udvej.protocol.secret.wraps import WrapContext, unwrap
from udvej.protocol.visible.entry import Entry
from udvej.protocol.visible.readers import ReadersBody


class Epochs:
    """Keys by epoch. Only *readers* entries that the law has passed go in."""

    def __init__(self, me: KeyPair) -> None:
        self._me = me
        self._commitments: dict[int, bytes] = {}
        self._keys: dict[int, EpochKey] = {}

    def key(self, epoch: int) -> EpochKey | None:
        """Return the key of an epoch this end reads and could open."""
        return self._keys.get(epoch)

    def take(self, entry: Entry) -> list[Alarm]:
        """Open the wraps to this end; return what is wrong with them."""
        body = ReadersBody.parse(entry.body or b"")
        self._commitments[entry.cover.epoch] = body.commitment
        return [
            alarm
            for data, context in self._wraps(entry, body)
            if (alarm := self._open(data, context)) is not None
        ]

    def _wraps(
        self,
        entry: Entry,
        body: ReadersBody,
    ) -> Iterator[tuple[bytes, WrapContext]]:
        cover, previous = entry.cover, entry.link.previous
        me = self._me.signing.public
        for reader in body.readers:
            if reader.signing == me:
                yield (
                    reader.wrap,
                    WrapContext(cover.vault, cover.epoch, me, previous),
                )
        for older in body.older:
            if body.readers[older.index].signing == me:
                context = WrapContext(
                    cover.vault,
                    older.epoch,
                    me,
                    previous,
                    older=True,
                )
                yield older.wrap, context

    def _open(self, data: bytes, context: WrapContext) -> Alarm | None:
        try:
            key = unwrap(data, self._me.opening, context)
            commitment = self._commitments[context.epoch]
            check_commitment(key, context.vault, context.epoch, commitment)
        except Alarmed as alarmed:
            return alarmed.alarm
        self._keys.setdefault(context.epoch, key)
        return None
