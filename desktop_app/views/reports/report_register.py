"""A report of many rows: read page by page, by groups where it has groupings, its totals beneath; letters search it.

register = ReportRegister(operations, report, shown)
register.show_shown(shown)                          # asked otherwise, or read again
"""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.reports.general_ledger import BALANCE
from desktop_app.reports.group import Group
from desktop_app.reports.named_report import NamedReport
from desktop_app.views.controls.search_field import SearchField
from desktop_app.views.language import words_of
from desktop_app.views.operations import Operations, Request
from desktop_app.views.reports.sheet_columns import paged_columns, summed_names
from desktop_app.views.reports.shown_report import ShownRegister, read_register
from desktop_app.views.reports.words import words
from desktop_app.views.tables.group_table import GroupWords
from desktop_app.views.tables.grouped_register import GroupedRegister
from desktop_app.views.tables.paged_model import PagedModel
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.register_table import RegisterTable

_ROW_HEIGHT = 28


class ReportRegister(GroupedRegister):
    """The rows of a report, or their groups; its totals are those of the rows that group and search leave."""

    def __init__(self, operations: Operations, named: NamedReport, shown: ShownRegister) -> None:
        report = shown.register.report
        columns = paged_columns(report, leads=shown.register.noun is not None)
        model = PagedModel(report, columns, operations, shown.query)
        self.table = RegisterTable(f"report-{named.name}", words_of(named.title), model, row_height=_ROW_HEIGHT)
        model.setParent(self.table)
        headings = {column.name: column.heading for column in columns}
        added = summed_names([column for column in report.columns if column.name in report.shown])
        super().__init__(self.table, operations, GroupWords(added, headings))
        self._reads = operations
        self._totals_request: Request | None = None
        self._shown = shown
        self.search = SearchField(words("Find in these rows"))
        self.search.searched.connect(lambda _text: self._narrow(self.group()))
        for done in (self.search.finished, self.search.left):
            done.connect(lambda: self.front().setFocus())
        for letters in (self.table.typed, self.typed):
            letters.connect(self._begin_search)
        self.group_changed.connect(self._narrow)
        self._pin(shown)

    def controls(self) -> list[QWidget]:
        """Give the chips of the groups, and what searches the rows."""
        return [*super().controls(), self.search]

    def show_shown(self, shown: ShownRegister) -> None:
        """Show what the report is asked now; a group that was looked into is left where it is asked otherwise."""
        before, self._shown = self._shown, shown
        is_same = before.query == shown.query
        group = self.group() if is_same else None
        if is_same:
            self.reload()
        if group is not None or self.search.text().strip():
            self._narrow(group)
        elif is_same:
            self._pin(shown)
        else:
            self.set_query(shown.query)
            self._pin(shown)

    def _begin_search(self, text: str) -> None:
        self.search.take_focus()
        self.search.setText(text)

    def _narrow(self, group: Group | None) -> None:
        """Show the rows of one group, or all of them again, as far as the search finds them, with their own totals."""
        query: Any = replace(self._shown.query, group=group, search=self.search.text().strip())
        self.set_query(query)
        if self._totals_request is not None:
            self._totals_request.cancel()
        read = partial(read_register, self._shown.register, query)
        self._totals_request = self._reads.read(read, self._pin)

    def _pin(self, shown: ShownRegister) -> None:
        """Pin the totals, and over the lines of an account what it began with."""
        counted = words("1 row") if shown.count == 1 else words("{count} rows").format(count=f"{shown.count:,}")
        self.table.set_totals([PinnedRow(counted, shown.totals)])
        is_of_account = shown.opening is not None
        opening = [PinnedRow(words("Opening balance"), {BALANCE: shown.opening})] if is_of_account else []
        self.table.set_opening(opening)
