"""What is done with months and years beside locking: closed for the counter, opened again, filed, closed at their end.

work = PeriodWork(view)
work.of_month(); work.of_year()         # QActions, in their order
work.name_actions(row)                  # what the same action means for another month
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from desktop_app.accounting.calendar import fiscal_year
from desktop_app.reports.closing import MonthDetail, month_detail
from desktop_app.reports.periods import LOCKED, OPEN, SOFT_CLOSED, YEAR_CLOSED
from desktop_app.views.dialog import WorkflowDialog
from desktop_app.views.masters.master import Saved
from desktop_app.views.masters.master_view import MasterView
from desktop_app.views.masters.periods.filing_dialogs import filing_dialog
from desktop_app.views.masters.periods.period_dialogs import soft_close_dialog, unlock_dialog
from desktop_app.views.masters.periods.words import month_name, words
from desktop_app.views.masters.periods.year_dialogs import CloseYearDialog, reopen_year_dialog
from desktop_app.views.tables.rows import TableRow
from desktop_app.workflows.steps import roles
from desktop_app.workflows.steps.returns import GstReturn

Make = Callable[[MonthDetail], WorkflowDialog]


class PeriodWork(QObject):
    """The actions of a view of months, each with its dialog."""

    def __init__(self, view: MasterView) -> None:
        super().__init__(view)
        self._view, self._user, self._operations = view, view.operations.user, view.operations
        add = view.add_record_action
        self.soft_close = add(
            words("Close for the counter..."),
            self._soft_close,
            "Ctrl+Shift+O",
            allowed=roles.POSTING,
            why_not=_not_open,
        )
        self.open_again = add(words("Open again..."), self._open_again, allowed=roles.OWNER, why_not=_not_closed)
        self.gstr1 = add(
            words("GSTR-1 filed..."), self._file_gstr1, "Ctrl+G", allowed=roles.POSTING, why_not=self._why_not_gstr1
        )
        self.year = add(
            words("Close the year..."),
            self._close_or_reopen,
            "Ctrl+Shift+Y",
            allowed=roles.POSTING,
            why_not=self._why_not_year,
        )
        self.annual = add(
            words("Annual return filed..."), self._file_annual, allowed=roles.POSTING, why_not=self._why_not_annual
        )

    def of_month(self) -> tuple[QAction, ...]:
        """Give what is done with a month."""
        return (self.soft_close, self.open_again, self.gstr1)

    def of_year(self) -> tuple[QAction, ...]:
        """Give what is done with a year."""
        return (self.year, self.annual)

    def name_actions(self, row: TableRow) -> None:
        """Say what would be done with a month and its year."""
        is_closed = row["status"] == YEAR_CLOSED
        self.year.setText(words("Open the year again...") if is_closed else words("Close the year..."))
        self.gstr1.setText(words("GSTR-1 not filed...") if row["gstr1_filed_on"] else words("GSTR-1 filed..."))
        has_annual = bool(row["annual_filed_on"])
        self.annual.setText(words("Annual return not filed...") if has_annual else words("Annual return filed..."))

    def _soft_close(self, row: TableRow) -> None:
        text = words("{month} closed for the counter").format(month=month_name(row["month"]))
        self._open(row, lambda detail: soft_close_dialog(self._operations, detail, self._view.window()), text)

    def _open_again(self, row: TableRow) -> None:
        text = words("{month} open again").format(month=month_name(row["month"]))
        self._open(row, lambda detail: unlock_dialog(self._operations, detail, self._view.window()), text)

    def _file_gstr1(self, row: TableRow) -> None:
        self._file(row, GstReturn.GSTR1)

    def _file_annual(self, row: TableRow) -> None:
        self._file(row, GstReturn.ANNUAL)

    def _file(self, row: TableRow, gst_return: GstReturn) -> None:
        column = "gstr1_filed_on" if gst_return is GstReturn.GSTR1 else "annual_filed_on"
        text = words("The day was taken back") if row[column] else words("The day is recorded")
        window = self._view.window()
        self._open(row, lambda detail: filing_dialog(self._operations, detail, gst_return, window), text)

    def _close_or_reopen(self, row: TableRow) -> None:
        if row["status"] == YEAR_CLOSED:
            self._open(row, self._reopening, words("FY {year} open again").format(year=row["year"]))
        else:
            self._open(row, self._closing, words("FY {year} closed").format(year=row["year"]))

    def _reopening(self, detail: MonthDetail) -> WorkflowDialog:
        return reopen_year_dialog(self._operations, detail.year, self._view.window())

    def _closing(self, detail: MonthDetail) -> WorkflowDialog:
        dialog = CloseYearDialog(self._operations, detail.year, self._view.window())
        dialog.place_wanted.connect(self._view.place_wanted)
        return dialog

    def _open(self, row: TableRow, make: Make, text: str) -> None:
        """Open a dialog once the month is read as it stands now; what comes of it is told beside the month."""
        read = partial(month_detail, period_id=row.key)
        self._operations.read(read, partial(self._show, make, text), self._view.show_error)

    def _show(self, make: Make, text: str, detail: MonthDetail) -> None:
        def saved(_result: Any) -> Saved:  # noqa: ANN401 - of whichever workflow
            return Saved(detail.period.period_id, text)

        self._view.open_dialog(make(detail), saved)

    def _why_not_gstr1(self, row: TableRow) -> str:
        if row["gstr1_filed_on"]:
            return self._unless_owner(words("Only the owner takes the day of a filing back"))
        is_over = row["last_day"] < self._operations.today()
        return "" if is_over else words("The month is not over: its return cannot be filed yet")

    def _why_not_annual(self, row: TableRow) -> str:
        if row["annual_filed_on"]:
            return self._unless_owner(words("Only the owner takes the day of a filing back"))
        is_over = fiscal_year(row["month"]).end < self._operations.today()
        return "" if is_over else words("The year is not over: its return cannot be filed yet")

    def _why_not_year(self, row: TableRow) -> str:
        return self._unless_owner(words("Only the owner opens a year again")) if row["status"] == YEAR_CLOSED else ""

    def _unless_owner(self, why_not: str) -> str:
        return "" if roles.refusal(self._user, roles.OWNER) is None else why_not


def _not_open(row: TableRow) -> str:
    return {
        OPEN: "",
        SOFT_CLOSED: words("The month is closed for the counter already"),
        LOCKED: words("The month is locked"),
        YEAR_CLOSED: words("The year is closed"),
    }[str(row["status"])]


def _not_closed(row: TableRow) -> str:
    return {
        OPEN: words("The month is open"),
        SOFT_CLOSED: "",
        LOCKED: "",
        YEAR_CLOSED: words("The year is closed: open it again first"),
    }[str(row["status"])]
