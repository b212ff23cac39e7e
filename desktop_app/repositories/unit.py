"""What a repository needs of a unit, reading or writing: it runs a statement and gives frozen rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import (
    JSON,
    ColumnElement,
    Connection,
    CursorResult,
    Executable,
    Select,
    UnaryExpression,
    bindparam,
    func,
    literal_column,
    select,
)
from sqlalchemy.sql.operators import custom_op

from desktop_app.records.record import Record

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class User:
    """Who works with the books; `role` is owner, accountant, cashier or auditor."""

    user_id: int
    username: str
    display_name: str
    role: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document belongs: the clinic and the branch."""

    hospital_id: int
    branch_id: int


class Unit:
    """One snapshot of the books at one instant; `today` is the clinic's date."""

    def __init__(self, connection: Connection, at: datetime, today: date) -> None:
        self._connection = connection
        self.at = at
        self.today = today

    def execute(
        self, statement: Executable, parameters: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None
    ) -> CursorResult[*tuple[Any, ...]]:
        """Run a statement."""
        return self._connection.execute(statement, parameters)

    def value(self, statement: Executable, **parameters: object) -> Any:  # noqa: ANN401 - whatever the column holds
        """Give the first column of the first row, None where there is no row."""
        return self._connection.execute(statement, parameters).scalar()

    def first(self, row: type[Row], statement: Executable, **parameters: object) -> Row | None:
        """Give the first row, None where there is none."""
        found = self._connection.execute(statement, parameters).first()
        return None if found is None else row(*found)

    def all(self, row: type[Row], statement: Executable, **parameters: object) -> tuple[Row, ...]:
        """Give all rows."""
        return tuple(row(*found) for found in self._connection.execute(statement, parameters))


def columns(record: type[Record], row: type[Any]) -> list[ColumnElement[Any]]:
    """Name the columns of a table that a frozen row has, in the row's order."""
    return [getattr(record, field.name) for field in fields(row)]


def constant(value: str | int) -> ColumnElement[Any]:
    """Write a value of the program's own into a statement, where a bound one would be slow.

    SQLite prepares a statement anew for every value that is bound to a column on which a partial index depends.
    """
    return literal_column(f"'{value}'" if isinstance(value, str) else str(value))


def not_by_index(column: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped column
    """Name a column so that SQLite does not look for it by an index, where that of another column finds far less."""
    return UnaryExpression(column, operator=custom_op("+"), type_=column.type)


def one_of(name: str) -> Select[Any]:
    """Give what `in_` takes for a bound list, in a statement whose text is the same for every length of it."""
    return select(func.json_each(bindparam(name, type_=JSON)).table_valued("value").c.value)


def stamp(at: datetime) -> str:
    """Write an instant of UTC with its milliseconds, as the `_at` columns have it."""
    return at.isoformat(timespec="milliseconds")[:23] + "Z"
