"""A report: what it is called, its query and its rows; screen, file and command line take them from here alone."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop_app.reports.register import Filters, PageKeys, Register
from desktop_app.reports.table import Column, Row, Sort
from desktop_app.repositories.unit import Unit

Query = TypeVar("Query")


@dataclass(frozen=True, eq=False)
class Report(Generic[Query]):
    """A register with a name: `standard` are the columns of a file, `shown` those of the screen at first."""

    name: str
    title: str
    register: Register
    filters: Callable[[Query], Filters]
    standard: tuple[str, ...]
    shown: tuple[str, ...]
    default_sort: Sort

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in the order of a row's cells after the key."""
        return self.register.columns

    def count(self, unit: Unit, query: Query) -> int:
        """Count the rows."""
        return self.register.count(unit, self.filters(query))

    def totals(self, unit: Unit, query: Query, names: Collection[str] | None = None) -> Mapping[str, int]:
        """Add up the money columns, by name; all of them, or those that are named."""
        return self.register.totals(unit, self.filters(query), names)

    def page(self, unit: Unit, query: Query, sort: Sort, index: int, keys: PageKeys) -> tuple[Row, ...]:
        """Give one page of rows, each with its key first."""
        return self.register.page(unit, self.filters(query), sort, index, keys)

    def rows(
        self,
        unit: Unit,
        query: Query,
        sort: Sort | None = None,
        *,
        names: Collection[str] | None = None,
        as_stored: bool = False,
    ) -> Iterator[Row]:
        """Give all rows, each with its key first.

        Where `names` are given the cells of other columns are None; `as_stored` has dates as text, which is all that a
        file needs.
        """
        sort = sort or self.default_sort
        return self.register.rows(unit, self.filters(query), sort, names=names, as_stored=as_stored)
