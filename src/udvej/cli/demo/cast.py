"""Who plays in the demo: a service and counsellors that do not exist.

Promise: every name says that it is made up, so that nobody takes a screen of the demo
for a real place.
"""

from dataclasses import dataclass

SERVICE = "Det Stille Hus (opdigtet)"


@dataclass(frozen=True, slots=True)
class Part:
    """One member of staff as the roster will show them."""

    name: str
    roles: tuple[str, ...]
    languages: tuple[str, ...] = ()
    knows: tuple[str, str] = ("", "")
    """In Danish and in English, like what follows."""
    hours: tuple[str, str] = ("", "")
    stand_in: str | None = None


METTE = Part(
    name="Mette (opdigtet)",
    roles=("counsellor",),
    languages=("da", "en"),
    knows=(
        "Penge, gæld og det at blive set ned på. Har selv solgt sex.",
        "Money, debt and being looked down on. Has sold sex herself.",
    ),
    hours=("Hverdage kl. 10 til 16", "Weekdays 10 to 16"),
    stand_in="Jonas (opdigtet)",
)
JONAS = Part(
    name="Jonas (opdigtet)",
    roles=("counsellor",),
    languages=("da", "en", "th"),
    knows=(
        "Bolig, søvn og vold. Taler om det, du vil.",
        "Housing, sleep and violence. Talks about what you want.",
    ),
    hours=("Aften og weekend", "Evenings and weekends"),
    stand_in="Mette (opdigtet)",
)
KAREN = Part(name="Karen (opdigtet)", roles=("coordinator",))
STAFF = (METTE, JONAS, KAREN)

EMPLOYER = (
    "En forening, der ikke findes. Ikke kommunen.",
    "An association that does not exist. Not the municipality.",
)
DUTIES = (
    "Skal sige det videre, hvis et barn er i fare. Siger det til dig først, hvis det kan lade sig gøre.",  # noqa: E501 - one sentence as a person reads it
    "Must pass it on if a child is in danger. Tells you first where that can be done.",
)

FIRST_LETTER = "Hej. Jeg skylder penge væk, og jeg tør ikke sige det til nogen."
ANSWER = "Hej. Godt, du skrev. Du bestemmer, hvor vi begynder. Hvad fylder mest?"
SECOND_LETTER = "Huslejen. Og at ingen må vide noget."
CALLED = "Nattergal"
