"""A person's folder: the own vault and every shared one (PROTOCOL §4, RECORD §3).

Promise: the keys of shared vaults lie sealed in the own one and nowhere else.
"""

from collections.abc import Callable
from dataclasses import dataclass

from udvej.client import contents
from udvej.client.clock import Clock
from udvej.client.deletion import delete_vault
from udvej.client.errors import PASSING
from udvej.client.making import NewVault, compose, store_new
from udvej.client.moving import FIRST_CONTENTS_MAX, Moving, Outlived
from udvej.client.outbox import Content
from udvej.client.own import OwnVault
from udvej.client.prover import Prover
from udvej.client.relations import Relations
from udvej.client.transport import Transport
from udvej.client.vault import VaultEnd
from udvej.protocol.secret.keys import KeyPair, OpeningKey, SigningKey
from udvej.protocol.secret.log import Expected
from udvej.protocol.secret.marks import Head
from udvej.protocol.visible.encoding import from_b64u
from udvej.protocol.visible.genesis import NO_SERVICE
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Seen
from udvej.record import Relation


@dataclass(frozen=True, slots=True)
class Kept:
    """What opens one shared vault."""

    keys: KeyPair
    service: bytes
    contact: str

    @classmethod
    def of(cls, relation: Relation) -> "Kept":
        """Read it back from the own vault."""
        keys = KeyPair(
            SigningKey(from_b64u(relation.signing)),
            OpeningKey(from_b64u(relation.opening)),
        )
        return cls(keys, from_b64u(relation.service), relation.contact)


class Folder(Relations):
    """The person's vaults. `closing` is the day a waiting deletion is carried out."""

    def __init__(self, transport: Transport, installation: bytes, clock: Clock) -> None:
        super().__init__(transport, installation, clock)
        self.kept: dict[bytes, Kept] = {}
        self.provers: dict[bytes, Prover] = {}
        self.closing: int | None = None

    def add(self, vault: bytes, kept: Kept) -> None:
        """Follow a shared vault from now on, from where it was last seen."""
        rosters = self.rosters(kept.service, vault)
        prover = Prover(self.transport, kept.keys.signing)
        self.kept[vault], self.provers[vault] = kept, prover
        self.ends[vault] = VaultEnd(
            self.transport,
            prover,
            kept.keys,
            self._expected(vault, kept.keys, kept.service),
            self.clock,
            remembered=self.remembered(vault),
            rosters=rosters,
        )

    def remove(self, vault: bytes) -> None:
        """Follow a shared vault no more, and drop its keys."""
        self.kept.pop(vault, None)
        self.provers.pop(vault, None)
        self.ends.pop(vault, None)

    async def open(self, keys: KeyPair) -> bool:
        """Open the own vault of these keys; False where nothing opens with them."""
        prover = Prover(self.transport, keys.signing)
        try:
            proof = await prover.prove()
        except Refused as refused:
            if refused.refusal is Refusal.NO_FOLDER:
                return False
            raise
        self._adopt(from_b64u(proof.vault), keys, prover)
        await self.load()
        return True

    async def load(self) -> None:
        """Read the own vault, note the visit, and follow every relation in it."""
        own = self.own
        if own is None:
            return
        self.closing = None
        try:
            await own.end.refresh()
        except Refused as refused:
            if refused.refusal is not Refusal.VAULT_CLOSING:
                raise
            self.closing = (await own.end.head()).closing
            return
        await own.keep([contents.opened(self.clock)])
        await own.renew()
        self._follow_all(own)

    async def gather(self) -> None:
        """Follow what another device began since, too."""
        if self.own is not None and self.closing is None:
            await _look(self.own)
            self._follow_all(self.own)

    async def take_along(self, before: Outlived) -> None:
        """Delete an own vault of old words, once all begun there is known here."""
        own, old, deleted = self.own, before.own, False
        if own is None:
            return
        while not deleted:
            await _look(old)
            for text in before.left(own):
                vault, kept = from_b64u(text), Kept.of(old.record.relations[text])
                seen = old.head(vault), old.roster(vault)
                said = _relation(vault, kept, *seen, self.clock)
                await own.end.write(contents.sealed(*said))
                before.told.add(text)
            self._follow_all(own)
            deleted = await old.delete(undo=False, still=lambda: not before.left(own))

    async def demand_open(self) -> None:
        """Refuse where everything was deleted, or waits to be, on another device."""
        if self.own is not None:
            await self.own.end.refresh()

    async def delete_one(self, vault: bytes, *, undo: bool) -> None:
        """Delete a shared vault: at once, or undoable for three days."""
        await delete_vault(self.end(vault), undo=undo)
        if not undo:
            self.remove(vault)

    async def delete(self, *, undo: bool) -> None:
        """Delete every vault, the own one last: it holds the keys to the rest."""
        own, deleted = self.own, False
        while not deleted:
            await self.gather()
            still = _all_known(own)
            for vault in list(self.ends):
                await self.delete_one(vault, undo=undo)
            deleted = own is None or await own.delete(undo=undo, still=still)
        if undo and own is not None:
            self.closing = (await own.end.head()).closing

    def _follow_all(self, own: OwnVault) -> None:
        for text, relation in own.record.relations.items():
            if from_b64u(text) not in self.ends:
                self.add(from_b64u(text), Kept.of(relation))

    def compose_own(self, keys: KeyPair) -> tuple[NewVault, list[Content]]:
        """Compose an own vault, and return all that it has to know."""
        known = self.known_contents()
        return compose(keys, self.installation, known[:FIRST_CONTENTS_MAX]), known

    async def move(self, moving: Moving) -> None:
        """Store a new own vault, use it, and complete it; safe to repeat."""
        own, new = self.own, moving.new
        if own is None or own.end.vault != new.vault:
            await store_new(self.transport, new)
            rest = moving.rest(self.known_contents())
            own = self._adopt(
                new.vault, new.keys, Prover(self.transport, new.keys.signing)
            )
            own.end.outbox.add(contents.sealed(*rest))
        try:
            await own.end.refresh()
            await own.end.flush()
        except Refused as refused:
            if refused.refusal not in PASSING:  # something of it was dropped
                self.own = moving.before
            raise

    def known_contents(self) -> list[Content]:
        """Return everything an own vault of this folder must say."""
        said: list[Content] = []
        for vault, kept in self.kept.items():
            end = self.ends[vault]
            head = end.log.head or self.remembered(vault)
            roster = None if end.rosters is None else end.rosters.seen
            said += _relation(vault, kept, head, roster, self.clock)
        if self.own is not None:
            record = self.own.record
            for vault_text, text in record.drafts.items():
                said.append(contents.draft(from_b64u(vault_text), text))
            said += [
                contents.alarm(from_b64u(one.vault), one.name, one.day)
                for one in record.alarms
            ]
            said += contents.visits(record.visits)
            if record.budget is not None:
                said.append(contents.budget_again(record.budget))
        return said

    def _adopt(self, vault: bytes, keys: KeyPair, prover: Prover) -> OwnVault:
        expected = self._expected(vault, keys, NO_SERVICE)
        end = VaultEnd(self.transport, prover, keys, expected, self.clock)
        return self.adopt_own(end, "person")

    def _expected(self, vault: bytes, keys: KeyPair, service: bytes) -> Expected:
        person = keys.signing.public
        return Expected(vault, self.installation, service, person)


def _relation(
    vault: bytes, kept: Kept, head: Head | None, roster: Seen | None, clock: Clock
) -> list[Content]:
    """Return what opens a shared vault, and how far it was seen."""
    keys = (kept.keys, kept.service, kept.contact)
    said = [contents.relation(vault, *keys, clock)]
    return said if head is None else [*said, contents.seen(vault, head, roster)]


async def _look(own: OwnVault) -> None:
    """Read what is new in an own vault, if anything is served of it still."""
    try:
        await own.end.refresh()
    except Refused as refused:
        if not (own.end.deleted or refused.refusal is Refusal.VAULT_CLOSING):
            raise


def _all_known(own: OwnVault | None) -> Callable[[], bool]:
    """Say whether an own vault still knows of the same relations as now."""

    def relations() -> set[str]:
        return set() if own is None else set(own.record.relations)

    known = relations()
    return lambda: relations() == known
