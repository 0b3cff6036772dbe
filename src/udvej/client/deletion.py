"""Deleting a vault and undoing it (PROTOCOL §9.5), also when it cannot be read.

Promise: only the person's signature does either; both are safe to repeat.
"""

from collections.abc import Callable

from udvej.client.outbox import Item
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.closing import Deletion
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.entry import Kind
from udvej.protocol.visible.limits import UNDO_DAYS
from udvej.protocol.visible.refusals import Refusal, Refused


async def delete_vault(
    end: VaultEnd, *, undo: bool, still: Callable[[], bool] = lambda: True
) -> None:
    """Delete at once, or in `undo_days`; a vault that is gone is gone.

    Refuses `head-moved` where, by what is known of it then, it is not `still` to go.
    """
    if end.deleted:
        return
    days = UNDO_DAYS if undo else 0
    item = Item(kind=Kind.DELETION, data=Deletion(days).serialise(), still=still)
    try:
        await end.write([item])
    except Refused as refused:
        end.outbox.drop([item])
        if refused.refusal is Refusal.VAULT_CLOSING:
            await _append_unread(end, item)
        elif refused.refusal is Refusal.NO_FOLDER:
            return  # its keys were noted, and it never arrived
        elif not end.deleted:
            raise
    if not undo:
        end.deleted = True


async def withdraw_deletion(end: VaultEnd) -> None:
    """Undo a waiting deletion; where none waits, nothing is done."""
    head = await end.head()
    if head.closing is not None:
        await _append_unread(end, Item(kind=Kind.WITHDRAWAL))


async def _append_unread(end: VaultEnd, item: Item) -> None:
    """Append after the head the server names: while closing, it serves no more.

    What is signed ends or keeps the vault and says nothing else, so a false head can
    do no more than withhold it.
    """
    head = await end.head()
    place = Head(head.sequence, from_b64u(head.hash))
    await end.append_after(place, item, head.epoch)
