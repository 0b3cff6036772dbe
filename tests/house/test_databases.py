"""The house's own ground: both databases answer, and SQLite is new enough."""

import pysqlite3.dbapi2
import sqlalchemy


def test_an_empty_database_of_each_kind_answers(database_url: str) -> None:
    kind = sqlalchemy.make_url(database_url).get_backend_name()
    options = {"module": pysqlite3.dbapi2} if kind == "sqlite" else {}
    engine = sqlalchemy.create_engine(database_url, **options)
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("CREATE TABLE probe (id INTEGER)"))
        connection.execute(sqlalchemy.text("INSERT INTO probe VALUES (7)"))
        assert connection.scalar(sqlalchemy.text("SELECT id FROM probe")) == 7
    engine.dispose()


def test_sqlite_is_newer_than_the_corruption_race_of_3_51_2() -> None:
    # docs/decisions/0002: SQLite's WAL-reset race was fixed in 3.51.3.
    assert pysqlite3.dbapi2.sqlite_version_info >= (3, 51, 3)
