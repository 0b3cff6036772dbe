"""The sheet of money in the own vault: kept whole, and taken away whole.

Promise: nothing is kept over a sheet that was not seen here; what cannot be kept now is
not kept later; and what is taken away has no body left on the server.
"""

from collections.abc import Sequence

from udvej.client import contents
from udvej.client.outbox import Item
from udvej.client.own import OwnVault
from udvej.protocol.visible.closing import Removal
from udvej.protocol.visible.entry import Kind
from udvej.record import BudgetLine


async def keep_budget(
    own: OwnVault, lines: Sequence[BudgetLine], over: Sequence[BudgetLine] | None
) -> None:
    """Keep a sheet over the one that says this, or over none.

    Refuses `head-moved` if another has been kept since, `too-large` if no entry holds
    it.
    """

    def still() -> bool:
        # By what it says, not by its place: that changes when the vault is renewed.
        now = own.record.budget
        seen = None if over is None else tuple(over)
        return seen == (None if now is None else now.lines)

    content = contents.budget(lines, own.end.clock)
    await own.end.refresh()
    before = own.record.budget
    if before is None or before.lines != tuple(lines):
        await _now(own, Item(content, still=still))


async def take_budget(own: OwnVault) -> None:
    """Remove the body of every sheet that was ever kept here; the newest goes last."""
    await own.end.refresh()
    log = own.end.log
    for one in log.entries():
        digest = log.hash_at(one.sequence)
        kind = None if one.payload is None else one.payload.kind
        if kind == "budget" and digest is not None:
            data = Removal(one.sequence, digest).serialise()
            await _now(own, Item(kind=Kind.REMOVAL, data=data))


async def _now(own: OwnVault, item: Item) -> None:
    try:
        await own.end.write([item])
    finally:
        own.end.outbox.drop([item])
