"""Statements that run often: written in SQLAlchemy Core, compiled once, run bare.

Promise: the same text on every call, values only ever as parameters, errors as those
of SQLAlchemy. Measured: 5 µs a statement on SQLite where Core takes 45, most of which
is spent finding again what it compiled before (docs/decisions/0012).
"""

from typing import Any, NamedTuple, Protocol

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError


class _Driver(Protocol):
    """What both drivers' connections offer beside the cursor of PEP 249."""

    def execute(self, statement: str, values: Any, /) -> Any: ...  # noqa: ANN401 - a driver's own


class _Compiled(NamedTuple):
    text: str
    names: tuple[str, ...] | None
    """The order of the parameters, where the driver wants them by place."""
    constants: dict[str, Any]


class Prepared:
    """A Core statement whose `bindparam` names are the keywords of a call."""

    def __init__(self, statement: sa.ClauseElement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def all(self, connection: sa.Connection, **values: object) -> list[tuple[Any, ...]]:
        """Return every row."""
        return list(self._run(connection, values))

    def first(
        self, connection: sa.Connection, **values: object
    ) -> tuple[Any, ...] | None:
        """Return the first row, if there is one."""
        row: tuple[Any, ...] | None = self._run(connection, values).fetchone()
        return row

    def run(self, connection: sa.Connection, **values: object) -> int:
        """Change rows; return how many."""
        count: int = self._run(connection, values).rowcount
        return count

    def _run(self, connection: sa.Connection, values: dict[str, object]) -> Any:  # noqa: ANN401 - a driver's cursor
        compiled = self._compiled.get(connection.dialect.name)
        if compiled is None:
            compiled = self._compile(connection.dialect)
        if compiled.constants:
            values = compiled.constants | values
        given: object = values
        if compiled.names is not None:
            given = [values[name] for name in compiled.names]
        driver: _Driver = connection.connection.dbapi_connection  # type: ignore[assignment] # both drivers have it
        try:
            return driver.execute(compiled.text, given)
        except connection.dialect.loaded_dbapi.Error as error:
            raise DBAPIError.instance(
                compiled.text,
                None,
                error,
                connection.dialect.loaded_dbapi.Error,
                hide_parameters=True,
                dialect=connection.dialect,
            ) from error

    def _compile(self, dialect: sa.Dialect) -> _Compiled:
        # A statement without its values: none of them can be in the text.
        made = self._statement.compile(dialect=dialect)
        names = getattr(made, "positiontup", None)
        constants = {k: v for k, v in made.params.items() if v is not None}
        compiled = _Compiled(str(made), names and tuple(names), constants)
        self._compiled[dialect.name] = compiled
        return compiled
