"""Everybody who might ask for a vault, and vaults in every state they can be in.

Each `Caller` holds a token (or what looks like one) and the key it is of. `refused` is
what every vault that is not theirs answers; `theirs` names the vaults that are.
"""

import secrets
from dataclasses import dataclass, field, replace
from typing import Final

from hands import Hand, Role, Vault, seat
from places import Place
from staffing import Browser, Office
from stories import WAITS, take
from udvej.protocol.visible import limits
from udvej.protocol.visible.genesis import Purpose
from udvej.server.kernel.tokens import Tokens

NOWHERE: Final = "nowhere"
DELETED: Final = "deleted"


@dataclass(frozen=True)
class Caller:
    """Somebody with a token."""

    name: str
    token: str
    hand: Hand
    refused: str
    theirs: frozenset[str] = frozenset()


@dataclass
class Town:
    """The vaults by what became of them, and who has to do with each."""

    office: Office
    vaults: dict[str, Vault] = field(default_factory=dict)
    staff: dict[str, Browser] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        return self.office.place

    @classmethod
    async def build(cls, place: Place) -> "Town":
        town = cls(await Office(place).open())
        for name in ("contact", "closed out", "withheld", "gone", "suspended", "out"):
            town.staff[name] = await town.office.hire(name, "counsellor")
        beta = town.office.other
        other = await town.office.hire("other", "counsellor", service=beta)
        town.staff["of another service"] = other
        await town._write()
        await town._befall()
        return town

    async def _write(self) -> None:
        """Vaults begin: each with the circle that its name needs."""
        staff = self.staff
        circles = {
            "own": (),
            "untaken": ("contact", "suspended", "out"),
            "taken": ("contact", "closed out"),
            "left": ("gone",),
            "closing": ("contact",),
            DELETED: ("contact",),
        }
        for name, circle in circles.items():
            vault = self.place.vault()
            vault.service = self.office.service.public
            vault.purpose = Purpose.OWN if name == "own" else Purpose.SHARED
            seats = [seat(staff[one].hand, Role.CIRCLE) for one in circle]
            if name == "taken":
                seats.append(seat(staff["withheld"].hand, Role.STAND_IN, WAITS))
            begun = await self.place.begin(vault, vault.begin(*seats))
            assert begun.status_code == 201, begun.text
            self.vaults[name] = vault
        nobody = replace(self.vaults["own"], id=secrets.token_bytes(32))
        self.vaults[NOWHERE] = nobody

    async def _befall(self) -> None:
        """What happens to the vaults, and then to the staff."""
        vaults, staff = self.vaults, self.staff
        await take(staff["contact"], vaults["taken"], staff["withheld"].hand)
        await take(staff["gone"], vaults["left"])
        leaving = vaults["left"].take(vaults["left"].leave(staff["gone"].hand))
        token = await staff["gone"].token()
        assert (await self.place.append(token, leaving)).status_code == 200
        for name, days in (("closing", limits.UNDO_DAYS), (DELETED, 0)):
            vault = vaults[name]
            entry = vault.take(vault.deletion(vault.person, days))
            done = await self.place.append(await self.place.token(vault.person), entry)
            assert done.status_code == 200, done.text

    async def callers(self) -> list[Caller]:
        """Everybody; the last thing that befalls the staff happens here."""
        here, staff = self.place, self.staff
        stale, reads = "token-stale", "not-a-reader"
        person = self.vaults["taken"].person
        callers = [
            Caller("nobody", "", Hand(), stale),
            Caller("rubbish", "AAAA", Hand(), stale),
            Caller("forged", self._forged(person), person, stale),
            Caller("expired", await self._expired(person), person, stale),
            await self._stranger(),
            Caller(
                "a person at what is another's",
                await here.token(person), person, reads, frozenset({"taken"}),
            ),
            Caller(
                "a person's own vault",
                await here.token(self.vaults["own"].person),
                self.vaults["own"].person, reads, frozenset({"own"}),
            ),
            Caller(
                "a person who says staff",
                here.staff_token(person), person, "session-missing",
            ),
            Caller(
                "staff who says person",
                here.app.services.tokens.issue(staff["contact"].hand.key),
                staff["contact"].hand, reads,
            ),
            Caller(
                "the contact", await staff["contact"].token(), staff["contact"].hand,
                reads, frozenset({"untaken", "taken", "closing"}),
            ),
        ]  # fmt: skip
        for name in ("closed out", "withheld", "gone", "of another service"):
            token = await staff[name].token()
            callers.append(Caller(name, token, staff[name].hand, reads))
        return callers + await self._let_go()

    async def _let_go(self) -> list[Caller]:
        """Two who could read a moment ago; their tokens are good for minutes yet."""
        carol = await self.office.hire("Carol", "coordinator")
        tokens = {name: await self.staff[name].token() for name in ("suspended", "out")}
        body = {"staff": self.staff["suspended"].staff}
        assert (await carol.post("/api/staff/suspend", body)).status_code == 204
        out = await self.staff["out"].post("/api/staff/logout")
        assert out.status_code == 204
        return [
            Caller(name, token, self.staff[name].hand, "session-missing")
            for name, token in tokens.items()
        ]

    async def _stranger(self) -> Caller:
        vault = self.place.vault()
        assert (await self.place.begin(vault, vault.begin())).status_code == 201
        token = await self.place.token(vault.person)
        return Caller("a stranger", token, vault.person, "not-a-reader")

    async def _expired(self, person: Hand) -> str:
        clock = self.place.clock
        clock.jump(-limits.TOKEN_SECONDS)
        token = await self.place.token(person)
        clock.jump(limits.TOKEN_SECONDS)
        return token

    def _forged(self, person: Hand) -> str:
        tokens = Tokens(secrets.token_bytes(32), self.place.clock)
        return tokens.issue(person.key)
