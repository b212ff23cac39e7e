"""A register: one query with typed columns, read page by page by key, counted, added up and exported alike."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Join,
    Select,
    Text,
    and_,
    bindparam,
    func,
    literal,
    null,
    or_,
    select,
    tuple_,
    type_coerce,
)
from sqlalchemy.sql import visitors

from desktop_app.reports.table import Column, Kind, Row, Sort
from desktop_app.repositories.unit import Unit

PAGE_ROWS = 256
_ROWS_AT_ONCE = 250  # as they are written
Filters = Sequence[ColumnElement[bool]]


@dataclass(frozen=True, eq=False)
class Register:
    """A list of documents or records.

    `expressions` has one SQL expression a column, in the columns' order; `key` is unique and comes first in every row
    that is read, so that a row leads to its document. `source` begins with the key's own table; what it joins neither
    adds nor loses a row, so that whatever asks for no column of the others is answered without them.
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
        return int(unit.value(select(func.count()).select_from(self.lean(filters)).where(*filters)))

    def totals(self, unit: Unit, filters: Filters, names: Collection[str] | None = None) -> Mapping[str, int]:
        """Add up the money columns, by name; all of them, or those that are named."""
        money = [
            (column.name, expression)
            for column, expression in zip(self.columns, self.expressions, strict=True)
            if column.kind is Kind.MONEY and (names is None or column.name in names)
        ]
        sums = [func.coalesce(func.sum(expression), 0) for _, expression in money]
        source = self.lean((*filters, *sums))
        found = unit.execute(select(*sums).select_from(source).where(*filters)).one()
        return {name: int(total) for (name, _), total in zip(money, found, strict=True)}

    def counts_by(self, unit: Unit, name: str, filters: Filters) -> Mapping[str, int]:
        """Count the rows by the values of a column."""
        column = self.expression(name)
        source = self.lean((*filters, column))
        statement = select(column, func.count()).select_from(source).where(*filters).group_by(column)
        return {str(value): int(count) for value, count in unit.execute(statement)}

    def page(self, unit: Unit, filters: Filters, sort: Sort, index: int, pages: "PageKeys") -> tuple[Row, ...]:
        """Give one page; `pages` remembers where pages begin, so that a page once reached is found by key again.

        First the page's keys are found, by their own table where it has all that is asked for, then their rows.
        """
        found = self._keys(unit, filters, sort, index, pages)
        if index and found:
            pages.starts[index] = found[0]
        if len(found) > PAGE_ROWS:
            pages.starts[index + 1] = found[PAGE_ROWS]
        wanted = [key for _, key in found[:PAGE_ROWS]]
        rows = {row[0]: tuple(row) for row in unit.execute(self._of_keys, {"keys": wanted})} if wanted else {}
        return tuple(rows[key] for key in wanted)

    def sums(
        self,
        unit: Unit,
        filters: Filters,
        sort: Sort,
        ranges: Sequence[range],
        *,
        names: Collection[str],
        keys: "PageKeys",
    ) -> Mapping[str, int]:
        """Add up money columns of rows by their numbers in an order, without reading the rows."""
        wanted = [(name, self.expression(name)) for name in names]
        found = dict.fromkeys(names, 0)
        for each in ranges:
            rows = self._of_range(filters, sort, each, keys)
            statement = select(*(func.coalesce(func.sum(amount), 0) for _, amount in wanted))
            source = self.lean([amount for _, amount in wanted])
            sums = unit.execute(statement.select_from(source).where(self.key.in_(rows))).one()
            for (name, _), paise in zip(wanted, sums, strict=True):
                found[name] += int(paise)
        return found

    def _of_range(self, filters: Filters, sort: Sort, rows: range, keys: "PageKeys") -> Select[tuple[int]]:
        """Ask for the keys of rows by their numbers, from the last page before them whose beginning is known."""
        known = keys.nearest(rows.start // PAGE_ROWS)
        ordered = self._ordered(filters, sort, keys.starts[known], descending=sort.descending)
        part = ordered.limit(len(rows)).offset(rows.start - known * PAGE_ROWS).subquery()
        return select(part.c[1])

    def rows(
        self,
        unit: Unit,
        filters: Filters,
        sort: Sort,
        *,
        names: Collection[str] | None = None,
        as_stored: bool = False,
    ) -> Iterator[Row]:
        """Give all rows, each with its key first, as they are found.

        Cells of columns that `names` leaves out are not asked for, and are None; `as_stored` leaves dates as text.
        """
        cells = [
            cell if names is None or column.name in names else null()
            for column, cell in zip(self.columns, self._stored if as_stored else self.expressions, strict=True)
        ]
        statement = select(self.key, *cells).select_from(self.source).where(*filters)
        result = unit.execute(statement.order_by(*self._order(sort, descending=sort.descending)))
        try:
            # The driver's own rows hold what is stored; SQLAlchemy's would be made of them one by one.
            parts = (
                iter(partial(result.cursor.fetchmany, _ROWS_AT_ONCE), [])
                if as_stored
                else (map(tuple, part) for part in result.partitions(_ROWS_AT_ONCE))
            )
            yield from chain.from_iterable(parts)
        finally:
            result.close()

    @cached_property
    def _stored(self) -> list[ColumnElement[Any]]:
        pairs = zip(self.columns, self.expressions, strict=True)
        return [type_coerce(cell, Text()) if column.kind is Kind.DATE else cell for column, cell in pairs]

    def lean(self, asked: Iterable[ColumnElement[Any]]) -> FromClause:
        """Give the source without the joins that nothing of what is asked for needs, from the last one backwards."""
        named = {getattr(part, "table", None) for element in asked for part in visitors.iterate(element)}
        source = self.source
        while isinstance(source, Join) and source.right not in named:
            source = source.left
        return source

    def _keys(self, unit: Unit, filters: Filters, sort: Sort, index: int, pages: "PageKeys") -> list[tuple[Any, int]]:
        """Give sort value and key of a page's rows and of the row after them, from the nearer side."""
        known = pages.nearest(index)
        skipped = (index - known) * PAGE_ROWS
        begin = index * PAGE_ROWS
        end = begin + PAGE_ROWS + 1
        if pages.count is None or pages.count - end > skipped:
            statement = self._ordered(filters, sort, pages.starts[known], descending=sort.descending)
            return [(value, key) for value, key in unit.execute(statement.limit(end - begin).offset(skipped))]
        end = min(end, pages.count)
        if end <= begin:
            return []
        statement = self._ordered(filters, sort, None, descending=not sort.descending)
        found = unit.execute(statement.limit(end - begin).offset(pages.count - end))
        return [(value, key) for value, key in found][::-1]

    @cached_property
    def _of_keys(self) -> Select[*tuple[Any, ...]]:
        wanted = self.key.in_(bindparam("keys", expanding=True))
        return select(self.key, *self.expressions).select_from(self.source).where(wanted)

    def _ordered(
        self, filters: Filters, sort: Sort, start: tuple[Any, int] | None, *, descending: bool
    ) -> Select[*tuple[Any, ...]]:
        """Order sort values and keys, from a start (those of the first row) on."""
        value = self.expression(sort.column)
        statement = select(value, self.key).select_from(self.lean((*filters, value))).where(*filters)
        if start is not None:
            nullable = sort.column in self.nullable
            statement = statement.where(_from(value, self.key, start, descending=sort.descending, nullable=nullable))
        return statement.order_by(*self._order(sort, descending=descending))

    def _order(self, sort: Sort, *, descending: bool) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
        value = self.expression(sort.column)
        return (value.desc(), self.key.desc()) if descending else (value, self.key)


@dataclass
class PageKeys:
    """Where pages begin, for one query and one order: the sort value and the key of their first row.

    Who knows how many rows there are says so by `count`: pages near the end are then found from there. `kept` is what
    a report keeps from one page to the next.
    """

    starts: dict[int, tuple[Any, int] | None] = field(default_factory=lambda: {0: None})
    count: int | None = None
    kept: dict[str, Any] = field(default_factory=dict)

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
