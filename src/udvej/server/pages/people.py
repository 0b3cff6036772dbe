"""Who can be written to, as the pages show it.

Promise: a counsellor is shown only from a roster that is signed and valid today; who
is on duty is a courtesy (PROTOCOL §12.4), and its absence is said, never guessed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from udvej.protocol.visible.refusals import Refused
from udvej.protocol.visible.roster import Counsellor, Employment, Roster
from udvej.server.pages.addresses import Language
from udvej.server.pages.names import (
    in_language,
    language_name,
    listed,
    spoken_in,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What one counsellor says about now."""

    on_duty: bool
    taking_new: bool


AWAY: Final = Shown(on_duty=False, taking_new=False)


class Presence(Protocol):
    """Where the pages ask; `app` connects it to accounts and desk."""

    async def rosters(self) -> Sequence[Roster]:
        """Return the newest roster of each service."""
        ...

    async def now(self) -> Mapping[bytes, Shown]:
        """Return what each counsellor, by signing key, says about now."""
        ...


@dataclass(frozen=True, slots=True)
class Profile:
    """One counsellor in one language; `now` is None when it is not known.

    `spoken` has the language of each text that they wrote, which may be another.
    """

    name: str
    languages: str
    knows: str
    hours: str
    employer: str
    duties: str
    employment: Employment
    stand_in: str | None
    spoken: Mapping[str, str]
    now: Shown | None


@dataclass(frozen=True, slots=True)
class Team:
    """One service's counsellors, those on duty first."""

    service: str
    profiles: tuple[Profile, ...]
    answers: str
    """The languages that anybody of them answers in, by name."""
    is_answered: bool
    """Whether the reader's own is among them."""


@dataclass(frozen=True, slots=True)
class People:
    """What a page shows. `teams` is None when the rosters could not be had."""

    teams: tuple[Team, ...] | None
    duty_known: bool

    @property
    def on_duty(self) -> tuple[Profile, ...]:
        """Those who have time now and take new letters."""
        return tuple(
            one
            for team in self.teams or ()
            for one in team.profiles
            if one.now is not None and one.now.on_duty and one.now.taking_new
        )


def arrange(
    rosters: Sequence[Roster] | None,
    now: Mapping[bytes, Shown] | None,
    *,
    today: int,
    language: Language,
) -> People:
    """Lay out what is known; None stands for what could not be had."""
    if rosters is None:
        return People(teams=None, duty_known=False)
    valid = [roster for roster in rosters if _is_valid(roster, today)]
    if rosters and not valid:
        return People(teams=None, duty_known=False)
    teams = tuple(_team(roster, now, language) for roster in valid)
    return People(teams=teams, duty_known=now is not None)


def _is_valid(roster: Roster, today: int) -> bool:
    try:
        roster.check_day(today)
    except Refused:
        return False
    return True


def _team(
    roster: Roster, now: Mapping[bytes, Shown] | None, language: Language
) -> Team:
    profiles = [_profile(one, roster, now, language) for one in roster.counsellors]
    profiles.sort(key=lambda one: one.now is None or not one.now.on_duty)
    codes = dict.fromkeys(code for one in roster.counsellors for code in one.languages)
    answers = _languages(codes, language)
    return Team(roster.service_name, tuple(profiles), answers, language in codes)


def _profile(
    one: Counsellor,
    roster: Roster,
    now: Mapping[bytes, Shown] | None,
    language: Language,
) -> Profile:
    stand_in = roster.counsellor(one.stand_in) if one.stand_in else None
    texts = {
        "knows": one.knows,
        "hours": one.hours,
        "employer": one.employer,
        "duties": one.duties,
    }
    return Profile(
        name=one.name,
        languages=_languages(one.languages, language),
        **{name: in_language(said, language) for name, said in texts.items()},
        employment=one.employment,
        stand_in=stand_in.name if stand_in else None,
        spoken={name: spoken_in(said, language) for name, said in texts.items()},
        now=None if now is None else now.get(one.signing, AWAY),
    )


def _languages(codes: Iterable[str], language: Language) -> str:
    return listed((language_name(code, language) for code in codes), language)
