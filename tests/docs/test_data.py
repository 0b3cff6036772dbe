"""docs/DATA.md, the tables and the schedule of retention agree, each way."""

import re
from pathlib import Path

import alembic.autogenerate
import alembic.migration
import alembic.script

import udvej.server.app  # noqa: F401 - importing it declares every table
from udvej.server import migrations
from udvej.server.kernel.database import make_engine, metadata
from udvej.server.migrations import migrate
from udvej.server.retention import SCHEDULE

DATA = Path(__file__).parents[2] / "docs" / "DATA.md"
TABLE = re.compile(r"^### `(\w+)` — rule `(\w+)`$", re.MULTILINE)
COLUMN = re.compile(r"^\| `(\w+)` \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
TIMES = re.compile(r"TIMESTAMP|DATETIME|DATE|TIME|INTERVAL", re.IGNORECASE)


def documented() -> dict[str, tuple[str, list[str]]]:
    """Each table of the page: its rule and its columns, in order."""
    text = DATA.read_text()
    heads = list(TABLE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    return {
        head[1]: (head[2], [c[1] for c in COLUMN.finditer(text, head.end(), end)])
        for head, end in zip(heads, ends, strict=True)
    }


def test_every_column_is_on_the_page_and_every_row_of_it_is_a_column() -> None:
    stored = {name: [c.name for c in t.columns] for name, t in metadata.tables.items()}
    page = {name: columns for name, (_, columns) in documented().items()}
    assert page == stored


def test_every_table_stands_under_the_rule_that_the_page_names() -> None:
    scheduled = {table: rule.name for rule in SCHEDULE for table in rule.tables}
    assert {name: rule for name, (rule, _) in documented().items()} == scheduled
    assert len(scheduled) == sum(len(rule.tables) for rule in SCHEDULE)


def test_no_column_holds_a_time_by_its_type() -> None:
    for table in metadata.tables.values():
        for column in table.columns:
            assert not TIMES.search(str(column.type)), f"{table.name}.{column.name}"


def test_the_migrations_make_the_tables_that_the_code_declares(
    database_url: str,
) -> None:
    assert migrate(database_url) > 0
    assert migrate(database_url) == 0
    versions = Path(migrations.__file__).parent
    newest = alembic.script.ScriptDirectory(versions).get_current_head()
    assert newest == migrations._NEWEST
    engine = make_engine(database_url, writes=True)
    with engine.connect() as connection:
        context = alembic.migration.MigrationContext.configure(
            connection, opts={"compare_type": True}
        )
        difference = alembic.autogenerate.compare_metadata(context, metadata)
    engine.dispose()
    assert [one for one in difference if "comment" not in str(one[0])] == []
