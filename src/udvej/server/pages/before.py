"""What to ask before writing, and whom: the rules of content, in one language.

Promise: an answer is shown only where a lawyer has signed it, with name and day; every
other rule is a question, with its law, its source, its date and how sure it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from udvej.protocol.visible.roster import Employment
from udvej.server import content
from udvej.server.pages.addresses import THERE, address
from udvej.server.pages.texts import Texts
from udvej.server.pages.written import Source, say_signed, sources_of


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to ask, or one answer; `kinds` of counsellors it is about."""

    kinds: tuple[Employment, ...]
    is_answer: bool
    verdict: str
    said: str
    signed: str
    sources: tuple[Source, ...]

    @property
    def for_all(self) -> bool:
        """Whether it is the same whoever is asked."""
        return set(self.kinds) == set(Employment)


@dataclass(frozen=True, slots=True)
class About:
    """One thing that can be true for somebody, and all there is to ask about it."""

    id: str
    said: str
    always: bool
    more: str
    """Address of a page with more about it; none is empty."""
    more_said: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The whole list, the same for everybody."""

    abouts: tuple[About, ...]

    @property
    def any_answer(self) -> bool:
        """Whether a lawyer has signed anything."""
        return any(item.is_answer for about in self.abouts for item in about.items)


def show(library: content.Library, say: Texts) -> Asked:
    """Write the list out once; nothing of it depends on who asks."""
    rules = library.before.rules.values()
    return Asked(
        tuple(
            _about(name, tick, [one for one in rules if one.tick == name], library, say)
            for name, tick in library.before.ticks.items()
        )
    )


def _about(
    name: str,
    tick: content.Tick,
    rules: Sequence[content.Rule],
    library: content.Library,
    say: Texts,
) -> About:
    page = next((one for one in THERE if one == tick.page), None)
    return About(
        id=name,
        said=tick.said[say.language],
        always=tick.always,
        more="" if page is None else address(say.language, page),
        more_said="" if page is None else say(f"menu-{page}"),
        items=tuple(_item(rule, library, say) for rule in rules),
    )


def _item(rule: content.Rule, library: content.Library, say: Texts) -> Item:
    texts = rule.answer if rule.is_answer else rule.question
    return Item(
        kinds=tuple(rule.employment),
        is_answer=rule.is_answer,
        verdict=say(f"before-{rule.verdict}") if rule.is_answer else "",
        said=texts[say.language],
        signed=say_signed(rule.signed_by, rule.signed_on, say),
        sources=sources_of([library.facts[name] for name in rule.facts], say),
    )
