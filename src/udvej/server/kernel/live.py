"""Who listens in this process, and how they hear.

Promise: an event says that something changed, never what. `listener` brings in what
other processes announce.
"""

from collections.abc import Callable, Collection, Iterable

from udvej.server.kernel.groupcommit import Announcement

Wake = Callable[[Announcement | None], None]
"""Called in the loop with an event, or None: this stream ends. Must not block."""


class Hub:
    """The process's listeners by topic. Everything here runs in one loop."""

    def __init__(self) -> None:
        self._by_topic: dict[bytes, set[Wake]] = {}
        self._closed = False

    def listen(self, topics: Collection[bytes], wake: Wake) -> Callable[[], None]:
        """Call ``wake`` for every event of ``topics``; return how to stop."""
        for topic in topics:
            self._by_topic.setdefault(topic, set()).add(wake)
        if self._closed:
            wake(None)

        def stop() -> None:
            for topic in topics:
                wakes = self._by_topic.get(topic)
                if wakes is not None:
                    wakes.discard(wake)
                    if not wakes:
                        del self._by_topic[topic]

        return stop

    def publish(self, announcements: Iterable[Announcement]) -> None:
        """Wake whoever listens."""
        for announcement in announcements:
            for wake in tuple(self._by_topic.get(announcement.topic, ())):
                wake(announcement)

    def end_all(self) -> None:
        """End every stream; its client asks again and misses nothing."""
        for wake in {wake for wakes in self._by_topic.values() for wake in wakes}:
            wake(None)

    def close(self) -> None:
        """End every stream, and every one that still comes."""
        self._closed = True
        self.end_all()

    def __len__(self) -> int:
        """Return how many listen."""
        return len({wake for wakes in self._by_topic.values() for wake in wakes})
