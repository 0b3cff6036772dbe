"""The story of one folder, walked by real clients against the running server.

Promise: every line printed is what a client read or what lies on the disk at that
moment; a step that does not hold raises, and the demo exits with an error.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from udvej.cli.demo import columns, stored
from udvej.cli.demo.cast import (
    ANSWER,
    CALLED,
    FIRST_LETTER,
    JONAS,
    METTE,
    SECOND_LETTER,
)
from udvej.cli.demo.stage import Stage
from udvej.client.counsellor import Counsellor
from udvej.client.person import Person
from udvej.client.reading import Reading
from udvej.client.transport import Transport


class StoryError(Exception):
    """Something the story promises did not happen."""


@dataclass
class _Walk:
    stage: Stage
    person: Person
    mette: Counsellor
    jonas: Counsellor
    vault: bytes = b""
    phrase: str = ""
    letters: dict[int, str] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        return self.stage.database

    def holds(self, promise: str, *, when: bool) -> None:
        if not when:
            raise StoryError(promise)


async def walk(stage: Stage) -> None:
    """Walk the whole story once; raises `StoryError` where it does not hold."""
    columns.heads()
    async with Transport(stage.origin) as line:
        scene = _Walk(
            stage,
            person=await Person.arrive(line),
            mette=await stage.counsellor(METTE),
            jonas=await stage.counsellor(JONAS),
        )
        await _first_letter(scene)
        await _seven_words(scene)
        await _taken(scene)
        await _answered(scene)
    async with Transport(stage.origin) as another_device:
        await _weeks_later(scene, another_device)
        await _deleted(scene)
    for one in (scene.mette, scene.jonas):
        await one.go_on_duty(on_duty=False)


async def _first_letter(scene: _Walk) -> None:
    columns.title("1. A first letter, and who can open it")
    person, stage = scene.person, scene.stage
    await scene.mette.go_on_duty(on_duty=True)
    await scene.jonas.go_on_duty(on_duty=True)
    roster = await person.roster(stage.service)
    circle = [one.signing for one in roster.counsellors]
    scene.vault = await person.begin(
        stage.service, circle, FIRST_LETTER, name=CALLED, language="da"
    )
    await person.read(scene.vault)
    names = [one.name or CALLED for one in person.readers(scene.vault)]
    waiting = await scene.mette.waiting()
    scene.holds("the letter waits on the desk", when=scene.vault in waiting)
    columns.side_by_side(
        [f"wrote: {FIRST_LETTER}", f"can open it: {', '.join(names)}"],
        [f"{len(waiting)} first letter waits"],
        stored.entries(scene.database, scene.letters),
    )


async def _seven_words(scene: _Walk) -> None:
    columns.title("2. Seven words, and a vault of the person's own")
    scene.phrase = await scene.person.keep("da")
    columns.side_by_side(
        [scene.phrase, "(typed back, kept in the head)"],
        ["(nothing)"],
        stored.entries(scene.database, scene.letters)[:1],
    )


async def _taken(scene: _Walk) -> None:
    columns.title("3. Mette takes it: the circle closes")
    await scene.mette.take(scene.vault)
    reading = await scene.mette.read(scene.vault)
    await scene.person.read(scene.vault)
    scene.holds("Mette reads it", when=_texts(reading) == [FIRST_LETTER])
    readers = scene.person.readers(scene.vault)
    columns.side_by_side(
        [f"{one.name or 'you'}: {one.role.name.lower()}" for one in readers],
        [f"{reading.record.name}: {text}" for text in _texts(reading)],
        stored.entries(scene.database, scene.letters)[:1],
    )


async def _answered(scene: _Walk) -> None:
    columns.title("4. Answered, seen, answered again")
    await scene.mette.write(scene.vault, ANSWER)
    seen = await scene.person.read(scene.vault)
    scene.holds("the person reads the answer", when=ANSWER in _texts(seen))
    await scene.person.write(scene.vault, SECOND_LETTER)
    reading = await scene.mette.read(scene.vault)
    scene.holds("Mette reads the second", when=SECOND_LETTER in _texts(reading))
    scene.person.leave()
    columns.side_by_side(
        [*_texts(seen), "leaves: nothing stays on the device"],
        _texts(reading),
        stored.entries(scene.database, scene.letters)[-4:],
    )


async def _weeks_later(scene: _Walk, device: Transport) -> None:
    columns.title("5. Another device, seven words")
    person = await Person.come_back(device, scene.phrase.upper())
    reading = await person.read(scene.vault)
    scene.holds("everything is there", when=len(_texts(reading)) == len(_STORY))
    scene.holds("and it verifies", when=reading.sound and not reading.alarms)
    opened = [one for one in person.openings(scene.vault) if one.role == "counsellor"]
    # Pairs, because a single plain word may stand in the published roster.
    said = scene.phrase.split()
    pairs = [f"{one} {next_one}" for one, next_one in pairwise(said)]
    planted = [FIRST_LETTER, ANSWER, SECOND_LETTER, CALLED, *pairs]
    found = stored.files_hold(scene.stage.data, *planted)
    scene.holds("no word of it is on the disk", when=not found)
    scene.person = person
    columns.side_by_side(
        [*_texts(reading), f"handed to a counsellor on {len(opened)} day(s)"],
        ["(nothing)"],
        [f"every file searched for {len(planted)} of these texts: none found"],
    )


async def _deleted(scene: _Walk) -> None:
    columns.title("6. Deleted by the person, at once")
    before = set(scene.letters.values())
    await scene.person.delete(undo=False)
    left = stored.entries(scene.database, scene.letters)
    gone = [name for name in sorted(before) if not _shows(left, name)]
    kept = [name for name in sorted(before) if _shows(left, name)]
    scene.holds("both of the person's vaults are gone", when=len(gone) == _PERSONS)
    whose = [f"gone: {' and '.join(gone)}, the person's"]
    if kept:
        whose.append(f"left: {' and '.join(kept)}, the counsellors' own notes")
    columns.side_by_side(
        ["everything deleted"], ["told that it was the person"], [*whose, *left]
    )


def _shows(lines: list[str], name: str) -> bool:
    return any(line.startswith(f"{name} ") for line in lines)


_PERSONS = 2
"""The own vault and the one shared with Mette."""
_STORY = (FIRST_LETTER, ANSWER, SECOND_LETTER)


def _texts(reading: Reading) -> list[str]:
    return [one.text for one in reading.record.letters if one.text is not None]
