"""What a journey does to the requests of a page, and how it tells them apart."""

from playwright.sync_api import Request, Route

from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.wire import read_batch


def lose(route: Route) -> None:
    """Let a request through, and lose what the server answers."""
    route.fetch()
    route.abort()


def is_deletion(request: Request) -> bool:
    """Say whether a request would append the deletion of a vault."""
    sent = request.post_data_buffer
    if not request.url.endswith("/api/entries/append") or sent is None:
        return False
    return any(one.cover.kind is Kind.DELETION for one in read_batch(sent))
