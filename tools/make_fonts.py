"""Make the two typefaces of the printed cards: Noto Sans with the letters of Europe.

python tools/make_fonts.py FOLDER

FOLDER is the unpacked npm package @expo-google-fonts/noto-sans (0.4.2 was used), which
carries the typeface as published, under the SIL Open Font License. Latin and Cyrillic
letters are kept: the whole is ten times as large, and no script here needs more yet.
"""

import sys
from pathlib import Path
from typing import Final

from fontTools.subset import main as subset

OUT: Final = Path(__file__).parents[1] / "src/udvej/server/cards/fonts"
WEIGHTS: Final = {"Regular": "400Regular", "Bold": "700Bold"}
LETTERS: Final = (
    "U+0020-007E,U+00A0-024F,U+0400-045F,U+0490-0491,U+2010-2026,U+2030,U+2039-203A,"
    "U+20AC,U+2122"
)


def make(folder: Path) -> None:
    """Write both weights."""
    for name, weight in WEIGHTS.items():
        subset(
            [
                str(folder / weight / f"NotoSans_{weight}.ttf"),
                f"--unicodes={LETTERS}",
                "--layout-features=kern,mark,mkmk,locl,ccmp",
                "--no-hinting",
                f"--output-file={OUT / f'NotoSans-{name}.ttf'}",
            ]
        )


if __name__ == "__main__":
    make(Path(sys.argv[1]))
