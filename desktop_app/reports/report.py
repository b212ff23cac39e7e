"""A report: what it is called, its query and its rows; screen, file and command line take them from here alone."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement

from desktop_app.reports.group import Group, Grouping
from desktop_app.reports.register import Filters, PageKeys, Register
from desktop_app.reports.table import Column, Row, Sort
from desktop_app.repositories.unit import Unit

Query = TypeVar("Query")
Adds = Callable[[Query, ColumnElement[Any]], ColumnElement[Any]]


def _all_of_it(_query: object, amount: ColumnElement[Any]) -> ColumnElement[Any]:
    return amount


@dataclass(frozen=True, eq=False)
class Report(Generic[Query]):
    """A register with a name: `standard` are the columns of a file, `shown` those of the screen at first.

    Its rows can be put together by its `groupings`; a query with a `group` has the rows of that one alone. `adds` says
    what of an amount counts in the sum of a group, where not all of it does.
    """

    name: str
    title: str
    register: Register
    filters: Callable[[Query], Filters]
    standard: tuple[str, ...]
    shown: tuple[str, ...]
    default_sort: Sort
    groupings: tuple[Grouping, ...] = ()
    adds: Adds[Any] = _all_of_it

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in the order of a row's cells after the key."""
        return self.register.columns

    def grouping(self, name: str) -> Grouping:
        """Give a grouping by its name."""
        return next(each for each in self.groupings if each.name == name)

    def conditions(self, query: Query) -> Filters:
        """Give what a row must be: as the filters say, and of the group."""
        group: Group | None = getattr(query, "group", None)
        of_group = () if group is None else (self.grouping(group.by).holds(group.key),)
        return [*self.filters(query), *of_group]

    def count(self, unit: Unit, query: Query) -> int:
        """Count the rows."""
        return self.register.count(unit, self.conditions(query))

    def count_of_pages(self, unit: Unit, query: Query, sort: Sort, keys: PageKeys) -> int:  # noqa: ARG002
        """Count the rows whose pages are about to be read; a report that finds all at once keeps them in `keys`."""
        return self.count(unit, query)

    def sums(
        self, unit: Unit, query: Query, sort: Sort, ranges: Sequence[range], *, names: Collection[str], keys: PageKeys
    ) -> Mapping[str, int]:
        """Add up money columns of rows by their numbers, by name; all rows are the totals."""
        if [*ranges] == [range(keys.count or 0)]:
            return self.totals(unit, query, names)
        return self.register.sums(unit, self.conditions(query), sort, ranges, names=names, keys=keys)

    def totals(self, unit: Unit, query: Query, names: Collection[str] | None = None) -> Mapping[str, int]:
        """Add up the money columns, by name; all of them, or those that are named."""
        return self.register.totals(unit, self.conditions(query), names)

    def page(self, unit: Unit, query: Query, sort: Sort, index: int, keys: PageKeys) -> tuple[Row, ...]:
        """Give one page of rows, each with its key first."""
        return self.register.page(unit, self.conditions(query), sort, index, keys)

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
        return self.register.rows(unit, self.conditions(query), sort, names=names, as_stored=as_stored)
