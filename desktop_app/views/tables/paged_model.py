"""A report of any length as a table: counted, sorted and filtered in SQL, fetched page by page as it is looked at.

model = PagedModel(PLANS, columns, operations, PlanQuery(today=today))
model.set_query(replace(model.query, search="98200"))       # the old rows stay until the new ones are here
model.reload(near=table.top_row())                          # after Changes; the table keeps the selection by key
model.loaded.connect(...)                                   # count and first rows are here
model.gather([range(0, 40)], self._copy)                    # rows, fetched where they are not here yet
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from desktop_app.errors import ClinicError
from desktop_app.reports.register import PAGE_ROWS, PageKeys
from desktop_app.reports.report import Report
from desktop_app.reports.table import Row, Sort
from desktop_app.repositories.books import Reading
from desktop_app.views.operations import Operations, Request
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.table_model import Index, TableModel

PAGES_KEPT = 64
MOST_ADDED_HERE = 2_000  # rows: more would be felt between two keys

_PAGES_SEARCHED = 40
_PAGES_WAITING = 4


Starts = dict[int, Any]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a reader thread found: pages by number, where pages begin, the row numbers of the keys looked for."""

    pages: dict[int, tuple[Row, ...]]
    starts: Starts
    count: int = 0
    places: dict[int, int] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)  # what the report keeps for further pages


@dataclass(frozen=True, slots=True)
class _Source:
    """A report with its query and its order; its methods read, on a reader thread."""

    report: Report[Any]
    query: Any
    sort: Sort

    def read_first(self, near: int, keys: tuple[int, ...], reading: Reading) -> _Answer:
        """Count the rows and read the page that is looked at; look for keys there and around it."""
        starts = PageKeys()
        starts.count = count = self.report.count_of_pages(reading, self.query, self.sort, starts)
        last = max(0, count - 1) // PAGE_ROWS
        pages: dict[int, tuple[Row, ...]] = {}
        places: dict[int, int] = {}
        for page in _around(min(near, last), last):
            pages[page] = self.report.page(reading, self.query, self.sort, page, starts)
            places.update(_places(page, pages[page], keys))
            if len(places) == len(keys):
                break
        return _Answer(pages, starts.starts, count, places, starts.kept)

    def read_pages(self, pages: Sequence[int], keys: PageKeys, reading: Reading) -> _Answer:
        """Read pages; `keys` are those beginnings that are known."""
        read = {page: self.report.page(reading, self.query, self.sort, page, keys) for page in pages}
        return _Answer(read, keys.starts, kept=keys.kept)

    def read_ranges(self, wanted: Sequence[range], keys: PageKeys, reading: Reading) -> list[Row]:
        """Read rows by number, in the order that is wanted."""
        rows: list[Row] = []
        page, held = -1, ()  # type: tuple[int, tuple[Row, ...]]
        for number in (row for each in wanted for row in each):
            if number // PAGE_ROWS != page:
                page = number // PAGE_ROWS
                held = self.report.page(reading, self.query, self.sort, page, keys)
            if number % PAGE_ROWS < len(held):
                rows.append(held[number % PAGE_ROWS])
        return rows

    def read_sums(
        self, ranges: Sequence[range], names: Sequence[str], keys: PageKeys, reading: Reading
    ) -> Mapping[str, int]:
        """Add up columns of rows by number, where they are."""
        return self.report.sums(reading, self.query, self.sort, ranges, names=names, keys=keys)


def _places(page: int, rows: Sequence[Row], keys: tuple[int, ...]) -> dict[int, int]:
    """Give the row numbers of keys on a page."""
    found = {row[0]: page * PAGE_ROWS + at for at, row in enumerate(rows)}
    return {key: found[key] for key in keys if key in found}


@dataclass(eq=False)
class _Shown:
    """What one query and one order have brought so far."""

    source: _Source
    count: int = 0
    starts: Starts = field(default_factory=lambda: {0: None})
    pages: OrderedDict[int, list[TableRow]] = field(default_factory=OrderedDict)
    kept: dict[str, Any] = field(default_factory=dict)

    def keys(self) -> PageKeys:
        """Give what is known of where pages begin, for another thread."""
        return PageKeys(dict(self.starts), self.count, self.kept)


def _around(page: int, last: int) -> list[int]:
    """Name the pages to search: the one looked at, then those around it, near ones first, up to a limit."""
    return sorted(range(last + 1), key=lambda each: abs(each - page))[:_PAGES_SEARCHED]


class PagedModel(TableModel):
    """Rows of a report. `located` tells where the keys are that `reload` was given: nothing of those that are gone."""

    loaded = Signal()
    located = Signal(object)

    def __init__(
        self,
        report: Report[Any],
        columns: tuple[TableColumn, ...],
        operations: Operations,
        query: object,
        *,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self.report = report
        self._operations = operations
        self._places = {column.name: at for at, column in enumerate(report.columns, start=1)}
        self._query, self._sort = query, report.default_sort
        self._shown = _Shown(_Source(report, query, self._sort))
        self._loading: Request | None = None
        self._fetching: int | None = None
        self._wanted: list[int] = []
        self._load(near=0, keys=())

    @property
    def query(self) -> Any:  # noqa: ANN401 - the report's own query
        """What is asked for."""
        return self._query

    @property
    def sort_order(self) -> Sort:
        """The order that is asked for."""
        return self._sort

    def set_query(self, query: object) -> None:
        """Ask for other rows."""
        if query != self._query:
            self._query = query
            self._load(near=0, keys=())

    def set_sort(self, sort: Sort) -> None:
        """Ask for another order."""
        if sort != self._sort:
            self._sort = sort
            self._load(near=0, keys=())

    def reload(self, *, near: int = 0, keys: Sequence[int] = ()) -> None:
        """Ask for the same rows again, those around row `near` first, and where these keys are now."""
        self._load(near=near, keys=keys)

    def is_loading(self) -> bool:
        """Tell whether the rows that are asked for are still on their way."""
        return self._loading is not None

    def row_at(self, row: int) -> TableRow | None:
        """Give a row; one that is not here is asked for."""
        if not 0 <= row < self._shown.count:
            return None
        page, at = divmod(row, PAGE_ROWS)
        rows = self._shown.pages.get(page)
        if rows is None:
            self._want(page)
            return None
        return rows[at] if at < len(rows) else None

    def loaded_row(self, row: int) -> TableRow | None:
        """Give a row if it is here, without asking for it."""
        page, at = divmod(row, PAGE_ROWS)
        rows = self._shown.pages.get(page, [])
        return rows[at] if 0 <= at < len(rows) else None

    def sorted_by(self) -> str | None:
        """Name the column that the rows are ordered by."""
        return self._shown.source.sort.column

    def gather(self, ranges: Iterable[range], then: Callable[[list[TableRow]], object]) -> None:
        """Give all rows of ranges of row numbers, at once where they are here, else read on a thread of their own."""
        wanted = list(ranges)
        here = [self.loaded_row(row) for rows in wanted for row in rows]
        if all(row is not None for row in here):
            then([row for row in here if row is not None])
            return
        read = partial(self._shown.source.read_ranges, wanted, self._shown.keys())
        self._operations.read(read, partial(self._gathered, then))

    def add_up(
        self, ranges: Sequence[range], names: Sequence[str], then: Callable[[Mapping[str, int]], object]
    ) -> Request | None:
        """Add up columns of rows by number: at once where they are few and here, else in SQL."""
        if sum(map(len, ranges)) <= MOST_ADDED_HERE:
            here = [self.loaded_row(row) for rows in ranges for row in rows]
            if all(row is not None for row in here):
                then({name: sum(row[name] or 0 for row in here if row is not None) for name in names})
                return None
        read = partial(self._shown.source.read_sums, ranges, names, self._shown.keys())
        return self._operations.read(read, then)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own form
        """Count all rows of the query."""
        return 0 if parent.isValid() else self._shown.count

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column, as a header that is pressed asks."""
        if 0 <= column < len(self.columns) and self.columns[column].sortable:
            self.set_sort(Sort(self.columns[column].name, descending=order == Qt.SortOrder.DescendingOrder))

    def _load(self, *, near: int, keys: Sequence[int]) -> None:
        if self._loading is not None:
            self._loading.cancel()
        asked = _Shown(_Source(self.report, self._query, self._sort))
        read = partial(asked.source.read_first, near // PAGE_ROWS, tuple(keys))
        self._loading = self._operations.read(read, partial(self._show, asked, bool(keys)), self._failed)

    def _show(self, asked: _Shown, looked_for: bool, answer: _Answer) -> None:  # noqa: FBT001 - bound by a partial
        """Show what was asked for, all at once."""
        self._loading = None
        self.beginResetModel()
        self._shown = asked
        asked.count = answer.count
        self._wanted.clear()
        self._keep(answer)
        self.endResetModel()
        self.loaded.emit()
        if looked_for:
            self.located.emit(answer.places)

    def _failed(self, error: ClinicError) -> None:
        """Show nothing rather than rows of another query, and tell why."""
        self._loading = None
        self.beginResetModel()
        self._shown = _Shown(_Source(self.report, self._query, self._sort))
        self.endResetModel()
        self._operations.failed.emit(error)

    def _keep(self, answer: _Answer) -> None:
        self._shown.starts.update(answer.starts)
        self._shown.kept = answer.kept
        for page, rows in answer.pages.items():
            self._shown.pages[page] = [TableRow(row, self._places) for row in rows]
            self._shown.pages.move_to_end(page)
        while len(self._shown.pages) > PAGES_KEPT:
            self._shown.pages.popitem(last=False)

    def _want(self, page: int) -> None:
        """Ask for a page; of those that wait the one wanted last comes first, for that is where somebody looks."""
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-_PAGES_WAITING]
        self._fetch()

    def _fetch(self) -> None:
        if self._fetching is not None or not self._wanted:
            return
        page = self._wanted.pop()
        self._fetching = page
        shown = self._shown
        read = partial(shown.source.read_pages, [page], shown.keys())
        self._operations.read(read, partial(self._fetched, shown, page), partial(self._not_fetched, page))

    def _fetched(self, shown: _Shown, page: int, answer: _Answer) -> None:
        self._fetching = None
        if shown is self._shown:
            self._keep(answer)
            last = min(shown.count, (page + 1) * PAGE_ROWS) - 1
            self.dataChanged.emit(self.index(page * PAGE_ROWS, 0), self.index(last, len(self.columns) - 1))
        self._fetch()

    def _not_fetched(self, _page: int, error: ClinicError) -> None:
        self._fetching = None
        self._wanted.clear()
        self._operations.failed.emit(error)

    def _gathered(self, then: Callable[[list[TableRow]], object], rows: list[Row]) -> None:
        then([TableRow(row, self._places) for row in rows])
