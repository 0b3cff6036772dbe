"""Renewing an own vault: the old one goes as the new one comes (PROTOCOL §9.6).

Promise: both or neither. The old vault is deleted after exactly the head that its owner
had folded, so nothing is left behind unread; the new one is opened by the same key.
"""

from udvej.protocol.visible.genesis import Purpose
from udvej.server.kernel.database import Connection
from udvej.server.kernel.errors import Refusal, Refused
from udvej.server.kernel.tokens import Token
from udvej.server.vaults import actions, store
from udvej.server.vaults.actions import Appended, Writing
from udvej.server.vaults.batch import Renewal


def renew(
    connection: Connection, writing: Writing, token: Token, renewal: Renewal
) -> Appended:
    """Delete the old vault and make the new one, or answer that it was done."""
    actions.pass_gates(connection, writing.hooks, token)
    old = renewal.deletion.vault
    _check_owners(connection, token, old)
    ended = actions.append(connection, writing, token, renewal.deletion)
    done = actions.begin(connection, writing, renewal.first, instead_of=old)
    return Appended(done.sequence, done.hash, scrub=ended.scrub)


def _check_owners(connection: Connection, token: Token, vault: bytes) -> None:
    """Refuse what is no own vault, or is on its way out; others learn nothing."""
    row = store.find(connection, vault)
    if row is None or store.find_by_key(connection, token.key) != vault:
        return  # unknown, gone, or somebody else's: as `append` answers
    if store.load_state(connection, row).genesis.purpose is not Purpose.OWN:
        raise Refused(Refusal.FOREIGN_VAULT)
    if row.closing is not None:
        # Its owner asked for everything to go: that is not undone by the way.
        raise Refused(Refusal.VAULT_CLOSING)
