"""A register: one query with typed columns, read page by page by key, counted, added up and exported alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, func, literal, or_, select, tuple_

from desktop_app.reports.table import Column, Kind, Row, Sort
from desktop_app.repositories.unit import Unit

PAGE_ROWS = 256
Filters = Sequence[ColumnElement[bool]]


@dataclass(frozen=True, eq=False)
class Register:
    """A list of documents or records.

    `expressions` has one SQL expression a column, in the columns' order; `key` is unique and comes first in every row
    that is read, so that a row leads to its document.
    """

    columns: tuple[Column, ...]
    expressions: tuple[ColumnElement[Any], ...]
    key: ColumnElement[int]
    source: FromClause
    nullable: frozenset[str] = frozenset()  # columns that may be NULL; they sort first

    def expression(self, name: str) -> ColumnElement[Any]:
        """Give the SQL expression of a column."""
        return self.expressions[[column.name for column in self.columns].index(name)]

    def count(self, unit: Unit, filters: Filters) -> int:
        """Count the rows."""
        return int(unit.value(select(func.count()).select_from(self.source).where(*filters)))

    def totals(self, unit: Unit, filters: Filters) -> Mapping[str, int]:
        """Add up the money columns, by name."""
        money = [
            (column.name, expression)
            for column, expression in zip(self.columns, self.expressions, strict=True)
            if column.kind is Kind.MONEY
        ]
        sums = [func.coalesce(func.sum(expression), 0) for _, expression in money]
        found = unit.execute(select(*sums).select_from(self.source).where(*filters)).one()
        return {name: int(total) for (name, _), total in zip(money, found, strict=True)}

    def counts_by(self, unit: Unit, name: str, filters: Filters) -> Mapping[str, int]:
        """Count the rows by the values of a column."""
        column = self.expression(name)
        statement = select(column, func.count()).select_from(self.source).where(*filters).group_by(column)
        return {str(value): int(count) for value, count in unit.execute(statement)}

    def page(self, unit: Unit, filters: Filters, sort: Sort, index: int, pages: "PageKeys") -> tuple[Row, ...]:
        """Give one page; `pages` remembers where pages begin, so that a page once reached is found by key again."""
        known = pages.nearest(index)
        statement = self._ordered(filters, sort, pages.starts[known]).limit(PAGE_ROWS + 1)
        statement = statement.offset((index - known) * PAGE_ROWS)
        found = [tuple(row) for row in unit.execute(statement)]
        if len(found) > PAGE_ROWS:
            # The first row of the next page; its sort value stands last.
            pages.starts[index + 1] = (found[PAGE_ROWS][-1], found[PAGE_ROWS][0])
        return tuple(row[:-1] for row in found[:PAGE_ROWS])

    def _ordered(self, filters: Filters, sort: Sort, start: tuple[Any, int] | None) -> Select[*tuple[Any, ...]]:
        """Order the rows from a start (sort value and key of the first one) on; each row ends with its sort value."""
        value = self.expression(sort.column)
        statement = select(self.key, *self.expressions, value.label("sort_value"))
        statement = statement.select_from(self.source).where(*filters)
        if start is not None:
            nullable = sort.column in self.nullable
            statement = statement.where(_from(value, self.key, start, descending=sort.descending, nullable=nullable))
        if sort.descending:
            return statement.order_by(value.desc(), self.key.desc())
        return statement.order_by(value, self.key)


@dataclass
class PageKeys:
    """Where pages begin, for one query and one order: the sort value and the key of their first row."""

    starts: dict[int, tuple[Any, int] | None] = field(default_factory=lambda: {0: None})

    def nearest(self, index: int) -> int:
        """Give the last page up to an index whose beginning is known."""
        return max(known for known in self.starts if known <= index)


def _from(
    value: ColumnElement[Any], key: ColumnElement[int], start: tuple[Any, int], *, descending: bool, nullable: bool
) -> ColumnElement[bool]:
    """Keep the rows from a start on, itself included; NULLs are less than anything.

    Pairs are compared as row values, which SQLite answers from an index.
    """
    first, first_key = start
    if first is None:
        of_null = and_(value.is_(None), key <= first_key if descending else key >= first_key)
        return of_null if descending else or_(value.is_not(None), of_null)
    pair, first_pair = tuple_(value, key), tuple_(literal(first), literal(first_key))
    if not descending:
        return pair >= first_pair
    return or_(pair <= first_pair, value.is_(None)) if nullable else pair <= first_pair


def expression_of(column: Any) -> ColumnElement[Any]:  # noqa: ANN401 - typed as what it holds, used as what it is
    """Give a mapped column as the SQL expression that it is."""
    return column  # type: ignore[no-any-return]
