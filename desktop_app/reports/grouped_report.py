"""A report by groups: one row a group, with the number of its rows and the sums of their amounts.

by_patient = grouped(INVOICES, "patient", ("total", "due"))
by_patient.rows(unit, query)                        # (row key, group's key, words, rows, total, due)

All groups are found by one statement and kept from page to page: they are as many as patients or months, not as many
as documents.
"""

import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic

from sqlalchemy import func, select

from desktop_app.reports.group import Grouping, Key
from desktop_app.reports.register import PAGE_ROWS, PageKeys
from desktop_app.reports.report import Query, Report
from desktop_app.reports.table import Column, Kind, Row, Sort, paise
from desktop_app.repositories.unit import Unit

KEY, WORDS, ROWS = "key", "words", "rows"

_GROUPS = "groups"


@dataclass(frozen=True, eq=False, kw_only=True)
class GroupedReport(Report[Query], Generic[Query]):
    """The groups of another report's rows; its query is that of the rows."""

    of: Report[Query]
    by: Grouping
    added: tuple[str, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """The group's key, its words, what tells it from others of its name, its rows, and the sums."""
        of_rows = {column.name: column for column in self.of.columns}
        detail = () if self.by.detail_column is None else (self.by.detail_column,)
        words = Column(WORDS, self.by.heading, Kind.TEXT)
        rows = Column(ROWS, "Rows", Kind.COUNT)
        return (Column(KEY, "Key", Kind.KEY), words, *detail, rows, *(of_rows[name] for name in self.added))

    def count(self, unit: Unit, query: Query) -> int:
        """Count the groups."""
        return len(self.groups(unit, query, self.default_sort))

    def count_of_pages(self, unit: Unit, query: Query, sort: Sort, keys: PageKeys) -> int:
        """Count the groups, and keep them for the pages."""
        return len(self._kept(unit, query, sort, keys))

    def totals(self, unit: Unit, query: Query, names: Collection[str] | None = None) -> Mapping[str, int]:
        """Add up the sums of all groups, by name."""
        return self._added_up(self.groups(unit, query, self.default_sort), self.added if names is None else names)

    def page(self, unit: Unit, query: Query, sort: Sort, index: int, keys: PageKeys) -> tuple[Row, ...]:
        """Give one page of groups."""
        return self._kept(unit, query, sort, keys)[index * PAGE_ROWS : (index + 1) * PAGE_ROWS]

    def rows(
        self,
        unit: Unit,
        query: Query,
        sort: Sort | None = None,
        *,
        names: Collection[str] | None = None,  # noqa: ARG002 - every cell is there already
        as_stored: bool = False,  # noqa: ARG002 - no cell is a date
    ) -> Iterator[Row]:
        """Give all groups."""
        return iter(self.groups(unit, query, sort or self.default_sort))

    def sums(
        self, unit: Unit, query: Query, sort: Sort, ranges: Sequence[range], *, names: Collection[str], keys: PageKeys
    ) -> Mapping[str, int]:
        """Add up columns of groups by their numbers; ROWS may be among them."""
        groups = self._kept(unit, query, sort, keys)
        return self._added_up([row for each in ranges for row in groups[each.start : each.stop]], names)

    def groups(self, unit: Unit, query: Query, sort: Sort) -> tuple[Row, ...]:
        """Give all groups of a query, in an order, with one statement."""
        filters, register = self.of.conditions(query), self.of.register
        amounts = [self.of.adds(query, register.expression(name)) for name in self.added]
        sums = [
            func.coalesce(func.sum(amount), 0).label(name) for name, amount in zip(self.added, amounts, strict=True)
        ]
        key = self.by.key.label(KEY)
        source = register.lean((*filters, self.by.key, *amounts))
        inner = (
            select(key, func.count().label(ROWS), *sums).select_from(source).where(*filters).group_by(key).subquery()
        )
        words = inner.c[KEY] if self.by.words is None else self.by.words(inner.c[KEY])
        cells: dict[str, Any] = {WORDS: words.label(WORDS)}
        if self.by.detail is not None and self.by.detail_column is not None:
            cells[self.by.detail_column.name] = self.by.detail(inner.c[KEY]).label(self.by.detail_column.name)
        cells |= {name: inner.c[name] for name in (ROWS, *self.added)}
        order = cells[sort.column] if sort.column in cells else cells[WORDS]
        statement = select(inner.c[KEY], *cells.values()).select_from(inner)
        if sort.descending:
            found = unit.execute(statement.order_by(order.desc(), inner.c[KEY].desc()))
        else:
            found = unit.execute(statement.order_by(order, inner.c[KEY]))
        return tuple(self._row(tuple(row)) for row in found)

    def _row(self, cells: tuple[Any, ...]) -> Row:
        """Give a row as it is shown: under a key that is a number; one without a key says so in words."""
        key, words, *others = cells
        return (row_key(key), key, self.by.without if key is None else words, *others)

    def _kept(self, unit: Unit, query: Query, sort: Sort, keys: PageKeys) -> tuple[Row, ...]:
        if _GROUPS not in keys.kept:
            keys.kept[_GROUPS] = self.groups(unit, query, sort)
        kept: tuple[Row, ...] = keys.kept[_GROUPS]
        return kept

    def _added_up(self, rows: Sequence[Row], names: Collection[str]) -> Mapping[str, int]:
        places = {column.name: at for at, column in enumerate(self.columns, start=1)}
        return {name: sum(paise(row[places[name]]) for row in rows) for name in names}


def grouped(report: Report[Query], name: str, added: Sequence[str]) -> GroupedReport[Query]:
    """Put the rows of a report together by one of its groupings, and add up these columns."""
    by = report.grouping(name)
    columns = (WORDS, *(() if by.detail_column is None else (by.detail_column.name,)), ROWS, *added)
    return GroupedReport(
        name=f"{report.name}-by-{name}",
        title=f"{report.title} by {by.heading.lower()}",
        register=report.register,
        filters=report.filters,
        standard=columns,
        shown=columns,
        default_sort=Sort(WORDS, descending=by.newest_first),
        of=report,
        by=by,
        added=tuple(added),
    )


def row_key(key: Key) -> int:
    """Give a number that stands for a group's key, so that a table finds the row again."""
    if isinstance(key, int):
        return key
    return 0 if key is None else zlib.crc32(key.encode())
