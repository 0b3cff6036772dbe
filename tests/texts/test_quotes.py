"""Danish quotes as its pages do throughout: »…«."""

from pathlib import Path

import udvej

ROOT = Path(udvej.__file__).parent


def test_danish_quotes_in_one_way() -> None:
    files = [
        *(ROOT / "locales" / "da").glob("*.ftl"),
        *(ROOT / "content").glob("*/da.md"),
    ]
    assert len(files) > 20
    other = [
        f"{path.relative_to(ROOT)}: {sign}"
        for path in files
        for sign in "“”„"
        if sign in path.read_text("utf-8")
    ]
    assert other == []
    assert any("»" in path.read_text("utf-8") for path in files)
