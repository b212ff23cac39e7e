"""Sessions and installments of a plan before and after, side by side.

schedules = SchedulesCompared()
schedules.show_moves(sessions, installments)        # reports.paper.settlement_paper
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.reports.discontinuation_outlook import Forecast, Outlook
from desktop_app.reports.paper.settlement_paper import (
    ASKED,
    CANCELLED,
    OPEN,
    WAIVED,
    InstallmentMove,
    SessionMove,
    installment_moves,
    session_moves,
)
from desktop_app.reports.table import Cell
from desktop_app.views.controls.marks import Mark, installment_mark, session_mark
from desktop_app.views.tables.amount_cells import DateCell, MoneyCell
from desktop_app.views.tables.cell_style import RowTone
from desktop_app.views.tables.cells import NumberCell
from desktop_app.views.tables.columns import TableColumn
from desktop_app.views.tables.mark_cells import StatusCell
from desktop_app.views.tables.pinned_rows import PinnedRow
from desktop_app.views.tables.rows import TableRow
from desktop_app.views.tables.small_table import SmallTable


def moves_of(outlook: Outlook, forecast: Forecast) -> tuple[tuple[SessionMove, ...], tuple[InstallmentMove, ...]]:
    """Give what becomes of a plan's sessions and installments."""
    facts = outlook.facts
    return session_moves(facts.sessions), installment_moves(facts.installments, forecast.settlement, forecast.on)


def session_words(status: str) -> Mark:
    """Give the mark of a session in a settlement: open is open, whether it had a day or not."""
    return Mark("scheduled", "text2", _words("Open")) if status == OPEN else session_mark(status)


def installment_words(status: str) -> Mark:
    """Give the mark of an installment in a settlement."""
    return Mark("rupee", "warn", _words("Asked for")) if status == ASKED else installment_mark(status)


class SchedulesCompared(QWidget):
    """Two tables: what is cancelled and waived is quiet, what is asked for anew stands last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sessions = SmallTable(self.tr("Sessions before and after"), self._session_columns(), tone_of=_tone)
        self.installments = SmallTable(
            self.tr("Installments before and after"), self._installment_columns(), tone_of=_tone
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.sessions, 9, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.installments, 11, Qt.AlignmentFlag.AlignTop)

    def show_moves(self, sessions: Sequence[SessionMove], installments: Sequence[InstallmentMove]) -> None:
        """Show what becomes of them."""
        self.sessions.set_rows([(each.number, _session(each)) for each in sessions])
        self.installments.set_rows([(each.number, self._installment(each)) for each in installments])
        before: dict[str, Cell] = {
            "amount": sum(each.amount_paise for each in installments if not each.is_final),
            "paid": sum(each.paid_paise for each in installments),
            "open": sum(each.open_paise for each in installments),
            "asked": sum(each.amount_paise for each in installments if each.after == ASKED),
        }
        self.installments.set_totals([PinnedRow(self.tr("Total"), before)] if installments else [])

    def _installment(self, each: InstallmentMove) -> dict[str, Cell]:
        return {
            "number": self.tr("Final") if each.is_final else str(each.number),
            "due": each.due,
            "amount": None if each.is_final else each.amount_paise,
            "paid": None if each.is_final else each.paid_paise,
            "open": each.open_paise,
            "before": each.before,
            "after": each.after,
            "asked": each.amount_paise if each.after == ASKED else 0,
        }

    def _session_columns(self) -> tuple[TableColumn, ...]:
        states = (session_words(OPEN).word, session_mark(CANCELLED).word)
        return (
            TableColumn("number", self.tr("No."), NumberCell(sample="88"), sortable=False),
            TableColumn("on", self.tr("Session"), DateCell(), stretch=1, sortable=False),
            TableColumn("value", self.tr("Value"), MoneyCell(sample="88,888.88"), sortable=False),
            TableColumn("before", self.tr("Before"), StatusCell(session_words, words=states), sortable=False),
            TableColumn("after", self.tr("After"), StatusCell(session_words, words=states), sortable=False),
        )

    def _installment_columns(self) -> tuple[TableColumn, ...]:
        states = (installment_mark("partial").word, installment_mark(WAIVED).word, installment_words(ASKED).word)
        return (
            TableColumn("number", self.tr("No."), NumberCell(sample=self.tr("Final")), sortable=False),
            TableColumn("due", self.tr("Installment due"), DateCell(), stretch=1, sortable=False),
            TableColumn("paid", self.tr("Paid"), MoneyCell(sample="88,888.88"), sortable=False),
            TableColumn("open", self.tr("Open before"), MoneyCell(sample="88,888.88"), sortable=False),
            TableColumn("asked", self.tr("Asked after"), MoneyCell(sample="88,888.88"), sortable=False),
            TableColumn("before", self.tr("Before"), StatusCell(installment_words, words=states), sortable=False),
            TableColumn("after", self.tr("After"), StatusCell(installment_words, words=states), sortable=False),
        )


def _session(each: SessionMove) -> dict[str, Cell]:
    return {
        "number": str(each.number),
        "on": each.on,
        "value": each.gross_paise,
        "before": each.before,
        "after": each.after,
    }


def _tone(row: TableRow) -> RowTone:
    return RowTone.QUIET if row["after"] in {CANCELLED, WAIVED} else RowTone.NORMAL


def _words(text: str) -> str:
    return QCoreApplication.translate("discontinue", text)
