"""The dialog that locks a month, so that nothing is posted into it any more, and unlocks one, with a reason."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.repositories import clinic as clinics
from desktop_app.repositories.clinic import Period
from desktop_app.views.controls.captioned_field import CaptionedField
from desktop_app.views.controls.choice import ProposedText
from desktop_app.views.controls.date_typing import MONTHS
from desktop_app.views.controls.marks import Mark
from desktop_app.views.dialog import MARGIN, WorkflowDialog
from desktop_app.views.operations import Operations
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable
from desktop_app.workflows.lock_period import LockPeriod, lock_period
from desktop_app.workflows.unlock_period import UnlockPeriod, unlock_period

_SIZE = (520, 500)
_CLOSED = "closed"


def month_mark(status: str) -> Mark:
    """Give the mark of a month: open, soft closed, locked, or of a closed year."""
    translate = QCoreApplication.translate
    return {
        "open": Mark("scheduled", "text2", translate("status", "Open")),
        "soft_closed": Mark("half", "warn", translate("status", "Soft closed")),
        "locked": Mark("lock", "text", translate("status", "Locked")),
        _CLOSED: Mark("lock", "text3", translate("status", "Year closed")),
    }[status]


def month_name(period: Period) -> str:
    """Write a month: `Aug 2025`."""
    return f"{MONTHS[period.start_date.month - 1]} {period.start_date.year}"


class MonthsDialog(WorkflowDialog):
    """All months with their status; the one under the cursor is locked or unlocked."""

    told = Signal(str)  # what was done

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(
            operations,
            title=parent.tr("Lock or unlock a month"),
            commit=parent.tr("Lock month"),
            parent=parent,
            promise=parent.tr("Kept in the edit log."),
        )
        self._periods: dict[int, Period] = {}
        self._done = ""
        self.table = SmallTable(
            self.tr("Months"),
            (
                TableColumn("month", self.tr("Month"), NumberCell(sample="Aug 2025"), stretch=1, sortable=False),
                TableColumn("year", self.tr("Year"), NumberCell(sample="FY 25-26"), stretch=1, sortable=False),
                TableColumn(
                    "status",
                    self.tr("Status"),
                    StatusCell(month_mark, words=("Year closed",)),
                    stretch=1,
                    sortable=False,
                ),
            ),
            scrolls=True,
        )
        self.reason = ProposedText(
            (self.tr("A document was forgotten"), self.tr("A correction by the auditor")),
            placeholder=self.tr("Say why, for the edit log"),
        )
        self._reason_captioned = CaptionedField(self.tr("Reason for unlocking"), self.reason)
        self._lay_out_body()
        self.table.current_changed.connect(self._check)
        self.reason.text_changed.connect(self._check)
        self.posted.connect(lambda _result: self.told.emit(self._done))
        self.resize(*_SIZE)
        self.load(clinics.periods, self._fill)
        self._check()

    def period(self) -> Period | None:
        """Give the month under the cursor."""
        row = self.table.current_row()
        return None if row is None else self._periods.get(row.key)

    def carry_out(self) -> None:
        """Lock the month, or unlock it where it is locked."""
        period = self.period()
        if period is None:
            return
        is_locked = period.status == "locked"
        words = self.tr("{month} unlocked") if is_locked else self.tr("{month} locked")
        self._done = words.format(month=month_name(period))
        if is_locked:
            reason = self.reason.text()
            self.run(unlock_period, UnlockPeriod(request_id=self.request_id, month=period.start_date, reason=reason))
        else:
            self.run(lock_period, LockPeriod(request_id=self.request_id, month=period.start_date))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the list."""
        super().showEvent(event)
        self.table.setFocus()

    def _fill(self, periods: tuple[Period, ...]) -> None:
        """Show the months, the cursor on the first that is not locked."""
        self._periods = {each.period_id: each for each in periods}
        self.table.set_rows((each.period_id, self._cells(each)) for each in periods)
        wanted = next((each for each in periods if each.status != "locked"), None)
        if wanted is not None:
            self.table.choose(wanted.period_id)
            self.table.scrollTo(self.table.currentIndex(), SmallTable.ScrollHint.PositionAtCenter)
        self._check()

    def _check(self, _row: TableRow | str | None = None) -> None:
        """Offer what can be done with the month under the cursor."""
        period = self.period()
        is_locked = period is not None and period.status == "locked"
        self._reason_captioned.setEnabled(is_locked)
        if period is None:
            self.set_obstacle(self.tr("Choose a month"))
            return
        name = month_name(period)
        words = self.tr("Unlock {month}") if is_locked else self.tr("Lock {month}")
        self.commit_button.set_words(words.format(month=name))
        if is_locked and period.year_status == _CLOSED:
            text = self.tr("FY {year} is closed: its months stay locked")
            self.set_obstacle(text.format(year=period.year_label))
        elif is_locked and not self.reason.text():
            self.set_obstacle(self.tr("A reason is missing"))
        else:
            self.set_obstacle("")

    def _cells(self, period: Period) -> dict[str, int | str]:
        status = _CLOSED if period.year_status == _CLOSED else period.status
        return {"month": month_name(period), "year": f"FY {period.year_label}", "status": status}

    def _lay_out_body(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN - 8, 4, MARGIN - 8, 10)
        column.setSpacing(10)
        column.addWidget(self.table, 1)
        around = QVBoxLayout()
        around.setContentsMargins(8, 0, 8, 0)
        around.addWidget(self._reason_captioned)
        column.addLayout(around)
        self.set_body(body)
