"""Every screen of both apps is one that a journey looks at with axe.

A look is named after the screen it looks at, as in ``look("05-sent")``.
"""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
JOURNEYS = ROOT / "tests/journeys"
SCREENS = re.compile(r"export type Screen =([^;]*);")
LOOK = re.compile(r"""\blook\((?:\w+, )?"(?:\d\d-)?([a-z-]+)\"""")


@pytest.mark.parametrize(
    ("app", "journeys"),
    [
        ("person/state/screens.ts", ("test_person_screens.py",)),
        ("counsellor/state/model.ts", ("test_desk_screens.py", "test_editing.py")),
    ],
)
def test_every_screen_is_looked_at(app: str, journeys: tuple[str, ...]) -> None:
    source = (ROOT / "web/src" / app).read_text("utf-8")
    found = SCREENS.search(source)
    assert found is not None
    screens = set(re.findall(r'"(\w+)"', found[1]))
    assert len(screens) > 10
    texts = [(JOURNEYS / one).read_text("utf-8") for one in journeys]
    seen = {name for text in texts for name in LOOK.findall(text)}
    missed = {
        one
        for one in screens
        if not any(name == one or name.startswith(f"{one}-") for name in seen)
    }
    assert missed == set()
