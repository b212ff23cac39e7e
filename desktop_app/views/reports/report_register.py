"""A report of many rows: read page by page, by groups where it has groupings, its totals beneath.

register = ReportRegister(operations, report, shown)
register.show_shown(shown)                          # asked otherwise, or read again
"""

from dataclasses import replace
from functools import partial

from desktop_app.reports.general_ledger import BALANCE
from desktop_app.reports.group import Group
from desktop_app.reports.named_report import NamedReport
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
    """The rows of a report, or their groups."""

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
        self.group_changed.connect(self._look_into)
        self._pin(shown)

    def show_shown(self, shown: ShownRegister) -> None:
        """Show what the report is asked now; a group that was looked into is left where it is asked otherwise."""
        before, self._shown = self._shown, shown
        if before.query == shown.query and self.group() is not None:
            self.reload()
            self._look_into(self.group())
        elif before.query == shown.query:
            self.reload()
            self._pin(shown)
        else:
            self.set_query(shown.query)
            self._pin(shown)

    def _look_into(self, group: Group | None) -> None:
        """Show the rows of one group with their own totals, or all of them again."""
        query = replace(self._shown.query, group=group)
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
