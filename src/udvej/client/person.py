"""A person: writes first, keeps seven words, comes back, owns everything.

Promise: what the server learns is one more vault, never whose; two vaults of one
person share no key, no token and no content (PROTOCOL §4.2). Keys stay in this object
until `leave`.
"""

from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import Self

from udvej.client import answers, budget, contents
from udvej.client.clock import Clock, day_of, machine_clock
from udvej.client.deletion import withdraw_deletion
from udvej.client.errors import Stale
from udvej.client.folder import Folder, Kept
from udvej.client.live import merge
from udvej.client.making import NewVault, compose, store_new
from udvej.client.moving import Moving, Outlived
from udvej.client.own import OwnVault
from udvej.client.reading import Reading, ShownReader
from udvej.client.rosters import presence
from udvej.client.seats import circle_seats
from udvej.client.transport import Transport
from udvej.client.words import draw_words, own_keys_of, read_words
from udvej.protocol.secret.alarms import Alarm
from udvej.protocol.secret.drawing import draw_keys
from udvej.protocol.secret.hardening import PROFILES
from udvej.protocol.visible.encoding import from_b64u, malformed
from udvej.protocol.visible.limits import SUITE
from udvej.protocol.visible.refusals import Refusal, Refused
from udvej.protocol.visible.roster import Counsellor, Roster
from udvej.record import Budget, BudgetLine, Opening, Visit


class Person:
    """One person at one device."""

    def __init__(
        self,
        transport: Transport,
        installation: answers.Installation,
        clock: Clock = machine_clock,
    ) -> None:
        if installation.suite != SUITE:  # PROTOCOL §14.1: never falls back
            malformed()
        self.services = installation.services
        self._folder: Folder | None = Folder(
            transport, from_b64u(installation.installation), clock
        )
        self._unsent: list[NewVault] = []
        self._keeping: Moving | None = None
        self._outlived: list[Outlived] = []

    @classmethod
    async def arrive(cls, transport: Transport, clock: Clock = machine_clock) -> Self:
        """Come for the first time: nothing is known, nothing is asked."""
        found = await transport.get("/api/installation", answers.Installation)
        return cls(transport, found, clock)

    @classmethod
    async def come_back(
        cls,
        transport: Transport,
        phrase: str,
        clock: Clock = machine_clock,
    ) -> Self:
        """Open the folder of seven words.

        Refuses as §3.3 before any waiting, and `no-folder` where nothing opens with
        these words. While a deletion waits, `closing` is its day and only
        `undo_delete` and `delete` do anything.
        """
        words = read_words(phrase)
        person = await cls.arrive(transport, clock)
        folder = person.folder
        for profile in PROFILES:
            keys = await own_keys_of(words, folder.installation, profile)
            if await folder.open(keys):
                return person
        raise Refused(Refusal.NO_FOLDER)

    @property
    def folder(self) -> Folder:
        """The vaults; raises `Stale` after `leave`."""
        if self._folder is None:
            raise Stale
        return self._folder

    @property
    def vaults(self) -> tuple[bytes, ...]:
        """The shared vaults, in the order they were begun."""
        return tuple(self.folder.ends)

    @property
    def closing(self) -> int | None:
        """The day on which everything goes, if that was asked for."""
        return self.folder.closing

    async def roster(self, service: bytes) -> Roster:
        """Return who is there, verified; one of the refusals of §12.3 otherwise."""
        return await self.folder.roster(service)

    async def present(self, service: bytes) -> dict[bytes, answers.Presence]:
        """Return who says to be in, by signing key; nobody signed it."""
        return await presence(self.folder.transport, service)

    async def begin(
        self,
        service: bytes,
        circle: Sequence[bytes],
        text: str,
        *,
        name: str | None = None,
        language: str | None = None,
        stand_in: bytes | None = None,
    ) -> bytes:
        """Write a first letter to these counsellors (§8.7); returns the new vault.

        After `Lost` the letter is kept: `resend` sends the same vault again.
        """
        folder = self.folder
        roster = await folder.roster(service)
        chosen = [_named(roster, signing) for signing in circle]
        agreed = None if stand_in is None else _named(roster, stand_in)
        said = [contents.letter(text, folder.clock)]
        if name is not None or language is not None:
            said.insert(0, contents.profile(name, language, folder.clock))
        new = compose(
            draw_keys(),
            folder.installation,
            said,
            service=service,
            circle=circle_seats(chosen, agreed),
            day=day_of(folder.clock),
            roster=roster.seen,
        )
        contact = chosen[0].name if len(chosen) == 1 else ""
        if folder.own is not None:  # the keys first: a letter nobody can answer is none
            keys = contents.relation(
                new.vault, new.keys, service, contact, folder.clock
            )
            await folder.own.end.write(contents.sealed(keys))
        folder.add(new.vault, Kept(new.keys, service, contact))
        self._unsent.append(new)
        await self._send_new()
        return new.vault

    async def keep(self, language: str) -> str:
        """Draw seven words and make the own vault that they open; returns the words.

        `language` is `da` or `en`. After `Lost`, calling again gives the same words.
        """
        moving = await self._moved(language)
        self._keeping = None
        return moving.words.text

    async def change_phrase(self, language: str) -> str:
        """Move into a new own vault with new words, then delete the old one.

        An old backup still opens with the old words what was in it then. After `Lost`,
        calling again gives the same words.
        """
        self._own()
        await self.folder.gather()
        moving = await self._moved(language)
        await self._end_outlived()
        self._keeping = None
        return moving.words.text

    async def write(self, vault: bytes, text: str) -> None:
        """Write a letter; what `Lost` leaves queued goes with the next call."""
        letter = contents.letter(text, self.folder.clock)
        await self.folder.write(vault, contents.sealed(letter))

    async def read(self, vault: bytes) -> Reading:
        """Read, recording the day; alarms are part of what is returned."""
        return await self.folder.read(vault)

    def reading(self, vault: bytes) -> Reading:
        """Return what was read last."""
        return self.folder.reading(vault)

    async def resend(self) -> None:
        """Send everything that is still queued, each thing once."""
        await self._send_new()
        await self._end_outlived()
        await self.folder.resend()

    async def live(self) -> AsyncGenerator[bytes]:
        """Yield each vault whose head is told, first as it is and then as it moves."""
        folder = self.folder
        async with aclosing(
            merge(folder.transport, list(folder.provers.values()))
        ) as events:
            async for vault in events:
                if vault in folder.ends:
                    yield vault

    def readers(self, vault: bytes) -> tuple[ShownReader, ...]:
        """Return who reads a vault now, by name."""
        return self.folder.readers(vault)

    def openings(self, vault: bytes) -> tuple[Opening, ...]:
        """Return every day on which an end was handed the vault."""
        return self.folder.reading(vault).record.openings

    def visits(self) -> tuple[Visit, ...]:
        """Return when the folder was opened with these words."""
        return self._own().record.visits

    def budget(self) -> Budget | None:
        """Return the sheet of money that is kept, if one is."""
        return self._own().record.budget

    async def keep_budget(
        self, lines: Sequence[BudgetLine], over: Sequence[BudgetLine] | None
    ) -> None:
        """Keep a sheet over the one that says this; see `budget.keep_budget`."""
        await budget.keep_budget(self._own(), lines, over)

    async def take_budget(self) -> None:
        """Take away every sheet of money that was kept."""
        await budget.take_budget(self._own())

    async def word(self, vault: bytes, word: str | None) -> None:
        """Say what the person calls it here; None: no word."""
        said = contents.word(word, self.folder.clock)
        await self.folder.write(vault, contents.sealed(said))

    def alarms(self) -> tuple[Alarm, ...]:
        """Return what was found wrong with the own vault itself."""
        return tuple(one.alarm for one in self._own().end.alarms)

    async def delete(self, *, undo: bool, vault: bytes | None = None) -> None:
        """Delete one relation, or everything: at once, or undoable for three days."""
        folder = self.folder
        if vault is None:
            await self._end_outlived()  # nothing would be left to end it by
            await folder.delete(undo=undo)
        else:
            await folder.delete_one(vault, undo=undo)
        if undo:
            return
        # What never arrived is not to be sent now.
        self._unsent = [new for new in self._unsent if new.vault in folder.ends]
        if folder.own is None:
            return
        if vault is None:
            self.leave()
        else:
            await folder.own.keep(contents.sealed(contents.forgotten(vault)))

    async def undo_delete(self) -> None:
        """Undo a deletion that waits, of everything or of single relations."""
        folder = self.folder
        if folder.closing is not None:
            await withdraw_deletion(self._own().end)
            await folder.load()
        for end in folder.ends.values():
            await withdraw_deletion(end)

    def leave(self) -> None:
        """Drop every key and everything that was read."""
        self._folder, self._keeping = None, None
        self._unsent.clear()
        self._outlived.clear()

    async def _moved(self, language: str) -> Moving:
        folder, moving = self.folder, self._keeping
        if moving is None:
            words, before = draw_words(language), folder.own
            keys = await own_keys_of(words.phrase, folder.installation, PROFILES[0])
            moving = Moving(words, *folder.compose_own(keys), before)
            self._keeping = moving
        if moving.done:
            return moving
        await folder.move(moving)
        moving.done = True
        if moving.before is not None:
            self._outlived.append(Outlived(moving.before))
        for one in self._outlived:
            one.told |= moving.told
        return moving

    async def _send_new(self) -> None:
        while self._unsent:
            await self._demand_open(self._unsent[0])
            await store_new(self.folder.transport, self._unsent[0])
            self._unsent.pop(0)

    async def _demand_open(self, new: NewVault) -> None:
        """Drop a letter of which nobody would know that it is there to be deleted."""
        folder = self.folder
        try:
            await folder.demand_open()
        except Refused as refused:
            gone = folder.own is not None and folder.own.end.deleted
            if gone or refused.refusal is Refusal.VAULT_CLOSING:
                self._unsent.remove(new)
                folder.remove(new.vault)
            raise

    async def _end_outlived(self) -> None:
        while self._outlived:
            await self.folder.take_along(self._outlived[0])
            self._outlived.pop(0)

    def _own(self) -> OwnVault:
        if self.folder.own is None:
            raise Stale
        return self.folder.own


def _named(roster: Roster, signing: bytes) -> Counsellor:
    found = roster.counsellor(signing)
    if found is None:  # nobody reads whom the service does not name
        raise Refused(Refusal.READER_NOT_ALLOWED)
    return found
