"""The schedule of a plan: its sessions, one of which may be chosen, and its installments.

schedule.show_schedule(detail, today)
schedule.chosen_session()                   # what Complete, No-show and Undo act on; None for the next one
"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.reports.plan_detail import PlanDetail
from desktop_app.reports.table import Cell
from desktop_app.repositories.plans import Installment, Session
from desktop_app.views.controls.marks import Mark, installment_mark, session_mark
from desktop_app.views.plan_view.agreed_terms import AgreedTerms
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable

_OVERDUE = "overdue"
_OVER = frozenset({"cancelled", "waived"})


class ScheduleTab(QWidget):
    """Sessions above, installments beneath."""

    session_opened = Signal()  # Enter or a double click on a session

    def __init__(self) -> None:
        super().__init__()
        self._detail: PlanDetail | None = None
        self.sessions = SmallTable(self.tr("Sessions"), self._session_columns(), tone_of=_tone)
        self.installments = SmallTable(self.tr("Installments"), self._installment_columns(), tone_of=_tone)
        self.terms = AgreedTerms()
        self.sessions.opened.connect(self.session_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.sessions)
        column.addWidget(self.installments)
        column.addWidget(self.terms)
        column.addStretch(1)

    def show_schedule(self, detail: PlanDetail, today: date) -> None:
        """Show a plan; a session stays chosen while the plan is the same."""
        if self._detail is not None and self._detail.plan.plan_id != detail.plan.plan_id:
            self.forget()
        self._detail = detail
        self.terms.show_plan(detail)
        self.sessions.set_rows([(each.session_id, _session(each)) for each in detail.sessions])
        self.installments.set_rows(
            [(each.installment_id, self._installment(each, today)) for each in detail.installments]
        )
        total: dict[str, Cell] = {"amount": detail.open_paise}
        self.installments.set_totals([PinnedRow(self.tr("Still to pay"), total)] if detail.open_paise else [])

    def forget(self) -> None:
        """Choose no session any more."""
        for table in (self.sessions, self.installments):
            table.setCurrentIndex(table.model().index(-1, -1))
            table.clearSelection()

    def chosen_session(self) -> Session | None:
        """Give the session that is chosen."""
        row = self.sessions.current_row()
        if row is None or self._detail is None:
            return None
        return next((each for each in self._detail.sessions if each.session_id == row.key), None)

    def _session_columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn("number", self.tr("No."), NumberCell(sample=self.tr("Final")), sortable=False),
            TableColumn("on", self.tr("Session"), DateCell(), stretch=1, sortable=False),
            TableColumn(
                "status", self.tr("Status"), StatusCell(self._session_mark, words=self._words()), sortable=False
            ),
            TableColumn("value", self.tr("Value"), MoneyCell(sample="8,888.88"), sortable=False),
        )

    def _installment_columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn("number", self.tr("No."), NumberCell(sample=self.tr("Final")), sortable=False),
            TableColumn("due", self.tr("Installment due"), DateCell(), stretch=1, sortable=False),
            TableColumn(
                "status", self.tr("Status"), StatusCell(_installment_mark, words=self._words()), sortable=False
            ),
            TableColumn("amount", self.tr("Amount"), MoneyCell(sample="8,888.88"), sortable=False),
        )

    def _words(self) -> tuple[str, ...]:
        """Give the longest words of both tables, so that their columns stand in line."""
        late = installment_mark("pending", is_overdue=True)
        return (session_mark("scheduled").word, session_mark("cancelled").word, late.word)

    def _session_mark(self, status: str) -> Mark:
        """Give a session's mark, in a word that leaves room for the figures: the sign already says no-show."""
        mark = session_mark(status)
        return Mark(mark.sign, mark.tone, self.tr("Charged")) if status == "no_show_charged" else mark

    def _installment(self, each: Installment, today: date) -> dict[str, Cell]:
        is_late = each.open_paise > 0 and each.due_date < today
        return {
            "number": self.tr("Final") if each.kind == "final" else str(each.installment_number),
            "due": each.due_date,
            "status": _OVERDUE if is_late else each.status,
            "amount": each.amount_paise,
        }


def _session(each: Session) -> dict[str, Cell]:
    return {
        "number": str(each.session_number),
        "on": each.completed_date or each.scheduled_date,
        "status": each.session_status,
        "value": each.gross_paise,
    }


def _installment_mark(status: str) -> Mark:
    return installment_mark("pending", is_overdue=True) if status == _OVERDUE else installment_mark(status)


def _tone(row: TableRow) -> RowTone:
    return RowTone.QUIET if row["status"] in _OVER else RowTone.NORMAL
